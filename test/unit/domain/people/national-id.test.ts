import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toArabicDigits } from '../../../../src/domain/people/digits.ts';
import { maskNationalId, parseNationalId } from '../../../../src/domain/people/national-id.ts';
import { numRuns } from '../time/runs.ts';

describe('parseNationalId', () => {
  test.each(['1001244019', '1058529940', '1000000008'])('%s is a citizen number', (number) => {
    expect(parseNationalId(number)).toEqual({ ok: true, value: { number, kind: 'citizen' } });
  });

  test('a number that begins with 2 is a resident number', () => {
    expect(parseNationalId('2000000006')).toEqual({
      ok: true,
      value: { number: '2000000006', kind: 'resident' },
    });
  });

  test.each(['١٠٥٨٥٢٩٩٤٠', '۱۰۵۸۵۲۹۹۴۰', ' 105 852 9940 ', '1058-529-940', '\u20661058529940\u2069'])(
    '%j is read as typed',
    (typed) => {
      expect(parseNationalId(typed)).toMatchObject({ ok: true, value: { number: '1058529940' } });
    },
  );

  test.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['105852994', 'not-ten-digits'],
    ['10585299400', 'not-ten-digits'],
    ['10585299O0', 'not-ten-digits'],
    ['3058529940', 'wrong-first-digit'],
    ['1000000000', 'bad-checksum'],
  ])('%j is refused: %s', (typed, error) => {
    expect(parseNationalId(typed)).toEqual({ ok: false, error });
  });

  const numbers = fc
    .tuple(fc.constantFrom('1', '2'), fc.stringMatching(/^[0-9]{8}$/))
    .map(([first, rest]) => first + rest);

  test('exactly one last digit is right for any nine before it, in any digits', () => {
    fc.assert(
      fc.property(numbers, (nine) => {
        const accepted = Array.from({ length: 10 }, (_, last) => `${nine}${last}`).filter(
          (number) => parseNationalId(toArabicDigits(number)).ok,
        );
        expect(accepted).toHaveLength(1);
      }),
      { numRuns },
    );
  });

  test('one mistyped digit is always found', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (nine, at, off) => {
          const last = Array.from({ length: 10 }, (_, digit) => digit).find(
            (digit) => parseNationalId(`${nine}${digit}`).ok,
          );
          const number = `${nine}${last}`;
          const wrong = number.slice(0, at) + String((Number(number[at]) + off) % 10) + number.slice(at + 1);
          expect(parseNationalId(wrong)).toEqual({ ok: false, error: 'bad-checksum' });
        },
      ),
      { numRuns },
    );
  });
});

test('a masked number shows its first and last two digits', () => {
  expect(maskNationalId('1058529940')).toBe('1•••••••40');
});
