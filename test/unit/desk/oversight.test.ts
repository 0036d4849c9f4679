import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import readSheets from 'read-excel-file/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contract } from '../../../src/desk/contract/contract.ts';
import type { CallName } from '../../../src/desk/contract/contract.ts';
import { ask, deskCall, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

const thisMonth = { span: 'month', calendar: 'gregorian' } as const;

async function withVisits(count: number, policyId = 'mabarrah') {
  test = await openTestDesk({ policyId });
  await signIn(test.desk);
  const { id } = await ask(test.desk, 'people.register', noura);
  for (let index = 0; index < count; index += 1)
    await advance(test.desk, await startRequest(test.desk), { beneficiaryId: id });
  await startRequest(test.desk);
  await signIn(test.desk, 'supervisor');
}

async function asManagement() {
  await ask(test.desk, 'settings.addStaff', { name: 'الإدارة العليا', pin: '550172', role: 'management' });
  const { staff } = await ask(test.desk, 'session.staff', {});
  const member = staff.find(({ role }) => role === 'management');
  await ask(test.desk, 'session.signOut', {});
  await ask(test.desk, 'session.signIn', { staffId: member!.id, pin: '550172' });
}

const report = async () => (await ask(test.desk, 'oversight.report', { period: thisMonth })).sections;
const rowOf = (sections: Awaited<ReturnType<typeof report>>, section: string, row: string) =>
  sections.find(({ id }) => id === section)?.rows.find(({ id }) => id === row)?.values;

describe('what stands open today', () => {
  it('is counted, and leads nowhere near a person', async () => {
    await withVisits(1);
    const { figures, satisfaction } = await ask(test.desk, 'oversight.today', {});
    const counts = Object.fromEntries(figures.map(({ id, count }) => [id, count]));
    expect(counts).toMatchObject({ 'visits-today': 2, 'drafts-waiting': 1, 'replies-overdue': 0 });
    expect(satisfaction).toBeNull();
    expect(JSON.stringify(figures)).not.toMatch(/نورة|القحطاني|1058529940/u);
  });

  it('becomes urgent when a reply is overdue', async () => {
    await withVisits(1);
    test.ports.clock.set('2026-12-13T06:00:00Z');
    const { figures } = await ask(test.desk, 'oversight.today', {});
    expect(figures.find(({ id }) => id === 'replies-overdue')).toEqual({
      id: 'replies-overdue',
      count: 1,
      isUrgent: true,
    });
  });
});

describe('[fairness-report] the report of a period', () => {
  it('counts visits by channel and service, and shows times and outcomes from five requests on', async () => {
    await withVisits(4);
    expect(rowOf(await report(), 'fairness-category', 'female')).toBeUndefined();
    const channel = await signIn(test.desk);
    expect(channel).not.toBe('');
    const { people } = await ask(test.desk, 'people.search', { query: '1058529940' });
    await advance(test.desk, await startRequest(test.desk), { beneficiaryId: people[0]!.id });
    await signIn(test.desk, 'supervisor');
    const sections = await report();
    expect(rowOf(sections, 'visits-by-channel', 'interview')).toEqual([6]);
    expect(rowOf(sections, 'requests', 'received')).toEqual([6]);
    expect(rowOf(sections, 'requests', 'complete')).toEqual([5]);
    const [cases, deskMinutes, daysToComplete, daysToDecision, accepted] =
      rowOf(sections, 'fairness-category', 'female') ?? [];
    expect([cases, daysToComplete, daysToDecision, accepted]).toEqual([5, 0, null, null]);
    expect(deskMinutes).toBeGreaterThanOrEqual(0);
  });

  it('is saved as a workbook from right to left and as text that no spreadsheet takes for a formula', async () => {
    await withVisits(1);
    const folder = join(test.folders.data, '..', 'reports');
    mkdirSync(folder);
    const input = { period: thisMonth, folder };
    const { file } = await ask(test.desk, 'oversight.export', { ...input, format: 'xlsx' });
    expect(file).toBe(join(folder, 'istiqbal-2026-11-01-2026-11-30.xlsx'));
    const sheets = await readSheets(file);
    expect(sheets[0]?.sheet).toBe('الزيارات بحسب القناة');
    expect(JSON.stringify(sheets[0]?.data)).toContain('المقابلة');
    const text = await ask(test.desk, 'oversight.export', { ...input, format: 'csv' });
    const csv = readFileSync(text.file, 'utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('2026-11-01,2026-11-30,الزيارات بحسب القناة,');
    expect(csv.split(/[,\r\n]/u).filter((cell) => /^[=+@-]/u.test(cell))).toEqual([]);
    expect(readdirSync(folder).every((name) => !name.includes('part'))).toBe(true);
  });

  it('names the folder that does not take it', async () => {
    await withVisits(0);
    const input = { period: thisMonth, folder: join(test.folders.data, 'nowhere'), format: 'csv' } as const;
    expect(await refused(test.desk, 'oversight.export', input)).toMatchObject({
      code: 'export-failed',
      field: 'folder',
    });
  });
});

describe('what senior management follows [management-oversight]', () => {
  const followed = async () => (await ask(test.desk, 'oversight.followUp', { period: thisMonth })).sections;
  const complain = (concerns: string[] = []) =>
    ask(test.desk, 'complaints.receive', {
      kind: 'complaint',
      channelId: 'fax',
      complainant: { kind: 'anonymous' },
      representative: null,
      requestNumber: '',
      concerns,
      about: null,
      story: 'تأخر الرد على نوال',
      wish: '',
      replyChannelId: null,
    });

  it('is complaints and questions by state, kind and channel, and times from five on', async () => {
    test = await openTestDesk({});
    const supervisor = await signIn(test.desk, 'supervisor');
    const settings = { link: '', committee: '', outsideRecipient: '', targetWorkingDays: 1 };
    await ask(test.desk, 'complaints.saveSettings', settings);
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push((await complain()).id);
    await signIn(test.desk);
    await complain([supervisor]);
    await signIn(test.desk, 'supervisor');
    const decideAll = async (some: string[]) => {
      for (const complaintId of some) {
        await ask(test.desk, 'complaints.take', { complaintId });
        const settled = { complaintId, isAgreed: true, text: 'اعتُذر له' };
        await ask(test.desk, 'complaints.settle', settled);
      }
    };
    test.ports.clock.set('2026-11-25T06:00:00Z');
    await signIn(test.desk, 'supervisor');
    await decideAll(ids.slice(0, 4));
    let sections = await followed();
    expect(rowOf(sections, 'complaints-state', 'decided')).toEqual([4]);
    expect(rowOf(sections, 'complaints-channel', 'fax')).toEqual([5]);
    expect(rowOf(sections, 'complaints-time', 'overdue')).toEqual([1]);
    expect(rowOf(sections, 'complaints-time', 'days')).toEqual([null]);
    await decideAll(ids.slice(4));
    sections = await followed();
    expect(rowOf(sections, 'complaints-time', 'days')).toEqual([4]);
    expect(rowOf(sections, 'officers', 'queued')).toEqual([0]);
    expect(rowOf(sections, 'officers', 'updated')).toEqual([null]);
    expect(JSON.stringify(sections)).not.toMatch(/نوال|منى|سارة/u);
    // Senior management, whom nothing concerns, sees the sixth as well.
    await asManagement();
    expect(rowOf(await followed(), 'complaints-channel', 'fax')).toEqual([6]);
  });

  it('is entered as its means of measuring, fulfils what was planned, and leads to the register', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    const day = { from: '2026-11-20', until: '', who: 'الإدارة العليا', place: '' };
    const planned = await ask(test.desk, 'satisfaction.plan', { kind: 'officer-oversight', ...day });
    const entry = {
      kind: 'officer-oversight',
      doneOn: '2026-11-21',
      findings: 'الأوقات غير معلقة',
      action: '',
      isForRegister: false,
    } as const;
    const enter = (change: object) => refused(test.desk, 'oversight.enterFollowUp', { ...entry, ...change });
    expect(await enter({ findings: ' ' })).toEqual({ code: 'field-required', field: 'findings' });
    expect(await enter({ isForRegister: true })).toEqual({ code: 'field-required', field: 'action' });
    expect((await enter({ isForRegister: true, action: 'تعليقها' })).code).toBe('not-offered');
    const kept = await ask(test.desk, 'oversight.enterFollowUp', entry);
    expect(kept).toEqual({ measureId: planned.id, obstacleId: null });
    const { settings } = await ask(test.desk, 'settings.read', {});
    await ask(test.desk, 'settings.save', { ...settings, extras: [...settings.extras, 'improvements'] });
    await asManagement();
    const improved = { ...entry, action: 'تعليق الأوقات عند المدخل', isForRegister: true };
    const { obstacleId } = await ask(test.desk, 'oversight.enterFollowUp', improved);
    await signIn(test.desk, 'supervisor');
    expect(await ask(test.desk, 'improvements.open', { obstacleId: obstacleId! })).toMatchObject({
      what: improved.action,
      source: 'staff',
    });
    const { lines } = await ask(test.desk, 'satisfaction.measures', {
      period: thisMonth,
      kind: null,
      page: 0,
    });
    expect(lines.map(({ standing }) => standing)).toEqual(['done', 'done']);
  });

  it('is not there where neither policy nor association has it', async () => {
    test = await openTestDesk({ policyId: 'athar' });
    await signIn(test.desk, 'supervisor');
    expect((await refused(test.desk, 'oversight.followUp', { period: thisMonth })).code).toBe('not-offered');
  });
});

describe('senior management', () => {
  it('sees figures, and is refused every call that could tell of a person', async () => {
    await withVisits(1);
    await asManagement();
    await ask(test.desk, 'oversight.today', {});
    await report();
    const own = new Set<string>([
      ...['oversight.today', 'oversight.report', 'oversight.export', 'session.signOut'],
      ...['oversight.followUp', 'oversight.enterFollowUp'],
    ]);
    const names = (Object.keys(contract) as CallName[]).filter((name) => {
      const { window, access } = contract[name];
      return window === 'staff' && access !== 'anyone' && !own.has(name);
    });
    expect(names.length).toBeGreaterThan(50);
    for (const name of names.filter((each) => !contract[each].access.includes('management'))) {
      const answer = await deskCall(test.desk, name, {});
      expect(answer, name).toMatchObject({ ok: false });
      expect(['not-allowed', 'invalid-input'], name).toContain(answer.ok ? '' : answer.error.code);
    }
    const mayCall = names.filter((each) => contract[each].access.includes('management'));
    expect(mayCall.filter((each) => !/^(satisfaction|policy|signOffs?|improvements)\./u.test(each))).toEqual(
      [],
    );
  });
});
