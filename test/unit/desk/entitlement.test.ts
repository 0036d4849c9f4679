import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { ask, fahad, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';
import { asRead, popplerText } from '../slips/pdf-readers.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// Saturday, 21 November 2026, 09:42 in Riyadh.
let test: TestDesk;
beforeAll(async () => {
  test = await openTestDesk({ policyId: 'deem' });
  await signIn(test.desk, 'supervisor');
});
afterAll(() => test.dispose());

const serviceId = 'marriage-support';
const announcement: InputOf<'announcements.save'> = {
  announcementId: null,
  serviceId,
  title: '',
  places: 'الموقع الإلكتروني\n- حساب الجمعية في إكس\n',
  opensOn: '2026-11-21',
  closesOn: '',
  conditions: '١. أن يكون الزواج الأول للمتقدم.\n٢. ألا يزيد دخله على خمسة آلاف ريال.\n',
};
const session: Omit<InputOf<'appointments.schedule'>, 'requestId'> = {
  kind: 'session',
  host: 'project-supervisor',
  hostName: 'سلمان الحربي',
  on: '٢٠٢٦/١١/٢٥',
  time: '٩:٣٠ ص',
  place: 'مقر الجمعية',
  purpose: 'التأكد من استحقاق الخدمة',
  isDayOffAccepted: false,
};

/** A complete request, registered by the receptionist; the supervisor signs in afterwards. */
async function completeRequest(person = noura): Promise<string> {
  await signIn(test.desk);
  const { people } = await ask(test.desk, 'people.search', { query: person.identityNumber });
  const { id } = people[0] ?? (await ask(test.desk, 'people.register', person));
  const visit = await advance(test.desk, await startRequest(test.desk), { beneficiaryId: id, serviceId });
  await signIn(test.desk, 'supervisor');
  return visit.requestId;
}

async function reviewAll(requestId: string): Promise<void> {
  const { evidence } = await ask(test.desk, 'entitlement.open', { requestId });
  for (const { id: evidenceId } of evidence) {
    const review = { requestId, evidenceId, finding: 'confirmed' as const, note: 'طوبق بالأصل' };
    await ask(test.desk, 'entitlement.reviewEvidence', review);
  }
}

const answers = (...fulfilled: (boolean | null)[]) =>
  fulfilled.map((isFulfilled) => ({ isFulfilled, shownBy: null, words: 'كما في تعريف الدخل' }));

describe('an announcement [announcements]', () => {
  it('is not published after it opens, and what is published is frozen', async () => {
    const draft = await ask(test.desk, 'announcements.save', { ...announcement, opensOn: '2026-11-20' });
    expect(draft).toMatchObject({ state: 'draft', title: 'مساعدة زواج', edition: 1 });
    expect(draft.places).toEqual(['الموقع الإلكتروني', 'حساب الجمعية في إكس']);
    expect(draft.conditions).toEqual(['أن يكون الزواج الأول للمتقدم.', 'ألا يزيد دخله على خمسة آلاف ريال.']);
    const { id: announcementId } = draft;
    const publish = { announcementId, publishedOn: '2026-11-21' };
    expect(await refused(test.desk, 'announcements.publish', publish)).toEqual({
      code: 'announcement-opens-early',
      field: 'publishedOn',
    });
    const ahead = { announcementId, publishedOn: '2026-11-22' };
    expect((await refused(test.desk, 'announcements.publish', ahead)).code).toBe(
      'announcement-published-ahead',
    );
    await ask(test.desk, 'announcements.save', { ...announcement, announcementId });
    expect(await ask(test.desk, 'announcements.publish', publish)).toMatchObject({ state: 'open' });
    const change = { ...announcement, announcementId, conditions: 'شرط آخر' };
    expect((await refused(test.desk, 'announcements.save', change)).code).toBe('announcement-published');
  });

  it('changes by another edition, which replaces it once published', async () => {
    const list = (view: 'current' | 'draft' | 'past') =>
      ask(test.desk, 'announcements.list', { query: 'زواج إكس', view, page: 0 });
    const { lines } = await list('current');
    const first = lines[0]!;
    const second = await ask(test.desk, 'announcements.startEdition', { announcementId: first.id });
    expect(second).toMatchObject({ state: 'draft', edition: 2, previousId: first.id });
    const again = await refused(test.desk, 'announcements.startEdition', { announcementId: first.id });
    expect(again.code).toBe('announcement-edition-begun');
    await ask(test.desk, 'announcements.discard', { announcementId: second.id });
    expect((await list('draft')).total).toBe(0);
    expect(await ask(test.desk, 'announcements.read', { announcementId: first.id })).toEqual(first);
  });

  it.each([
    ['no platform', { places: ' \n' }, 'field-required', 'places'],
    ['no condition', { conditions: '' }, 'field-required', 'conditions'],
    ['no day of opening', { opensOn: '' }, 'field-required', 'opensOn'],
    ['no such day', { opensOn: '2026-11-31' }, 'date-invalid', 'opensOn'],
    ['a close before it opens', { closesOn: '2026-11-01' }, 'announcement-closes-early', 'closesOn'],
    ['a foreign service', { serviceId: 'flying' }, 'unknown-service', 'serviceId'],
    ['no name', { serviceId: null }, 'field-required', 'title'],
  ])('with %s is refused at its field', async (_, change, code, field) => {
    const typed = { ...announcement, ...change };
    expect(await refused(test.desk, 'announcements.save', typed)).toEqual({ code, field });
  });

  it('is printed with its conditions, where and when it was published and how long it is open', async () => {
    const { lines } = await ask(test.desk, 'announcements.list', { query: '', view: 'current', page: 0 });
    const { id: announcementId } = lines[0]!;
    const { slip } = await ask(test.desk, 'announcements.issueSlip', { announcementId });
    expect(await ask(test.desk, 'announcements.issueSlip', { announcementId })).toMatchObject({ slip });
    const paper = asRead(popplerText((await ask(test.desk, 'slips.pdf', { slipId: slip!.id })).bytes));
    for (const words of ['مساعدة زواج', 'حساب الجمعية في إكس', 'مفتوح حتى إعلان آخر', 'بند الاستحقاق/١'])
      expect(paper).toContain(words);
    const draft = await ask(test.desk, 'announcements.startEdition', { announcementId });
    const unpublished = { announcementId: draft.id };
    expect((await refused(test.desk, 'announcements.issueSlip', unpublished)).code).toBe(
      'announcement-not-published',
    );
    await ask(test.desk, 'announcements.discard', unpublished);
  });

  it('gives a visit its conditions, and says what is not announced or closed', async () => {
    await signIn(test.desk);
    const start = await startRequest(test.desk);
    const of = (view: typeof start, id: string) => view.services.find((service) => service.id === id)!;
    expect(of(start, serviceId)).toMatchObject({
      announced: { standing: 'open', publishedOn: '2026-11-21' },
      conditions: ['أن يكون الزواج الأول للمتقدم.', 'ألا يزيد دخله على خمسة آلاف ريال.'],
    });
    expect(of(start, 'family-counselling').announced).toMatchObject({ standing: 'not-announced' });
    const { slips } = await ask(test.desk, 'visits.issueConditions', { visitId: start.visitId, serviceId });
    const paper = asRead(
      popplerText((await ask(test.desk, 'slips.pdf', { slipId: slips.at(-1)!.id })).bytes),
    );
    expect(paper).toContain('ألا يزيد دخله على خمسة آلاف ريال.');
    await ask(test.desk, 'visits.leave', { visitId: start.visitId });
    await signIn(test.desk, 'supervisor');
  });

  it('is not written by a receptionist', async () => {
    await signIn(test.desk);
    expect((await refused(test.desk, 'announcements.save', announcement)).code).toBe('not-allowed');
    await signIn(test.desk, 'supervisor');
  });
});

describe('entitlement [evidence-review]', () => {
  it('is decided by the conditions published when the request came, once all evidence is reviewed', async () => {
    const requestId = await completeRequest();
    const file = await ask(test.desk, 'entitlement.open', { requestId });
    expect(file.basis.announcement).toMatchObject({ edition: 1 });
    expect(file.basis.conditions).toHaveLength(2);
    expect(file.evidence.map(({ title }) => title)).toContain('تعريف بالدخل');
    expect(file.evidence.map(({ title }) => title)).not.toContain('نموذج طلب الخدمة');
    expect(file.bars).toEqual(['evidence-unreviewed']);
    const decision = { requestId, verdict: 'entitled' as const, conditions: answers(true, true), note: '' };
    expect((await refused(test.desk, 'entitlement.decide', decision)).code).toBe('evidence-unreviewed');

    await reviewAll(requestId);
    const free = { ...decision, conditions: [], note: 'حالته معروفة لدينا' };
    expect(await refused(test.desk, 'entitlement.decide', free)).toEqual({
      code: 'conditions-unanswered',
      field: 'conditions.0.isFulfilled',
    });
    const favour = { ...decision, conditions: answers(true, false) };
    expect((await refused(test.desk, 'entitlement.decide', favour)).code).toBe('verdict-disagrees');
    const decided = await ask(test.desk, 'entitlement.decide', decision);
    expect(decided.decision).toMatchObject({ verdict: 'entitled', by: 'منى الشهري' });
    expect(decided.bars).toEqual(['already-decided']);
    expect((await refused(test.desk, 'entitlement.decide', decision)).code).toBe('already-decided');
  });

  it('is decided on paper, and reopened by the supervisor with a cause; the old decision stays', async () => {
    const { lines } = await ask(test.desk, 'entitlement.requests', { query: '', view: 'decided', page: 0 });
    const { requestId, requestNumber } = lines[0]!;
    const file = await ask(test.desk, 'entitlement.open', { requestId });
    const paper = async (slipId: string) =>
      asRead(popplerText((await ask(test.desk, 'slips.pdf', { slipId })).bytes));
    const first = await paper(file.slips[0]!.id);
    for (const words of [
      'مستحق للخدمة',
      'الشروط المتحققة',
      'من غير محاباة',
      'حق التظلم',
      'بند العدل/٢',
      requestNumber,
    ])
      expect(first).toContain(words);
    expect(first).not.toContain('الشروط غير المتحققة');

    const reopening = { requestId, cause: 'new-evidence' as const, reason: 'ظهر عقد زواج سابق' };
    expect(await refused(test.desk, 'entitlement.reopen', { ...reopening, cause: null })).toEqual({
      code: 'field-required',
      field: 'cause',
    });
    expect(await refused(test.desk, 'entitlement.reopen', { ...reopening, reason: ' ' })).toEqual({
      code: 'field-required',
      field: 'reason',
    });
    const again = await ask(test.desk, 'entitlement.reopen', reopening);
    expect(again).toMatchObject({ decision: null, bars: [], mayReopen: false });
    expect(again.earlierDecisions).toMatchObject([
      {
        verdict: 'entitled',
        reopened: { cause: 'new-evidence', reason: reopening.reason, by: 'منى الشهري' },
      },
    ]);
    expect((await refused(test.desk, 'entitlement.reopen', reopening)).code).toBe('not-decided-yet');
    const decision = {
      requestId,
      verdict: 'not-entitled' as const,
      conditions: answers(false, true),
      note: '',
    };
    const decided = await ask(test.desk, 'entitlement.decide', decision);
    expect(decided.decision).toMatchObject({ verdict: 'not-entitled', reopened: null });
    expect(decided.earlierDecisions).toHaveLength(1);
    const second = await paper(decided.slips.at(-1)!.id);
    for (const words of ['غير مستحق للخدمة', 'الشروط غير المتحققة', 'يحل محل قرار سابق', reopening.reason])
      expect(second).toContain(words);
    await signIn(test.desk);
    expect((await refused(test.desk, 'entitlement.reopen', reopening)).code).toBe('not-allowed');
    // What follows looks at an entitled request.
    await signIn(test.desk, 'supervisor');
    await ask(test.desk, 'entitlement.reopen', { ...reopening, cause: 'error', reason: 'العقد لشخص آخر' });
    await ask(test.desk, 'entitlement.decide', {
      ...decision,
      verdict: 'entitled',
      conditions: answers(true, true),
    });
  });

  it('is not decided by whoever registered the request, nor with an appointment open', async () => {
    await signIn(test.desk, 'supervisor');
    const { id } = await ask(test.desk, 'people.register', fahad);
    const start = await startRequest(test.desk);
    const { requestId } = await advance(test.desk, start, { beneficiaryId: id, serviceId });
    await ask(test.desk, 'appointments.schedule', { requestId, ...session, time: '٨ ص' });
    await reviewAll(requestId);
    const { bars } = await ask(test.desk, 'entitlement.open', { requestId });
    expect(bars).toEqual(['appointment-pending', 'decision-by-registrar']);
    const decision = { requestId, verdict: 'entitled' as const, conditions: answers(true, true), note: '' };
    expect((await refused(test.desk, 'entitlement.decide', decision)).code).toBe('appointment-pending');
  });

  it('takes what was handed in besides, with how it was checked', async () => {
    const requestId = await completeRequest({ ...noura });
    const added = { requestId, title: 'إفادة المدرسة', handedInOn: '١٤٤٨/٦/١٠' };
    await ask(test.desk, 'entitlement.addEvidence', added);
    const ahead = { ...added, handedInOn: '2026-11-22' };
    expect((await refused(test.desk, 'entitlement.addEvidence', ahead)).code).toBe('evidence-date-ahead');
    const { evidence } = await ask(test.desk, 'entitlement.open', { requestId });
    const school = evidence.find(({ title }) => title === 'إفادة المدرسة')!;
    expect(school).toMatchObject({ isRequirement: false, finding: null, handedInOn: '2026-11-20' });
    const review = { requestId, evidenceId: school.id, finding: 'not-genuine' as const, note: '' };
    expect(await refused(test.desk, 'entitlement.reviewEvidence', review)).toEqual({
      code: 'field-required',
      field: 'note',
    });
    const reviewed = await ask(test.desk, 'entitlement.reviewEvidence', {
      ...review,
      note: 'لا تعرفها المدرسة',
    });
    expect(reviewed.evidence.find(({ id }) => id === school.id)?.reviewed?.by).toBe('منى الشهري');
    await reviewAll(requestId);
    await ask(test.desk, 'entitlement.reviewEvidence', { ...review, note: 'لا تعرفها المدرسة' });
    const [first, second] = answers(true, true);
    const shownBy = { kind: 'evidence' as const, id: school.id };
    const conditions = [{ ...first!, shownBy }, second!];
    const decision = { requestId, verdict: 'entitled' as const, conditions, note: '' };
    expect(await refused(test.desk, 'entitlement.decide', decision)).toEqual({
      code: 'evidence-not-confirmed',
      field: 'conditions.0.shownBy',
    });
  });

  it('lists requests by number or name, the longest waiting first', async () => {
    const list = (query: string, view: 'undecided' | 'decided') =>
      ask(test.desk, 'entitlement.requests', { query, view, page: 0 });
    const undecided = await list('', 'undecided');
    expect(undecided.total).toBe(2);
    const { lines } = await list('نوره', 'decided');
    expect(lines).toMatchObject([{ verdict: 'entitled', evidenceToReview: 0, appointmentsPlanned: 0 }]);
    expect((await list(lines[0]!.requestNumber, 'decided')).total).toBe(1);
    expect((await list('هند', 'undecided')).lines).toEqual([]);
  });
});

describe('an appointment [appointments]', () => {
  it('is planned on a day to come, with a slip, and leaves its outcome', async () => {
    const requestId = await completeRequest({ ...noura, identityNumber: '1000000008', mobile: '0501112299' });
    const plan = { requestId, ...session };
    const refusal = (change: object) => refused(test.desk, 'appointments.schedule', { ...plan, ...change });
    expect(await refusal({ on: '2026-11-20' })).toEqual({ code: 'appointment-past', field: 'on' });
    expect(await refusal({ on: '2026-11-21', time: '9:00' })).toMatchObject({ code: 'appointment-past' });
    expect(await refusal({ on: '2026-11-27' })).toEqual({ code: 'appointment-day-off', field: 'on' });
    expect(await refusal({ time: '25:00' })).toEqual({ code: 'time-invalid', field: 'time' });
    expect(await refusal({ hostName: ' ' })).toEqual({ code: 'field-required', field: 'hostName' });

    const planned = await ask(test.desk, 'appointments.schedule', plan);
    expect(planned).toMatchObject({ on: '2026-11-25', time: '09:30', state: 'planned', when: 'later' });
    expect(planned.slip).toMatchObject({ kind: 'appointment', prints: [] });

    const { bytes } = await ask(test.desk, 'slips.pdf', { slipId: planned.slip!.id });
    const paper = asRead(popplerText(bytes));
    for (const words of ['المستفيدة', 'سلمان الحربي', '٩:٣٠', 'الاستحقاق/٤']) expect(paper).toContain(words);

    const outcome = (appointmentId: string, given: InputOf<'appointments.recordOutcome'>['outcome']) =>
      ({ appointmentId, outcome: given }) as const;
    const held = { state: 'held', findings: 'دخله دون الحد المعلن' } as const;
    const early = await refused(test.desk, 'appointments.recordOutcome', outcome(planned.id, held));
    expect(early.code).toBe('appointment-not-yet');
    const moved = await ask(
      test.desk,
      'appointments.recordOutcome',
      outcome(planned.id, {
        state: 'postponed',
        reason: 'طلب التأجيل',
        on: '2026-11-21',
        time: '1 م',
        isDayOffAccepted: true,
      }),
    );
    expect(moved).toMatchObject({ on: '2026-11-21', time: '13:00', state: 'planned', when: 'today' });
    expect(moved.slip?.serial).not.toBe(planned.slip?.serial);
    const kept = await ask(test.desk, 'appointments.recordOutcome', outcome(moved.id, held));
    expect(kept).toMatchObject({ state: 'held', when: null, outcome: { words: held.findings } });
    const twice = await refused(test.desk, 'appointments.recordOutcome', outcome(moved.id, held));
    expect(twice.code).toBe('appointment-closed');

    const { lines } = await ask(test.desk, 'appointments.list', { view: 'over', whose: 'all', page: 0 });
    expect(lines.map(({ state }) => state)).toEqual(['postponed', 'held']);
  });

  it('is not planned where another stands in the way, and free times are suggested', async () => {
    const { lines } = await ask(test.desk, 'entitlement.requests', { query: '', view: 'undecided', page: 0 });
    const [one, two] = lines.map(({ requestId }) => requestId);
    const at = { ...session, on: '2026-11-26', time: '٩:٣٠ ص' };
    const { id } = await ask(test.desk, 'appointments.schedule', { requestId: one!, ...at });
    const clash = (change: object) =>
      refused(test.desk, 'appointments.schedule', { requestId: two!, ...at, ...change });
    expect(await clash({ time: '٩:٤٥ ص', place: 'القاعة' })).toEqual({
      code: 'appointment-clash-host',
      field: 'time',
      params: { name: session.hostName, time: '09:30', free: '08:30 09:00 10:00 10:30' },
    });
    expect(await clash({ hostName: 'ريم الحربي' })).toMatchObject({ code: 'appointment-clash-place' });
    const elsewhere = { requestId: one!, ...at, hostName: 'ريم الحربي', place: 'القاعة' };
    expect((await refused(test.desk, 'appointments.schedule', elsewhere)).code).toBe(
      'appointment-clash-applicant',
    );
    // One that is moved does not stand in its own way.
    const moved = { state: 'postponed' as const, reason: 'طلب التأجيل', on: at.on, isDayOffAccepted: false };
    const later = await ask(test.desk, 'appointments.recordOutcome', {
      appointmentId: id,
      outcome: { ...moved, time: '9:45' },
    });
    await ask(test.desk, 'appointments.recordOutcome', {
      appointmentId: later.id,
      outcome: { state: 'cancelled', reason: 'لم يعد لازمًا' },
    });
  });

  it('that passed without a word is counted and comes first', async () => {
    const list = () => ask(test.desk, 'appointments.list', { view: 'planned', whose: 'all', page: 0 });
    expect((await list()).overdue).toBe(0);
    test.ports.clock.set('2026-11-26T06:00:00Z');
    const { lines, overdue } = await list();
    expect(overdue).toBe(1);
    expect(lines[0]?.when).toBe('overdue');
  });
});

describe('an association whose policy does not state it', () => {
  it('is refused until it chooses so [announcements] [evidence-review] [appointments]', async () => {
    const other = await openTestDesk({ policyId: 'mabarrah' });
    try {
      await signIn(other.desk, 'supervisor');
      const calls = [
        refused(other.desk, 'announcements.list', { query: '', view: 'current', page: 0 }),
        refused(other.desk, 'entitlement.requests', { query: '', view: 'undecided', page: 0 }),
        refused(other.desk, 'appointments.list', { view: 'planned', whose: 'all', page: 0 }),
      ];
      expect((await Promise.all(calls)).map(({ code }) => code)).toEqual(Array(3).fill('not-offered'));
    } finally {
      await other.dispose();
    }
  });
});
