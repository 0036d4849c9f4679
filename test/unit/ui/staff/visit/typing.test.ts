import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TypingKeeper } from '../../../../../src/ui/staff/visit/typing.ts';

/** What the page sent through the bridge. */
let sent: unknown[];
let answer: object;
let typing: TypingKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answer = { ok: true, value: {} };
  const call = (name: string, input: unknown) => {
    sent.push([name, input]);
    return Promise.resolve(answer);
  };
  vi.stubGlobal('window', { desk: { call } });
  typing = new TypingKeeper(() => 'v');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const of = (form: string, typed: object) => ['visits.keepTyping', { visitId: 'v', form, typed }];

describe('what is half typed', () => {
  it('is sent once the keys rest, and only what changed', async () => {
    typing.keep('need', { need: '' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([]);
    typing.keep('need', { need: 'س' });
    await vi.advanceTimersByTimeAsync(200);
    typing.keep('need', { need: 'سكن' });
    await vi.advanceTimersByTimeAsync(299);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([of('need', { need: 'سكن' })]);
    typing.keep('need', { need: 'سكن' });
    typing.keep('need', { need: 'سكنٌ' });
    typing.keep('need', { need: 'سكن' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(1);
    typing.keep('need', { need: '' });
    typing.flush();
    expect(sent.at(-1)).toEqual(of('need', {}));
  });

  it('is sent at once when a field is left, and again after a refusal', async () => {
    typing.keep('unclear', { question: '' });
    typing.keep('unclear', { question: 'هل' });
    answer = { ok: false, error: { code: 'locked' } };
    typing.flush();
    expect(sent).toEqual([of('unclear', { question: 'هل' })]);
    await vi.advanceTimersByTimeAsync(0);
    typing.keep('unclear', { question: 'هل' });
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toHaveLength(2);
  });

  it('is destroyed once it has served; on another screen a form begins anew', async () => {
    typing.keep('beneficiary', { mobile: '' });
    typing.keep('beneficiary', { mobile: '05' });
    typing.forget('beneficiary');
    typing.forget('representative');
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([of('beneficiary', {})]);
    typing.keep('serve', { note: '' });
    typing.keep('serve', { note: 'أ' });
    typing.keep('unclear', { question: '' });
    typing.flush();
    typing.turnPage();
    typing.keep('serve', { note: '' });
    typing.keep('serve', { note: 'أ' });
    typing.keep('unclear', { question: 'هل' });
    typing.flush();
    expect(sent.slice(2)).toEqual([of('serve', { note: 'أ' }), of('unclear', { question: 'هل' })]);
  });
});
