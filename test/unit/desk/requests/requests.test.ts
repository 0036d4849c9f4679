import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../../../src/desk/open-desk.ts';
import type { RequestView } from '../../../../src/desk/contract/requests.ts';
import { ask, noura, openTestDesk, refused, signIn } from '../../../fixtures/desk.ts';
import type { TestDesk } from '../../../fixtures/desk.ts';
import { advance, startRequest } from '../../../fixtures/visit-steps.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

const today = '2026/11/21';

/** A desk with a request whose visit is finished. */
async function withRequest(policyId: string, role: 'receptionist' | 'supervisor' = 'receptionist') {
  test = await openTestDesk({ policyId });
  await signIn(test.desk, role);
  const { id } = await ask(test.desk, 'people.register', noura);
  const view = await advance(test.desk, await startRequest(test.desk), { beneficiaryId: id });
  return { desk: test.desk, requestId: view.requestId, beneficiaryId: id };
}

/** What every step of a request has brought it to. */
const done = (view: RequestView) =>
  view.steps.filter(({ state }) => state === 'done').map(({ step }) => step);

function toDecided(desk: Desk, requestId: string, outcome: 'accepted' | 'rejected') {
  return ask(desk, 'requests.decide', { requestId, outcome, reasons: 'تنطبق شروط الخدمة', on: today });
}

describe('a request after its visit [request-status]', () => {
  it('goes from the committee to its closing, each step on record with day and name', async () => {
    const { desk, requestId } = await withRequest('mabarrah');
    const complete = await ask(desk, 'requests.open', { requestId });
    expect(complete).toMatchObject({
      stage: 'complete',
      allowed: ['submitted'],
      reply: { standing: 'on-time', on: '2026-12-10' },
      studiedBy: { name: 'اللجنة المختصة', basis: 'policy' },
    });
    expect(complete.clauses.map(({ id }) => id)).toEqual(['ت/٥', 'ت/٦']);
    await ask(desk, 'requests.submit', { requestId, on: '١١/٦/١٤٤٨' });
    const decided = await toDecided(desk, requestId, 'accepted');
    expect(decided.slips.at(-1)).toMatchObject({ kind: 'decision', prints: [] });
    const channelId = decided.agreedChannel!.id;
    const missed = await ask(desk, 'requests.tell', {
      requestId,
      wasReached: false,
      channelId,
      note: 'لا يجيب',
      on: today,
    });
    expect(missed.stage).toBe('to-tell');
    const told = await ask(desk, 'requests.tell', {
      requestId,
      wasReached: true,
      channelId,
      note: '',
      on: today,
    });
    expect(told).toMatchObject({ stage: 'to-serve', reply: null });
    const served = await ask(desk, 'requests.serve', {
      requestId,
      what: 'إيجار ثلاثة أشهر',
      providedBy: 'إدارة المساعدات',
      on: today,
    });
    expect(served.slips.at(-1)).toMatchObject({ kind: 'service-provided' });
    const closed = await ask(desk, 'requests.close', { requestId, note: '' });
    expect(closed).toMatchObject({ stage: 'closed', allowed: [], outcome: 'accepted' });
    expect(done(closed)).toEqual([
      'received',
      'completed',
      'submitted',
      'decided',
      'not-reached',
      'told',
      'served',
      'closed',
    ]);
    expect(closed.steps.find(({ step }) => step === 'submitted')).toMatchObject({
      committee: 'اللجنة المختصة',
      on: '2026-11-21',
      by: 'سارة العتيبي',
    });
    expect(closed.say).toMatch(/إيجار ثلاثة أشهر.*وأُغلق الطلب/u);
  });

  it('refuses a step out of turn, a decision without reasons, and days that cannot be', async () => {
    const { desk, requestId } = await withRequest('mabarrah');
    const decide = { requestId, outcome: 'rejected', reasons: 'سبب', on: today } as const;
    expect((await refused(desk, 'requests.decide', decide)).code).toBe('request-out-of-turn');
    const submit = (on: string) => refused(desk, 'requests.submit', { requestId, on });
    expect(await submit('2026/11/22')).toMatchObject({ code: 'request-date-future', field: 'on' });
    expect(await submit('2026/11/20')).toMatchObject({ code: 'request-date-too-early', field: 'on' });
    expect(await submit('غدًا')).toMatchObject({ code: 'date-invalid', field: 'on' });
    await ask(desk, 'requests.submit', { requestId, on: today });
    expect(await refused(desk, 'requests.decide', { ...decide, reasons: ' ـ ' })).toMatchObject({
      code: 'field-required',
      field: 'reasons',
    });
    const unknown = crypto.randomUUID();
    expect((await refused(desk, 'requests.open', { requestId: unknown })).code).toBe('unknown-request');
  });

  it('is told on the agreed channel, on another only with a word of why (mabarrah ت/٥)', async () => {
    const { desk, requestId } = await withRequest('mabarrah');
    await ask(desk, 'requests.submit', { requestId, on: today });
    const { channels, agreedChannel } = await toDecided(desk, requestId, 'rejected');
    const other = channels.find(({ id }) => id !== agreedChannel?.id)!;
    const tell = { requestId, wasReached: true, channelId: other.id, note: '', on: today };
    expect(await refused(desk, 'requests.tell', tell)).toMatchObject({
      code: 'other-channel-unexplained',
      field: 'note',
    });
    expect((await refused(desk, 'requests.tell', { ...tell, channelId: 'pigeon' })).code).toBe(
      'unknown-channel',
    );
    const told = await ask(desk, 'requests.tell', { ...tell, note: 'راجع المكتب بنفسه' });
    expect(told).toMatchObject({ stage: 'to-close', allowed: ['closed'] });
    expect(await ask(desk, 'requests.tell', { ...tell, note: 'راجع المكتب بنفسه' })).toEqual(told);
  });

  it('goes back one step at a supervisor’s word, and keeps what was taken back', async () => {
    const { desk, requestId } = await withRequest('mabarrah', 'supervisor');
    expect((await refused(desk, 'requests.undo', { requestId, reason: 'خطأ' })).code).toBe('nothing-to-undo');
    await ask(desk, 'requests.submit', { requestId, on: today });
    await toDecided(desk, requestId, 'accepted');
    expect(await refused(desk, 'requests.undo', { requestId, reason: '' })).toMatchObject({
      code: 'field-required',
      field: 'reason',
    });
    const back = await ask(desk, 'requests.undo', { requestId, reason: 'سُجل لطلب آخر' });
    expect(back).toMatchObject({ stage: 'with-committee', outcome: null });
    expect(back.steps.find(({ state }) => state === 'undone')).toMatchObject({
      step: 'decided',
      undone: { by: 'منى الشهري', reason: 'سُجل لطلب آخر' },
    });
    expect(back.slips.map(({ kind }) => kind)).not.toContain('decision');
    const anew = await toDecided(desk, requestId, 'rejected');
    expect(anew.slips.map(({ kind }) => kind)).toContain('decision');
    await ask(desk, 'session.signOut', {});
    await signIn(desk);
    expect((await refused(desk, 'requests.undo', { requestId, reason: 'خطأ' })).code).toBe('not-allowed');
  });

  it('knows no committee where neither policy nor association has one', async () => {
    const { desk, requestId } = await withRequest('deem', 'supervisor');
    const view = await ask(desk, 'requests.open', { requestId });
    expect(view).toMatchObject({ allowed: ['decided'], reply: { standing: 'not-stated', on: null } });
    const submit = { requestId, on: today };
    expect((await refused(desk, 'requests.submit', submit)).code).toBe('request-out-of-turn');
    const { settings } = await ask(desk, 'settings.read', {});
    await ask(desk, 'settings.save', { ...settings, studiedBy: 'لجنة المستفيدين' });
    const studied = await ask(desk, 'requests.submit', submit);
    expect(studied.studiedBy).toEqual({ name: 'لجنة المستفيدين', basis: 'own-choice' });
    expect(studied.say).toContain('لجنة المستفيدين');
  });

  it('is served already where the visit did so', async () => {
    test = await openTestDesk({ policyId: 'athar' });
    await signIn(test.desk);
    const { id } = await ask(test.desk, 'people.register', noura);
    const served = { beneficiaryId: id };
    const view = await advance(test.desk, await startRequest(test.desk), served, 'serve');
    const { visitId, requestId } = view;
    expect((await ask(test.desk, 'requests.open', { requestId })).stage).toBe('draft');
    const note = 'سلة غذائية';
    const onward = await ask(test.desk, 'visits.confirmService', { visitId, plan: 'provided-now', note });
    await advance(test.desk, onward, served);
    const now = await ask(test.desk, 'requests.open', { requestId });
    expect(now).toMatchObject({ stage: 'to-close', reply: null });
    expect(now.steps.find(({ step }) => step === 'served')).toMatchObject({
      what: note,
      providedBy: 'سارة العتيبي',
    });
    const receipts = ({ slips }: RequestView) => slips.filter(({ kind }) => kind === 'service-provided');
    expect([now.lacksServiceSlip, receipts(now).length]).toEqual([true, 0]);
    const issued = await ask(test.desk, 'requests.issueServiceSlip', { requestId });
    const again = await ask(test.desk, 'requests.issueServiceSlip', { requestId });
    for (const each of [issued, again])
      expect([each.lacksServiceSlip, receipts(each).length]).toEqual([false, 1]);
  });

  it('is listed by number, slip, name, ID and mobile, by stage and by reply', async () => {
    const { desk, requestId, beneficiaryId } = await withRequest('mabarrah');
    await advance(desk, await startRequest(desk), { beneficiaryId }, 'completeness');
    const { number, slips } = await ask(desk, 'requests.open', { requestId });
    type Filter = Partial<Parameters<typeof ask<'requests.list'>>[2]>;
    const list = async (filter: Filter) => {
      const all = { query: '', stage: null, reply: null, page: 0 };
      return (await ask(desk, 'requests.list', { ...all, ...filter })).lines.map((line) => line.number);
    };
    expect(await list({})).toHaveLength(2);
    for (const query of [number, slips[0]!.serial]) expect(await list({ query })).toEqual([number]);
    for (const query of ['نوره القحطاني', '١٠٥٨٥٢٩٩٤٠', '0551234517'])
      expect(await list({ query })).toHaveLength(2);
    expect(await list({ query: 'نورة', stage: 'complete' })).toEqual([number]);
    expect(await list({ query: 'فهد' })).toEqual([]);
    expect(await list({ stage: 'complete' })).toEqual([number]);
    expect(await list({ stage: 'draft' })).not.toContain(number);
    expect(await list({ reply: 'on-time' })).toEqual([number]);
    expect(await list({ reply: 'overdue' })).toEqual([]);
    test.ports.clock.set('2026-12-08T07:00:00Z');
    await signIn(desk);
    expect(await list({ reply: 'due-soon' })).toEqual([number]);
    test.ports.clock.set('2026-12-13T07:00:00Z');
    await signIn(desk);
    expect(await list({ reply: 'overdue', query: 'نورة' })).toEqual([number]);
    expect(await ask(desk, 'requests.counts', {})).toMatchObject({
      byStage: { draft: 1, complete: 1, closed: 0 },
      byReply: { overdue: 1, 'due-soon': 0, 'not-stated': 0 },
    });
  });
});

describe('what is due to a beneficiary [dues]', () => {
  it('is kept with its day, listed as it comes due, and settled with a reference', async () => {
    const { desk, requestId } = await withRequest('mabarrah', 'supervisor');
    const add = (what: string, dueOn: string) => ask(desk, 'requests.addDue', { requestId, what, dueOn });
    await add('القسط الأول', '15/6/1448');
    const { dues } = await add('القسط الثاني', '2026/12/25');
    expect(dues.map(({ dueOn, standing }) => [dueOn, standing])).toEqual([
      ['2026-11-25', 'coming'],
      ['2026-12-25', 'later'],
    ]);
    const listed = async (show: 'coming' | 'overdue' | 'open' | 'settled') =>
      (await ask(desk, 'requests.dues', { show, page: 0 })).lines.map(({ due }) => due.what);
    expect(await listed('coming')).toEqual(['القسط الأول']);
    expect(await listed('open')).toEqual(['القسط الأول', 'القسط الثاني']);
    test.ports.clock.set('2026-11-26T07:00:00Z');
    await signIn(desk, 'supervisor');
    expect(await listed('overdue')).toEqual(['القسط الأول']);
    expect((await ask(desk, 'requests.counts', {})).dues).toEqual({ overdue: 1, coming: 0 });
    const settle = {
      requestId,
      dueId: dues[0]!.id,
      settledBy: 'المحاسب',
      reference: 'ح-٤٥',
      on: '2026/11/26',
    };
    expect(await refused(desk, 'requests.settleDue', { ...settle, settledBy: '' })).toMatchObject({
      code: 'field-required',
      field: 'settledBy',
    });
    expect((await ask(desk, 'requests.settleDue', settle)).dues[0]).toMatchObject({
      state: 'settled',
      settledOn: '2026-11-26',
      settledBy: 'المحاسب',
      reference: 'ح-٤٥',
    });
    expect((await refused(desk, 'requests.settleDue', settle)).code).toBe('due-not-open');
    const withdraw = { requestId, dueId: dues[1]!.id, reason: 'تكرر' };
    expect((await ask(desk, 'requests.withdrawDue', withdraw)).dues[1]).toMatchObject({ state: 'withdrawn' });
    expect(await listed('settled')).toEqual(['القسط الأول']);
    const unknown = { ...withdraw, dueId: crypto.randomUUID() };
    expect((await refused(desk, 'requests.withdrawDue', unknown)).code).toBe('unknown-due');
  });

  it('is offered where the policy states it or the association chose it', async () => {
    const { desk, requestId } = await withRequest('deem');
    const add = { requestId, what: 'قسط', dueOn: today };
    expect(await refused(desk, 'requests.addDue', add)).toMatchObject({ code: 'not-offered' });
    expect((await refused(desk, 'requests.dues', { show: 'open', page: 0 })).code).toBe('not-offered');
    expect((await ask(desk, 'requests.counts', {})).dues).toBeNull();
  });
});
