import { afterEach, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { ask, noura, openTestDesk, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

type DaysOff = InputOf<'settings.save'>['daysOff'];

async function correct(daysOff: DaysOff): Promise<void> {
  await signIn(test.desk, 'supervisor');
  const { settings } = await ask(test.desk, 'settings.read', {});
  const saved = await ask(test.desk, 'settings.save', { ...settings, daysOff });
  expect(saved.settings.daysOff).toEqual(daysOff);
}

const replyOf = async (visitId: string) => {
  const { reply } = await ask(test.desk, 'visits.open', { visitId });
  return reply.kind === 'latest' ? reply.notAfter : reply.kind;
};

it('the supervisor’s days off of a year move the reply of what is completed from then on', async () => {
  test = await openTestDesk({ now: '2026-09-13T06:00:00Z' });
  await signIn(test.desk);
  const { id } = await ask(test.desk, 'people.register', noura);
  const first = await advance(test.desk, await startRequest(test.desk), { beneficiaryId: id }, 'explain');
  const { visitId } = await startRequest(test.desk);
  // Fifteen working days from Sunday, 13 September, over National Day.
  expect([await replyOf(first.visitId), await replyOf(visitId)]).toEqual(['2026-10-05', '2026-10-05']);

  const closed = { on: '2026-09-27', name: 'صيانة المقر' };
  await correct({ '2026': [{ on: '2026-09-23', name: 'اليوم الوطني' }, closed] });
  expect(await replyOf(visitId)).toBe('2026-10-06');
  await correct({ '2026': [] });
  expect(await replyOf(visitId)).toBe('2026-10-04');
  await correct({ '2027': [closed] });
  expect(await replyOf(visitId)).toBe('2026-10-05');

  await correct({ '2026': [] });
  expect(await replyOf(first.visitId), 'a date that was told stands').toBe('2026-10-05');
});

it('and the follow-up day that a referral proposes', async () => {
  test = await openTestDesk({ policyId: 'deem' });
  await correct({ '2026': [{ on: '2026-11-29', name: 'صيانة المقر' }] });
  await signIn(test.desk);
  const { id } = await ask(test.desk, 'people.register', noura);
  const start = await ask(test.desk, 'visits.start', { journey: 'referral', channelId: 'interview' });
  const view = await advance(test.desk, start, { beneficiaryId: id }, 'follow-up');
  expect(view.referral?.followUpOn).toBe('2026-11-30');
});
