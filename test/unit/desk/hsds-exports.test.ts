import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/domain/referral/directory/assemble.ts';
import { checkObject } from '../../../src/domain/referral/directory/hsds-check.ts';
import type { HsdsObject } from '../../../src/domain/referral/directory/hsds-check.ts';
import { agencyDirectorySchema } from '../../../src/domain/referral/hsds.ts';
import type { Agency } from '../../../src/domain/referral/hsds.ts';
import { readDirectoryFolder } from '../../../src/desk/agencies/directory-file.ts';
import { TabularPackage } from '../../../src/desk/agencies/write-tabular.ts';
import { readCsv } from '../../../src/desk/agencies/csv-rows.ts';
import type { Watch } from '../../../src/desk/agencies/watch.ts';
import { agencyOfRows, rowsOfAgency } from '../../../src/store/directory-rows.ts';
import { hasHsdsSchemas, officialTables, organizationPackage } from '../../fixtures/hsds-schemas.ts';
import { richAgency } from '../../fixtures/rich-directory.ts';

const sample = new URL('../../../resources/agencies/sample-agencies.json', import.meta.url);
const watch: Watch = { begin: () => undefined, step: () => Promise.resolve() };
const agencies = (): Agency[] => [
  ...agencyDirectorySchema.parse(JSON.parse(readFileSync(sample, 'utf8'))).organizations,
  richAgency(),
];
const kept = (agency: Agency): Agency => agencyOfRows(rowsOfAgency(agency, 0));

function packed(list: readonly Agency[]): Map<string, string> {
  const tabular = new TabularPackage();
  for (const agency of list) tabular.addAgency(agency);
  return new Map([...tabular.files()].map(({ name, text }) => [name, text]));
}

async function rowsIn(text: string): Promise<Record<string, string>[]> {
  const { rows } = await readCsv(text, '', watch);
  const [head, ...body] = rows.map(({ cells }) => cells);
  return body.map((cells) =>
    Object.fromEntries((head ?? []).map((name, index) => [name, cells[index] ?? ''])),
  );
}

test('an agency comes back from its rows as it went in, whatever it holds', () => {
  for (const agency of agencies()) expect(kept(agency)).toEqual(agency);
});

test('an object that stands in two places is given back in both', () => {
  const agency = richAgency();
  const [first] = agency.services ?? [];
  agency.services = [first!, { ...structuredClone(first!), id: '7d1f2c00-0000-4000-8000-000000000099' }];
  expect(kept(agency)).toEqual(agency);
});

test('our own checks find nothing wrong with what is exported', () => {
  for (const agency of agencies()) {
    const faults: unknown[] = [];
    const origins = { placeOf: () => undefined, faultsOf: () => [] };
    const at = { file: agency.name, line: null, column: '' };
    checkObject('organization', kept(agency), origins, at, (fault) => faults.push(fault));
    expect(faults).toEqual([]);
  }
});

test('a package of tables gives the same rows again, with tables, columns and files of its own', async () => {
  const tables = packed([richAgency()]);
  const services = tables.get('services.csv')!;
  // A column of the file's own, a term that nobody uses, an address of no place, and a table that HSDS does not know.
  const [head = '', ...body] = services.split('\r\n');
  tables.set(
    'services.csv',
    [`${head},x_extra`, ...body.map((line) => (line === '' ? '' : `${line},إضافي`))].join('\r\n'),
  );
  const unused = '7d1f2c00-0000-4000-8000-000000000077';
  tables.set('taxonomy_terms.csv', `${tables.get('taxonomy_terms.csv')!}${unused},Z,مصطلح,وصف,,,,,\r\n`);
  tables.set(
    'addresses.csv',
    `${tables.get('addresses.csv')!}7d1f2c00-0000-4000-8000-000000000078,,,شارع,,الخرج,,الرياض,11111,SA,postal\r\n`,
  );
  tables.set('own_table.csv', 'a,b\r\n=1+1,"س،,"\r\n');
  const description = JSON.parse(tables.get('datapackage.json')!) as { resources: unknown[] };
  description.resources.push({ name: 'own_table', path: 'own_table.csv' });
  tables.set('datapackage.json', JSON.stringify(description));
  const files = new Map(
    // A file of the folder that the package does not speak of stays where it is.
    [...tables, ['private.csv', 'a'] as const].map(([name, text]) => [name, Buffer.from(text, 'utf8')]),
  );
  const read = await readDirectoryFolder(files, watch);
  expect(read.faults).toEqual([]);
  if (read.content.kind !== 'agencies') throw new Error('Not agencies');
  const again = new TabularPackage();
  for (const agency of read.content.agencies as Agency[]) again.addAgency(kept(agency));
  for (const { content } of read.beside) again.addBeside(JSON.parse(JSON.stringify(content)) as HsdsObject);
  const written = new Map([...again.files()].map(({ name, text }) => [name, text]));
  expect([...written.keys()].sort()).toEqual([...tables.keys()].sort());
  for (const [name, text] of tables) {
    if (!name.endsWith('.csv')) continue;
    const byId = (rows: Record<string, string>[]) =>
      rows.sort((a, b) => ((a['id'] ?? '') < (b['id'] ?? '') ? -1 : 1));
    expect(byId(await rowsIn(written.get(name)!)), name).toEqual(byId(await rowsIn(text)));
  }
});

test('rows that lead nowhere are told, each with its file, line and column', () => {
  const { organizations, faults, origins } = assemble({
    organization: {
      file: 'organizations.csv',
      rows: [{ line: 2, fields: { id: 'a', name: 'أ', description: 'ب' } }],
    },
    service: {
      file: 'services.csv',
      rows: [
        {
          line: 2,
          fields: { id: 's', organization_id: 'a', name: 'خ', status: 'active', program_id: 'none' },
        },
        { line: 3, fields: { id: 's', organization_id: 'a', name: 'خ', status: 'active' } },
        { line: 4, fields: { id: 't', organization_id: 'none', name: 'خ', status: 'active' } },
      ],
    },
    phone: {
      file: 'phones.csv',
      rows: [{ line: 7, fields: { id: 'p', contact_id: 'none', number: '1234' } }],
    },
  });
  expect(faults.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
    ['services.csv', 3, 'id', 'duplicate-id'],
    ['services.csv', 4, 'organization_id', 'dangling'],
    ['phones.csv', 7, 'contact_id', 'dangling'],
  ]);
  const [service] = organizations[0]?.['services'] as HsdsObject[];
  expect(origins.faultsOf(service!)).toMatchObject([{ line: 2, column: 'program_id', code: 'dangling' }]);
});

describe.skipIf(!hasHsdsSchemas)('against the schemas of HSDS themselves', () => {
  test('the list of organizations is an organization package', () => {
    const validate = organizationPackage();
    expect(validate(agencies().map(kept)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    // The check is one: what is wrong is found.
    expect(validate([{ ...richAgency(), name: undefined }])).toBe(false);
    const phoneless = richAgency();
    Reflect.deleteProperty(phoneless.services![0]!.phones![0]!, 'number');
    expect(validate([phoneless])).toBe(false);
  }, 60_000);

  test('the tables are described and filled as the tabular package asks', async () => {
    const files = packed(agencies().map(kept));
    const official = new Map(officialTables().resources.map((resource) => [resource.name, resource]));
    const ours = JSON.parse(files.get('datapackage.json')!) as ReturnType<typeof officialTables>;
    const ids = new Map<string, Set<string>>();
    for (const { name, path } of ours.resources)
      ids.set(name, new Set((await rowsIn(files.get(path)!)).map((row) => row['id'] ?? '')));
    for (const { name, path, schema } of ours.resources) {
      const theirs = official.get(name)!;
      expect(path).toBe(theirs.path);
      expect(schema.fields.slice(0, theirs.schema.fields.length).map((field) => field.name)).toEqual(
        theirs.schema.fields.map((field) => field.name),
      );
      const rows = await rowsIn(files.get(path)!);
      expect(ids.get(name)?.size).toBe(rows.length);
      for (const field of theirs.schema.fields) {
        const own = schema.fields.find((each) => each.name === field.name);
        if (['number', 'date', 'datetime'].includes(field.type))
          expect(own?.type, field.name).toBe(field.type);
        for (const row of rows) {
          const value = row[field.name] ?? '';
          const where = `${path} ${field.name} ${value}`;
          if (field.constraints.required) expect(value, where).not.toBe('');
          if (value === '') continue;
          const allowed = field.constraints.enum ?? field.enum;
          if (allowed) expect(allowed, where).toContain(value);
          if (field.format === 'uuid') expect(value, where).toMatch(/^[0-9a-f-]{36}$/u);
          if (field.type === 'number') expect(Number(value), where).not.toBeNaN();
          if (field.type === 'date') expect(value, where).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        }
      }
      for (const { fields, reference } of theirs.schema.foreignKeys ?? []) {
        for (const row of rows) {
          const target = row[fields] ?? '';
          if (target !== '') expect(ids.get(reference.resource)?.has(target), `${path} ${fields}`).toBe(true);
        }
      }
    }
  });
});
