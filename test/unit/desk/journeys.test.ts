import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, fahad, noura, openTestDesk, pad, refused, signIn, strokes } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, presentedId, startRequest } from '../../fixtures/visit-steps.ts';
import { verifyChain } from '../../../src/store/audit.ts';
import { openStoreOf } from './store-of.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

async function open(policyId: string, now?: string) {
  test = await openTestDesk({ policyId, ...(now === undefined ? {} : { now }) });
  await signIn(test.desk);
  return test.desk;
}

const fromAthar = [
  'greet',
  'identify',
  'service',
  'completeness',
  'declaration',
  'explain',
  'registration',
  'serve',
];
const orders: [string, string[], object, string | null][] = [
  [
    'mabarrah',
    ['greet', 'identify', 'service', 'completeness', 'declaration', 'explain', 'receipt'],
    { kind: 'latest', notAfter: '2026-12-10', workingDays: 15, isPreview: false },
    'اللجنة المختصة',
  ],
  ...['athar', 'amass', 'enaya'].map((policyId): [string, string[], object, string] => [
    policyId,
    [...fromAthar, 'receipt'],
    { kind: 'earliest', notBefore: '2026-12-05', days: 14, isPreview: false, fromIsStated: false },
    'لجنة البحث',
  ]),
  ['deem', [...fromAthar, 'receipt'], { kind: 'not-stated' }, null],
];

describe.each(orders)('a request with %s', (policyId, screens, reply, committee) => {
  it('runs in the order of the policy and ends with a receipt [greeting] [registration] [service-plan]', async () => {
    const desk = await open(policyId);
    const { id } = await ask(desk, 'people.register', noura);
    let view = await startRequest(desk);
    const seen: (string | null)[] = [];
    for (const screen of screens) {
      seen.push(view.screen);
      const next = screens[screens.indexOf(screen) + 1] ?? 'finished';
      view = await advance(desk, view, { beneficiaryId: id }, next as never);
    }
    expect(seen).toEqual(screens);
    expect(view).toMatchObject({ status: 'finished', screen: null, reply });
    expect(view.studiedBy.name).toBe(committee);
    expect(view.slips.map(({ kind, serial }) => `${kind} ${serial}`)).toEqual([
      'declaration 1448-1-00002',
      'receipt 1448-1-00003',
    ]);
    expect(view.steps.every(({ state }) => state === 'done')).toBe(true);
    expect(test.faults).toEqual([]);
  });
});

describe('missing papers', () => {
  it('end the visit with a slip of all that is missing, and the return goes on where it stood', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', noura);
    const served = { beneficiaryId: id, serviceId: 'rent-support' };
    let view = await advance(desk, await startRequest(desk), served, 'completeness');
    const { visitId, requestId } = view;
    const set = (requirementId: string, to: object) =>
      ask(desk, 'visits.setRequirement', { visitId, requirementId, set: to as never });
    await set('identity', { state: 'met', matchedWithOriginal: true, expiry: '' });
    await set('lease-contract', { state: 'missing', reason: 'absent' });
    view = await set('income-statement', { state: 'met', matchedWithOriginal: true, expiry: '1/11/2026' });
    const expired = view.requirements.find((requirement) => requirement.id === 'income-statement')!;
    expect(expired).toMatchObject({ state: { state: 'missing', reason: 'expired' }, expiredDaysAgo: 20 });
    expect((await refused(desk, 'visits.confirmCompleteness', { visitId })).code).toBe('requirements-open');
    view = await ask(desk, 'visits.leave', { visitId });
    expect(view.status).toBe('left-incomplete');
    expect(view.slips.map(({ kind }) => kind)).toEqual(['missing-requirements']);
    const [draft] = (await ask(desk, 'visits.home', {})).drafts;
    expect(draft).toMatchObject({ visitId, missing: ['عقد الإيجار موثق', 'تعريف بالدخل'] });
    expect((await refused(desk, 'visits.confirmCompleteness', { visitId })).code).toBe('visit-closed');

    test.ports.clock.set('2026-11-25T07:00:00Z');
    const back = await ask(desk, 'visits.resume', { visitId });
    expect(back.visitId).not.toBe(visitId);
    expect(back).toMatchObject({ requestId, screen: 'completeness', status: 'open' });
    expect(await ask(desk, 'visits.resume', { visitId })).toMatchObject({ visitId: back.visitId });
    const done = await advance(desk, back, served);
    expect(done.slips.map(({ kind }) => kind)).toEqual(['missing-requirements', 'declaration', 'receipt']);
    expect(done.reply).toMatchObject({ notAfter: '2026-12-16' });
    expect((await ask(desk, 'visits.home', {})).drafts).toEqual([]);
  });

  it('leave a plain draft when nothing is missing', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', noura);
    const view = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'completeness');
    const left = await ask(desk, 'visits.leave', { visitId: view.visitId });
    expect(left).toMatchObject({ status: 'left-incomplete', slips: [] });
    expect(await ask(desk, 'visits.leave', { visitId: view.visitId })).toMatchObject({ slips: [] });
  });

  it('include an expired identity document until a new one was shown', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', { ...noura, identityExpiry: '2026-11-20' });
    let view = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'completeness');
    const identity = () => view.requirements.find(({ kind }) => kind === 'identity')!;
    expect(identity()).toMatchObject({ state: { state: 'missing', reason: 'expired' }, expiredDaysAgo: 1 });
    const { visitId } = view;
    const met = { state: 'met', matchedWithOriginal: true, expiry: '' } as const;
    view = await ask(desk, 'visits.setRequirement', { visitId, requirementId: 'identity', set: met });
    expect(identity().state).toEqual({ state: 'missing', reason: 'expired' });
    await ask(desk, 'people.renewIdentity', { personId: id, identityExpiry: '1450/01/01' });
    view = await ask(desk, 'visits.open', { visitId });
    expect(identity().state).toEqual({ state: 'open' });
    view = await ask(desk, 'visits.setRequirement', { visitId, requirementId: 'identity', set: met });
    expect(identity().state).toMatchObject({ state: 'met', expiresOn: '2028-05-25' });
  });

  it('come back when a paper expires before the visit is complete', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', { ...noura, identityExpiry: '2026-11-22' });
    const view = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'declaration');
    test.ports.clock.set('2026-11-24T07:00:00Z');
    expect((await ask(desk, 'visits.open', { visitId: view.visitId })).screen).toBe('completeness');
  });
});

describe('a request on behalf of another', () => {
  it('is signed by the agent, in the agent’s name, gender and capacity', async () => {
    const desk = await open('mabarrah');
    const beneficiary = await ask(desk, 'people.register', fahad);
    const agent = await ask(desk, 'people.register', noura);
    const representative = { personId: agent.id, capacity: 'agent', powerOfAttorneyNumber: '4411' } as const;
    const served = { beneficiaryId: beneficiary.id, representative };
    const view = await advance(desk, await startRequest(desk), served, 'declaration');
    expect(view.declaration).toMatchObject({ signerName: agent.name, capacity: 'agent', basis: 'policy' });
    expect(view.declaration?.text).toContain(`نيابةً عن ${beneficiary.name} بصفتي وكيلةً`);
    expect(view.declaration?.text).toContain('مسؤولة');
    const done = await advance(desk, view, served);
    expect(done.status).toBe('finished');
  });

  it('needs a power of attorney from an agent, and someone to stand for a mosque', async () => {
    const desk = await open('enaya');
    const mosque = await ask(desk, 'people.register', {
      kind: 'organisation',
      name: 'مسجد الفاروق',
      mobile: '0501234567',
      address: noura.address,
      preferredChannelId: 'phone',
      privacyNoticeShown: true,
    });
    const imam = await ask(desk, 'people.register', fahad);
    const view = await advance(desk, await startRequest(desk), { beneficiaryId: mosque.id }, 'identify');
    const identify = (representative: object | null) => ({
      visitId: view.visitId,
      beneficiaryId: mosque.id,
      representative: representative as never,
      privacyNoticeShown: true,
    });
    expect((await refused(desk, 'visits.identify', identify(null))).code).toBe('representative-needed');
    const agent = { personId: imam.id, capacity: 'agent', powerOfAttorneyNumber: '' };
    expect((await refused(desk, 'visits.identify', identify(agent))).field).toBe('representative.capacity');
    const standing = {
      personId: imam.id,
      capacity: 'organisation-representative',
      powerOfAttorneyNumber: null,
    } as const;
    const served = { beneficiaryId: mosque.id, representative: standing };
    const atSigning = await advance(desk, view, served, 'declaration');
    expect(atSigning.declaration?.text).toContain('نيابةً عن مسجد الفاروق بصفتي ممثلًا');
    expect((await advance(desk, atSigning, served)).status).toBe('finished');
    const own = await advance(desk, await startRequest(desk), { beneficiaryId: imam.id }, 'identify');
    const forOther = { visitId: own.visitId, beneficiaryId: imam.id, privacyNoticeShown: true };
    const other = await ask(desk, 'people.register', noura);
    const refusal = await refused(desk, 'visits.identify', {
      ...forOther,
      representative: { personId: other.id, capacity: 'agent', powerOfAttorneyNumber: ' ' },
    });
    expect(refusal).toMatchObject({
      code: 'power-of-attorney-needed',
      field: 'representative.powerOfAttorneyNumber',
    });
  });
});

describe('the referral journey', () => {
  it('runs Deem’s steps to a slip that says it is a sample [referral-need] [responsible-person] [referral-slip]', async () => {
    const desk = await open('deem');
    const { id } = await ask(desk, 'people.register', noura);
    const start = await ask(desk, 'visits.start', { journey: 'referral', channelId: 'interview' });
    expect(start.steps).toHaveLength(8);
    const seen: string[] = [];
    let view = start;
    while (view.screen !== null) {
      seen.push(view.screen);
      const at = ['greet', 'identify', 'completeness', 'need', 'agency', 'agency-data'].indexOf(view.screen);
      const after = ['identify', 'completeness', 'need', 'agency', 'agency-data', 'responsible-person'][at];
      const rest: Record<string, string> = {
        'responsible-person': 'referral-slip',
        'referral-slip': 'follow-up',
        'follow-up': 'finished',
      };
      view = await advance(desk, view, { beneficiaryId: id }, (after ?? rest[view.screen]) as never);
    }
    expect(seen).toEqual([
      'greet',
      'identify',
      'completeness',
      'need',
      'agency',
      'agency-data',
      'responsible-person',
      'referral-slip',
      'follow-up',
    ]);
    expect(view.status).toBe('finished');
    expect(view.referral).toMatchObject({ need: 'إرشاد أسري', person: null, followUpOn: '2026-11-29' });
    expect(view.referral?.agency?.isSample).toBe(true);
    expect(view.slips).toHaveLength(1);
    expect(view.slips[0]?.handedToBeneficiaryAt).not.toBeNull();
    expect(test.faults).toEqual([]);
  });

  it('makes a new slip when another follow-up day is agreed, and refuses a past one', async () => {
    const desk = await open('deem');
    const { id } = await ask(desk, 'people.register', noura);
    const start = await ask(desk, 'visits.start', { journey: 'referral', channelId: 'interview' });
    const { visitId } = await advance(desk, start, { beneficiaryId: id }, 'follow-up');
    const past = await refused(desk, 'visits.confirmFollowUp', { visitId, followUpOn: '20/11/2026' });
    expect(past).toEqual({ code: 'follow-up-date-past', field: 'followUpOn' });
    expect((await refused(desk, 'visits.confirmFollowUp', { visitId, followUpOn: 'غدًا' })).code).toBe(
      'date-invalid',
    );
    const view = await ask(desk, 'visits.confirmFollowUp', { visitId, followUpOn: '١٤٤٨/٠٦/٢٤' });
    expect(view.referral?.followUpOn).toBe('2026-12-04');
    expect(view.slips.map(({ kind }) => kind)).toEqual(['referral', 'referral']);
  });

  it('is offered to others by their own choice, as the desk’s steps', async () => {
    const desk = await open('mabarrah');
    const start = { journey: 'referral', channelId: 'interview' } as const;
    expect((await refused(desk, 'visits.start', start)).code).toBe('referral-not-offered');
    await signIn(desk, 'supervisor');
    const { settings } = await ask(desk, 'settings.read', {});
    await ask(desk, 'settings.save', { ...settings, offersReferral: true });
    expect((await ask(desk, 'visits.home', {})).referral).toBe('own-choice');
    const { id } = await ask(desk, 'people.register', noura);
    const view = await ask(desk, 'visits.start', start);
    expect(view.steps.every(({ basis }) => basis === 'desk')).toBe(true);
    expect((await advance(desk, view, { beneficiaryId: id })).status).toBe('finished');
  });

  it('carries no sample mark once the supervisor confirmed the agency', async () => {
    const desk = await open('deem');
    const { agencies, total } = await ask(desk, 'agencies.search', { query: '', openNow: false, city: null });
    expect(total).toBeGreaterThanOrEqual(30);
    const agencyId = agencies[0]!.id;
    expect((await refused(desk, 'agencies.confirm', { agencyId })).code).toBe('not-allowed');
    await signIn(desk, 'supervisor');
    const confirmed = await ask(desk, 'agencies.confirm', { agencyId });
    expect(confirmed).toMatchObject({ isSample: false, lastVerifiedOn: '2026-11-21' });
  });
});

describe('a declaration', () => {
  it('is left out where the policy is silent and the association chose so', async () => {
    const desk = await open('deem');
    await signIn(desk, 'supervisor');
    const { settings } = await ask(desk, 'settings.read', {});
    await ask(desk, 'settings.save', { ...settings, takesSignature: false, studiedBy: 'لجنة الخدمات' });
    const { id } = await ask(desk, 'people.register', noura);
    const view = await advance(desk, await startRequest(desk), { beneficiaryId: id });
    expect(view.slips.map(({ kind }) => kind)).toEqual(['receipt']);
    expect(view.studiedBy).toEqual({ name: 'لجنة الخدمات', basis: 'own-choice' });
  });

  it('is due anew when the data changed after it was signed', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', noura);
    const served = { beneficiaryId: id };
    const view = await advance(desk, await startRequest(desk), served, 'explain');
    await ask(desk, 'visits.goBack', { visitId: view.visitId });
    const back = await ask(desk, 'visits.goBack', { visitId: view.visitId });
    expect(back.screen).toBe('completeness');
    expect(back.reply).toMatchObject({ isPreview: true });
    await ask(desk, 'visits.setRequirement', {
      visitId: view.visitId,
      requirementId: 'income-statement',
      set: { state: 'not-applicable', reason: 'لا دخل له' },
    });
    const again = await ask(desk, 'visits.confirmCompleteness', { visitId: view.visitId });
    expect(again).toMatchObject({ screen: 'declaration', declaration: { status: 'ready', signature: null } });
    const done = await advance(desk, again, served);
    expect(done.slips.map(({ kind }) => kind)).toEqual(['declaration', 'declaration', 'receipt']);
  });

  it('that was signed for data that changed is not witnessed', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', noura);
    const served = { beneficiaryId: id };
    const { visitId } = await advance(desk, await startRequest(desk), served, 'declaration');
    await ask(desk, 'visits.presentDeclaration', { visitId, documentSeen: true });
    await ask(desk, 'guest.sign', { presentationId: await presentedId(desk), strokes, pad });
    await ask(desk, 'people.renewIdentity', { personId: id, identityExpiry: '2031-01-01' });
    const witness = { visitId, wasReadAloud: false };
    expect((await refused(desk, 'visits.witnessDeclaration', witness)).code).toBe('out-of-turn');
    const view = await ask(desk, 'visits.open', { visitId });
    const again = await advance(desk, view, served, 'declaration');
    expect(again.declaration).toMatchObject({ status: 'ready', signature: null });
    expect((await refused(desk, 'visits.witnessDeclaration', witness)).code).toBe('declaration-not-signed');
    expect((await advance(desk, again, served)).status).toBe('finished');
  });

  it('keeps the edition that was signed when the supervisor rewords it', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', noura);
    await signIn(desk, 'supervisor');
    const { declaration } = await ask(desk, 'settings.read', {});
    const wording = { ...declaration.wording, selfFemale: 'أنا {name} أقر بصحة ما قدمت.' };
    const broken = { ...wording, selfMale: 'أقر بصحة ما قدمت.' };
    expect((await refused(desk, 'settings.reviseDeclaration', broken)).field).toBe('selfMale');
    const before = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'explain');
    expect((await ask(desk, 'settings.reviseDeclaration', wording)).declaration.edition).toBe(2);
    const kept = await ask(desk, 'visits.open', { visitId: before.visitId });
    expect(kept.declaration).toMatchObject({ edition: 1, status: 'witnessed' });
    const after = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'declaration');
    expect(after.declaration).toMatchObject({
      edition: 2,
      text: `أنا ${after.beneficiary?.name ?? ''} أقر بصحة ما قدمت.`,
    });
  });

  it('keeps its whole evidence, sealed by the audit chain', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', noura);
    await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'explain');
    const store = await openStoreOf(test);
    const kept = await store.read((handle) =>
      handle.tables.selectFrom('declarations').selectAll().executeTakeFirstOrThrow(),
    );
    expect(kept).toMatchObject({
      status: 'witnessed',
      capacity: 'self',
      documentSeen: 'الهوية الوطنية',
      wasReadAloud: 0,
      witnessName: 'سارة العتيبي',
      desk: 'مكتب الاستقبال ١',
      edition: 1,
    });
    expect(JSON.parse(kept.strokesJson!)).toEqual(strokes);
    expect(kept.imageSvg).toMatch(/^<svg .*<path d="M40 80L/);
    expect(new Date(kept.endedAt!).getTime() - new Date(kept.startedAt!).getTime()).toBe(560);
    expect(await store.read(verifyChain)).toBeNull();
    await store.write('test', async ({ tables }) => {
      await tables.updateTable('declarations').set({ text: 'نص آخر' }).execute();
    });
    expect(await store.read(verifyChain)).toEqual({ kind: 'changed-declaration', declarationId: kept.id });
    await store.close();
  });

  it('that was declined, recalled or only touched is none', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', noura);
    const { visitId } = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'declaration');
    const present = () => ask(desk, 'visits.presentDeclaration', { visitId, documentSeen: true });
    const unseen = await refused(desk, 'visits.presentDeclaration', { visitId, documentSeen: false });
    expect(unseen).toEqual({ code: 'document-not-seen', field: 'documentSeen' });
    const witness = { visitId, wasReadAloud: true };
    expect((await refused(desk, 'visits.witnessDeclaration', witness)).code).toBe('declaration-not-signed');
    await present();
    const presentationId = await presentedId(desk);
    await present();
    expect(await presentedId(desk)).toBe(presentationId);
    const dot = [[{ x: 5, y: 5, timeMs: 0, pressure: 0.5 }]];
    const empty = await refused(desk, 'guest.sign', { presentationId, strokes: dot, pad });
    expect(empty.code).toBe('signature-empty');
    expect(await ask(desk, 'guest.decline', { presentationId })).toMatchObject({
      screen: 'thanks',
      outcome: 'declined',
    });
    expect((await refused(desk, 'visits.witnessDeclaration', witness)).code).toBe('signature-refused');
    expect((await ask(desk, 'visits.open', { visitId })).declaration?.status).toBe('declined');
    await present();
    const second = await presentedId(desk);
    expect(second).not.toBe(presentationId);
    expect((await refused(desk, 'guest.sign', { presentationId, strokes, pad })).code).toBe(
      'no-declaration-waiting',
    );
    await ask(desk, 'visits.recallDeclaration', { visitId });
    expect(await ask(desk, 'guest.view', {})).toMatchObject({ screen: 'welcome' });
    const late = await refused(desk, 'guest.sign', { presentationId: second, strokes, pad });
    expect(late.code).toBe('no-declaration-waiting');
    await present();
    const third = await presentedId(desk);
    await ask(desk, 'guest.sign', { presentationId: third, strokes, pad });
    const repeated = await ask(desk, 'guest.sign', { presentationId: third, strokes, pad });
    expect(repeated).toMatchObject({ screen: 'thanks', outcome: 'signed' });
    const view = await ask(desk, 'visits.witnessDeclaration', witness);
    expect(view.screen).toBe('explain');
    expect(view.slips).toHaveLength(1);
    expect(await ask(desk, 'guest.view', {})).toMatchObject({ screen: 'welcome' });
    expect(test.faults).toEqual([]);
  });
});
