import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { compensationCalls } from '../../../src/desk/contract/compensation.ts';
import { ask, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';

// PINs are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

type Entry = InputOf<'compensation.enter'>['entry'];
const on = '2026-11-21';
const minutes: Entry = {
  kind: 'minutes',
  on,
  damage: 'تلف ملف المستفيد',
  size: 'أوراق خمس سنوات',
  causes: 'تسرب ماء في المستودع',
  members: ['خالد الزهراني', 'هدى المطيري'],
};
const award = { outcome: 'compensated', award: '٣٠٠٠ ريال', reasons: 'ثبت الضرر' } as const;

const create = (given: Partial<InputOf<'compensation.create'>> = {}) =>
  ask(test.desk, 'compensation.create', {
    ground: 'minutes',
    claimant: { kind: 'named', name: 'نوال السبيعي', phone: '0551234517' },
    complaintNumber: '',
    harm: 'ضاع ملفي كله',
    ...given,
  });
const enter = (claimId: string, entry: Entry) => ask(test.desk, 'compensation.enter', { claimId, entry });

describe('a claim for compensation [compensation]', () => {
  it('on the committee’s minutes waits for every member’s approval, then is decided, told and paid', async () => {
    test = await openTestDesk({});
    await signIn(test.desk);
    const { id: claimId, clause } = await create();
    expect(clause?.id).toBe('ث/٢');
    expect((await refused(test.desk, 'compensation.enter', { claimId, entry: minutes })).code).toBe(
      'not-allowed',
    );
    await signIn(test.desk, 'supervisor');
    await enter(claimId, minutes);
    const one = await enter(claimId, { kind: 'approval', member: 0, on });
    expect(one.lacks).toEqual(['minutes-approvals']);
    expect(await refused(test.desk, 'compensation.decide', { claimId, ...award })).toEqual({
      code: 'claim-ground-lacks',
      params: { lack: 'minutes-approvals' },
    });
    const both = await enter(claimId, { kind: 'approval', member: 1, on });
    expect(both).toMatchObject({ lacks: [], carries: true, next: 'decide' });
    // Other words are approved by nobody yet.
    expect((await enter(claimId, { ...minutes, size: 'أوراق عشر سنوات' })).lacks).toEqual([
      'minutes-approvals',
    ]);
    for (const member of [0, 1]) await enter(claimId, { kind: 'approval', member, on });
    expect(await refused(test.desk, 'compensation.decide', { claimId, ...award, award: ' ' })).toEqual({
      code: 'field-required',
      field: 'award',
    });
    const decided = await ask(test.desk, 'compensation.decide', { claimId, ...award });
    expect(decided).toMatchObject({ state: 'decided', next: 'tell', award: '٣٠٠٠ ريال' });
    expect(decided.slips.map(({ kind }) => kind)).toEqual(['decision']);
    expect((await refused(test.desk, 'compensation.enter', { claimId, entry: minutes })).code).toBe(
      'claim-decided-already',
    );
    expect((await refused(test.desk, 'compensation.pay', { claimId, reference: '7', on })).code).toBe(
      'out-of-turn',
    );
    await ask(test.desk, 'compensation.tell', { claimId, channelId: 'phone', on });
    expect(await ask(test.desk, 'compensation.pay', { claimId, reference: 'SAMA-0071', on })).toMatchObject({
      state: 'closed',
      paymentReference: 'SAMA-0071',
      paidOn: on,
    });
    const { counts } = await ask(test.desk, 'compensation.list', { filter: 'open', query: '', page: 0 });
    expect(counts).toEqual({ open: 0, decided: 0 });
  });

  it('is refused where its ground does not carry it, and may be withdrawn', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    const fault = await create({ ground: 'fault' });
    const finding = { kind: 'finding', isEstablished: false, how: 'لا صلة', byWhom: 'المدير', on } as const;
    await enter(fault.id, finding);
    expect((await refused(test.desk, 'compensation.decide', { claimId: fault.id, ...award })).code).toBe(
      'claim-not-founded',
    );
    const no = { claimId: fault.id, outcome: 'not-compensated', award: '', reasons: 'لم يثبت' } as const;
    await ask(test.desk, 'compensation.decide', no);
    expect(
      await ask(test.desk, 'compensation.tell', { claimId: fault.id, channelId: 'phone', on }),
    ).toMatchObject({ state: 'closed', outcome: 'not-compensated' });

    const talk = await create({ ground: 'negotiation' });
    await enter(talk.id, { kind: 'session', on, offer: 'اعتذار', answer: 'رفض' });
    const wrong = { kind: 'agreement', isAgreed: true, text: 'مبلغ', on: '2027-01-01' } as const;
    expect(await refused(test.desk, 'compensation.enter', { claimId: talk.id, entry: wrong })).toEqual({
      code: 'claim-date-ahead',
      field: 'entry.on',
    });
    expect((await refused(test.desk, 'compensation.enter', { claimId: talk.id, entry: minutes })).code).toBe(
      'invalid-input',
    );
    const withdrawn = { claimId: talk.id, reason: 'رفع دعوى' };
    expect(await ask(test.desk, 'compensation.withdraw', withdrawn)).toMatchObject({ outcome: 'withdrawn' });
  });

  it('keeps a paper inside the store, known by its bytes', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    const { id: claimId } = await create({ ground: 'ruling' });
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    const good = join(test.folders.temporary, 'حكم نوال.png');
    writeFileSync(good, bytes);
    const attach = (filePath: string, label = 'صورة الحكم') => ({ claimId, label, filePath });
    const claim = await ask(test.desk, 'compensation.attach', attach(good));
    expect(claim.documents).toMatchObject([{ label: 'صورة الحكم', type: 'image/png', byteCount: 11 }]);
    const read = await ask(test.desk, 'compensation.document', { documentId: claim.documents[0]!.id });
    expect(Buffer.from(read.bytes).equals(bytes)).toBe(true);
    const bad = join(test.folders.temporary, 'bad.png');
    writeFileSync(bad, 'not an image');
    expect((await refused(test.desk, 'compensation.attach', attach(bad))).code).toBe('file-wrong-kind');
    expect(await refused(test.desk, 'compensation.attach', attach(good, ' '))).toEqual({
      code: 'field-required',
      field: 'label',
    });
  });

  it('that came from a complaint is hidden from whom the complaint concerns, in every call', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    const { staff } = await ask(test.desk, 'session.staff', {});
    await ask(test.desk, 'settings.addStaff', { name: 'ريم الحربي', pin: '5937', role: 'researcher' });
    const team = await ask(test.desk, 'session.staff', {});
    const researcher = team.staff.find(({ id }) => !staff.some((known) => known.id === id))!;
    const complaint = await ask(test.desk, 'complaints.receive', {
      kind: 'complaint',
      channelId: 'interview',
      complainant: { kind: 'anonymous' },
      representative: null,
      requestNumber: '',
      concerns: [researcher.id],
      about: null,
      story: 'أضاع ملفي',
      wish: '',
      replyChannelId: null,
    });
    const claim = await create({ complaintNumber: complaint.number });
    expect(claim.complaintNumber).toBe(complaint.number);
    const opened = await ask(test.desk, 'complaints.open', { complaintId: complaint.id });
    expect(opened.claims).toEqual([{ id: claim.id, number: claim.number }]);

    await ask(test.desk, 'session.signIn', { staffId: researcher.id, pin: '5937' });
    const listed = await ask(test.desk, 'compensation.list', { filter: 'open', query: '', page: 0 });
    expect(listed).toMatchObject({ total: 0, lines: [], counts: { open: 0, decided: 0 } });
    const inputs: Record<string, object> = {
      'compensation.open': {},
      'compensation.enter': { entry: minutes },
      'compensation.decide': award,
      'compensation.tell': { channelId: 'phone', on },
      'compensation.pay': { reference: '7', on },
      'compensation.withdraw': { reason: 'لا شيء' },
    };
    const naming = Object.entries(compensationCalls)
      .filter(([, { input }]) => 'claimId' in input.shape)
      .map(([name]) => name);
    // Attaching reads the chosen file first.
    expect([...Object.keys(inputs), 'compensation.attach'].sort()).toEqual(naming.sort());
    for (const [name, input] of Object.entries(inputs))
      expect(await test.desk.call({ window: 'staff' }, name, { ...input, claimId: claim.id }), name).toEqual({
        ok: false,
        error: { code: 'unknown-claim', field: 'claimId' },
      });
    expect(
      await refused(test.desk, 'compensation.create', {
        ground: 'fault',
        claimant: { kind: 'named', name: 'نوال', phone: '' },
        complaintNumber: complaint.number,
        harm: 'ضرر',
      }),
    ).toEqual({ code: 'unknown-complaint', field: 'complaintNumber' });
  });

  it('is offered where the policy has it, or where the association chose it', async () => {
    test = await openTestDesk({ policyId: 'deem' });
    await signIn(test.desk, 'supervisor');
    expect((await refused(test.desk, 'compensation.choices', {})).code).toBe('not-offered');
    const { settings } = await ask(test.desk, 'settings.read', {});
    await ask(test.desk, 'settings.save', { ...settings, extras: ['compensation'] });
    const { grounds } = await ask(test.desk, 'compensation.choices', {});
    expect(grounds.map(({ clause }) => clause)).toEqual([null, null, null, null]);
  });
});
