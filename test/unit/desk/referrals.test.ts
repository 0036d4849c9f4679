import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { verifyChain } from '../../../src/store/audit.ts';
import { ask, fahad, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance } from '../../fixtures/visit-steps.ts';
import { openStoreOf } from './store-of.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

async function open(policyId = 'deem') {
  test = await openTestDesk({ policyId, now: '2026-11-22T06:42:00Z' });
  await signIn(test.desk);
  return test.desk;
}

/** A finished referral of this person; its follow-up is proposed for Sunday the 29th. */
async function refer(person = noura) {
  const { desk } = test;
  const { people } = await ask(desk, 'people.search', { query: person.identityNumber });
  const { id } = people[0] ?? (await ask(desk, 'people.register', person));
  const start = await ask(desk, 'visits.start', { journey: 'referral', channelId: 'interview' });
  return advance(desk, start, { beneficiaryId: id });
}

const worklist = (view: InputOf<'referrals.worklist'>['view'], query = '') =>
  ask(test.desk, 'referrals.worklist', { view, query, page: 0 });
const attempt = (requestId: string, change: Partial<InputOf<'referrals.recordAttempt'>> = {}) => ({
  requestId,
  contacted: 'beneficiary' as const,
  outcome: 'not-reached' as const,
  note: '',
  nextOn: '2026-12-06',
  seen: 0,
  ...change,
});

describe('the worklist of referrals [referral-worklist]', () => {
  it('lists a referral by its follow-up day, and finds it by name, request and slip', async () => {
    await open();
    const { requestId, requestNumber, slips } = await refer();
    await refer(fahad);
    expect((await worklist('overdue')).lines).toEqual([]);
    const { lines, counts, total } = await worklist('week');
    expect(counts).toEqual({ overdue: 0, today: 0, week: 2, later: 0, 'hand-over': 0 });
    expect(total).toBe(2);
    expect(lines[0]).toMatchObject({
      requestId,
      beneficiaryName: 'نورة عبدالله سعد القحطاني',
      followUpOn: '2026-11-29',
      attempts: 0,
      lastOutcome: null,
      ending: null,
    });
    expect(lines[0]!.agencyName).not.toBeNull();
    for (const query of ['نوره', requestNumber, slips.at(-1)!.serial]) {
      const found = await worklist('week', query);
      expect(
        found.lines.map((line) => line.requestId),
        query,
      ).toEqual([requestId]);
    }
    expect((await worklist('week', 'هند')).total).toBe(0);
    test.ports.clock.set('2026-11-29T06:42:00Z');
    expect((await worklist('today')).total).toBe(2);
    test.ports.clock.set('2026-11-30T06:42:00Z');
    expect((await worklist('overdue')).counts).toMatchObject({ overdue: 2, today: 0 });
  });

  it('does not list a referral whose slip is not issued, nor a request', async () => {
    const desk = await open();
    const { id } = await ask(desk, 'people.register', noura);
    const start = await ask(desk, 'visits.start', { journey: 'referral', channelId: 'interview' });
    const { requestId } = await advance(desk, start, { beneficiaryId: id }, 'referral-slip');
    expect((await worklist('week')).counts).toMatchObject({ week: 0, 'hand-over': 0 });
    expect(await refused(desk, 'referrals.open', { requestId })).toMatchObject({ code: 'unknown-referral' });
    await ask(desk, 'visits.issueReferralSlip', { visitId: start.visitId });
    expect((await worklist('hand-over')).lines.map((line) => line.requestId)).toEqual([requestId]);
    const file = await ask(desk, 'referrals.confirmHandedOver', { requestId });
    expect(file.slip?.handedToBeneficiaryAt).not.toBeNull();
    expect((await worklist('hand-over')).total).toBe(0);
  });

  it('belongs to Deem’s policy; elsewhere it needs the association’s choice', async () => {
    const desk = await open('mabarrah');
    const asked = { view: 'week', query: '', page: 0 } as const;
    expect((await refused(desk, 'referrals.worklist', asked)).code).toBe('not-offered');
    await signIn(desk, 'supervisor');
    const { settings } = await ask(desk, 'settings.read', {});
    await ask(desk, 'settings.save', { ...settings, offersReferral: true });
    expect((await ask(desk, 'referrals.worklist', asked)).total).toBe(0);
  });
});

describe('following a referral up [referral-worklist]', () => {
  it('goes on until the arrival is confirmed, and counts for the agency', async () => {
    const desk = await open();
    const { requestId } = await refer();
    const before = await ask(desk, 'referrals.open', { requestId });
    expect(before).toMatchObject({
      due: 'week',
      proposedOn: '2026-11-29',
      phones: [{ mobile: '+966551234517' }],
      history: { referred: 1, arrived: 0, followed: 1, unanswered: 0 },
    });
    const first = attempt(requestId, { note: '  لم يرد  ', nextOn: '٢٦/٦/١٤٤٨' });
    const asked = await ask(desk, 'referrals.recordAttempt', first);
    expect(asked).toMatchObject({ followUpOn: '2026-12-06', due: 'later', ending: null });
    expect(asked.attempts).toMatchObject([
      { outcome: 'not-reached', contacted: 'beneficiary', note: 'لم يرد', nextOn: '2026-12-06' },
    ]);
    expect(await ask(desk, 'referrals.recordAttempt', first)).toEqual(asked);
    expect((await worklist('later')).lines[0]).toMatchObject({ attempts: 1, lastOutcome: 'not-reached' });

    const arrived = attempt(requestId, { outcome: 'arrived', contacted: 'agency', nextOn: '', seen: 1 });
    const done = await ask(desk, 'referrals.recordAttempt', arrived);
    expect(done).toMatchObject({
      followUpOn: null,
      due: null,
      ending: { kind: 'arrived', reason: null },
      history: { referred: 1, arrived: 1, followed: 0, unanswered: 1 },
    });
    expect(await ask(desk, 'referrals.recordAttempt', arrived)).toEqual(done);
    expect((await worklist('later')).counts).toMatchObject({ later: 0, week: 0 });
    expect((await worklist('ended')).lines).toMatchObject([{ requestId, ending: 'arrived', attempts: 2 }]);
    const again = await refused(desk, 'referrals.recordAttempt', attempt(requestId, { seen: 2 }));
    expect(again.code).toBe('referral-ended');
    const store = await openStoreOf(test);
    expect(await store.read(verifyChain)).toBeNull();
    await store.close();
  });

  it.each([
    ['no day', '', 'field-required'],
    ['no such day', '2026-02-30', 'date-invalid'],
    ['a day that has passed', '2026-11-21', 'follow-up-date-past'],
  ])('with %s is refused at the field', async (_, nextOn, code) => {
    const desk = await open();
    const { requestId } = await refer();
    expect(await refused(desk, 'referrals.recordAttempt', attempt(requestId, { nextOn }))).toEqual({
      code,
      field: 'nextOn',
    });
  });

  it('stays open when the person refuses; giving up is the supervisor’s exception, with a reason', async () => {
    const desk = await open();
    const { requestId } = await refer();
    const refusal = await ask(desk, 'referrals.recordAttempt', attempt(requestId, { outcome: 'refused' }));
    expect(refusal).toMatchObject({ ending: null, followUpOn: '2026-12-06' });
    const close = { requestId, reason: 'اعتذر المستفيد ثلاث مرات' };
    expect((await refused(desk, 'referrals.closeWithoutArrival', close)).code).toBe('not-allowed');
    await signIn(desk, 'supervisor');
    expect(await refused(desk, 'referrals.closeWithoutArrival', { requestId, reason: ' ' })).toEqual({
      code: 'field-required',
      field: 'reason',
    });
    const done = await ask(desk, 'referrals.closeWithoutArrival', close);
    expect(done).toMatchObject({
      ending: { kind: 'without-arrival', reason: close.reason },
      history: { withoutArrival: 1, arrived: 0 },
    });
    expect(await ask(desk, 'referrals.closeWithoutArrival', close)).toEqual(done);
  });

  it('goes on as a new referral of the same person when another agency is needed', async () => {
    const desk = await open();
    const { requestId } = await refer();
    const start = { requestId, channelId: 'phone' };
    expect((await refused(desk, 'referrals.startNext', start)).code).toBe('referral-not-passed-on');
    const passed = attempt(requestId, { outcome: 'another-agency', nextOn: '' });
    expect(await ask(desk, 'referrals.recordAttempt', passed)).toMatchObject({
      ending: { kind: 'passed-on', nextVisitId: null },
    });
    const { visitId } = await ask(desk, 'referrals.startNext', start);
    expect(await ask(desk, 'referrals.startNext', start)).toEqual({ visitId });
    const next = await ask(desk, 'visits.open', { visitId });
    expect(next).toMatchObject({ journey: 'referral', channel: { id: 'phone' } });
    expect(next.chosen.beneficiary?.name).toBe('نورة عبدالله سعد القحطاني');
    expect(next.typed.need).toEqual({ need: 'إرشاد أسري' });
    expect(await ask(desk, 'referrals.open', { requestId })).toMatchObject({
      ending: { nextVisitId: visitId },
    });
    expect(test.faults).toEqual([]);
  });

  it('takes the responsible person when they become known', async () => {
    const desk = await open();
    const { requestId } = await refer();
    const nobody = { requestId, name: ' ', phone: '' };
    expect(await refused(desk, 'referrals.setResponsiblePerson', nobody)).toEqual({
      code: 'field-required',
      field: 'name',
    });
    const known = { requestId, name: ' هدى  الدوسري ', phone: 'تحويلة ٢١٤' };
    expect(await ask(desk, 'referrals.setResponsiblePerson', known)).toMatchObject({
      responsible: { name: 'هدى الدوسري', phone: 'تحويلة ٢١٤' },
    });
  });
});
