import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { ask, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

const obstacle: InputOf<'improvements.add'> = {
  what: 'تأخّر وصول كشف الأسر من قسم البرامج',
  source: 'internal-department',
  department: 'قسم المساعدات',
  saidOn: '1448/6/10',
  serviceId: null,
  answerId: null,
};

describe('[improvements] the register of obstacles', () => {
  it('takes what anyone at the desk heard, and is changed and closed by the supervisor', async () => {
    test = await openTestDesk({ policyId: 'athar' });
    const { desk } = test;
    await signIn(desk);
    const { id } = await ask(desk, 'improvements.add', obstacle);
    const change: InputOf<'improvements.change'> = {
      obstacleId: id,
      change: 'يُرسل الكشف صباح كل أحد',
      changedOn: '2026/11/21',
      changedBy: 'قسم البرامج',
      checkOn: '2026/11/28',
    };
    expect((await refused(desk, 'improvements.change', change)).code).toBe('not-allowed');
    await signIn(desk, 'supervisor');
    const check: InputOf<'improvements.check'> = {
      obstacleId: id,
      checkedOn: '2026/11/28',
      outcome: 'not-solved',
      finding: 'ما زال يتأخر',
    };
    expect(await ask(desk, 'improvements.change', change)).toMatchObject({
      state: 'changed',
      isCheckDue: false,
    });
    expect((await refused(desk, 'improvements.change', change)).code).toBe('obstacle-step-taken');
    test.ports.clock.set('2026-11-28T07:00:00Z');
    expect(await ask(desk, 'improvements.open', { obstacleId: id })).toMatchObject({ isCheckDue: true });
    expect(await ask(desk, 'improvements.check', check)).toMatchObject({ state: 'open' });
    await ask(desk, 'improvements.change', {
      ...change,
      change: 'كشف إلكتروني مشترك',
      changedOn: '2026/11/28',
    });
    const closed = await ask(desk, 'improvements.check', {
      ...check,
      outcome: 'solved',
      finding: 'يصل في وقته',
    });
    expect(closed.state).toBe('checked');
    expect(closed.changes.map(({ outcome }) => outcome)).toEqual(['not-solved', 'solved']);
    expect((await ask(desk, 'improvements.search', { query: '', state: null, page: 0 })).counts).toEqual({
      open: 0,
      changed: 0,
      checked: 1,
    });
  });

  it('is searched as people write, and by state', async () => {
    test = await openTestDesk({ policyId: 'deem' });
    const { desk } = test;
    await signIn(desk);
    await ask(desk, 'improvements.add', obstacle);
    await ask(desk, 'improvements.add', { ...obstacle, what: 'الدرج عائق لكبار السن', source: 'staff' });
    const found = await ask(desk, 'improvements.search', { query: 'تاخر الأسر', state: 'open', page: 0 });
    expect(found.lines.map(({ department }) => department)).toEqual(['قسم المساعدات']);
    expect((await ask(desk, 'improvements.search', { query: '', state: 'checked', page: 0 })).total).toBe(0);
  });

  it('refuses what is missing or cannot be, and is not there unless offered', async () => {
    test = await openTestDesk({ policyId: 'enaya' });
    const { desk } = test;
    await signIn(desk);
    const add = (change: Partial<typeof obstacle>) =>
      refused(desk, 'improvements.add', { ...obstacle, ...change });
    expect(await add({ what: ' ' })).toEqual({ code: 'field-required', field: 'what' });
    expect(await add({ department: '' })).toEqual({ code: 'field-required', field: 'department' });
    expect(await add({ saidOn: '2027/1/1' })).toEqual({ code: 'day-in-future', field: 'saidOn' });
    expect(await add({ serviceId: 'none' })).toEqual({ code: 'unknown-service', field: 'serviceId' });
    const answerId = '00000000-0000-4000-8000-000000000000';
    expect(await add({ answerId })).toEqual({ code: 'unknown-rating', field: 'answerId' });
    await test.dispose();
    test = await openTestDesk({ policyId: 'mabarrah' });
    await signIn(test.desk);
    expect((await refused(test.desk, 'improvements.add', obstacle)).code).toBe('not-offered');
  });
});
