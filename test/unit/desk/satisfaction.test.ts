import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { ask, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';
import type { VisitView } from '../../fixtures/visit-steps.ts';
import { openStoreOf } from './store-of.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
let personId: string;
afterEach(() => test.dispose());

const month = { span: 'month', calendar: 'hijri' } as const;

async function open(given: Parameters<typeof openTestDesk>[0]): Promise<void> {
  test = await openTestDesk(given);
  await signIn(test.desk);
  ({ id: personId } = await ask(test.desk, 'people.register', noura));
}

async function finish(channelId = 'interview'): Promise<VisitView> {
  return advance(test.desk, await startRequest(test.desk, channelId), { beneficiaryId: personId });
}

async function ratingId(): Promise<string> {
  const view = await ask(test.desk, 'guest.view', {});
  if (view.screen !== 'rating') throw new Error(`The guest sees ${view.screen}`);
  return view.ratingId;
}

async function rate(answer: Partial<InputOf<'guest.rate'>> = {}): Promise<void> {
  const shown = await ask(test.desk, 'guest.rate', {
    ratingId: await ratingId(),
    score: 4,
    reasons: [],
    words: '',
    mayContact: false,
    ...answer,
  });
  expect(shown.screen).toBe('rated');
}

async function results() {
  await signIn(test.desk, 'supervisor');
  const found = await ask(test.desk, 'satisfaction.results', { period: month });
  await signIn(test.desk);
  return found;
}

describe('[satisfaction] the question at the end of a visit', () => {
  it('stands beside the staff window as soon as the visit is over, and holds nobody up', async () => {
    await open({ policyId: 'athar', displays: 2 });
    const { visitId, status } = await finish();
    expect(status).toBe('finished');
    expect(await ask(test.desk, 'guest.view', {})).toMatchObject({
      screen: 'rating',
      clauseLabel: 'الأهداف/٩',
      isHandedOver: false,
    });
    expect(await ask(test.desk, 'satisfaction.standing', { visitId })).toEqual({
      state: 'on-screen',
      isHandedOver: false,
    });
    expect((await ask(test.desk, 'session.status', {})).state).toBe('signed-in');
    // The next person comes: what the one before might have answered is no longer there.
    await startRequest(test.desk);
    expect((await ask(test.desk, 'guest.view', {})).screen).toBe('welcome');
    expect((await ask(test.desk, 'satisfaction.standing', { visitId })).state).toBe('ready');
  });

  it('waits to be asked for on one display, which is handed over and comes back by PIN', async () => {
    await open({ policyId: 'athar', displays: 1 });
    await test.desk.setDisplayCount(2);
    const { visitId } = await finish();
    await test.desk.setDisplayCount(1);
    // A display that is gone takes the question with it; the staff keep their screen.
    expect((await ask(test.desk, 'guest.view', {})).screen).toBe('welcome');
    expect(await ask(test.desk, 'satisfaction.ask', { visitId })).toEqual({ isHandedOver: true });
    expect((await refused(test.desk, 'visits.home', {})).code).toBe('locked');
    await rate({ score: 5 });
    await ask(test.desk, 'guest.returnScreen', {});
    expect((await refused(test.desk, 'visits.home', {})).code).toBe('locked');
    await signIn(test.desk);
    expect((await ask(test.desk, 'satisfaction.standing', { visitId })).state).toBe('over');
    expect((await refused(test.desk, 'satisfaction.ask', { visitId })).code).toBe('rating-over');
  });

  it('may be passed over; then it is not asked again, and the staff cannot tell it from an answer', async () => {
    await open({ policyId: 'deem', displays: 2 });
    const { visitId } = await finish();
    const shown = await ask(test.desk, 'guest.skipRating', { ratingId: await ratingId() });
    expect(shown.screen).toBe('welcome');
    expect((await ask(test.desk, 'satisfaction.standing', { visitId })).state).toBe('over');
    const store = await openStoreOf(test);
    expect(
      await store.read(({ tables }) => tables.selectFrom('satisfactionAnswers').selectAll().execute()),
    ).toEqual([]);
    await store.close();
  });

  it('is about a visit that has ended, today', async () => {
    await open({ policyId: 'athar', displays: 2 });
    const { visitId } = await startRequest(test.desk);
    expect((await refused(test.desk, 'satisfaction.ask', { visitId })).code).toBe('visit-not-ended');
    const done = await finish();
    test.ports.clock.set('2026-11-22T06:42:00Z');
    expect((await refused(test.desk, 'satisfaction.ask', { visitId: done.visitId })).code).toBe(
      'rating-over',
    );
  });

  it('is the association’s own choice where its policy is silent', async () => {
    await open({ policyId: 'mabarrah', displays: 2 });
    const { visitId } = await finish();
    expect((await ask(test.desk, 'guest.view', {})).screen).not.toBe('rating');
    expect((await refused(test.desk, 'satisfaction.ask', { visitId })).code).toBe('not-offered');
    await signIn(test.desk, 'supervisor');
    const { settings } = await ask(test.desk, 'settings.read', {});
    await ask(test.desk, 'settings.save', { ...settings, extras: ['satisfaction'] });
    await ask(test.desk, 'satisfaction.ask', { visitId });
    expect(await ask(test.desk, 'guest.view', {})).toMatchObject({ screen: 'rating', clauseLabel: null });
  });
});

describe('[satisfaction] an answer', () => {
  it('leads to nobody unless its giver wants to be contacted', async () => {
    await open({ policyId: 'athar', displays: 2 });
    await finish();
    await rate({ score: 2, reasons: ['waiting'], words: 'طال الانتظار' });
    const { requestId } = await finish();
    await rate({ score: 3, words: 'أرجو الاتصال بي', mayContact: true });
    const store = await openStoreOf(test);
    const { answers, entries } = await store.read(async ({ tables }) => ({
      answers: await tables.selectFrom('satisfactionAnswers').selectAll().orderBy('score').execute(),
      entries: await tables.selectFrom('audit').selectAll().where('actor', '=', 'guest').execute(),
    }));
    expect(answers[0]).toEqual({
      id: answers[0]!.id,
      answeredOn: '2026-11-21',
      policyEditionId: answers[1]!.policyEditionId,
      journey: 'request',
      serviceId: answers[1]!.serviceId,
      channelId: 'interview',
      score: 2,
      words: 'طال الانتظار',
      requestId: null,
      shownOn: null,
      contactedOn: null,
      contactNote: null,
    });
    expect(answers[1]).toMatchObject({ requestId, score: 3 });
    // Of the anonymous one not even that it came: the chain's time and place would say whose it was.
    expect(entries.filter(({ action }) => action === 'guest.rate').map(({ subjectId }) => subjectId)).toEqual(
      [requestId],
    );
    await store.close();
  });

  it('counts once five of its service and channel have come together, and is one however often it is sent', async () => {
    await open({ policyId: 'athar', displays: 2 });
    for (const score of [5, 4, 4, 1] as const) {
      await finish();
      const id = await ratingId();
      await rate({ score, reasons: ['clarity'], words: `كلمة ${String(score)}` });
      await ask(test.desk, 'guest.rate', { ratingId: id, score, reasons: [], words: '', mayContact: false });
    }
    await finish();
    await rate({ score: 1, mayContact: true });
    expect(await results()).toMatchObject({ total: null, byService: [], byChannel: [], reasons: [] });
    await finish();
    await rate({ score: 3 });
    const found = await results();
    expect(found.total).toEqual({ count: 6, average: 3, byScore: [2, 0, 1, 2, 1] });
    expect(found.byService).toMatchObject([{ count: 6, average: 3 }]);
    expect(found.byChannel).toMatchObject([{ id: 'interview', count: 6 }]);
    expect(found.reasons).toEqual([{ reason: 'clarity', count: 4 }]);
    // The next one alone changes nothing that anyone sees.
    await finish();
    await rate({ score: 1 });
    expect((await results()).total).toEqual(found.total);
  });

  it('of those who want to be contacted is the supervisor’s to follow up, on record', async () => {
    await open({ policyId: 'athar', displays: 2 });
    const { requestNumber } = await finish();
    await rate({ score: 1, words: 'لم تتضح لي المتطلبات', mayContact: true });
    expect((await refused(test.desk, 'satisfaction.contacts', { page: 0 })).code).toBe('not-allowed');
    await signIn(test.desk, 'supervisor');
    const { lines, waiting } = await ask(test.desk, 'satisfaction.contacts', { page: 0 });
    expect(waiting).toBe(1);
    expect(lines).toMatchObject([{ requestNumber, words: 'لم تتضح لي المتطلبات', contactedOn: null }]);
    const answerId = lines[0]!.id;
    expect(await refused(test.desk, 'satisfaction.contacted', { answerId, note: ' ' })).toEqual({
      code: 'field-required',
      field: 'note',
    });
    expect(await ask(test.desk, 'satisfaction.contacted', { answerId, note: 'شُرحت لها المتطلبات' })).toEqual({
      waiting: 0,
    });
    const added = await ask(test.desk, 'improvements.add', {
      what: 'المتطلبات غير واضحة',
      source: 'beneficiary-survey',
      department: '',
      saidOn: '١٤٤٨/٦/١١',
      serviceId: null,
      answerId,
    });
    expect(added.state).toBe('open');
    expect((await ask(test.desk, 'satisfaction.contacts', { page: 0 })).lines[0]).toMatchObject({
      isInRegister: true,
      contactNote: 'شُرحت لها المتطلبات',
    });
  });
});

describe('[satisfaction-means] [management-oversight] the six means', () => {
  const visit: InputOf<'satisfaction.plan'> = {
    kind: 'supervisory-visit',
    from: '2026/11/25',
    until: '',
    who: 'مدير البرامج',
    place: 'مكتب حي السلام',
  };
  const result: InputOf<'satisfaction.enter'> = {
    measureId: null,
    kind: 'interview',
    who: 'الباحثة الاجتماعية',
    place: '',
    doneOn: '2026/11/20',
    asked: '٤',
    satisfied: '3',
    byScore: ['', '', '', '', ''],
    findings: 'طلبوا تقريب المواعيد',
    action: '',
  };

  it('are planned, flagged when their day has passed, and entered', async () => {
    await open({ policyId: 'mabarrah' });
    expect((await refused(test.desk, 'satisfaction.plan', visit)).code).toBe('not-allowed');
    await signIn(test.desk, 'supervisor');
    const planned = await ask(test.desk, 'satisfaction.plan', visit);
    expect(planned).toMatchObject({ standing: 'planned', plannedUntil: '2026-11-25' });
    const officer = await ask(test.desk, 'satisfaction.plan', { ...visit, kind: 'officer-oversight' });
    test.ports.clock.set('2026-11-26T06:42:00Z');
    const list = await ask(test.desk, 'satisfaction.measures', { period: month, kind: null, page: 0 });
    expect(list).toMatchObject({ total: 2, overdue: 2 });
    expect(list.kinds.map(({ clause }) => clause)).toEqual(['د/١', 'د/٢', 'د/٣', 'د/٤', 'د/٥', 'د/٦']);
    const done = await ask(test.desk, 'satisfaction.enter', {
      ...result,
      measureId: planned.id,
      asked: '12',
      satisfied: '9',
      byScore: ['0', '1', '2', '5', '4'],
    });
    expect(done).toMatchObject({ standing: 'done', asked: 12, satisfied: 9, byScore: [0, 1, 2, 5, 4] });
    const dropped = await ask(test.desk, 'satisfaction.drop', {
      measureId: officer.id,
      reason: 'عُيّن ضابط جديد',
    });
    expect(dropped.standing).toBe('dropped');
    expect((await refused(test.desk, 'satisfaction.drop', { measureId: planned.id, reason: 'س' })).code).toBe(
      'measure-closed',
    );
    const after = await ask(test.desk, 'satisfaction.measures', { period: month, kind: null, page: 0 });
    expect(after.overdue).toBe(0);
  });

  it('keep the numbers of fewer than five people to themselves', async () => {
    await open({ policyId: 'mabarrah' });
    await signIn(test.desk, 'supervisor');
    expect(await ask(test.desk, 'satisfaction.enter', result)).toMatchObject({
      isHidden: true,
      asked: null,
      satisfied: null,
      findings: 'طلبوا تقريب المواعيد',
    });
  });

  it('are refused with a number, day or text that cannot be', async () => {
    await open({ policyId: 'mabarrah' });
    await signIn(test.desk, 'supervisor');
    const enter = (change: Partial<typeof result>) =>
      refused(test.desk, 'satisfaction.enter', { ...result, ...change });
    expect(await enter({ satisfied: '5' })).toEqual({ code: 'more-than-asked', field: 'satisfied' });
    expect(await enter({ asked: 'كثير' })).toEqual({ code: 'count-invalid', field: 'asked' });
    expect(await enter({ doneOn: '2026/11/22' })).toEqual({ code: 'day-in-future', field: 'doneOn' });
    expect(await enter({ findings: '' })).toEqual({ code: 'field-required', field: 'findings' });
    expect(await refused(test.desk, 'satisfaction.plan', { ...visit, until: '2026/11/24' })).toEqual({
      code: 'period-backwards',
      field: 'until',
    });
    const period = { span: 'chosen', from: '1448/13/1', until: '' } as const;
    expect(await refused(test.desk, 'satisfaction.measures', { period, kind: null, page: 0 })).toEqual({
      code: 'date-invalid',
      field: 'period.from',
    });
  });

  it('are the association’s own choice where its policy names none', async () => {
    await open({ policyId: 'athar' });
    await signIn(test.desk, 'supervisor');
    expect((await refused(test.desk, 'satisfaction.plan', visit)).code).toBe('not-offered');
  });
});
