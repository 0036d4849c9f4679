/** Complaints and compensation at Mabarrah's desk, walked through in the kiosk. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InputOf } from '../../src/desk/contract/contract.ts';
import type { Desk } from '../../src/desk/open-desk.ts';
import { answerFileDialog } from '../fixtures/chosen-file.ts';
import { ask, refused } from '../fixtures/desk.ts';
import { deskBehind } from '../fixtures/kiosk-desk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { samplePdf } from '../fixtures/sample-pdf.ts';
import { ScreenCheck } from '../fixtures/screen-check.ts';
import { makeTestDesk, openAtHome } from '../fixtures/test-desk.ts';
import { changeStaff, openArea, reach } from '../pages/complaints.ts';
import { action, pick, pressNext, refusals, typeInto } from '../pages/person.ts';

const folders = makeTestDesk('complaints');
let kiosk: Kiosk;
let staff: Page;
let desk: Desk;
let check: ScreenCheck;

beforeAll(async () => {
  kiosk = await openAtHome(folders, 'mabarrah');
  ({ staff } = kiosk);
  desk = deskBehind(kiosk);
  check = new ScreenCheck(kiosk);
});
afterAll(async () => {
  await kiosk.close();
  folders.remove();
});

test('a complaint is received with a receipt, settled or decided, told and closed [complaints]', async () => {
  await openArea(staff, 'complaints');
  await staff.locator('[data-empty="complaints"]').waitFor();
  await check.look(staff, 'complaints, none');

  await pressNext(staff, 'receive');
  await pressNext(staff);
  await refusals(staff).first().waitFor();
  expect(await refusals(staff).first().getAttribute('data-error-field')).toBe('story');
  await check.look(staff, 'complaint, refused');

  // Its course is walked by the story of a complaint (mabarrah-after-the-visit.json).
  await changeStaff(staff, desk, 'supervisor');
  const { id: complaintId } = await ask(desk, 'complaints.receive', {
    kind: 'complaint',
    channelId: 'interview',
    complainant: { kind: 'named', name: 'نوال السبيعي', phone: '0551234517' },
    representative: null,
    requestNumber: '',
    concerns: [],
    about: null,
    story: 'انتظرت ساعتين ولم يُسجل طلبي.',
    wish: '',
    replyChannelId: 'phone',
  });
  await ask(desk, 'complaints.take', { complaintId });
  await ask(desk, 'complaints.settle', { complaintId, isAgreed: false, text: 'عُرض الاعتذار فلم يُقبل' });
  await openArea(staff, 'complaints');
  await staff.locator('[data-option]').first().click();
  await reach(staff, 'settlement-tried');
  await staff.locator('[data-slip-kind="complaint-receipt"]').waitFor();
  expect(await staff.locator('[data-value="committee"]').innerText()).toBe('لجنة المتابعة');
  await pick(staff, 'outcome', 'upheld');
  await typeInto(staff, 'reasons', 'ثبت التأخر من سجل الزيارات');
  await check.look(staff, 'complaint, being decided');
  await pressNext(staff);
  await reach(staff, 'decided');
  await pressNext(staff);
  await reach(staff, 'told');
  await pressNext(staff);
  await reach(staff, 'closed');
  await check.look(staff, 'complaint, closed');
});

test('whom a complaint concerns does not see it [complaints]', async () => {
  const { staff: team } = await ask(desk, 'session.staff', {});
  const receptionist = team.find(({ role }) => role === 'receptionist')?.id ?? '';
  await ask(desk, 'complaints.receive', {
    kind: 'complaint',
    channelId: 'interview',
    complainant: { kind: 'anonymous' },
    representative: null,
    requestNumber: '',
    concerns: [receptionist],
    about: null,
    story: 'تكلم معي بغلظة',
    wish: '',
    replyChannelId: null,
  });
  await action(staff, 'back').click();
  await staff.locator('[data-option]').first().waitFor();
  await check.look(staff, 'complaints, one');
  await changeStaff(staff, desk, 'receptionist');
  await openArea(staff, 'complaints');
  await staff.locator('[data-empty="complaints"]').waitFor();
  expect(await staff.locator('[data-option]').count()).toBe(0);
});

test('compensation by minutes waits for its document and the approvals of the committee [compensation]', async () => {
  await changeStaff(staff, desk, 'supervisor');
  await openArea(staff, 'compensation');
  await staff.locator('[data-empty="claims"]').waitFor();
  await check.look(staff, 'claims, none');
  const { id: claimId } = await ask(desk, 'compensation.create', {
    ground: 'minutes',
    claimant: { kind: 'named', name: 'نوال السبيعي', phone: '' },
    complaintNumber: '',
    harm: 'ضاع ملفي كله',
  });
  const entry: InputOf<'compensation.enter'>['entry'] = {
    kind: 'minutes',
    on: '2026-11-20',
    damage: 'تلف ملف المستفيدة',
    size: 'أوراق خمس سنوات',
    causes: 'تسرب ماء في المستودع',
    members: ['خالد الزهراني', 'هدى المطيري'],
  };
  await ask(desk, 'compensation.enter', { claimId, entry });
  await staff.locator('[data-option]').first().click();
  await staff.locator('[data-lack="minutes-approvals"]').waitFor();
  const early = { claimId, outcome: 'compensated', award: '٣٠٠٠ ريال', reasons: 'ثبت' } as const;
  expect((await refused(desk, 'compensation.decide', early)).code).toBe('claim-ground-lacks');
  await check.look(staff, 'claim, lacking approvals');

  const minutes = join(folders.root, 'minutes.pdf');
  writeFileSync(minutes, await samplePdf(1));
  await answerFileDialog(kiosk, minutes);
  await typeInto(staff, 'label', 'محضر اللجنة موقعًا');
  await action(staff, 'attach').click();
  const attached = staff.locator('[data-document]');
  await attached.waitFor();
  expect(await attached.innerText()).toContain('محضر اللجنة موقعًا');
  await action(attached, 'open-document').click();
  await staff.locator('[data-document-shown]').waitFor();
  await action(staff, 'close').click();

  for (const member of [0, 1]) {
    await action(staff.locator(`[data-member="${member}"]`), 'approve').click();
    await staff.locator(`[data-member="${member}"] time`).waitFor();
  }
  await pick(staff, 'outcome', 'compensated');
  await typeInto(staff, 'award', '٣٠٠٠ ريال');
  await typeInto(staff, 'reasons', 'أقرت اللجنة بالضرر');
  await pressNext(staff);
  await staff.locator('main[data-claim-next="tell"]').waitFor();
  await staff.locator('[data-slip-kind="decision"]').waitFor();
});

test('a complaint leads to its claim and to the register, and each leads back [complaints]', async () => {
  const { settings } = await ask(desk, 'settings.read', {});
  await ask(desk, 'settings.save', { ...settings, extras: [...settings.extras, 'improvements'] });
  await action(staff, 'back').click();
  await action(staff, 'home').click();
  await openArea(staff, 'complaints');
  await staff.locator('[data-option]').first().click();
  await action(staff, 'claim').click();
  await staff.locator('main[data-page="compensation"][data-screen="new"]').waitFor();
  await pick(staff, 'who', 'named');
  await typeInto(staff, 'claimant.name', 'نوال السبيعي');
  await typeInto(staff, 'harm', 'فات موعد السداد');
  await pressNext(staff);
  await action(staff, 'open-complaint').click();
  await reach(staff, 'received');
  await action(staff, 'open-claim').waitFor();

  await action(staff, 'to-register').click();
  await typeInto(staff, 'what', '');
  await action(staff, 'confirm-register').click();
  await refusals(staff).first().waitFor();
  await check.look(staff, 'complaint, refused in the register');
  await typeInto(staff, 'what', 'الانتظار طويل في الصباح');
  await action(staff, 'confirm-register').click();
  await action(staff, 'open-obstacle').click();
  const entry = staff.locator('main[data-page="improvements"] ~ aside [data-obstacle]');
  await entry.waitFor();
  expect(await entry.innerText()).toContain('الانتظار طويل في الصباح');
  await action(staff, 'open-complaint').click();
  await reach(staff, 'received');
  expect(check.problems).toEqual([]);
});
