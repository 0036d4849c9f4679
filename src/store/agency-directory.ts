import type { Agency } from '../domain/referral/hsds.ts';
import { idsIn } from './dialect.ts';
import { agencyOfRows, directoryColumns } from './directory-rows.ts';
import type { Cell, DirectoryRow, DirectoryTable } from './directory-rows.ts';
import type { ReadHandle } from './handle.ts';
import type { OwnerKind } from './tables.ts';

/** The whole directory, put together again as HSDS nests it. */
export async function allAgencies(handle: ReadHandle): Promise<Agency[]> {
  const organizations = await handle.tables
    .selectFrom('organizations')
    .select('id')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const rows = await rowsOfAgencies(
    handle,
    organizations.map(({ id }) => id),
  );
  return organizations.flatMap(({ id }) => {
    const own = rows.get(id);
    return own ? [agencyOfRows(own)] : [];
  });
}

/** An agency's place in the directory, with how many services it has. */
export type DirectoryEntry = { id: string; name: string; position: number; serviceCount: number };

/** Every agency of the directory, in the order in which a file gave them. */
export function directoryEntries({ tables }: ReadHandle): Promise<DirectoryEntry[]> {
  return tables
    .selectFrom('organizations')
    .leftJoin('services', 'services.organizationId', 'organizations.id')
    .select(({ fn }) => [
      'organizations.id',
      'organizations.name',
      'organizations.position',
      fn.count<number>('services.id').as('serviceCount'),
    ])
    .groupBy('organizations.id')
    .orderBy('organizations.position')
    .orderBy('organizations.name')
    .orderBy('organizations.id')
    .execute();
}

/** Every row of these agencies, by agency. */
export async function rowsOfAgencies(
  { tables }: ReadHandle,
  organizationIds: readonly string[],
): Promise<Map<string, DirectoryRow[]>> {
  const found = new Map<string, DirectoryRow[]>();
  /** The agency that an object belongs to, as 'kind id'. */
  const agencyOf = new Map<string, string>();
  const take = (table: DirectoryTable, row: Record<string, unknown>, agencyId: string | undefined) => {
    if (agencyId === undefined) return;
    const image = directoryColumns[table].map((name) => row[name] as Cell);
    const list = found.get(agencyId) ?? [];
    list.push({ table, id: String(row['id']), image });
    found.set(agencyId, list);
  };
  const idsOf = (kind: OwnerKind) =>
    [...agencyOf.keys()].filter((key) => key.startsWith(`${kind} `)).map((key) => key.slice(kind.length + 1));

  for (const row of await tables
    .selectFrom('organizations')
    .selectAll()
    .where(idsIn('id', organizationIds))
    .execute()) {
    agencyOf.set(`organization ${row.id}`, row.id);
    take('organizations', row, row.id);
  }
  for (const table of ['locations', 'services'] as const) {
    const rows = await tables
      .selectFrom(table)
      .selectAll()
      .where(idsIn('organizationId', organizationIds))
      .execute();
    for (const row of rows) {
      agencyOf.set(`${table === 'services' ? 'service' : 'location'} ${row.id}`, row.organizationId);
      take(table, row, row.organizationId);
    }
  }
  const places = await tables
    .selectFrom('serviceAtLocations')
    .selectAll()
    .where(idsIn('serviceId', idsOf('service')))
    .execute();
  for (const row of places) {
    const agencyId = agencyOf.get(`service ${row.serviceId}`);
    if (agencyId !== undefined) agencyOf.set(`service-at-location ${row.id}`, agencyId);
    take('serviceAtLocations', row, agencyId);
  }
  const addresses = await tables
    .selectFrom('addresses')
    .selectAll()
    .where(idsIn('locationId', idsOf('location')))
    .execute();
  for (const row of addresses) take('addresses', row, agencyOf.get(`location ${row.locationId}`));
  // Contacts before phones, which may be theirs.
  for (const table of ['contacts', 'phones', 'schedules', 'requiredDocuments'] as const) {
    const owners = [...agencyOf.keys()].map((key) => key.slice(key.indexOf(' ') + 1));
    const rows = await tables.selectFrom(table).selectAll().where(idsIn('ownerId', owners)).execute();
    for (const row of rows) {
      const agencyId = agencyOf.get(`${row.ownerKind} ${row.ownerId}`);
      if (table === 'contacts' && agencyId !== undefined) agencyOf.set(`contact ${row.id}`, agencyId);
      take(table, row, agencyId);
    }
  }
  return found;
}

/** A service that is offered at present, with its agency's name. */
export type OpenService = { id: string; name: string; agencyName: string };

/** Every service that is active or only closed for a time. */
export function openServices({ tables }: ReadHandle): Promise<OpenService[]> {
  return tables
    .selectFrom('services')
    .innerJoin('organizations', 'organizations.id', 'services.organizationId')
    .select(['services.id', 'services.name', 'organizations.name as agencyName'])
    .where('services.status', 'in', ['active', 'temporarily closed'])
    .orderBy('organizations.name')
    .orderBy('services.name')
    .execute();
}

/** The rows of some services alone, without what belongs to them. */
export async function serviceRows({ tables }: ReadHandle, ids: readonly string[]): Promise<DirectoryRow[]> {
  const rows = await tables.selectFrom('services').selectAll().where(idsIn('id', ids)).execute();
  return rows.map((row) => ({
    table: 'services',
    id: row.id,
    image: directoryColumns.services.map((name) => row[name]),
  }));
}

/** Everything that files held beside their agencies. */
export function directoryExtras({ tables }: ReadHandle): Promise<{ id: string; contentJson: string }[]> {
  return tables.selectFrom('directoryExtras').selectAll().orderBy('id').execute();
}
