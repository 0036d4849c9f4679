import { describe, expect, it } from 'vitest';
import { namesPerson, whomItConcerns } from '../../../../src/domain/complaints/about.ts';

describe('whom a complaint concerns [complaints]', () => {
  it.each([
    ['complaint', ['b', 'a']],
    ['grievance', ['b', 'a']],
    ['suggestion', ['b']],
    ['technical-help', ['b']],
  ] as const)('of kind %s', (kind, concerned) => {
    expect(whomItConcerns(kind, ['b', 'b'], { staffId: 'a' })).toEqual(concerned);
    expect(whomItConcerns(kind, [], null)).toEqual([]);
  });
});

describe('a text that everyone reads', () => {
  const person = { names: ['نوال سعد السبيعي', null], phone: '+966551234517' };

  it.each([
    ['two names in a row', 'قالت نوال بنت سعد إن سعد السبيعي أبوها', true],
    ['another spelling', 'انتظرت نَوال سعد طويلا', true],
    ['the phone', 'جوالها ٠٥٥ ١٢٣ ٤٥١٧', true],
    ['a name alone, which may be a word', 'حي السعد بعيد عن المكتب', false],
    ['nothing', 'الانتظار طويل في الصباح', false],
  ])('with %s', (_, text, isNamed) => {
    expect(namesPerson(text, person)).toBe(isNamed);
  });

  it('with the only name that is known', () => {
    expect(namesPerson('قالت حصة إن الباب مغلق', { names: ['حصة'], phone: null })).toBe(true);
    expect(namesPerson('لا أحد عند الباب', { names: [null], phone: null })).toBe(false);
  });
});
