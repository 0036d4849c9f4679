import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readSheets from 'read-excel-file/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputOf, OutputOf } from '../../../src/desk/contract/contract.ts';
import { complaintsCalls } from '../../../src/desk/contract/complaints.ts';
import { ask, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';
import { asRead, popplerText } from '../slips/pdf-readers.ts';

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
    about: null,
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
      'complaints.toRegister': { complaintId, what: 'لا شيء' },
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

/** A request that the receptionist registered and the supervisor decided; the researcher is signed in afterwards. */
async function decidedRequest(policyId = 'mabarrah'): Promise<{ number: string; slipOfDecision: string }> {
  test = await openTestDesk({ policyId });
  await addResearcher();
  await signIn(test.desk);
  const { id } = await ask(test.desk, 'people.register', noura);
  const visit = await advance(test.desk, await startRequest(test.desk), { beneficiaryId: id });
  const { requestId } = visit;
  await signIn(test.desk, 'supervisor');
  const { allowed } = await ask(test.desk, 'requests.open', { requestId });
  const on = '2026-11-21';
  if (allowed[0] === 'submitted') await ask(test.desk, 'requests.submit', { requestId, on });
  const reasons = 'لم يتحقق شرط السكن';
  const { slips } = await ask(test.desk, 'requests.decide', { requestId, outcome: 'rejected', reasons, on });
  await signInResearcher();
  return { number: visit.requestNumber, slipOfDecision: slips.at(-1)!.id };
}

/** Everything in which a complaint could show itself to whoever is signed in. */
async function everywhere(): Promise<string> {
  const period = { span: 'month', calendar: 'gregorian' } as const;
  const file = async (format: 'csv' | 'xlsx') => {
    const folder = mkdtempSync(join(test.folders.temporary, 'out-'));
    const { file } = await ask(test.desk, 'oversight.export', { period, format, folder });
    if (format === 'csv') return readFileSync(file, 'utf8');
    return JSON.stringify((await readSheets(file)).find(({ sheet }) => sheet.startsWith('الشكاوى'))?.data);
  };
  return JSON.stringify([
    await list('open'),
    await list('closed'),
    await ask(test.desk, 'compensation.list', { filter: 'open', query: '', page: 0 }),
    (await ask(test.desk, 'oversight.today', {})).figures,
    await ask(test.desk, 'oversight.report', { period }),
    await file('csv'),
    await file('xlsx'),
  ]);
}

describe('whose doing a complaint is about [complaints]', () => {
  it('is read from the request: the committee and whoever recorded its decision, who then knows nothing of it', async () => {
    const { number } = await decidedRequest();
    const { supervisor, receptionist } = await staffIds();
    const found = await ask(test.desk, 'complaints.findRequest', { number });
    expect(found).toMatchObject({
      decision: { on: '2026-11-21', by: { id: supervisor }, committee: 'اللجنة المختصة' },
      visits: [{ on: '2026-11-21', by: { id: receptionist } }],
    });
    await signIn(test.desk, 'supervisor');
    const before = await everywhere();
    const grievance = told({ kind: 'grievance', requestNumber: number, about: { kind: 'decision' } });
    expect(await refused(test.desk, 'complaints.receive', grievance)).toEqual({
      code: 'complaint-about-yourself',
      field: 'about',
    });
    await signInResearcher();
    const complaint = await ask(test.desk, 'complaints.receive', grievance);
    expect(complaint).toMatchObject({
      about: 'decision',
      decisionBy: 'منى الشهري',
      decisionCommittee: 'اللجنة المختصة',
      concerns: ['منى الشهري'],
      bar: null,
    });
    const claim = { ground: 'fault', claimant: { kind: 'named', name: 'نوال', phone: '' } } as const;
    const harm = 'ضاع حقه';
    await ask(test.desk, 'compensation.create', { ...claim, complaintNumber: complaint.number, harm });
    await signIn(test.desk, 'supervisor');
    // Not in a list, a count, a figure, a report or a spreadsheet.
    expect(await everywhere()).toBe(before);
    const complaintId = complaint.id;
    for (const name of ['complaints.open', 'complaints.take'] as const)
      expect((await refused(test.desk, name, { complaintId })).code, name).toBe('unknown-complaint');
    await signInResearcher();
    expect((await ask(test.desk, 'complaints.take', { complaintId })).handlerName).toBe('ريم الحربي');
  });

  it('is the receptionist of a visit, except for a suggestion, which accuses nobody', async () => {
    const { number } = await decidedRequest();
    const { visits } = await ask(test.desk, 'complaints.findRequest', { number });
    const about = { kind: 'visit', visitId: visits[0]!.id } as const;
    const complaint = await ask(test.desk, 'complaints.receive', told({ requestNumber: number, about }));
    expect(complaint).toMatchObject({
      about: 'visit',
      decisionBy: 'سارة العتيبي',
      concerns: ['سارة العتيبي'],
    });
    const wish = told({ kind: 'suggestion', requestNumber: number, about });
    expect((await ask(test.desk, 'complaints.receive', wish)).concerns).toEqual([]);
    await signIn(test.desk);
    expect((await list()).lines.map(({ kind }) => kind)).toEqual(['suggestion']);

    const elsewhere = { kind: 'visit', visitId: crypto.randomUUID() } as const;
    const other = (given: Partial<InputOf<'complaints.receive'>>) =>
      refused(test.desk, 'complaints.receive', told({ requestNumber: number, ...given }));
    expect(await other({ about: elsewhere })).toEqual({ code: 'unknown-visit', field: 'about' });
    const general = await other({ about: { kind: 'decision' }, requestNumber: '' });
    expect(general).toEqual({ code: 'field-required', field: 'requestNumber' });
    const { requestNumber } = await startRequest(test.desk);
    expect(await other({ about: { kind: 'decision' }, requestNumber })).toEqual({
      code: 'complaint-nothing-decided',
      field: 'about',
    });
  });

  it('is decided by someone else, without an amicable settlement where the policy has none', async () => {
    const { number } = await decidedRequest('deem');
    const grievance = told({ kind: 'grievance', requestNumber: number, about: { kind: 'decision' } });
    const { id: complaintId, decisionCommittee } = await ask(test.desk, 'complaints.receive', grievance);
    expect(decisionCommittee).toBeNull();
    await ask(test.desk, 'complaints.take', { complaintId });
    // Deem states no amicable settlement: it may be tried, and the decision does not wait for it.
    const decision = { complaintId, outcome: 'partly', reasons: 'يُعاد النظر في الطلب' } as const;
    expect(await ask(test.desk, 'complaints.decide', decision)).toMatchObject({ outcome: 'partly' });
  });

  it('leaves nobody at the desk once the only other who might look into it has left', async () => {
    const { number } = await decidedRequest();
    const grievance = told({ kind: 'grievance', requestNumber: number, about: { kind: 'decision' } });
    const { id: complaintId, goesOutside } = await ask(test.desk, 'complaints.receive', grievance);
    expect(goesOutside).toBe(false);
    await signIn(test.desk, 'supervisor');
    await ask(test.desk, 'settings.deactivateStaff', { staffId: (await staffIds()).researcher });
    await signIn(test.desk);
    expect(await ask(test.desk, 'complaints.open', { complaintId })).toMatchObject({ goesOutside: true });
  });
});

describe('a complaint in the improvements register [complaints] [improvements]', () => {
  it('is entered once without the person, and each shows the way to the other', async () => {
    test = await openTestDesk({});
    await addResearcher();
    const { supervisor } = await staffIds();
    const { settings } = await ask(test.desk, 'settings.read', {});
    await signInResearcher();
    const { id: complaintId, number } = await ask(
      test.desk,
      'complaints.receive',
      told({ concerns: [supervisor] }),
    );
    const register = (what: string) => refused(test.desk, 'complaints.toRegister', { complaintId, what });
    expect((await register('طول الانتظار')).code).toBe('not-offered');
    await signIn(test.desk, 'supervisor');
    await ask(test.desk, 'settings.save', { ...settings, extras: [...settings.extras, 'improvements'] });
    await signInResearcher();
    expect(await register(' ')).toEqual({ code: 'field-required', field: 'what' });
    for (const what of ['انتظرت نوال السبيعي ساعتين', 'اتصلوا بها على ٠٥٥١٢٣٤٥١٧ ولم تُبلَّغ'])
      expect(await register(what)).toEqual({ code: 'obstacle-names-person', field: 'what' });
    const entry = { complaintId, what: 'انتظار ساعتين قبل تسجيل الطلب' };
    const { obstacle } = await ask(test.desk, 'complaints.toRegister', entry);
    const again = await ask(test.desk, 'complaints.toRegister', { ...entry, what: 'غيره' });
    expect(again.obstacle).toEqual(obstacle);
    const obstacleId = obstacle!.id;
    expect(await ask(test.desk, 'improvements.open', { obstacleId })).toMatchObject({
      what: entry.what,
      source: 'complaint',
      complaint: { id: complaintId, number },
    });
    // Whom the complaint concerns reads the entry, and not where it came from.
    await signIn(test.desk, 'supervisor');
    expect((await ask(test.desk, 'improvements.open', { obstacleId })).complaint).toBeNull();
    expect(
      JSON.stringify(await ask(test.desk, 'improvements.search', { query: '', state: null, page: 0 })),
    ).not.toContain(number);
  });
});

describe('the link for complaints on what goes home [complaints]', () => {
  const link = 'https://www.example.org/complaints';
  const read = async (slipId: string) =>
    asRead(popplerText((await ask(test.desk, 'slips.pdf', { slipId })).bytes));
  const save = async () => {
    await signIn(test.desk, 'supervisor');
    const own = { committee: '', outsideRecipient: '', targetWorkingDays: null };
    await ask(test.desk, 'complaints.saveSettings', { ...own, link });
    await signIn(test.desk);
  };
  const visit = async () => {
    const { people } = await ask(test.desk, 'people.search', { query: noura.identityNumber });
    const { id } = people[0] ?? (await ask(test.desk, 'people.register', noura));
    return advance(test.desk, await startRequest(test.desk), { beneficiaryId: id });
  };

  it('stands on a receipt in the words of the policy, with its clause, and not on the evidence', async () => {
    test = await openTestDesk({});
    await save();
    const { slips } = await visit();
    const paper = async (kind: string) => read(slips.find((slip) => slip.kind === kind)!.id);
    const receipt = await paper('receipt');
    for (const words of ['الرابط المباشر في الموقع الإلكتروني', link, 'بند ج/١'])
      expect(receipt).toContain(words);
    expect(await paper('declaration')).not.toContain(link);
  });

  it('is the association’s own where its policy states none, and needs complaints to be received at all', async () => {
    test = await openTestDesk({ policyId: 'athar' });
    await signIn(test.desk, 'supervisor');
    const { settings } = await ask(test.desk, 'settings.read', {});
    await ask(test.desk, 'settings.save', { ...settings, extras: [...settings.extras, 'complaints'] });
    await save();
    const { slips } = await visit();
    const receipt = await read(slips.find(({ kind }) => kind === 'receipt')!.id);
    expect(receipt).toContain('رابط الشكاوى في موقع الجمعية');
    expect(receipt).toContain(link);
    await signIn(test.desk, 'supervisor');
    await ask(test.desk, 'settings.save', settings);
    const later = (await visit()).slips.find(({ kind }) => kind === 'receipt')!;
    expect(await read(later.id)).not.toContain(link);
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
