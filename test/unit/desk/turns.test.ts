import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { ask, deskCall, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';
import type { ScreenName, VisitView } from '../../fixtures/visit-steps.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
let beneficiaryId: string;
let agencyId: string;

beforeAll(async () => {
  test = await openTestDesk({ policyId: 'deem' });
  await signIn(test.desk);
  beneficiaryId = (await ask(test.desk, 'people.register', noura)).id;
  const { agencies } = await ask(test.desk, 'agencies.search', {
    query: 'إرشاد',
    openNow: false,
    city: null,
  });
  agencyId = agencies.at(-1)!.id;
});
afterAll(() => test.dispose());

type TurnCall = Extract<keyof typeof turnOf, string>;
/** Every call that belongs to one screen, and which. */
const turnOf = {
  'visits.confirmGreeting': 'greet',
  'visits.identify': 'identify',
  'visits.chooseService': 'service',
  'visits.setRequirement': 'completeness',
  'visits.confirmCompleteness': 'completeness',
  'visits.presentDeclaration': 'declaration',
  'visits.witnessDeclaration': 'declaration',
  'visits.confirmExplanation': 'explain',
  'visits.confirmRegistration': 'registration',
  'visits.confirmService': 'serve',
  'visits.issueReceipt': 'receipt',
  'visits.finish': 'receipt',
  'visits.chooseNeed': 'need',
  'visits.chooseAgency': 'agency',
  'visits.confirmAgencyData': 'agency-data',
  'visits.setResponsiblePerson': 'responsible-person',
  'visits.issueReferralSlip': 'referral-slip',
  'visits.confirmHandedOver': 'referral-slip',
  'visits.confirmFollowUp': 'follow-up',
} as const satisfies Record<string, ScreenName>;

function inputs(visitId: string): { [N in TurnCall]: InputOf<N> } {
  return {
    'visits.confirmGreeting': { visitId, hospitality: 'offered' },
    'visits.identify': { visitId, beneficiaryId, representative: null, privacyNoticeShown: false },
    'visits.chooseService': { visitId, serviceId: 'marriage-support', conditionsExplained: true },
    'visits.setRequirement': { visitId, requirementId: 'identity', set: { state: 'open' } },
    'visits.confirmCompleteness': { visitId },
    'visits.presentDeclaration': { visitId, documentSeen: true },
    'visits.witnessDeclaration': { visitId, wasReadAloud: true },
    'visits.confirmExplanation': { visitId, agreedChannelId: 'email' },
    'visits.confirmRegistration': { visitId },
    'visits.confirmService': { visitId, plan: 'provided-now', note: 'x' },
    'visits.issueReceipt': { visitId },
    'visits.finish': { visitId },
    'visits.chooseNeed': { visitId, need: 'سكن' },
    'visits.chooseAgency': { visitId, agencyId },
    'visits.confirmAgencyData': { visitId },
    'visits.setResponsiblePerson': { visitId, person: { name: 'أحمد', phone: '' } },
    'visits.issueReferralSlip': { visitId },
    'visits.confirmHandedOver': { visitId },
    'visits.confirmFollowUp': { visitId, followUpOn: '2026-12-20' },
  };
}

const calls = Object.keys(turnOf) as TurnCall[];
/** Calls whose repetition says nothing new, and so is answered with the visit as it stands. */
const repeatable = new Set<TurnCall>([
  'visits.confirmCompleteness',
  'visits.confirmRegistration',
  'visits.confirmAgencyData',
  'visits.issueReferralSlip',
  'visits.confirmHandedOver',
]);

async function expectOnlyItsTurn(view: VisitView, done: readonly string[]) {
  const { visitId, screen } = view;
  for (const name of calls) {
    if (turnOf[name] === screen) continue;
    const answer = await deskCall(test.desk, name, inputs(visitId)[name] as never);
    if (repeatable.has(name) && done.includes(turnOf[name])) {
      expect(answer.ok, `${name} repeated at ${screen}`).toBe(true);
    } else {
      expect(answer, `${name} at ${screen}`).toMatchObject({ ok: false, error: { code: 'out-of-turn' } });
    }
  }
  const after = await ask(test.desk, 'visits.open', { visitId });
  expect(after).toEqual(view);
}

describe('a call out of turn is refused, whatever the page believes', () => {
  it.each(['request', 'referral'] as const)('on every screen of a %s', async (journey) => {
    const { desk } = test;
    let view = await ask(desk, 'visits.start', { journey, channelId: 'phone' });
    const order =
      journey === 'request'
        ? [
            'greet',
            'identify',
            'service',
            'completeness',
            'declaration',
            'explain',
            'registration',
            'serve',
            'receipt',
          ]
        : [
            'greet',
            'identify',
            'completeness',
            'need',
            'agency',
            'agency-data',
            'responsible-person',
            'referral-slip',
            'follow-up',
          ];
    for (const [index, screen] of order.entries()) {
      expect(view.screen).toBe(screen);
      await expectOnlyItsTurn(view, order.slice(0, index));
      view = await advance(desk, view, { beneficiaryId }, (order[index + 1] ?? 'finished') as never);
    }
    for (const name of calls) {
      if (repeatable.has(name) || name === 'visits.finish' || name === 'visits.issueReceipt') continue;
      const answer = await deskCall(desk, name, inputs(view.visitId)[name] as never);
      expect(answer, name).toMatchObject({ ok: false, error: { code: 'visit-closed' } });
    }
  });
});

describe('repeating a confirmed call', () => {
  it('is harmless with the same content and refused with another', async () => {
    const { desk } = test;
    const { visitId } = await startRequest(desk);
    const greeting = { visitId, hospitality: null };
    const first = await ask(desk, 'visits.confirmGreeting', greeting);
    expect(await ask(desk, 'visits.confirmGreeting', greeting)).toEqual(first);
    const other = await refused(desk, 'visits.confirmGreeting', { visitId, hospitality: 'offered' });
    expect(other.code).toBe('out-of-turn');
  });

  it('issues one receipt and finishes once', async () => {
    const { desk } = test;
    const view = await advance(desk, await startRequest(desk), { beneficiaryId }, 'receipt');
    const { visitId } = view;
    expect((await refused(desk, 'visits.finish', { visitId })).code).toBe('slip-not-issued');
    const issued = await ask(desk, 'visits.issueReceipt', { visitId });
    expect((await ask(desk, 'visits.issueReceipt', { visitId })).slips).toEqual(issued.slips);
    const finished = await ask(desk, 'visits.finish', { visitId });
    expect(await ask(desk, 'visits.finish', { visitId })).toEqual(finished);
    expect((await ask(desk, 'visits.issueReceipt', { visitId })).slips).toEqual(issued.slips);
    expect((await refused(desk, 'visits.goBack', { visitId })).code).toBe('visit-closed');
    expect((await refused(desk, 'visits.resume', { visitId })).code).toBe('visit-closed');
  });

  it('registers a person once', async () => {
    const { desk } = test;
    expect((await ask(desk, 'people.register', noura)).id).toBe(beneficiaryId);
    const other = await refused(desk, 'people.register', { ...noura, mobile: '0559999999' });
    expect(other).toEqual({ code: 'id-already-registered', field: 'identityNumber' });
  });
});

describe('going back', () => {
  it('opens the last confirmed screen and keeps what was said there', async () => {
    const { desk } = test;
    const start = await startRequest(desk);
    expect(start.canGoBack).toBe(false);
    expect((await refused(desk, 'visits.goBack', { visitId: start.visitId })).code).toBe('cannot-go-back');
    const view = await advance(desk, start, { beneficiaryId }, 'service');
    const back = await ask(desk, 'visits.goBack', { visitId: view.visitId });
    expect(back).toMatchObject({ screen: 'identify', beneficiary: { id: beneficiaryId } });
    const again = await ask(desk, 'visits.goBack', { visitId: view.visitId });
    expect(again.screen).toBe('greet');
  });

  it('is closed while the guest reads, and once a referral slip left the desk', async () => {
    const { desk } = test;
    const { visitId } = await advance(desk, await startRequest(desk), { beneficiaryId }, 'declaration');
    expect((await ask(desk, 'visits.presentDeclaration', { visitId, documentSeen: true })).canGoBack).toBe(
      false,
    );
    expect((await refused(desk, 'visits.goBack', { visitId })).code).toBe('cannot-go-back');
    await ask(desk, 'visits.recallDeclaration', { visitId });
    expect((await ask(desk, 'visits.goBack', { visitId })).screen).toBe('completeness');
    const referral = await ask(desk, 'visits.start', { journey: 'referral', channelId: 'phone' });
    const handedOver = await advance(desk, referral, { beneficiaryId }, 'follow-up');
    const refusal = await refused(desk, 'visits.goBack', { visitId: handedOver.visitId });
    expect(refusal.code).toBe('cannot-go-back');
  });
});

describe('what is said on a screen is checked', () => {
  it('names the field at fault', async () => {
    const { desk } = test;
    const start = await startRequest(desk);
    const { visitId } = start;
    const unknown = await refused(desk, 'visits.start', { journey: 'request', channelId: 'pigeon' });
    expect(unknown).toEqual({ code: 'unknown-channel', field: 'channelId' });
    await advance(desk, start, { beneficiaryId }, 'identify');
    const identify = { visitId, beneficiaryId, representative: null, privacyNoticeShown: false };
    expect((await refused(desk, 'visits.identify', identify)).code).toBe('privacy-notice-needed');
    const nobody = { ...identify, beneficiaryId: crypto.randomUUID(), privacyNoticeShown: true };
    expect((await refused(desk, 'visits.identify', nobody)).code).toBe('unknown-person');
    const atService = await ask(desk, 'visits.identify', { ...identify, privacyNoticeShown: true });
    const service = { visitId, serviceId: 'moon', conditionsExplained: true };
    expect((await refused(desk, 'visits.chooseService', service)).code).toBe('unknown-service');
    const unexplained = { visitId, serviceId: atService.services[0]!.id, conditionsExplained: false };
    expect((await refused(desk, 'visits.chooseService', unexplained)).code).toBe('conditions-needed');
    const conditions = { visitId, serviceId: atService.services[0]!.id };
    const issued = await ask(desk, 'visits.issueConditions', conditions);
    expect(issued.slips.map(({ kind }) => kind)).toEqual(['conditions']);
    expect((await ask(desk, 'visits.issueConditions', conditions)).slips).toHaveLength(1);
    const view = await ask(desk, 'visits.chooseService', { ...unexplained, conditionsExplained: true });
    const set = (requirementId: string, to: object) =>
      refused(desk, 'visits.setRequirement', { visitId, requirementId, set: to as never });
    expect((await set('moon', { state: 'open' })).code).toBe('unknown-requirement');
    expect(await set('identity', { state: 'met', matchedWithOriginal: false, expiry: '' })).toEqual({
      code: 'requirement-not-matched',
      field: 'matchedWithOriginal',
    });
    expect((await set('identity', { state: 'not-applicable', reason: 'لا يلزم' })).code).toBe(
      'requirement-never-inapplicable',
    );
    const optional = view.requirements.find(({ notApplicableWhen }) => notApplicableWhen !== null)!;
    expect(await set(optional.id, { state: 'not-applicable', reason: '  ' })).toEqual({
      code: 'reason-needed',
      field: 'reason',
    });
    const dated = view.requirements.find(({ hasExpiry, kind }) => hasExpiry && kind === 'document');
    if (dated) {
      const met = { state: 'met', matchedWithOriginal: true };
      expect(await set(dated.id, { ...met, expiry: '' })).toEqual({
        code: 'field-required',
        field: 'expiry',
      });
      expect((await set(dated.id, { ...met, expiry: '2027/13/01' })).code).toBe('date-invalid');
    }
    await ask(desk, 'visits.setRequirement', {
      visitId,
      requirementId: 'identity',
      set: { state: 'missing', reason: 'mismatched' },
    });
    for (const { id } of view.requirements.slice(1)) {
      await ask(desk, 'visits.setRequirement', {
        visitId,
        requirementId: id,
        set: { state: 'met', matchedWithOriginal: true, expiry: '2027/01/01' },
      });
    }
    const missing = await refused(desk, 'visits.confirmCompleteness', { visitId });
    expect(missing).toMatchObject({
      code: 'requirements-missing',
      params: { list: 'الهوية الوطنية أو الإقامة' },
    });
    expect((await refused(desk, 'visits.open', { visitId: crypto.randomUUID() })).code).toBe('unknown-visit');
  });
});
