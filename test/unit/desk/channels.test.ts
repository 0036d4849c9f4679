import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, fahad, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';
import type { VisitView } from '../../fixtures/visit-steps.ts';
import { openStoreOf } from './store-of.ts';

// PINs are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

async function open(policyId: string) {
  test = await openTestDesk({ policyId });
  await signIn(test.desk);
  return test.desk;
}

const away = { kind: 'remote', hasOriginals: false } as const;
const byDelegate = { kind: 'remote', hasOriginals: true } as const;
const met = { state: 'met', matchedWithOriginal: true, expiry: '٢٠٢٩/٥/١' } as const;

/** A request by phone of someone who is not here, up to the papers. */
async function byPhone(policyId: string): Promise<VisitView> {
  const desk = await open(policyId);
  const { id } = await ask(desk, 'people.register', noura);
  const start = await startRequest(desk, 'phone');
  const view = await ask(desk, 'visits.setAttendance', { visitId: start.visitId, attendance: away });
  return advance(desk, view, { beneficiaryId: id }, 'completeness');
}

describe('a request by another channel [other-channels]', () => {
  it('is played whole in person when its person has come, as it always was', async () => {
    const desk = await open('athar');
    const { id } = await ask(desk, 'people.register', noura);
    const start = await startRequest(desk, 'branch-delegates');
    expect(start).toMatchObject({ attendance: { kind: 'at-desk' }, isChannelInPerson: false });
    expect((await advance(desk, start, { beneficiaryId: id })).status).toBe('finished');
  });

  it('has no paper met before its original was seen: a copy is missing for a reason of its own', async () => {
    const { visitId, requirements } = await byPhone('mabarrah');
    const paper = requirements.find(({ kind }) => kind === 'document')!;
    const of = { visitId, requirementId: paper.id };
    expect(await refused(test.desk, 'visits.setRequirement', { ...of, set: met })).toEqual({
      code: 'original-not-seen',
      field: 'matchedWithOriginal',
    });
    const view = await ask(test.desk, 'visits.setRequirement', {
      ...of,
      set: { state: 'missing', reason: 'original-to-be-shown' },
    });
    expect(view.requirements.find(({ id }) => id === paper.id)?.state).toEqual({
      state: 'missing',
      reason: 'original-to-be-shown',
    });
    expect((await refused(test.desk, 'visits.confirmCompleteness', { visitId })).code).toBe(
      'requirements-open',
    );
    const left = await ask(test.desk, 'visits.leave', { visitId });
    expect(left.slips).toMatchObject([{ kind: 'missing-requirements' }]);
  });

  it('takes what is given aloud', async () => {
    const { visitId, requirements } = await byPhone('athar');
    const told = requirements.find(({ kind }) => kind === 'information')!;
    const view = await ask(test.desk, 'visits.setRequirement', { visitId, requirementId: told.id, set: met });
    expect(view.requirements.find(({ id }) => id === told.id)?.state).toMatchObject({ state: 'met' });
  });

  it('waits for the signature, counts as complete only then, and goes on at the declaration', async () => {
    const papers = await byPhone('mabarrah');
    const { desk } = test;
    const { visitId } = papers;
    await ask(desk, 'visits.setAttendance', { visitId, attendance: byDelegate });
    const served = { beneficiaryId: papers.beneficiary!.id };
    const waiting = await advance(desk, papers, served, 'declaration');
    expect((await refused(desk, 'visits.presentDeclaration', { visitId, documentSeen: true })).code).toBe(
      'beneficiary-not-present',
    );
    expect(waiting.reply).toMatchObject({ isPreview: true });
    expect((await ask(desk, 'visits.leave', { visitId })).slips).toEqual([]);

    test.ports.clock.set('2026-11-25T07:00:00Z');
    const back = await ask(desk, 'visits.resume', { visitId });
    expect(back).toMatchObject({ screen: 'declaration', attendance: { kind: 'at-desk' } });
    const done = await advance(desk, back, served);
    // Fifteen working days from the day of the signature, not of the call.
    expect(done).toMatchObject({ status: 'finished', reply: { notAfter: '2026-12-16', isPreview: false } });
  });

  it('is told in the middle of a visit too: what lay before the guest is taken back', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', noura);
    const { visitId } = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'declaration');
    await ask(desk, 'visits.presentDeclaration', { visitId, documentSeen: true });
    const view = await ask(desk, 'visits.setAttendance', { visitId, attendance: away });
    expect(view.declaration?.status).toBe('ready');
    expect((await ask(desk, 'guest.view', {})).screen).toBe('welcome');
  });

  it('is offered no hospitality', async () => {
    const desk = await open('mabarrah');
    const { visitId } = await startRequest(desk, 'phone');
    await ask(desk, 'visits.setAttendance', { visitId, attendance: away });
    await ask(desk, 'visits.confirmGreeting', { visitId, hospitality: 'offered' });
    const store = await openStoreOf(test);
    const kept = await store.read((handle) =>
      handle.tables.selectFrom('requests').select('hospitality').executeTakeFirstOrThrow(),
    );
    await store.close();
    expect(kept.hospitality).toBeNull();
  });

  it('says nothing more of a visit that is over', async () => {
    const desk = await open('athar');
    const { visitId } = await startRequest(desk, 'phone');
    await ask(desk, 'visits.leave', { visitId });
    expect((await refused(desk, 'visits.setAttendance', { visitId, attendance: away })).code).toBe(
      'visit-closed',
    );
  });
});

describe('a visit at the beneficiary’s own place [home-visit]', () => {
  const atHome = {
    kind: 'at-their-place',
    place: 'hospital',
    address: ' مستشفى  الخرج ',
    wentBy: 'سارة',
  } as const;

  it.each([
    ['athar', 'الأهداف/٤'],
    ['amass', 'الأهداف/٤'],
    ['enaya', 'الأهداف/٤'],
    ['deem', 'الأهداف/٤'],
  ] as const)(
    'carries out %s %s: place and who went are kept, and the guide is the same',
    async (policyId, clause) => {
      const desk = await open(policyId);
      const { visitId, homeVisit } = await startRequest(desk);
      expect(homeVisit).toMatchObject({ ground: 'policy', clauses: [{ id: clause }] });
      const view = await ask(desk, 'visits.setAttendance', { visitId, attendance: atHome });
      expect(view.attendance).toEqual({ ...atHome, address: 'مستشفى الخرج' });
      expect(view.screen).toBe('greet');
    },
  );

  it('ends with a signature taken there', async () => {
    const desk = await open('athar');
    const { id } = await ask(desk, 'people.register', fahad);
    const start = await startRequest(desk);
    await ask(desk, 'visits.setAttendance', { visitId: start.visitId, attendance: atHome });
    expect((await advance(desk, start, { beneficiaryId: id })).status).toBe('finished');
  });

  it('names its place and whoever went', async () => {
    const desk = await open('athar');
    const { visitId } = await startRequest(desk);
    const without = (part: object) =>
      refused(desk, 'visits.setAttendance', { visitId, attendance: { ...atHome, ...part } });
    expect(await without({ address: ' ' })).toEqual({ code: 'field-required', field: 'attendance.address' });
    expect(await without({ wentBy: '' })).toEqual({ code: 'field-required', field: 'attendance.wentBy' });
  });

  it('is the association’s own choice where the policy does not state it', async () => {
    const desk = await open('mabarrah');
    const { visitId, homeVisit } = await startRequest(desk);
    expect(homeVisit).toBeNull();
    expect((await refused(desk, 'visits.setAttendance', { visitId, attendance: atHome })).code).toBe(
      'not-offered',
    );
    await ask(desk, 'session.signOut', {});
    await signIn(desk, 'supervisor');
    const { settings } = await ask(desk, 'settings.read', {});
    await ask(desk, 'settings.save', { ...settings, extras: ['home-visit'] });
    const view = await ask(desk, 'visits.setAttendance', { visitId, attendance: atHome });
    expect(view.homeVisit).toEqual({ ground: 'own-choice', clauses: [] });
  });
});

describe('the data of eligibility [eligibility-data]', () => {
  async function identified(policyId: string, lost: 'mobile' | null, expiry = noura.identityExpiry) {
    await open(policyId);
    const { id } = await ask(test.desk, 'people.register', { ...noura, identityExpiry: expiry });
    if (lost !== null) {
      const store = await openStoreOf(test);
      await store.write('test', async ({ tables }) => {
        await tables.updateTable('people').set({ mobile: '' }).where('id', '=', id).execute();
      });
      await store.close();
      await test.reopen();
      await signIn(test.desk);
    }
    const start = await advance(test.desk, await startRequest(test.desk), { beneficiaryId: id }, 'identify');
    return { visitId: start.visitId, beneficiaryId: id, representative: null, privacyNoticeShown: true };
  }

  it('must be there where the policy names them (Deem), and nowhere else', async () => {
    const lacking = await identified('deem', 'mobile');
    expect(await refused(test.desk, 'visits.identify', lacking)).toEqual({
      code: 'eligibility-lacking',
      field: 'beneficiaryId',
      params: { list: 'وسيلة الاتصال' },
    });
    await test.dispose();
    const elsewhere = await identified('athar', 'mobile');
    expect((await ask(test.desk, 'visits.identify', elsewhere)).screen).not.toBe('identify');
  });

  it('let someone with an expired document on to the slip that says so', async () => {
    const expired = await identified('deem', null, '1440/01/01');
    const view = await ask(test.desk, 'visits.identify', expired);
    expect(view.eligibility).toMatchObject({ clause: { id: 'الأهداف/٧' } });
    const papers = await advance(test.desk, view, { beneficiaryId: expired.beneficiaryId }, 'completeness');
    const left = await ask(test.desk, 'visits.leave', { visitId: papers.visitId });
    expect(left.slips).toMatchObject([{ kind: 'missing-requirements' }]);
  });
});
