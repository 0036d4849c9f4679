import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { ask, deskCall, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';
import { openStoreOf } from './store-of.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

async function open(policyId: string, role: 'receptionist' | 'supervisor' = 'receptionist') {
  test = await openTestDesk({ policyId });
  await signIn(test.desk, role);
  return test.desk;
}
const book = (query: string, more: Partial<InputOf<'inquiries.book'>> = {}) =>
  ask(test.desk, 'inquiries.book', { query, kind: null, toCheckOnly: false, page: 0, ...more });
const list = (state: InputOf<'inquiries.list'>['state'], query = '') =>
  ask(test.desk, 'inquiries.list', { state, query, page: 0 });
const passedOn = {
  question: 'هل تُدفع فاتورة الكهرباء؟',
  channelId: 'phone',
  visitId: null,
  reason: '',
  askerName: 'أم سعد',
  askerContact: '0551112233',
  tellChannelId: 'phone',
} satisfies InputOf<'inquiries.passOn'>;

describe('the answer book [answer-book]', () => {
  it.each([
    ['mabarrah', ['أ/١', 'ت/٥', 'ت/٦', 'ت/٢', 'خ/١', 'ج/١']],
    ['athar', ['القنوات/١', 'التعامل/٥', 'التعامل/٢', 'التعامل/٣']],
    ['amass', ['القنوات/١', 'التعامل/٥', 'التعامل/٢', 'التعامل/٣']],
    ['enaya', ['القنوات/١', 'التعامل/٥', 'التعامل/٢', 'التعامل/٣']],
    ['deem', ['القنوات/١', 'الأهداف/٧', 'العدل/٢']],
  ])('of %s begins with what its policy answers, each with its clause', async (policyId, clauses) => {
    await open(policyId);
    const { lines } = await book('');
    expect(lines.every(({ answeredBy, clauses: cited }) => answeredBy === null && cited.length > 0)).toBe(
      true,
    );
    const cited = lines.flatMap((line) => line.clauses.map(({ id }) => id));
    expect(cited).toEqual(expect.arrayContaining(clauses));
    expect(lines.every(({ question, answer }) => question !== '' && answer !== '')).toBe(true);
  });

  it('never promises a last day where the policy sets none, and names it where it does (Mabarrah ت/٦)', async () => {
    await open('mabarrah');
    expect((await book('متى يأتي الرد')).lines[0]?.answer).toContain('15');
    await test.dispose();
    await open('athar');
    expect((await book('متى يأتي الرد')).lines[0]?.answer).toContain('لا تحدد السياسة آخر موعد');
  });

  it('finds an answer by some of its words, in any spelling, with a letter wrong', async () => {
    await open('mabarrah');
    for (const query of ['ايجار', 'المطلوب للإيجار', 'دعم الايحار', 'إيجـــار', 'دعم إيج']) {
      const { lines } = await book(query);
      expect(lines[0]?.question, query).toContain('إيجار');
    }
    expect((await book('سيارة')).total).toBe(0);
  });

  it('takes an answer with its source, and a misconception put right, and refuses one without', async () => {
    const desk = await open('mabarrah');
    const words = {
      kind: 'misconception',
      question: 'الجمعية تصرف لكل من يسجل',
      answer: 'لا صرف قبل دراسة الطلب.',
      source: { kind: 'tool', id: 'aid-policy' },
    } as const;
    const added = await ask(desk, 'inquiries.addAnswer', words);
    expect(added).toMatchObject({
      sourceLabel: 'سياسة صرف المساعدات',
      answeredBy: 'سارة العتيبي',
      isStale: false,
    });
    expect(added.clauses.map(({ id }) => id)).toEqual(['ب/٤']);
    expect((await book('', { kind: 'misconception' })).lines.map(({ id }) => id)).toEqual([added.id]);
    const refusals: [object, string, string][] = [
      [{ question: ' ' }, 'field-required', 'question'],
      [{ answer: '' }, 'field-required', 'answer'],
      [{ source: { kind: 'own', text: ' ' } }, 'field-required', 'source'],
      [{ source: { kind: 'tool', id: 'none' } }, 'source-unknown', 'source'],
      [{ source: { kind: 'clauses', ids: ['ت/٩٩'] } }, 'source-unknown', 'source'],
    ];
    for (const [change, code, field] of refusals)
      expect(await refused(desk, 'inquiries.addAnswer', { ...words, ...change })).toMatchObject({
        code,
        field,
      });
  });

  it('flags what has not been checked for six months until it is checked', async () => {
    const desk = await open('mabarrah', 'supervisor');
    await book('');
    expect((await book('', { toCheckOnly: true })).total).toBe(0);
    test.ports.clock.set('2027-05-21T06:00:00Z');
    await signIn(desk, 'supervisor');
    const stale = await book('', { toCheckOnly: true });
    expect(stale.total).toBe((await book('')).total);
    const { id } = stale.lines[0]!;
    expect(await ask(desk, 'inquiries.checkAnswer', { answerId: id })).toMatchObject({
      isStale: false,
      checkedOn: '2027-05-21',
    });
    expect((await book('', { toCheckOnly: true })).total).toBe(stale.total - 1);
  });

  it('is changed, checked and withdrawn by researcher or supervisor alone', async () => {
    const desk = await open('mabarrah');
    const { id: answerId } = (await book('')).lines[0]!;
    expect((await refused(desk, 'inquiries.withdrawAnswer', { answerId })).code).toBe('not-allowed');
    await signIn(desk, 'supervisor');
    const words = {
      kind: 'answer',
      question: 'سؤال',
      answer: 'جواب',
      source: { kind: 'own', text: 'المدير' },
    } as const;
    expect(await ask(desk, 'inquiries.changeAnswer', { answerId, ...words })).toMatchObject({
      question: 'سؤال',
      sourceLabel: 'المدير',
      answeredBy: 'منى الشهري',
    });
    await ask(desk, 'inquiries.withdrawAnswer', { answerId });
    expect((await refused(desk, 'inquiries.checkAnswer', { answerId })).code).toBe('unknown-answer');
    expect((await book('سؤال')).total).toBe(0);
  });
});

describe('an inquiry [answer-book]', () => {
  it('is asked and answered in one call, on a channel of the policy, which is remembered', async () => {
    const desk = await open('mabarrah');
    const [first] = (await book('إيجار')).lines;
    const options = await ask(desk, 'inquiries.options', {});
    expect(options.channels.map(({ label }) => label)).toEqual([
      'المقابلة',
      'المخاطبات-المراسلات',
      'الاتصال الهاتفي',
      'الفاكس',
      'الموقع - البريد الإلكتروني',
      'خدمة التطوع',
    ]);
    expect(options.lastChannelId).toBe('interview');
    const asked = { answerId: first!.id, question: 'وش أجيب للإيجار', channelId: 'phone', visitId: null };
    await ask(desk, 'inquiries.recordAnswered', asked);
    expect((await ask(desk, 'inquiries.options', {})).lastChannelId).toBe('phone');
    const { lines } = await list('done');
    expect(lines).toMatchObject([{ status: 'answered', question: 'وش أجيب للإيجار', answer: first!.answer }]);
    expect((await book('إيجار')).lines[0]?.timesAsked).toBe(1);
    expect(await refused(desk, 'inquiries.recordAnswered', { ...asked, channelId: 'pigeon' })).toMatchObject({
      code: 'unknown-channel',
      field: 'channelId',
    });
  });

  it('beyond the desk waits oldest first, is answered into the book, and its asker is told', async () => {
    const desk = await open('mabarrah');
    await book('');
    const { id: inquiryId } = await ask(desk, 'inquiries.passOn', passedOn);
    test.ports.clock.pass(60);
    await ask(desk, 'inquiries.passOn', { ...passedOn, question: 'هل تكفلون يتيمًا؟', askerName: '' });
    const waiting = await list('open');
    expect(waiting.lines.map(({ question, asker }) => [question, asker])).toEqual([
      ['هل تُدفع فاتورة الكهرباء؟', 'أم سعد'],
      ['هل تكفلون يتيمًا؟', null],
    ]);
    expect((await list('open', 'يتيما')).total).toBe(1);
    const early = { inquiryId, channelId: 'phone' };
    expect((await refused(desk, 'inquiries.tell', early)).code).toBe('inquiry-not-replied');
    const reply = {
      inquiryId,
      answer: 'نعم، مرة في السنة.',
      answeredBy: 'خالد الحربي',
      intoBook: { kind: 'answer', question: 'دفع فاتورة الكهرباء', source: { kind: 'own', text: '' } },
    } satisfies InputOf<'inquiries.reply'>;
    expect(await refused(desk, 'inquiries.reply', reply)).toMatchObject({
      code: 'field-required',
      field: 'intoBook.source',
    });
    const replied = await ask(desk, 'inquiries.reply', {
      ...reply,
      intoBook: { ...reply.intoBook, source: { kind: 'tool', id: 'aid-policy' } },
    });
    expect(replied).toMatchObject({ status: 'replied', answeredBy: 'خالد الحربي' });
    expect((await book('الكهرباء')).lines[0]).toMatchObject({
      answer: 'نعم، مرة في السنة.',
      answeredBy: 'خالد الحربي',
      timesAsked: 1,
    });
    expect((await refused(desk, 'inquiries.reply', { ...reply, intoBook: null })).code).toBe(
      'inquiry-not-open',
    );
    expect((await ask(desk, 'inquiries.options', {})).waiting).toMatchObject({ open: 1, replied: 1 });
    const told = await ask(desk, 'inquiries.tell', { inquiryId, channelId: 'fax' });
    expect(told.told).toMatchObject({ by: 'سارة العتيبي', channel: { id: 'fax', label: 'الفاكس' } });
    expect((await list('done')).lines.map(({ id }) => id)).toEqual([inquiryId]);
    expect(test.faults).toEqual([]);
  });

  it('that was read is on record', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'inquiries.passOn', passedOn);
    await list('open');
    const store = await openStoreOf(test);
    const rows = await store.read((handle) =>
      handle.tables
        .selectFrom('audit')
        .innerJoin('auditContent', 'auditContent.seq', 'audit.seq')
        .select('content')
        .where('action', '=', 'inquiries.list')
        .execute(),
    );
    await store.close();
    expect(rows.map(({ content }) => content)).toEqual([JSON.stringify({ inquiries: [id] })]);
    await test.reopen().catch(() => undefined);
  });
});

describe.each([
  ['athar', 'social-researcher', 'مسئول البحث الاجتماعي', 'التعامل/٣'],
  ['amass', 'social-researcher', 'مسئول البحث الاجتماعي', 'التعامل/٣'],
  ['enaya', 'social-researcher', 'مسئول البحث الاجتماعي', 'التعامل/٣'],
  ['mabarrah', 'contact-officer', 'ضابط الاتصال', 'خ/١'],
])('a handover of %s [researcher-handover] [unclear-procedure]', (policyId, to, label, clause) => {
  it(`goes from the visit to ${to} with a slip, and the answer comes back to the visit (${clause})`, async () => {
    const desk = await open(policyId);
    const { id } = await ask(desk, 'people.register', noura);
    let view = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'completeness');
    const { visitId, requestNumber } = view;
    expect(view.unclear).toMatchObject({ to, label, hasSlip: true, asked: [], clause: { id: clause } });
    view = await ask(desk, 'visits.recordUnclear', {
      visitId,
      question: 'هل يكفي عقد غير موثق؟',
      reason: 'حالة خاصة',
    });
    const [asked] = view.unclear!.asked;
    expect(asked).toMatchObject({
      status: 'open',
      reason: 'حالة خاصة',
      asker: 'نورة عبدالله سعد القحطاني',
      visit: { visitId, requestNumber },
    });
    const inquiryId = asked!.id;
    const slip = await ask(desk, 'inquiries.issueHandover', { inquiryId });
    expect(slip.kind).toBe('handover');
    expect(await ask(desk, 'inquiries.issueHandover', { inquiryId })).toEqual(slip);
    expect((await ask(desk, 'visits.open', { visitId })).slips.map(({ serial }) => serial)).toContain(
      slip.serial,
    );
    await ask(desk, 'inquiries.reply', { inquiryId, answer: 'لا يكفي.', answeredBy: '', intoBook: null });
    expect((await refused(desk, 'inquiries.issueHandover', { inquiryId })).code).toBe('inquiry-not-open');
    view = await ask(desk, 'visits.open', { visitId });
    expect(view.unclear?.asked).toMatchObject([{ status: 'replied', answer: 'لا يكفي.' }]);
    await ask(desk, 'inquiries.tell', { inquiryId, channelId: 'interview' });
    expect((await list('done')).lines[0]?.told?.channel.id).toBe('interview');
    expect(test.faults).toEqual([]);
    const store = await openStoreOf(test);
    const content = await store.read((handle) =>
      handle.tables
        .selectFrom('slips')
        .select('contentJson')
        .where('kind', '=', 'handover')
        .executeTakeFirstOrThrow(),
    );
    await store.close();
    const printed = JSON.parse(content.contentJson) as {
      facts: { value: string }[];
      clauses: { label: string }[];
      sections: { lines: string[] }[];
    };
    expect(printed.facts.map(({ value }) => value)).toEqual([
      label,
      'نورة عبدالله سعد القحطاني',
      requestNumber,
      'حالة خاصة',
      'سارة العتيبي',
    ]);
    expect(printed.clauses.map((each) => each.label)).toEqual([clause]);
    expect(printed.sections[0]?.lines).toEqual(['هل يكفي عقد غير موثق؟']);
    await test.reopen().catch(() => undefined);
  });
});

describe('where the policy names nobody', () => {
  it('a question goes to the supervisor, without a slip until the association chooses one [researcher-handover]', async () => {
    const desk = await open('deem');
    const { addressee } = await ask(desk, 'inquiries.options', {});
    expect(addressee).toMatchObject({ to: 'supervisor', clause: null, hasSlip: false });
    const { id: inquiryId } = await ask(desk, 'inquiries.passOn', passedOn);
    expect((await refused(desk, 'inquiries.issueHandover', { inquiryId })).code).toBe('not-offered');
    expect((await startRequest(desk)).unclear).toBeNull();
    await signIn(desk, 'supervisor');
    const { settings } = await ask(desk, 'settings.read', {});
    await ask(desk, 'settings.save', { ...settings, extras: ['researcher-handover'] });
    expect((await ask(desk, 'inquiries.options', {})).addressee).toMatchObject({
      to: 'social-researcher',
      hasSlip: true,
    });
    expect((await deskCall(desk, 'inquiries.issueHandover', { inquiryId })).ok).toBe(true);
  });
});
