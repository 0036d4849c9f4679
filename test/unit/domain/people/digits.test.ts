import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toArabicDigits, toLatinDigits } from '../../../../src/domain/people/digits.ts';
import { numRuns } from '../time/runs.ts';

test('both sets of Arabic digits become Latin, the rest stays', () => {
  expect(toLatinDigits('هاتف ٠٥٥-۱۲۳ 45')).toBe('هاتف 055-123 45');
  expect(toLatinDigits('٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹')).toBe('01234567890123456789');
  expect(toArabicDigits('1448-1-00087 ق')).toBe('١٤٤٨-١-٠٠٠٨٧ ق');
});

test('digits survive the way there and back', () => {
  fc.assert(
    fc.property(fc.nat().map(String), (digits) => {
      expect(toLatinDigits(toArabicDigits(digits))).toBe(digits);
    }),
    { numRuns },
  );
});
