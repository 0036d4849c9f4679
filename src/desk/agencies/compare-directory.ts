import { fieldChanges, withMissing } from '../../domain/referral/directory/directory-diff.ts';
import type { FieldChange } from '../../domain/referral/directory/directory-diff.ts';
import { shownValue } from '../../domain/referral/directory/fault.ts';
import type { Fault } from '../../domain/referral/directory/fault.ts';
import type { Agency } from '../../domain/referral/hsds.ts';
import { takenIds } from '../../store/agency-imports.ts';
import type { RowChange } from '../../store/agency-imports.ts';
import { rowsOfAgencies } from '../../store/agency-directory.ts';
import { agencyOfRows, directoryTables, rowsOfAgency } from '../../store/directory-rows.ts';
import type { DirectoryRow } from '../../store/directory-rows.ts';
import type { Store } from '../../store/open.ts';
import type { Watch } from './watch.ts';

/** One line of the preview: a service, or with `serviceName` null the agency itself. */
export type PreviewEntry = {
  agencyName: string;
  serviceName: string | null;
  serviceId: string | null;
  fields: FieldChange[];
};

/** What an import would do. Nothing of it is written. */
export type Comparison = {
  added: PreviewEntry[];
  changed: PreviewEntry[];
  missing: PreviewEntry[];
  faults: Fault[];
  faultCount: number;
  rejectedCount: number;
  unchangedCount: number;
  agencyCount: number;
  rows: RowChange[];
};

/** An agency as it is to be: made from the one in the directory, where there is one. */
export type Draft = {
  id: string;
  make: (now: Agency | null) => Agency;
  /** The services that the file speaks of and that passed; the others of the agency stay as they are. */
  accepts: (serviceId: string) => boolean;
};

const agenciesPerPiece = 60;
const faultsShown = 2000;

export function emptyComparison(): Comparison {
  return {
    added: [],
    changed: [],
    missing: [],
    faults: [],
    faultCount: 0,
    rejectedCount: 0,
    unchangedCount: 0,
    agencyCount: 0,
    rows: [],
  };
}

/** Keeps a fault, up to as many as anyone reads. */
export function addFault(into: Comparison, fault: Fault): void {
  into.faultCount += 1;
  if (into.faults.length < faultsShown) into.faults.push(fault);
}

/** Compares the agencies of a file with those of the directory, piece by piece. */
export async function compareDrafts(
  store: Store,
  drafts: readonly Draft[],
  into: Comparison,
  first: { position: number; done: number },
  watch: Watch,
): Promise<void> {
  const seen = new Set<string>();
  let position = first.position;
  for (let at = 0; at < drafts.length; at += agenciesPerPiece) {
    const piece = drafts.slice(at, at + agenciesPerPiece);
    const now = await store.read((handle) =>
      rowsOfAgencies(
        handle,
        piece.map(({ id }) => id),
      ),
    );
    const compared: ReturnType<typeof compareOne>[] = [];
    for (const draft of piece) {
      position += 1;
      compared.push(compareOne(draft, now.get(draft.id) ?? null, position));
      await watch.step(first.done + at + compared.length);
    }
    const taken = await takenAmong(
      store,
      compared.flatMap(({ rows }) => rows),
    );
    for (const one of compared) keep(one, taken, seen, into);
  }
}

function compareOne(draft: Draft, nowRows: readonly DirectoryRow[] | null, position: number) {
  const now = nowRows && agencyOfRows(nowRows);
  const made = draft.make(now);
  const merged = now ? withMissing(made, now, (id) => !draft.accepts(id)) : made;
  const before = new Map((now?.services ?? []).map((service) => [service.id, service]));
  const added: PreviewEntry[] = [];
  const changed: PreviewEntry[] = [];
  let unchanged = 0;
  const line = (
    serviceName: string | null,
    serviceId: string | null,
    fields: FieldChange[],
  ): PreviewEntry => ({
    agencyName: merged.name,
    serviceName,
    serviceId,
    fields,
  });
  const ownFields = now ? fieldChanges(now, merged, ['services']) : [];
  if (!now && (merged.services ?? []).length === 0) added.push(line(null, null, []));
  if (ownFields.length > 0) changed.push(line(null, null, ownFields));
  for (const service of merged.services ?? []) {
    const was = before.get(service.id);
    if (!was) added.push(line(service.name, service.id, []));
    else {
      const fields = fieldChanges(was, service);
      if (fields.length > 0) changed.push(line(service.name, service.id, fields));
      else unchanged += 1;
    }
  }
  const isSame = added.length === 0 && changed.length === 0;
  return {
    agency: merged,
    added,
    changed,
    unchanged,
    rows: isSame ? [] : rowChanges(nowRows ?? [], merged, position),
  };
}

/** The rows in which an agency differs from what is kept of it. */
function rowChanges(now: readonly DirectoryRow[], agency: Agency, position: number): RowChange[] {
  const keyOf = ({ table, id }: DirectoryRow) => `${table} ${id}`;
  const before = new Map(now.map((row) => [keyOf(row), row]));
  const samples = new Map(
    now.filter(({ table }) => table === 'services').map(({ id, image }) => [id, image[4] === 1] as const),
  );
  const own = now.find(({ table }) => table === 'organizations');
  const after = rowsOfAgency(agency, own ? Number(own.image[2]) : position, (id) => samples.get(id));
  const kept = new Set(after.map(keyOf));
  return [
    ...after.flatMap(({ table, id, image }): RowChange[] => {
      const was = before.get(`${table} ${id}`)?.image ?? null;
      const isSame = was !== null && was.every((cell, index) => cell === image[index]);
      return isSame ? [] : [{ table, id, before: was, after: image }];
    }),
    ...now
      .filter((row) => !kept.has(keyOf(row)))
      .map(({ table, id, image }) => ({ table, id, before: image, after: null })),
  ];
}

async function takenAmong(store: Store, rows: readonly RowChange[]): Promise<Set<string>> {
  const taken = new Set<string>();
  await store.read(async (handle) => {
    for (const table of directoryTables) {
      const ids = rows.filter((row) => row.table === table && row.before === null).map(({ id }) => id);
      if (ids.length === 0) continue;
      for (const id of await takenIds(handle, table, ids)) taken.add(`${table} ${id}`);
    }
  });
  return taken;
}

/** Takes a compared agency into the whole, unless an id of it belongs to something else. */
function keep(
  { agency, added, changed, unchanged, rows }: ReturnType<typeof compareOne>,
  taken: ReadonlySet<string>,
  seen: Set<string>,
  into: Comparison,
): void {
  const fresh = rows
    .filter(({ before }) => before === null)
    .map(({ table, id }) => ({ key: `${table} ${id}`, id }));
  const clash = fresh.find(({ key }) => taken.has(key) || seen.has(key));
  if (clash) {
    into.rejectedCount += Math.max(1, agency.services?.length ?? 0);
    const code = taken.has(clash.key) ? 'id-taken' : 'duplicate-id';
    addFault(into, { file: agency.name, line: null, column: 'id', code, value: shownValue(clash.id) });
    return;
  }
  for (const { key } of fresh) seen.add(key);
  // One by one: an agency of 20,000 services has more lines than a call may have arguments.
  for (const entry of added) into.added.push(entry);
  for (const entry of changed) into.changed.push(entry);
  for (const row of rows) into.rows.push(row);
  into.unchangedCount += unchanged;
  into.agencyCount += 1;
}
