import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { fahad, ask, noura, openTestDesk, refused, signIn, staffNames } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

const why = { why: 'beneficiary-asked', note: '' } as const;
const firstPage = { page: 0 };
const poem: Omit<InputOf<'people.addWork'>, 'personId'> = {
  title: 'قصيدة العودة',
  about: 'قصيدة بخط اليد',
  receivedOn: '١٤٤٨/٠٦/٠١',
  allowed: 'inside',
  note: '',
};

async function registered(policyId = 'mabarrah') {
  test = await openTestDesk({ policyId });
  await signIn(test.desk);
  return (await ask(test.desk, 'people.register', noura)).id;
}

const looks = async (personId: string) =>
  (await ask(test.desk, 'people.accesses', { personId, ...firstPage })).lines;

describe('[access-report] who saw a file', () => {
  it('is told for every look: search, visit and file, by whom and why', async () => {
    const personId = await registered();
    const view = await advance(test.desk, await startRequest(test.desk), { beneficiaryId: personId });
    await ask(test.desk, 'people.search', { query: 'نورة' });
    await ask(test.desk, 'session.signOut', {});
    await signIn(test.desk, 'supervisor');
    await ask(test.desk, 'people.file', { personId, why: 'complaint', note: 'شكوى عن التأخر' });
    const lines = await looks(personId);
    expect(lines[0]).toMatchObject({
      kind: 'file-opened',
      staffName: staffNames.supervisor,
      reason: 'complaint',
      note: 'شكوى عن التأخر',
      day: '2026-11-21',
    });
    const ofReceptionist = lines.filter(({ staffName }) => staffName === staffNames.receptionist);
    expect(new Set(ofReceptionist.map(({ kind }) => kind))).toEqual(
      new Set(['registered', 'visit', 'listed']),
    );
    expect(
      ofReceptionist
        .filter(({ kind }) => kind === 'visit')
        .every(({ requestNumber }) => requestNumber === view.requestNumber),
    ).toBe(true);
  });

  it('does not hold looks at somebody else’s file', async () => {
    const personId = await registered();
    const other = await ask(test.desk, 'people.register', fahad);
    await ask(test.desk, 'people.file', { personId: other.id, ...why });
    expect((await looks(personId)).map(({ kind }) => kind)).toEqual(['registered']);
  });

  it('counts the looks of one day at one thing together, and is cut into pages', async () => {
    const personId = await registered();
    for (let index = 0; index < 3; index += 1) await ask(test.desk, 'people.search', { query: 'نورة' });
    expect((await looks(personId)).find(({ kind }) => kind === 'listed')?.count).toBe(3);
    const beyond = await ask(test.desk, 'people.accesses', { personId, page: 7 });
    expect(beyond).toMatchObject({ lines: [], page: 7 });
    expect(beyond.total).toBeGreaterThan(1);
  });

  it('goes home on paper with the clause', async () => {
    const personId = await registered();
    const { slips } = await ask(test.desk, 'people.issueAccessReport', { personId });
    expect(slips).toMatchObject([{ kind: 'register', prints: [] }]);
    const { bytes } = await ask(test.desk, 'slips.pdf', { slipId: slips[0]!.id });
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('nobody’s file is opened by an id that is nobody’s', async () => {
    await registered();
    const personId = '00000000-0000-4000-8000-000000000000';
    expect(await refused(test.desk, 'people.file', { personId, ...why })).toMatchObject({
      code: 'unknown-person',
    });
  });
});

describe('[works-of-beneficiaries] works of a beneficiary', () => {
  it('are kept with the use that their author allows, and the author may think otherwise', async () => {
    const personId = await registered();
    const { works } = await ask(test.desk, 'people.addWork', { personId, ...poem });
    expect(works).toMatchObject([{ title: poem.title, receivedOn: '2026-11-11', allowed: 'inside' }]);
    const changed = { personId, workId: works[0]!.id, allowed: 'none', note: 'رجعت عن إذنها' } as const;
    const after = await ask(test.desk, 'people.allowWork', changed);
    expect(after.works).toMatchObject([{ title: poem.title, allowed: 'none', note: 'رجعت عن إذنها' }]);
  });

  it('need a title and a day that has come', async () => {
    const personId = await registered();
    const add = (typed: Partial<typeof poem>) =>
      refused(test.desk, 'people.addWork', { personId, ...poem, ...typed });
    expect(await add({ title: '  ' })).toMatchObject({ code: 'field-required', field: 'title' });
    expect(await add({ receivedOn: '1450/01/01' })).toMatchObject({
      code: 'date-invalid',
      field: 'receivedOn',
    });
    expect((await ask(test.desk, 'people.file', { personId, ...why })).works).toEqual([]);
  });

  it('of one person are not changed through another’s file', async () => {
    const personId = await registered();
    const other = await ask(test.desk, 'people.register', fahad);
    const { works } = await ask(test.desk, 'people.addWork', { personId, ...poem });
    const change = { personId: other.id, workId: works[0]!.id, allowed: 'inside', note: '' } as const;
    expect(await refused(test.desk, 'people.allowWork', change)).toMatchObject({ code: 'unknown-work' });
  });

  it('are the policy’s own at Mabarrah, elsewhere only where the association chose them', async () => {
    const personId = await registered('deem');
    const offered = async () =>
      (await ask(test.desk, 'session.status', {})).offers.find(
        ({ capability }) => capability === 'works-of-beneficiaries',
      )?.ground;
    expect(await offered()).toBeUndefined();
    expect(await refused(test.desk, 'people.addWork', { personId, ...poem })).toMatchObject({
      code: 'not-offered',
    });
    await signIn(test.desk, 'supervisor');
    const { settings } = await ask(test.desk, 'settings.read', {});
    await ask(test.desk, 'settings.save', { ...settings, extras: ['works-of-beneficiaries'] });
    expect(await offered()).toBe('own-choice');
    await ask(test.desk, 'people.addWork', { personId, ...poem });
  });
});
