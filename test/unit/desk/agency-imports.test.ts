import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Agency } from '../../../src/domain/referral/hsds.ts';
import { ask, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { directoryFile, imported, prepared, previewOf } from '../../fixtures/directory-import.ts';

let desk: TestDesk;
let out: string;

beforeAll(async () => {
  desk = await openTestDesk({});
  out = join(desk.folders.temporary, 'exported');
  mkdirSync(out);
  await signIn(desk.desk, 'supervisor');
});
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.dispose();
});

const id = (number: number) => `7d1f2c00-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A made-up agency that holds more than the kiosk shows. */
function agency(): Agency {
  const own = { organization_id: id(1) };
  return {
    id: id(1),
    name: 'مركز النخيل',
    description: '  بمسافات  \n وسطرين ',
    year_incorporated: 1999,
    funding: [{ id: id(2), source: 'تبرعات', ...own }],
    programs: [{ id: id(3), name: 'برنامج', description: 'وصف', ...own }],
    contacts: [],
    locations: [
      {
        id: id(4),
        location_type: 'physical',
        latitude: 24.15,
        longitude: 47.3,
        accessibility: [{ id: id(5), description: 'منحدر' }],
        languages: [{ id: id(6), code: 'ar' }],
        'x-extra': { deep: [1, { two: null }] },
      },
    ],
    services: [
      {
        id: id(7),
        name: 'سكن مؤقت',
        status: 'active',
        phones: [{ id: id(8), number: '0115440000', languages: [{ id: id(9), name: 'العربية' }] }],
        cost_options: [{ id: id(10), amount: 12.5, currency: 'SAR' }],
        service_at_locations: [
          { id: id(11), location_id: id(4), attributes: [{ id: id(12), value: 'قيمة' }] },
          {
            id: id(13),
            location: { id: id(14), location_type: 'virtual', url: 'https://example.org' },
          },
        ],
        attributes: [
          {
            id: id(15),
            taxonomy_term_id: id(16),
            taxonomy_term: { id: id(16), name: 'إيواء', description: 'تصنيف', code: 'BH' },
          },
        ],
      },
    ],
  } as unknown as Agency;
}

const json = (...agencies: unknown[]) =>
  directoryFile(desk.folders.temporary, 'directory.json', JSON.stringify(agencies));

async function exportedAgency(agencyId: string): Promise<Agency | undefined> {
  const { file } = await ask(desk.desk, 'agencies.exportDirectory', { format: 'json', folder: out });
  return (JSON.parse(readFileSync(file, 'utf8')) as Agency[]).find((each) => each.id === agencyId);
}

test('a directory is exported in each format, and each reads back without a change', async () => {
  const formats = ['json', 'json-package', 'tabular-zip', 'tabular-folder', 'xlsx', 'csv'] as const;
  for (const format of formats) {
    const { file, services } = await ask(desk.desk, 'agencies.exportDirectory', { format, folder: out });
    const input = format === 'tabular-folder' ? { folder: file } : { filePath: file };
    const state = await prepared(desk.desk, input);
    expect(state).toMatchObject({
      stage: 'ready',
      numbers: { added: 0, changed: 0, unchanged: services, missing: 0, rejected: 0 },
    });
    const { importId } = state;
    expect(await refused(desk.desk, 'agencies.confirmImport', { importId, missing: 'keep' })).toMatchObject({
      code: 'import-nothing-new',
    });
  }
  expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([]);
}, 20_000);

test('what a file holds beyond what the kiosk shows comes out as it went in; undone, it is gone', async () => {
  const state = await imported(desk.desk, { filePath: json(agency()) });
  expect(state).toMatchObject({ stage: 'done', numbers: { added: 1, changed: 0, rejected: 0 } });
  expect(await exportedAgency(id(1))).toEqual(agency());
  const found = await ask(desk.desk, 'agencies.search', { query: 'سكن مؤقت', openNow: false, city: null });
  expect(found.agencies.map((each) => each.agencyName)).toContain('مركز النخيل');
  const undone = await ask(desk.desk, 'agencies.undoImport', { importId: state.importId });
  expect(undone.undone).not.toBeNull();
  expect(await exportedAgency(id(1))).toBeUndefined();
  expect(await refused(desk.desk, 'agencies.undoImport', { importId: state.importId })).toMatchObject({
    code: 'import-undone-already',
  });
});

test('a change is shown field by field, carried out, and taken back', async () => {
  const first = await imported(desk.desk, { filePath: json(agency()) });
  const changed = agency();
  changed.services![0]!.phones![0]!.number = '0115449999';
  changed.services![0]!.name = 'سكن طارئ';
  const state = await prepared(desk.desk, { filePath: json(changed) });
  expect(state.numbers).toMatchObject({ added: 0, changed: 1, rejected: 0 });
  expect(await previewOf(desk.desk, state.importId, 'changed')).toEqual([
    {
      agencyName: 'مركز النخيل',
      serviceName: 'سكن طارئ',
      fields: [
        { field: 'name', before: 'سكن مؤقت', after: 'سكن طارئ' },
        { field: 'phones', before: '0115440000 العربية', after: '0115449999 العربية' },
      ],
    },
  ]);
  expect(await exportedAgency(id(1))).toEqual(agency());
  await ask(desk.desk, 'agencies.confirmImport', { importId: state.importId, missing: 'keep' });
  expect(await exportedAgency(id(1))).toEqual(changed);
  // The first import's entries were changed since: taking it back would lose that.
  expect(await refused(desk.desk, 'agencies.undoImport', { importId: first.importId })).toMatchObject({
    code: 'import-edited-since',
    params: { names: 'سكن طارئ' },
  });
  await ask(desk.desk, 'agencies.undoImport', { importId: state.importId });
  expect(await exportedAgency(id(1))).toEqual(agency());
  await ask(desk.desk, 'agencies.undoImport', { importId: first.importId });
});

test('services that a file does not name stay, or are marked inactive when the supervisor says so', async () => {
  const state = await prepared(desk.desk, { filePath: json(agency()) });
  const before = (await ask(desk.desk, 'agencies.search', { query: '', openNow: false, city: null })).total;
  expect(state.numbers?.missing).toBe(57);
  const { importId } = state;
  await ask(desk.desk, 'agencies.confirmImport', { importId, missing: 'inactive' });
  const now = await ask(desk.desk, 'agencies.search', { query: '', openNow: false, city: null });
  expect(now.agencies.map((each) => each.serviceName)).toEqual(['سكن مؤقت', 'سكن مؤقت']);
  await ask(desk.desk, 'agencies.undoImport', { importId });
  expect((await ask(desk.desk, 'agencies.search', { query: '', openNow: false, city: null })).total).toBe(
    before,
  );
});

test('a file with faults says what and where, and brings in what is whole alone', async () => {
  const bad = agency();
  bad.services!.push({ id: 'no-uuid', name: '', status: 'active' });
  bad.services!.push({ id: id(7), name: 'مكرر', status: 'active' });
  const state = await prepared(desk.desk, { filePath: json(bad, { id: id(90) }, 'نص') });
  expect(state.numbers).toMatchObject({ added: 1, rejected: 4 });
  const faults = await previewOf(desk.desk, state.importId, 'rejected');
  expect(faults).toContainEqual({
    file: 'مركز النخيل',
    line: null,
    column: 'services[2].id',
    code: 'not-uuid',
    value: 'no-uuid',
  });
  expect(faults.map((fault) => ('code' in fault ? fault.code : ''))).toEqual([
    'not-uuid',
    'required',
    'duplicate-id',
    'required',
    'required',
    'not-object',
  ]);
  await ask(desk.desk, 'agencies.cancelImport', { importId: state.importId });
  expect(await exportedAgency(id(1))).toBeUndefined();
});

test('an import is refused once the directory is no longer what was shown', async () => {
  const changed = agency();
  changed.name = 'اسم جديد';
  const first = await imported(desk.desk, { filePath: json(agency()) });
  const state = await prepared(desk.desk, { filePath: json(changed) });
  await ask(desk.desk, 'agencies.undoImport', { importId: first.importId });
  const { importId } = state;
  expect(await refused(desk.desk, 'agencies.confirmImport', { importId, missing: 'keep' })).toMatchObject({
    code: 'import-overtaken',
  });
  expect(await exportedAgency(id(1))).toBeUndefined();
});

test('importing and exporting are the supervisor’s alone', async () => {
  const filePath = json(agency());
  await ask(desk.desk, 'session.lock', {});
  await signIn(desk.desk, 'receptionist');
  for (const [name, input] of [
    ['agencies.startImport', { filePath }],
    ['agencies.importState', {}],
    ['agencies.imports', { page: 0 }],
    ['agencies.undoImport', { importId: id(1) }],
    ['agencies.exportDirectory', { format: 'json', folder: out }],
  ] as const)
    expect(await refused(desk.desk, name, input)).toEqual({ code: 'not-allowed' });
  await signIn(desk.desk, 'supervisor');
});
