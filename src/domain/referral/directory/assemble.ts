import { shownValue } from './fault.ts';
import type { Fault, FaultCode, FaultPlace } from './fault.ts';
import { ownTaxonomy } from './flatten.ts';
import type { HsdsObject, Origins } from './hsds-check.ts';
import { columnsOf, hsdsTables, listsOf, ownersOf } from './hsds-tables.ts';
import type { HsdsTable } from './hsds-tables.ts';

/** A row as it was read, with the line that it stands in. */
export type ReadRow = { fields: HsdsObject; line: number };
export type ReadTables = Partial<Record<HsdsTable, { file: string; rows: ReadRow[] }>>;

/** A tabular package put together: organizations with everything in them, and rows that belong to none of them. */
export type Assembled = {
  organizations: HsdsObject[];
  unplaced: { table: HsdsTable; row: HsdsObject }[];
  faults: Fault[];
  origins: Origins;
};

type Index = Map<string, HsdsObject>;

/** Puts rows together as HSDS nests them. A row whose parent is not in the package is a fault; one that names no parent is kept beside. */
export function assemble(tables: ReadTables): Assembled {
  const places = new Map<HsdsObject, FaultPlace>();
  const readFaults = new Map<HsdsObject, Fault[]>();
  const faults: Fault[] = [];
  const origins: Origins = {
    placeOf: (object) => places.get(object),
    faultsOf: (object) => readFaults.get(object) ?? [],
  };
  const byId = Object.fromEntries(hsdsTables.map((table) => [table, new Map()])) as Record<HsdsTable, Index>;
  const rowsOf = (table: HsdsTable): HsdsObject[] => [...byId[table].values()];
  const faultOf = (object: HsdsObject, column: string, code: FaultCode): Fault => ({
    ...(places.get(object) ?? { file: '', line: null }),
    column,
    code,
    value: shownValue(object[column] ?? ''),
  });

  for (const table of hsdsTables) {
    const { file = '', rows = [] } = tables[table] ?? {};
    for (const { fields, line } of rows) {
      const object = typed(table, fields);
      places.set(object, { file, line, column: '' });
      const id = object['id'];
      if (typeof id !== 'string' || id === '') faults.push(faultOf(object, 'id', 'required'));
      else if (byId[table].has(id)) faults.push(faultOf(object, 'id', 'duplicate-id'));
      else byId[table].set(id, object);
    }
  }
  const unplaced: Assembled['unplaced'] = [];
  const dangling = (object: HsdsObject, column: string) => {
    const list = readFaults.get(object) ?? [];
    list.push(faultOf(object, column, 'dangling'));
    readFaults.set(object, list);
  };

  // Terms and taxonomies go into the attributes that use them; what nobody uses is kept beside.
  const used = new Set<HsdsObject>();
  for (const term of rowsOf('taxonomy_term')) {
    const taxonomy = byId.taxonomy.get(textAt(term, 'taxonomy_id'));
    if (taxonomy) {
      term['taxonomy_detail'] = taxonomy;
      used.add(taxonomy);
    } else if (has(term, 'taxonomy_id')) dangling(term, 'taxonomy_id');
  }
  for (const attribute of rowsOf('attribute')) {
    const termId = attribute['taxonomy_term_id'];
    if (termId === ownTaxonomy.term.id) {
      delete attribute['taxonomy_term_id'];
      continue;
    }
    const term = byId.taxonomy_term.get(textAt(attribute, 'taxonomy_term_id'));
    if (term) {
      attribute['taxonomy_term'] = term;
      used.add(term);
    } else if (has(attribute, 'taxonomy_term_id')) dangling(attribute, 'taxonomy_term_id');
  }

  for (const table of ['taxonomy', 'taxonomy_term'] as const) {
    for (const row of rowsOf(table)) {
      const isOurs = row['id'] === ownTaxonomy.taxonomy.id || row['id'] === ownTaxonomy.term.id;
      if (!used.has(row) && !isOurs) unplaced.push({ table, row });
    }
  }
  for (const row of rowsOf('meta_table_description')) unplaced.push({ table: 'meta_table_description', row });

  // Where a location names no organization, the first service that is given there brings it along.
  const orphans = new Map<string, HsdsObject>();
  for (const location of rowsOf('location'))
    if (!has(location, 'organization_id')) orphans.set(String(location['id']), location);
  for (const at of rowsOf('service_at_location')) {
    const location = orphans.get(textAt(at, 'location_id'));
    if (!location) continue;
    at['location'] = location;
    orphans.delete(String(at['location_id']));
  }
  for (const location of orphans.values()) unplaced.push({ table: 'location', row: location });

  for (const table of hsdsTables) {
    for (const row of rowsOf(table)) {
      for (const { name } of columnsOf(table)) {
        const target = referenceTarget(name);
        if (
          target &&
          has(row, name) &&
          name !== 'parent_organization_id' &&
          !byId[target].has(String(row[name]))
        )
          if (!ownersOf(table).includes(target) || hasLivingOwner(row, table, byId)) dangling(row, name);
      }
      attach(table, row);
    }
  }

  function attach(table: HsdsTable, row: HsdsObject): void {
    const field = (owner: HsdsTable) => listsOf(owner).find(([, child]) => child === table)?.[0];
    if (table === 'attribute' || table === 'metadata') {
      const [idColumn, kindColumn] =
        table === 'attribute' ? ['link_id', 'link_entity'] : ['resource_id', 'resource_type'];
      if (!has(row, idColumn)) {
        unplaced.push({ table, row });
        return;
      }
      const owner = ownerByKind(String(row[idColumn]), textAt(row, kindColumn));
      const list = owner && listsOf(owner[0]).find(([, child]) => child === table)?.[0];
      if (owner && list !== undefined) push(owner[1], list, row);
      else faults.push(faultOf(row, idColumn, 'dangling'));
      return;
    }
    if (ownersOf(table).length === 0 || (table === 'location' && !has(row, 'organization_id'))) return;
    for (const owner of ownersOf(table)) {
      const parent = byId[owner].get(textAt(row, `${owner}_id`));
      const list = field(owner);
      if (parent && list !== undefined) {
        push(parent, list, row);
        return;
      }
    }
    const named = ownersOf(table).find((owner) => has(row, `${owner}_id`));
    if (named === undefined) unplaced.push({ table, row });
    else faults.push(faultOf(row, `${named}_id`, 'dangling'));
  }

  function ownerByKind(id: string, kind: string): [HsdsTable, HsdsObject] | undefined {
    const likely = hsdsTables.filter((table) => table === kind || kind === '' || kind === `${table}s`);
    for (const table of likely.length > 0 ? likely : hsdsTables) {
      const object = byId[table].get(id);
      if (object) return [table, object];
    }
    return undefined;
  }

  return { organizations: rowsOf('organization'), unplaced, faults, origins };
}

function push(owner: HsdsObject, field: string, child: HsdsObject): void {
  const list = (owner[field] ??= []) as HsdsObject[];
  list.push(child);
}

function has(row: HsdsObject, column: string): boolean {
  return typeof row[column] === 'string' && row[column] !== '';
}

function textAt(row: HsdsObject, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

function hasLivingOwner(row: HsdsObject, table: HsdsTable, byId: Record<HsdsTable, Index>): boolean {
  return ownersOf(table).some((owner) => byId[owner].has(textAt(row, `${owner}_id`)));
}

/** The table that a column refers to: service_id → service. */
function referenceTarget(column: string): HsdsTable | undefined {
  if (!column.endsWith('_id')) return undefined;
  const name = column.slice(0, -'_id'.length);
  return name === 'tax' ? undefined : hsdsTables.find((table) => table === name);
}

/** Cells are text; a number column's number is a number. Empty cells say nothing. */
function typed(table: HsdsTable, fields: HsdsObject): HsdsObject {
  const object: HsdsObject = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === '') continue;
    const column = columnsOf(table).find((each) => each.name === name);
    const isNumber =
      column?.kind === 'number' && typeof value === 'string' && /^-?\d+(\.\d+)?$/u.test(value.trim());
    object[name] = isNumber ? Number(value) : value;
  }
  return object;
}
