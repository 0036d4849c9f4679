import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { verifyChain } from '../../../src/store/audit.ts';
import { ask, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { openStoreOf } from './store-of.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

async function open(policyId = 'enaya') {
  test = await openTestDesk({ policyId });
  await signIn(test.desk);
  return test.desk;
}

const mosque: InputOf<'outreach.add'> = {
  kind: 'organisation',
  name: 'مسجد الفرقان',
  mobile: '٠٥٥ ١٢٣ ٤٥١٧',
  place: 'حي السلام',
  why: 'تسرب ماء في السقف',
  source: 'أحد المصلين',
  serviceId: 'maintenance-request',
};
const list = (view: InputOf<'outreach.list'>['view'], query = '') =>
  ask(test.desk, 'outreach.list', { view, query, page: 0 });
const attempt = (entryId: string, outcome: InputOf<'outreach.recordAttempt'>['outcome'], seen = 0) => ({
  entryId,
  channelId: 'phone',
  outcome,
  note: 'كلمنا الإمام',
  seen,
});

describe('reaching people without their asking [outreach]', () => {
  it('lists who might be entitled, why, and who said so', async () => {
    const desk = await open();
    const entry = await ask(desk, 'outreach.add', mosque);
    expect(entry).toMatchObject({
      kind: 'organisation',
      mobile: '+966551234517',
      service: { label: 'صيانة مسجد' },
      why: 'تسرب ماء في السقف',
      source: 'أحد المصلين',
      state: 'to-reach',
      attempts: [],
      request: null,
    });
    for (const query of ['', 'الفرقان', 'فرقان مسجد', '4517']) {
      expect((await list('to-reach', query)).total, query).toBe(1);
    }
    const { counts, serves, channels } = await list('to-reach', 'القدس');
    expect(counts).toEqual({ 'to-reach': 1, wants: 0, declined: 0, done: 0 });
    expect(serves).toEqual(['organisation', 'person']);
    expect(channels.map(({ label }) => label)).toContain('مناديب المكاتب الفرعية');
  });

  it.each([
    ['name', { name: ' ' }, 'field-required'],
    ['mobile', { mobile: '', place: '' }, 'field-required'],
    ['mobile', { mobile: '0112345678' }, 'mobile-invalid'],
    ['mobile', { mobile: '920001234' }, 'mobile-service-number'],
    ['serviceId', { serviceId: 'flying' }, 'unknown-service'],
    ['why', { why: '' }, 'field-required'],
    ['source', { source: '' }, 'field-required'],
  ])('is refused at %s', async (field, change, code) => {
    const desk = await open();
    expect(await refused(desk, 'outreach.add', { ...mosque, ...change })).toEqual({ code, field });
  });

  it('starts a request on the channel used, once', async () => {
    const desk = await open();
    const { id: entryId } = await ask(desk, 'outreach.add', mosque);
    const start = { entryId, channelId: 'phone' };
    expect((await refused(desk, 'outreach.startRequest', start)).code).toBe('outreach-not-wanted');
    const wrong = await ask(desk, 'outreach.recordAttempt', attempt(entryId, 'wrong-number'));
    expect(wrong).toMatchObject({ state: 'to-reach', attempts: [{ outcome: 'wrong-number' }] });
    const corrected = { ...mosque, entryId, mobile: '0501112233' };
    expect(await ask(desk, 'outreach.correct', corrected)).toMatchObject({ mobile: '+966501112233' });
    const unknown = { ...attempt(entryId, 'wants', 1), channelId: 'pigeon' };
    expect((await refused(desk, 'outreach.recordAttempt', unknown)).code).toBe('unknown-channel');
    const wants = await ask(desk, 'outreach.recordAttempt', attempt(entryId, 'wants', 1));
    expect(wants).toMatchObject({ state: 'wants', attempts: [{}, { channel: { id: 'phone' } }] });
    expect(await ask(desk, 'outreach.recordAttempt', attempt(entryId, 'wants', 1))).toEqual(wants);
    const { visitId } = await ask(desk, 'outreach.startRequest', start);
    expect(await ask(desk, 'outreach.startRequest', start)).toEqual({ visitId });
    const visit = await ask(desk, 'visits.open', { visitId });
    expect(visit).toMatchObject({ journey: 'request', channel: { id: 'phone' } });
    expect(await ask(desk, 'outreach.open', { entryId })).toMatchObject({
      state: 'requested',
      request: { number: visit.requestNumber, visitId },
    });
    expect((await refused(desk, 'outreach.recordAttempt', attempt(entryId, 'wants', 2))).code).toBe(
      'outreach-not-open',
    );
    expect((await list('done')).total).toBe(1);
    expect(test.faults).toEqual([]);
  });

  it('empties what is kept of somebody who declines, after the supervisor confirms', async () => {
    const desk = await open();
    const { id: entryId } = await ask(desk, 'outreach.add', mosque);
    await signIn(desk, 'supervisor');
    expect((await refused(desk, 'outreach.empty', { entryId })).code).toBe('outreach-not-declined');
    await signIn(desk);
    await ask(desk, 'outreach.recordAttempt', attempt(entryId, 'declines'));
    expect((await refused(desk, 'outreach.empty', { entryId })).code).toBe('not-allowed');
    await signIn(desk, 'supervisor');
    const emptied = await ask(desk, 'outreach.empty', { entryId });
    expect(emptied).toMatchObject({
      name: 'مسجد الفرقان',
      mobile: null,
      place: '',
      why: '',
      source: '',
      isEmptied: true,
      attempts: [{ outcome: 'declines', note: '' }],
    });
    expect(await ask(desk, 'outreach.empty', { entryId })).toEqual(emptied);
    const store = await openStoreOf(test);
    const contents = await store.read(({ tables }) =>
      tables
        .selectFrom('auditContent')
        .innerJoin('audit', 'audit.seq', 'auditContent.seq')
        .select('content')
        .where('subjectId', '=', entryId)
        .execute(),
    );
    expect(contents).toEqual([]);
    expect(await store.read(verifyChain)).toBeNull();
    await store.close();
  });

  it('is closed with a reason where nothing comes of it', async () => {
    const desk = await open();
    const { id: entryId } = await ask(desk, 'outreach.add', mosque);
    expect(await refused(desk, 'outreach.close', { entryId, reason: '' })).toEqual({
      code: 'field-required',
      field: 'reason',
    });
    const close = { entryId, reason: 'صانته جهة أخرى' };
    const closed = await ask(desk, 'outreach.close', close);
    expect(closed).toMatchObject({ state: 'closed', closeReason: 'صانته جهة أخرى' });
    expect(await ask(desk, 'outreach.close', close)).toEqual(closed);
    expect((await refused(desk, 'outreach.correct', { ...mosque, entryId })).code).toBe('outreach-not-open');
  });

  it.each([
    ['athar', 'الهدف/١'],
    ['amass', 'الهدف/١'],
    ['enaya', 'الهدف/١'],
    ['deem', 'الهدف/١'],
  ])('is offered by the policy (%s %s)', async (policyId) => {
    await open(policyId);
    expect((await list('to-reach')).total).toBe(0);
  });

  it('is Mabarrah’s own choice', async () => {
    const desk = await open('mabarrah');
    const asked = { view: 'to-reach', query: '', page: 0 } as const;
    expect((await refused(desk, 'outreach.list', asked)).code).toBe('not-offered');
    await signIn(desk, 'supervisor');
    const { settings } = await ask(desk, 'settings.read', {});
    await ask(desk, 'settings.save', { ...settings, extras: ['outreach'] });
    expect((await ask(desk, 'outreach.list', asked)).total).toBe(0);
  });
});
