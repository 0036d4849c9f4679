import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { ask, fahad, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';
import { openStoreOf, plainPagesOf } from './store-of.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
let visitId: string;
beforeEach(async () => {
  test = await openTestDesk({ policyId: 'deem' });
  await signIn(test.desk);
  ({ visitId } = await startRequest(test.desk));
});
afterEach(() => test.dispose());

type Form = InputOf<'visits.keepTyping'>['form'];
const keep = (form: Form, typed: Record<string, string>) =>
  ask(test.desk, 'visits.keepTyping', { visitId, form, typed });
const opened = () => ask(test.desk, 'visits.open', { visitId });
const half = { 'name.first': 'غزيل', identityNumber: '١٠٥٨', 'address.city': 'الصفصافة' };

describe('what is half typed', () => {
  it('is there again, as it was typed, after a lock, a restart and another sign-in', async () => {
    await keep('beneficiary', { 'name.first': 'غز' });
    await keep('beneficiary', half);
    expect((await opened()).typed).toEqual({ beneficiary: half });
    await ask(test.desk, 'session.lock', {});
    const late = { visitId, form: 'beneficiary', typed: half } as const;
    expect((await refused(test.desk, 'visits.keepTyping', late)).code).toBe('locked');
    await test.reopen();
    await signIn(test.desk, 'supervisor');
    expect((await opened()).typed).toEqual({ beneficiary: half });
  });

  it('goes with the draft to the visit in which the person returns', async () => {
    await keep('beneficiary', half);
    await ask(test.desk, 'visits.leave', { visitId });
    const late = { visitId, form: 'beneficiary', typed: {} } as const;
    expect((await refused(test.desk, 'visits.keepTyping', late)).code).toBe('visit-closed');
    const returned = await ask(test.desk, 'visits.resume', { visitId });
    expect(returned.visitId).not.toBe(visitId);
    expect(returned.typed).toEqual({ beneficiary: half });
  });

  it('brings back who was chosen and not confirmed', async () => {
    const beneficiary = await ask(test.desk, 'people.register', noura);
    const representative = await ask(test.desk, 'people.register', fahad);
    const ids = { beneficiaryId: beneficiary.id, representativeId: representative.id };
    await keep('standing', { ...ids, capacity: 'agent', powerOfAttorneyNumber: '٤٤' });
    expect((await opened()).chosen).toEqual({ beneficiary, representative });
    await keep('standing', { beneficiaryId: crypto.randomUUID() });
    expect((await opened()).chosen).toEqual({ beneficiary: null, representative: null });
  });

  it('is gone when its screen is confirmed, and what comes later is dropped', async () => {
    const { id } = await ask(test.desk, 'people.register', noura);
    await keep('beneficiary', half);
    await keep('representative', half);
    await keep('unclear', { question: 'هل يلزم' });
    await keep('serve', { note: 'سيُتصل' });
    const served = await advance(test.desk, await opened(), { beneficiaryId: id }, 'service');
    const others = { unclear: { question: 'هل يلزم' }, serve: { note: 'سيُتصل' } };
    expect(served.typed).toEqual(others);
    await keep('beneficiary', half);
    expect((await opened()).typed).toEqual(others);
    const asked = await ask(test.desk, 'visits.recordUnclear', { visitId, question: 'هل يلزم الأصل؟' });
    expect(asked.typed).toEqual({ serve: others.serve });
    await keep('need', { need: 'سكن' });
    const finished = await advance(test.desk, await opened(), { beneficiaryId: id });
    expect(finished).toMatchObject({ status: 'finished', typed: {} });
  });

  it('is bounded, and only of an open visit', async () => {
    const typed = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`field${index}`, '']));
    const tooMuch = [
      { visitId, form: 'need', typed },
      { visitId, form: 'need', typed: { need: 'س'.repeat(501) } },
      { visitId, form: 'need', typed: { '__proto__.x': '' } },
      { visitId, form: 'other', typed: {} },
    ];
    for (const input of tooMuch) {
      expect((await refused(test.desk, 'visits.keepTyping', input as never)).code).toMatch(
        /invalid-input|field-too-long/,
      );
    }
    const nowhere = { visitId: crypto.randomUUID(), form: 'need', typed: {} } as const;
    expect((await refused(test.desk, 'visits.keepTyping', nowhere)).code).toBe('unknown-visit');
  });

  it('is one entry of the chain for each form and staff member, without its text', async () => {
    for (const first of ['غ', 'غز', 'غزيل']) await keep('beneficiary', { 'name.first': first });
    await keep('unclear', { question: 'غزيل' });
    await signIn(test.desk, 'supervisor');
    await keep('unclear', { question: 'غزيل؟' });
    const store = await openStoreOf(test);
    const entries = await store.read(({ tables }) =>
      tables
        .selectFrom('audit')
        .innerJoin('auditContent', 'auditContent.seq', 'audit.seq')
        .select('content')
        .where('action', '=', 'visits.keepTyping')
        .execute(),
    );
    await store.close();
    expect(entries.map(({ content }) => JSON.parse(content) as object)).toEqual([
      { form: 'beneficiary', visitId },
      { form: 'unclear', visitId },
      { form: 'unclear', visitId },
    ]);
  });
});

describe('under the encryption', () => {
  const isIn = (pages: Buffer, text: string) => pages.includes(Buffer.from(text, 'utf8'));

  it('what was typed stands in the pages while it is kept', async () => {
    await keep('beneficiary', half);
    expect(isIn(await plainPagesOf(test), 'غزيل')).toBe(true);
  });

  it('and in none of them, free ones included, once it is destroyed', async () => {
    const long = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`field${index}`, 'غزيل '.repeat(90)]),
    );
    await keep('beneficiary', half);
    await keep('representative', long);
    await keep('beneficiary', { 'name.first': 'هيا' });
    await keep('beneficiary', {});
    await keep('representative', {});
    const pages = await plainPagesOf(test);
    expect(isIn(pages, 'visits.keepTyping')).toBe(true);
    for (const text of ['غزيل', '١٠٥٨', 'الصفصافة', 'هيا']) expect(isIn(pages, text), text).toBe(false);
  });
});
