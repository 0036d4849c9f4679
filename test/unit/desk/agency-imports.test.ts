import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Agency } from '../../../src/domain/referral/hsds.ts';
import { ask, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { richAgency } from '../../fixtures/rich-directory.ts';
import { advance } from '../../fixtures/visit-steps.ts';
import { directoryFile, imported, prepared, previewOf } from '../../fixtures/directory-import.ts';

// PINs are slow to hash by design, and a busy machine is slow at everything.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: TestDesk;
let out: string;

beforeAll(async () => {
  desk = await openTestDesk({ policyId: 'deem' });
  out = join(desk.folders.temporary, 'exported');
  mkdirSync(out);
  await signIn(desk.desk, 'supervisor');
});
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.dispose();
});

const id = (number: number) => `7d1f2c00-0000-4000-8000-${String(number).padStart(12, '0')}`;
const agency = richAgency;

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
});

test('what a file holds beyond what the kiosk shows comes out as it went in; undone, it is gone', async () => {
  const state = await imported(desk.desk, { filePath: json(agency()) });
  expect(state).toMatchObject({ stage: 'done', numbers: { added: 2, changed: 0, rejected: 0 } });
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
  expect(state.numbers).toMatchObject({ added: 2, rejected: 4 });
  const faults = await previewOf(desk.desk, state.importId, 'rejected');
  expect(faults).toContainEqual({
    file: 'مركز النخيل',
    line: null,
    column: 'services[3].id',
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

const sheet = (...rows: string[]) =>
  directoryFile(
    desk.folders.temporary,
    'جهات.csv',
    `اسم الجهة,الخدمة,المدينة,الهاتف,رقم المبنى\n${rows.join('\n')}\n`,
  );

/** A visit comes as far as choosing this service for someone. */
async function referTo(agencyId: string): Promise<void> {
  const { id: beneficiaryId } = await ask(desk.desk, 'people.register', noura);
  const start = await ask(desk.desk, 'visits.start', { journey: 'referral', channelId: 'interview' });
  const { visitId } = await advance(desk.desk, start, { beneficiaryId }, 'agency');
  await ask(desk.desk, 'visits.chooseAgency', { visitId, agencyId });
}

test('a sheet’s rows are matched by what they say, and change only what they say', async () => {
  await imported(desk.desk, { filePath: json(agency()) });
  const rows = [
    'مركز النخيل,سكن مؤقّت,الخرج,011-544-1111,',
    'مركز النخيل,سكن مؤقت,الدلم,,',
    'دار جديدة,كسوة,الخرج,,',
  ];
  const state = await prepared(desk.desk, {
    filePath: sheet(...rows, 'دار جديدة,كسوه,الخرج,,', 'دار جديدة,,,,12'),
  });
  expect(state.numbers).toMatchObject({ added: 1, changed: 1, rejected: 2, missing: 58 });
  expect(
    (await previewOf(desk.desk, state.importId, 'rejected')).map((fault) => 'code' in fault && fault.code),
  ).toEqual(['duplicate-row', 'required', 'bad-building-number']);
  await ask(desk.desk, 'agencies.confirmImport', { importId: state.importId, missing: 'keep' });
  const now = (await exportedAgency(id(1)))!;
  const [service] = now.services!;
  const [first, second, third] = service!.service_at_locations!;
  expect(service!.phones).toEqual([{ ...agency().services![0]!.phones![0], number: '011-544-1111' }]);
  expect(first).toEqual(agency().services![0]!.service_at_locations![0]);
  expect(second).toEqual(agency().services![0]!.service_at_locations![1]);
  expect(now.locations!.find((each) => each.id === third!.location_id)?.addresses).toMatchObject([
    { city: 'الدلم' },
  ]);
  expect({ ...now, services: [], locations: [] }).toEqual({ ...agency(), services: [], locations: [] });
  // The same rows once more say nothing new, and lead to the same entries.
  const again = await prepared(desk.desk, { filePath: sheet(...rows) });
  expect(again.numbers).toMatchObject({ added: 0, changed: 0, rejected: 0 });
});

test('an import is not taken back under what a later one added to it', async () => {
  const bare = { id: id(500), name: 'جهة لاحقة', description: 'وصف' };
  const first = await imported(desk.desk, { filePath: json(bare) });
  const services = [{ id: id(502), name: 'خدمة لاحقة', status: 'active' }];
  const second = await imported(desk.desk, { filePath: json({ ...bare, services }) });
  expect(await refused(desk.desk, 'agencies.undoImport', { importId: first.importId })).toMatchObject({
    code: 'import-edited-since',
    params: { names: 'خدمة لاحقة' },
  });
  for (const { importId } of [second, first]) await ask(desk.desk, 'agencies.undoImport', { importId });
});

test('an import is not taken back under a referral that has chosen what it brought', async () => {
  const { lines } = await ask(desk.desk, 'agencies.imports', { page: 0 });
  const { id: importId } = lines.find(({ undone, format }) => undone === null && format === 'csv')!;
  const found = await ask(desk.desk, 'agencies.search', { query: 'كسوة', openNow: false, city: null });
  const chosen = found.agencies.find((each) => each.agencyName === 'دار جديدة')!;
  await referTo(chosen.id);
  expect(await refused(desk.desk, 'agencies.undoImport', { importId })).toMatchObject({
    code: 'import-referred-to',
    params: { names: 'كسوة' },
  });
});

test('a work that is given up leaves nothing behind, and the next one begins anew', async () => {
  const filePath = json(
    ...Array.from({ length: 300 }, (_, index) => ({
      ...agency(),
      id: id(1000 + index),
      services: [],
      locations: [],
    })),
  );
  const { importId } = await ask(desk.desk, 'agencies.startImport', { filePath });
  expect(await refused(desk.desk, 'agencies.startImport', { filePath })).toMatchObject({
    code: 'import-running',
  });
  await ask(desk.desk, 'agencies.cancelImport', { importId });
  for (;;) {
    const { state } = await ask(desk.desk, 'agencies.importState', {});
    if (state?.stage === 'cancelled') break;
    expect(state?.stage).not.toBe('ready');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await refused(desk.desk, 'agencies.confirmImport', { importId, missing: 'keep' })).toMatchObject({
    code: 'unknown-import',
  });
  expect((await prepared(desk.desk, { filePath })).stage).toBe('ready');
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
