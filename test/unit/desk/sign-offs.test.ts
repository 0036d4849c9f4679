import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, openTestDesk, refused, signIn, staffPins } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { policyFile, shippedPolicy } from '../../fixtures/policy-file.ts';
import { openStoreOf } from './store-of.ts';

/** Setting a desk up and signing in take their time: the PINs are hashed dearly. */
vi.setConfig({ testTimeout: 20_000 });

let test: TestDesk;
afterEach(() => test.dispose());

async function writeConduct(text: string, series: string | null = null) {
  const { documents } = await ask(test.desk, 'signOffs.saveDocument', {
    series,
    kind: 'conduct',
    title: 'ميثاق السلوك',
    bound: 'everyone',
    text,
  });
  const [conduct] = documents;
  if (!conduct) throw new Error('No text was kept');
  return conduct;
}

async function toSign() {
  return (await ask(test.desk, 'policy.notices', {})).toSign;
}

/** Signs all that is open with the PIN of whoever is signed in. */
async function signAll(role: 'supervisor' | 'receptionist') {
  const { documents } = await ask(test.desk, 'signOffs.own', {});
  const documentIds = documents.filter(({ signedOn }) => signedOn === null).map(({ id }) => id);
  return ask(test.desk, 'signOffs.sign', { documentIds, pin: staffPins[role] });
}

describe('signed by PIN [staff-signatures]', () => {
  it('keeps which text in which edition, and asks again at a new one', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    const first = await writeConduct('نعامل الجميع\n\n\n\nبالاحترام');
    expect(first).toMatchObject({ edition: 1, text: 'نعامل الجميع\n\nبالاحترام' });
    await signIn(test.desk);
    expect(await toSign()).toBe(2);
    const own = await ask(test.desk, 'signOffs.own', {});
    expect(own.documents.map(({ kind, signedOn }) => [kind, signedOn])).toEqual([
      ['policy', null],
      ['conduct', null],
    ]);
    await signAll('receptionist');
    expect(await toSign()).toBe(0);
    await signIn(test.desk, 'supervisor');
    expect((await writeConduct('نعامل الجميع\n\nبالاحترام', first.series)).edition).toBe(1);
    expect((await writeConduct('نعامل الجميع بالاحترام والستر', first.series)).edition).toBe(2);
    const policy = shippedPolicy('mabarrah');
    policy.document.edition = 'الثاني';
    const { sha256 } = await ask(test.desk, 'policy.compare', { filePath: policyFile(policy) });
    await ask(test.desk, 'policy.adopt', { sha256, declaration: 'file' });
    await signIn(test.desk);
    expect(await toSign()).toBe(2);
    expect(
      (await refused(test.desk, 'signOffs.sign', { documentIds: [first.id], pin: staffPins.receptionist }))
        .code,
    ).toBe('unknown-binding-text');
  });

  it('counts a wrong PIN as the sign-in does, and keeps no signature with it', async () => {
    test = await openTestDesk({});
    await signIn(test.desk);
    const { documents } = await ask(test.desk, 'signOffs.own', {});
    const documentIds = documents.map(({ id }) => id);
    expect(await refused(test.desk, 'signOffs.sign', { documentIds, pin: '9182' })).toMatchObject({
      code: 'wrong-pin',
      field: 'pin',
    });
    expect(
      (await refused(test.desk, 'signOffs.sign', { documentIds, pin: staffPins.receptionist })).code,
    ).toBe('wait-before-pin');
    expect(await toSign()).toBe(1);
    test.ports.clock.pass(2);
    await ask(test.desk, 'signOffs.sign', { documentIds, pin: staffPins.receptionist });
    expect(await toSign()).toBe(0);
  });

  it('stands in the audit chain with the hash of the text', async () => {
    test = await openTestDesk({});
    await signIn(test.desk);
    await signAll('receptionist');
    const store = await openStoreOf(test);
    const { signed, entry, edition } = await store.read(async (handle) => ({
      signed: await handle.tables.selectFrom('signOffs').selectAll().executeTakeFirstOrThrow(),
      edition: await handle.tables.selectFrom('policies').selectAll().executeTakeFirstOrThrow(),
      entry: await handle.tables
        .selectFrom('audit')
        .innerJoin('auditContent', 'auditContent.seq', 'audit.seq')
        .select(['audit.seq', 'auditContent.content'])
        .where('action', '=', 'signOffs.sign')
        .executeTakeFirstOrThrow(),
    }));
    await store.close();
    expect(signed).toMatchObject({
      manner: 'pin',
      edition: 1,
      textSha256: edition.sha256,
      auditSeq: entry.seq,
    });
    expect(JSON.parse(entry.content)).toMatchObject({
      textSha256: edition.sha256,
      statement: signed.statement,
      signerId: signed.staffId,
    });
  });

  it('is offered only where the policy asks for it or the association chose it', async () => {
    test = await openTestDesk({ policyId: 'athar' });
    await signIn(test.desk, 'supervisor');
    expect((await refused(test.desk, 'signOffs.own', {})).code).toBe('not-offered');
    expect(await toSign()).toBe(0);
    const { settings } = await ask(test.desk, 'settings.read', {});
    await ask(test.desk, 'settings.save', { ...settings, extras: ['staff-signatures'] });
    expect(await toSign()).toBe(1);
  });
});

describe('the register [staff-signatures]', () => {
  it('holds whoever has no account: signed on paper, on which day, before whom', async () => {
    test = await openTestDesk({});
    const supervisorId = await signIn(test.desk, 'supervisor');
    const add = (name: string) =>
      ask(test.desk, 'signOffs.addPerson', { name, relation: 'volunteer', work: 'توزيع السلال' });
    const { id } = await add('سالم الحربي');
    expect(
      (await refused(test.desk, 'signOffs.addPerson', { name: '', relation: 'contract', work: '' })).code,
    ).toBe('field-required');
    expect(
      (
        await refused(test.desk, 'signOffs.addPerson', {
          name: 'سالم الحربى',
          relation: 'contract',
          work: '',
        })
      ).code,
    ).toBe('same-name-twice');
    const open = { query: '', show: 'open' as const, page: 0 };
    expect((await ask(test.desk, 'signOffs.register', open)).total).toBe(3);
    const register = await ask(test.desk, 'signOffs.register', { ...open, show: 'all', query: 'حربي' });
    const [line] = register.lines;
    const documentIds = (line?.documents ?? []).map((document) => document.id);
    const paper = { personId: id, documentIds, signedOn: '١٤٤٨/٦/١', seenBy: supervisorId };
    expect(await refused(test.desk, 'signOffs.notePaper', { ...paper, seenBy: '' })).toMatchObject({
      code: 'field-required',
      field: 'seenBy',
    });
    expect(
      await refused(test.desk, 'signOffs.notePaper', { ...paper, signedOn: '2026-11-22' }),
    ).toMatchObject({
      code: 'day-ahead',
      field: 'signedOn',
    });
    await ask(test.desk, 'signOffs.notePaper', paper);
    const after = await ask(test.desk, 'signOffs.register', { ...open, show: 'all', query: 'سالم' });
    expect(after).toMatchObject({ total: 1, openTotal: 2 });
    expect(after.lines[0]?.documents[0]).toMatchObject({ manner: 'paper', signedOn: '2026-11-11' });
    const slip = await ask(test.desk, 'signOffs.issueRegister', {});
    expect(slip.kind).toBe('register');
    expect((await ask(test.desk, 'signOffs.issueRegister', {})).serial).toBe(slip.serial);
    await ask(test.desk, 'signOffs.endBond', { personId: id });
    expect((await ask(test.desk, 'signOffs.register', { ...open, show: 'all' })).total).toBe(2);
  });
});

describe('the staff of a desk', () => {
  it('get a new PIN from the supervisor', async () => {
    test = await openTestDesk({});
    const receptionist = await signIn(test.desk);
    await signIn(test.desk, 'supervisor');
    expect(
      await refused(test.desk, 'settings.renewPin', { staffId: receptionist, pin: '1234' }),
    ).toMatchObject({ code: 'pin-too-simple', field: 'newPin' });
    await ask(test.desk, 'settings.renewPin', { staffId: receptionist, pin: '90731' });
    await ask(test.desk, 'session.signIn', { staffId: receptionist, pin: '90731' });
  });

  it('leave it and sign in no more, but for oneself and the last supervisor', async () => {
    test = await openTestDesk({});
    const receptionist = await signIn(test.desk);
    const supervisor = await signIn(test.desk, 'supervisor');
    expect(await refused(test.desk, 'settings.deactivateStaff', { staffId: supervisor })).toMatchObject({
      code: 'own-account',
    });
    const { staff } = await ask(test.desk, 'settings.deactivateStaff', { staffId: receptionist });
    expect(staff.map(({ id }) => id)).toEqual([supervisor]);
    expect((await ask(test.desk, 'session.staff', {})).staff.map(({ id }) => id)).toEqual([supervisor]);
    expect(
      (await refused(test.desk, 'session.signIn', { staffId: receptionist, pin: staffPins.receptionist }))
        .code,
    ).toBe('unknown-staff');
  });
});
