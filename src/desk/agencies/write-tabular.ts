import { flatten } from '../../domain/referral/directory/flatten.ts';
import type { TabularRow } from '../../domain/referral/directory/flatten.ts';
import { columnsOf, fileOf, hsdsTables, isHsdsTable } from '../../domain/referral/directory/hsds-tables.ts';
import type { HsdsColumn, HsdsTable } from '../../domain/referral/directory/hsds-tables.ts';
import type { HsdsObject } from '../../domain/referral/directory/hsds-check.ts';
import type { Agency } from '../../domain/referral/hsds.ts';
import { csvLine } from './write-sheet.ts';

/** A tabular package while it is gathered: rows by table, each once. */
export class TabularPackage {
  readonly #rows = new Map<HsdsTable, Map<string, TabularRow>>();
  readonly #files = new Map<string, string>();

  addAgency(agency: Agency): void {
    flatten('organization', agency, this.#add);
  }

  /** What an earlier file held beside its agencies. */
  addBeside(content: HsdsObject): void {
    const { kind, table, row, name, text } = content;
    if (kind === 'row' && typeof table === 'string' && isHsdsTable(table))
      flatten(table, row as HsdsObject, this.#add);
    if (kind === 'file' && typeof name === 'string' && typeof text === 'string') this.#files.set(name, text);
  }

  /** The files of the package: every table that has rows, the organizations always, and the description of all. */
  *files(): Generator<{ name: string; text: string }> {
    const tables = hsdsTables.filter((table) => table === 'organization' || this.#rows.has(table));
    const columns = new Map(tables.map((table) => [table, this.#columns(table)]));
    yield {
      name: 'datapackage.json',
      text: `${JSON.stringify(descriptionOf(columns, [...this.#files.keys()]), null, 2)}\n`,
    };
    for (const [table, names] of columns) {
      const lines = [...(this.#rows.get(table)?.values() ?? [])].map((row) =>
        csvLine(names.map((name) => row[name] ?? '')),
      );
      yield { name: fileOf(table), text: csvLine(names) + lines.join('') };
    }
    for (const [name, text] of this.#files) yield { name, text };
  }

  readonly #add = (table: HsdsTable, row: TabularRow): void => {
    const rows = this.#rows.get(table) ?? new Map<string, TabularRow>();
    const id = row['id'] ?? '';
    // The same object may stand in several places; what one of them knows of its parents, the row knows.
    rows.set(id, { ...row, ...rows.get(id) });
    this.#rows.set(table, rows);
  };

  /** HSDS's columns, then those of the file's own. */
  #columns(table: HsdsTable): string[] {
    const own = new Set<string>();
    for (const row of this.#rows.get(table)?.values() ?? [])
      for (const name of Object.keys(row)) own.add(name);
    const known = columnsOf(table).map(({ name }) => name);
    return [...known, ...[...own].filter((name) => !known.includes(name)).sort()];
  }
}

/** datapackage.json: what the files are, their columns, and how the tables refer to each other. */
function descriptionOf(
  columns: ReadonlyMap<HsdsTable, readonly string[]>,
  otherFiles: readonly string[],
): HsdsObject {
  return {
    profile: 'tabular-data-package',
    name: 'human_services_data',
    title: 'Human Services Data Specification',
    version: '3.0.0',
    homepage: 'http://docs.openreferral.org',
    resources: [
      ...[...columns].map(([table, names]) => ({
        name: table,
        path: fileOf(table),
        format: 'csv',
        mediatype: 'text/csv',
        profile: 'tabular-data-resource',
        encoding: 'utf-8',
        schema: {
          primaryKey: 'id',
          fields: names.map((name) =>
            fieldOf(
              columnsOf(table).find((each) => each.name === name),
              name,
            ),
          ),
          foreignKeys: names.flatMap((name) => foreignKeyOf(name, columns)),
        },
      })),
      ...otherFiles
        .filter((name) => name.toLowerCase().endsWith('.csv'))
        .map((name) => ({
          name: name.replace(/\.csv$/iu, ''),
          path: name,
          format: 'csv',
          mediatype: 'text/csv',
        })),
    ],
  };
}

const dataTypes: Partial<Record<HsdsColumn['kind'], HsdsObject>> = {
  number: { type: 'number' },
  date: { type: 'date' },
  datetime: { type: 'datetime', format: 'any' },
  uuid: { type: 'string', format: 'uuid' },
  email: { type: 'string', format: 'email' },
  uri: { type: 'string', format: 'uri' },
};

function fieldOf(column: HsdsColumn | undefined, name: string): HsdsObject {
  if (!column) return { name, type: 'string' };
  const constraints = {
    ...(column.isRequired ? { required: true } : {}),
    ...(name === 'id' ? { unique: true } : {}),
    ...(column.oneOf.length > 0 ? { enum: column.oneOf } : {}),
  };
  return {
    name,
    ...(dataTypes[column.kind] ?? { type: 'string' }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function foreignKeyOf(name: string, tables: ReadonlyMap<HsdsTable, unknown>): HsdsObject[] {
  const target = hsdsTables.find((table) => name === `${table}_id`);
  return target && tables.has(target)
    ? [{ fields: name, reference: { resource: target, fields: 'id' } }]
    : [];
}
