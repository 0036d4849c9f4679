import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputOf, OutputOf } from '../../../src/desk/contract/contract.ts';
import { complaintsCalls } from '../../../src/desk/contract/complaints.ts';
import { ask, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { startRequest } from '../../fixtures/visit-steps.ts';

// PINs are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

const reem = { name: 'ريم الحربي', pin: '5937', role: 'researcher' } as const;
type Complaint = OutputOf<'complaints.open'>;

/** A complaint told at the desk by someone who gives a name. */
function told(given: Partial<InputOf<'complaints.receive'>> = {}): InputOf<'complaints.receive'> {
  return {
    kind: 'complaint',
    channelId: 'interview',
    complainant: { kind: 'named', name: 'نوال السبيعي', phone: '0551234517' },
    representative: null,
    requestNumber: '',
    concerns: [],
    decisionBy: null,
    story: 'انتظرت ساعتين ولم يُسجل طلبي.',
    wish: 'أن يُسجل طلبي',
    replyChannelId: 'phone',
    ...given,
  };
}

async function staffIds(): Promise<Record<'receptionist' | 'supervisor' | 'researcher', string>> {
  const { staff } = await ask(test.desk, 'session.staff', {});
  const id = (role: string) => staff.find((member) => member.role === role)?.id ?? '';
  return {
    receptionist: id('receptionist'),
    supervisor: id('supervisor'),
    researcher: id('researcher'),
  };
}

async function addResearcher(): Promise<string> {
  await signIn(test.desk, 'supervisor');
  await ask(test.desk, 'settings.addStaff', reem);
  return (await staffIds()).researcher;
}

async function signInResearcher(): Promise<void> {
  await ask(test.desk, 'session.signIn', { staffId: (await staffIds()).researcher, pin: reem.pin });
}

const list = (filter: InputOf<'complaints.list'>['filter'] = 'open', query = '') =>
  ask(test.desk, 'complaints.list', { filter, query, page: 0 });

async function decided(complaint: Complaint): Promise<Complaint> {
  const complaintId = complaint.id;
  await ask(test.desk, 'complaints.take', { complaintId });
  await ask(test.desk, 'complaints.settle', { complaintId, isAgreed: false, text: 'عُرض الاعتذار فلم يُقبل' });
  return ask(test.desk, 'complaints.decide', {
    complaintId,
    outcome: 'upheld',
    reasons: 'ثبت التأخر من سجل الزيارات',
  });
}

describe('a complaint from receipt to closing [complaints]', () => {
  it('gets a receipt, an amicable attempt, a decision, and is told and closed', async () => {
    test = await openTestDesk({});
    await signIn(test.desk);
    const received = await ask(test.desk, 'complaints.receive', told());
    expect(received).toMatchObject({
      state: 'received',
      next: 'take',
      bar: 'role',
      channelLabel: 'المقابلة',
    });
    expect(received.slips.map(({ kind }) => kind)).toEqual(['complaint-receipt']);
    const complaintId = received.id;
    expect((await refused(test.desk, 'complaints.take', { complaintId })).code).toBe('complaint-not-yours');

    await signIn(test.desk, 'supervisor');
    const early = { complaintId, outcome: 'upheld', reasons: 'ثبت' } as const;
    expect((await refused(test.desk, 'complaints.decide', early)).code).toBe('out-of-turn');
    await ask(test.desk, 'complaints.take', { complaintId });
    // Mabarrah ج/٣: an amicable settlement comes before any decision.
    expect((await refused(test.desk, 'complaints.decide', early)).code).toBe('complaint-settlement-first');
    const tried = await ask(test.desk, 'complaints.settle', {
      complaintId,
      isAgreed: false,
      text: 'عُرض الاعتذار فلم يُقبل',
    });
    expect(tried).toMatchObject({ state: 'settlement-tried', next: 'decide' });
    expect(await refused(test.desk, 'complaints.decide', { ...early, reasons: ' ' })).toEqual({
      code: 'field-required',
      field: 'reasons',
    });
    const ended = await ask(test.desk, 'complaints.decide', early);
    expect(ended).toMatchObject({ state: 'decided', outcome: 'upheld', next: 'tell' });
    expect(ended.slips.map(({ kind }) => kind)).toEqual(['complaint-receipt', 'decision']);
    expect((await refused(test.desk, 'complaints.close', { complaintId })).code).toBe('out-of-turn');

    await signIn(test.desk);
    expect(
      await refused(test.desk, 'complaints.tell', { complaintId, channelId: 'phone', on: '1447/01/01' }),
    ).toEqual({ code: 'complaint-told-date', field: 'on' });
    await ask(test.desk, 'complaints.tell', { complaintId, channelId: 'phone', on: '٢٠٢٦/١١/٢١' });
    const closed = await ask(test.desk, 'complaints.close', { complaintId });
    expect(closed).toMatchObject({ state: 'closed', next: 'none', mayReopen: true });
    expect(closed.events.map(({ kind }) => kind)).toEqual([
      'received',
      'taken',
      'settlement',
      'decided',
      'told',
      'closed',
    ]);
  });

  it('ends with what both agreed to', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    const { id: complaintId } = await ask(test.desk, 'complaints.receive', told());
    await ask(test.desk, 'complaints.take', { complaintId });
    const agreed = { complaintId, isAgreed: true, text: 'يُسجل الطلب اليوم ويُعتذر له' };
    expect(await ask(test.desk, 'complaints.settle', agreed)).toMatchObject({
      state: 'decided',
      outcome: 'settled',
      reasons: agreed.text,
      next: 'tell',
    });
  });

  it('is opened again once, with a reason', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    const { id: complaintId } = await ask(
      test.desk,
      'complaints.receive',
      told({ complainant: { kind: 'anonymous' }, replyChannelId: null }),
    );
    const close = async () => {
      // Nobody to tell: whoever asks with the number is told.
      expect(await decided(await ask(test.desk, 'complaints.open', { complaintId }))).toMatchObject({
        next: 'close',
      });
      await ask(test.desk, 'complaints.close', { complaintId });
    };
    await close();
    expect(await refused(test.desk, 'complaints.reopen', { complaintId, reason: '' })).toEqual({
      code: 'field-required',
      field: 'reason',
    });
    const again = await ask(test.desk, 'complaints.reopen', { complaintId, reason: 'ظهر شاهد جديد' });
    expect(again).toMatchObject({ state: 'received', next: 'take', outcome: null });
    await close();
    expect((await refused(test.desk, 'complaints.reopen', { complaintId, reason: 'مرة أخرى' })).code).toBe(
      'complaint-reopened-already',
    );
  });

  it('names its request by number, its person by file, and counts the time in working days', async () => {
    test = await openTestDesk({ now: '2026-11-19T07:00:00Z' });
    await signIn(test.desk, 'supervisor');
    const target = { link: '', committee: '', outsideRecipient: '', targetWorkingDays: 2 };
    await ask(test.desk, 'complaints.saveSettings', target);
    const person = await ask(test.desk, 'people.register', noura);
    const visit = await startRequest(test.desk);
    const found = await ask(test.desk, 'complaints.findRequest', { number: visit.requestNumber });
    expect(found.staff.map(({ role }) => role)).toEqual(['supervisor']);
    const complaint = await ask(
      test.desk,
      'complaints.receive',
      told({
        complainant: { kind: 'registered', personId: person.id },
        requestNumber: visit.requestNumber,
      }),
    );
    expect(complaint).toMatchObject({
      requestNumber: visit.requestNumber,
      complainantName: person.name,
      dueOn: '2026-11-23',
      isOverdue: false,
    });
    // Thursday to Tuesday: five days, three of them working days.
    test.ports.clock.set('2026-11-24T07:00:00Z');
    await signIn(test.desk, 'supervisor');
    const { lines, counts } = await list('overdue', 'القحطاني');
    expect(lines.map(({ timeTaken, isOverdue }) => ({ timeTaken, isOverdue }))).toEqual([
      { timeTaken: { days: 5, workingDays: 3 }, isOverdue: true },
    ]);
    expect(counts).toEqual({ open: 1, mine: 0, overdue: 1 });
    await ask(test.desk, 'complaints.saveSettings', { ...target, targetWorkingDays: null });
    expect((await list('overdue')).total).toBe(0);
  });

  it('is not received with a field that is empty or wrong', async () => {
    test = await openTestDesk({});
    await signIn(test.desk);
    const wrong: [Partial<InputOf<'complaints.receive'>>, string, string][] = [
      [{ story: '  ' }, 'field-required', 'story'],
      [{ channelId: 'pigeon' }, 'unknown-channel', 'channelId'],
      [{ replyChannelId: null }, 'field-required', 'replyChannelId'],
      [{ requestNumber: '1448-1-99999' }, 'unknown-request-number', 'requestNumber'],
      [{ complainant: { kind: 'named', name: '', phone: '' } }, 'field-required', 'complainant.name'],
      [{ complainant: { kind: 'named', name: 'نوال', phone: '1' } }, 'mobile-invalid', 'complainant.phone'],
      [{ representative: { name: ' ', capacity: '' } }, 'field-required', 'representative.name'],
    ];
    for (const [given, code, field] of wrong)
      expect(await refused(test.desk, 'complaints.receive', told(given))).toEqual({ code, field });
    expect((await list()).total).toBe(0);
  });
});

describe('whom a complaint concerns [complaints]', () => {
  it('does not learn of it by any call, count, search or slip', async () => {
    test = await openTestDesk({});
    await addResearcher();
    const ids = await staffIds();
    await signInResearcher();
    const complaint = await ask(
      test.desk,
      'complaints.receive',
      told({ concerns: [ids.receptionist], story: 'تكلم معي بغلظة' }),
    );
    expect(complaint.concerns).toEqual(['سارة العتيبي']);
    const [slip] = complaint.slips;
    const complaintId = complaint.id;

    await signIn(test.desk);
    expect(await list()).toMatchObject({
      lines: [],
      total: 0,
      counts: { open: 0, mine: 0, overdue: 0 },
    });
    expect((await list('open', complaint.number)).total).toBe(0);
    expect((await list('open', slip!.serial)).total).toBe(0);
    expect((await ask(test.desk, 'people.search', { query: complaint.number })).total).toBe(0);
    const inputs: Partial<Record<keyof typeof complaintsCalls, object>> = {
      'complaints.open': { complaintId },
      'complaints.take': { complaintId },
      'complaints.passOutside': { complaintId, to: 'رئيس المجلس' },
      'complaints.settle': { complaintId, isAgreed: true, text: 'لا شيء' },
      'complaints.decide': { complaintId, outcome: 'not-upheld', reasons: 'لا صحة لها' },
      'complaints.tell': { complaintId, channelId: 'phone', on: '2026-11-21' },
      'complaints.close': { complaintId },
      'complaints.reopen': { complaintId, reason: 'لا شيء' },
    };
    // Every call of the area that names a complaint is tried; a new one must be added above.
    const naming = Object.entries(complaintsCalls)
      .filter(([, { input }]) => 'complaintId' in input.shape)
      .map(([name]) => name);
    expect(Object.keys(inputs).sort()).toEqual(naming.sort());
    const unknown = crypto.randomUUID();
    for (const [name, input] of Object.entries(inputs)) {
      const answer = await test.desk.call({ window: 'staff' }, name, input);
      const other = await test.desk.call({ window: 'staff' }, name, { ...input, complaintId: unknown });
      // Not a word tells it from a complaint that does not exist.
      expect(answer, name).toEqual(other);
      expect(answer, name).toEqual({
        ok: false,
        error: { code: 'unknown-complaint', field: 'complaintId' },
      });
    }
    for (const name of ['slips.pdf', 'slips.print', 'slips.export'] as const) {
      const input = { slipId: slip!.id, ...(name === 'slips.export' ? { folder: '/tmp' } : {}) };
      expect(await test.desk.call({ window: 'staff' }, name, input), name).toEqual({
        ok: false,
        error: { code: 'unknown-slip', field: 'slipId' },
      });
    }

    await signIn(test.desk, 'supervisor');
    expect((await list()).total).toBe(1);
    expect(await ask(test.desk, 'complaints.open', { complaintId })).toMatchObject({
      state: 'received',
      bar: null,
      goesOutside: false,
    });
  });

  it('does not receive it either', async () => {
    test = await openTestDesk({});
    const receptionist = await signIn(test.desk);
    const input = told({ concerns: [receptionist] });
    expect(await refused(test.desk, 'complaints.receive', input)).toEqual({
      code: 'complaint-about-yourself',
      field: 'concerns',
    });
  });

  it('leaves it to someone outside the desk where nobody else may handle it', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    await ask(test.desk, 'complaints.saveSettings', {
      link: '',
      committee: '',
      outsideRecipient: 'رئيس مجلس الإدارة',
      targetWorkingDays: null,
    });
    const { supervisor } = await staffIds();
    await signIn(test.desk);
    const complaint = await ask(test.desk, 'complaints.receive', told({ concerns: [supervisor] }));
    expect(complaint).toMatchObject({ goesOutside: true, next: 'take' });
    const complaintId = complaint.id;
    expect((await refused(test.desk, 'complaints.take', { complaintId })).code).toBe('complaint-not-yours');
    expect(await refused(test.desk, 'complaints.passOutside', { complaintId, to: '' })).toEqual({
      code: 'field-required',
      field: 'to',
    });
    const passed = await ask(test.desk, 'complaints.passOutside', {
      complaintId,
      to: 'رئيس مجلس الإدارة',
    });
    expect(passed).toMatchObject({
      state: 'looked-into',
      handlerName: 'رئيس مجلس الإدارة',
      isOutside: true,
      bar: null,
    });
    // The reception enters what came back.
    const settled = { complaintId, isAgreed: true, text: 'اعتذر المشرف' };
    expect((await ask(test.desk, 'complaints.settle', settled)).outcome).toBe('settled');
    await signIn(test.desk, 'supervisor');
    expect((await list()).total).toBe(0);
  });

  it('stays at the desk while someone there may handle it', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    const { id: complaintId } = await ask(test.desk, 'complaints.receive', told());
    expect((await refused(test.desk, 'complaints.passOutside', { complaintId, to: 'المجلس' })).code).toBe(
      'complaint-stays-here',
    );
  });
});

describe('a grievance over a decision [complaints]', () => {
  it('is not handled by whoever took the decision', async () => {
    test = await openTestDesk({ policyId: 'deem' });
    await addResearcher();
    const { supervisor } = await staffIds();
    const { id: complaintId } = await ask(
      test.desk,
      'complaints.receive',
      told({ kind: 'grievance', decisionBy: supervisor }),
    );
    const calls = [
      ['complaints.take', { complaintId }],
      ['complaints.settle', { complaintId, isAgreed: true, text: 'اتفقنا' }],
      ['complaints.decide', { complaintId, outcome: 'not-upheld', reasons: 'قراري صحيح' }],
    ] as const;
    for (const [name, input] of calls)
      expect((await refused(test.desk, name, input)).code, name).toBe('complaint-own-decision');
    await signInResearcher();
    await ask(test.desk, 'complaints.take', { complaintId });
    // Deem states no amicable settlement: it may be tried, and the decision does not wait for it.
    const ended = await ask(test.desk, 'complaints.decide', {
      complaintId,
      outcome: 'partly',
      reasons: 'يُعاد النظر في الطلب',
    });
    expect(ended).toMatchObject({ state: 'decided', outcome: 'partly' });
  });
});

describe('technical help [technical-help]', () => {
  it('is given by whoever is at the desk, without an amicable settlement', async () => {
    test = await openTestDesk({});
    await signIn(test.desk);
    const input = told({ kind: 'technical-help', story: 'لا يفتح رابط الطلبات عندي' });
    const { id: complaintId } = await ask(test.desk, 'complaints.receive', input);
    expect(await ask(test.desk, 'complaints.take', { complaintId })).toMatchObject({ next: 'decide' });
    const settle = { complaintId, isAgreed: true, text: 'حُل' };
    expect((await refused(test.desk, 'complaints.settle', settle)).code).toBe('out-of-turn');
    const solved = { complaintId, outcome: 'upheld', reasons: 'فُتح له الرابط من متصفح آخر' } as const;
    expect((await ask(test.desk, 'complaints.decide', solved)).next).toBe('tell');
  });

  it('is offered where the policy has it, or where the association chose it', async () => {
    test = await openTestDesk({ policyId: 'deem' });
    await signIn(test.desk);
    expect((await ask(test.desk, 'complaints.choices', {})).kinds).toEqual([
      'complaint',
      'grievance',
      'suggestion',
    ]);
    expect((await refused(test.desk, 'complaints.receive', told({ kind: 'technical-help' }))).code).toBe(
      'not-offered',
    );
  });
});

describe('what policy and association say about complaints [complaints]', () => {
  it('is the committee of the policy, else the association’s own, and a link that is the association’s', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    expect(await ask(test.desk, 'complaints.choices', {})).toMatchObject({
      committee: { name: 'لجنة المتابعة', isStated: true },
      linkLabel: 'الرابط المباشر في الموقع الإلكتروني',
      amicable: { id: 'ج/٣' },
    });
    const own = { committee: '', outsideRecipient: '', targetWorkingDays: null };
    const save = (link: string) => refused(test.desk, 'complaints.saveSettings', { ...own, link });
    expect(await save('http://www.mbrh.org/c')).toEqual({ code: 'link-not-https', field: 'link' });
    expect(await save('شكاوى')).toEqual({ code: 'link-invalid', field: 'link' });
    const saved = await ask(test.desk, 'complaints.saveSettings', {
      ...own,
      link: ' https://WWW.example.org/c?x=1 ',
    });
    expect(saved.settings.link).toBe('https://www.example.org/c?x=1');
    await signIn(test.desk);
    const input = { ...own, link: '' };
    expect((await refused(test.desk, 'complaints.saveSettings', input)).code).toBe('not-allowed');
  });

  it('is nothing where neither speaks of them', async () => {
    test = await openTestDesk({ policyId: 'athar' });
    await signIn(test.desk, 'supervisor');
    expect((await refused(test.desk, 'complaints.choices', {})).code).toBe('not-offered');
    expect((await refused(test.desk, 'complaints.list', { filter: 'open', query: '', page: 0 })).code).toBe(
      'not-offered',
    );
    expect((await refused(test.desk, 'complaints.receive', told())).code).toBe('not-offered');
    const { settings } = await ask(test.desk, 'settings.read', {});
    await ask(test.desk, 'settings.save', { ...settings, extras: ['complaints'] });
    expect(await ask(test.desk, 'complaints.choices', {})).toMatchObject({ committee: null, amicable: null });
  });
});
