import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toArabicDigits } from '../../../../src/domain/people/digits.ts';
import { formatPhone, maskMobile, parseMobile } from '../../../../src/domain/people/mobile.ts';
import { numRuns } from '../time/runs.ts';

describe('parseMobile', () => {
  test.each([
    '0551234567',
    '551234567',
    '966551234567',
    '00966551234567',
    '+966551234567',
    '+9660551234567',
    '9660551234567',
    '055 123 4567',
    '055-123-4567',
    '(055) 123.4567',
    '٠٥٥ ١٢٣ ٤٥٦٧',
    '\u2066+966 55 123 4567\u2069',
  ])('%j is a Saudi mobile', (typed) => {
    expect(parseMobile(typed)).toEqual({ ok: true, value: { e164: '+966551234567', kind: 'saudi' } });
  });

  test.each([
    ['+971501234567', '+971501234567'],
    ['00971 50 123 4567', '+971501234567'],
    ['+٢٠ ١٠٠ ١٢٣ ٤٥٦٧', '+201001234567'],
    ['+44 7400 123456', '+447400123456'],
  ])('%s is a foreign mobile', (typed, e164) => {
    expect(parseMobile(typed)).toEqual({ ok: true, value: { e164, kind: 'foreign' } });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['أحمر', 'not-a-mobile'],
    ['123', 'not-a-mobile'],
    ['055123456x', 'not-a-mobile'],
    ['05512345', 'wrong-length'],
    ['05512345678', 'wrong-length'],
    ['+96655123456', 'wrong-length'],
    ['0115440000', 'landline'],
    ['+966115440000', 'landline'],
    ['920000000', 'service-number'],
    ['8001234567', 'service-number'],
    ['+966920012345', 'service-number'],
    ['937', 'service-number'],
    ['19996', 'service-number'],
    ['+442079460000', 'not-a-mobile'],
    ['+9715012', 'not-a-mobile'],
  ])('%j is refused: %s', (typed, error) => {
    expect(parseMobile(typed)).toEqual({ ok: false, error });
  });

  test('every spelling of a Saudi mobile gives the same number', () => {
    const spelling = fc.constantFrom('05', '5', '9665', '009665', '+9665');
    fc.assert(
      fc.property(spelling, fc.stringMatching(/^[0-9]{8}$/), fc.boolean(), (prefix, rest, isArabic) => {
        const typed = isArabic ? toArabicDigits(prefix + rest) : prefix + rest;
        expect(parseMobile(typed)).toEqual({ ok: true, value: { e164: `+9665${rest}`, kind: 'saudi' } });
      }),
      { numRuns },
    );
  });

  test('what is printed can be typed back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^5[0-9]{8}$/), (national) => {
        const printed = formatPhone(`+966${national}`);
        expect(printed).toMatch(/^05\d-\d{3}-\d{4}$/);
        expect(parseMobile(printed)).toMatchObject({ ok: true, value: { e164: `+966${national}` } });
      }),
      { numRuns },
    );
  });

  test('any text is either read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseMobile(text);
        if (parsed.ok) expect(parsed.value.e164).toMatch(/^\+[1-9][0-9]{6,14}$/);
      }),
      { numRuns },
    );
  });
});

test.each([
  ['+966551234567', '055-123-4567'],
  ['+966115440000', '011-544-0000'],
  ['+966920012345', '920012345'],
  ['+9668001234567', '8001234567'],
  ['920012345', '920012345'],
  ['937', '937'],
  ['+971501234567', '+971-50-123-4567'],
])('%s is printed as %s', (number, printed) => {
  expect(formatPhone(number)).toBe(printed);
});

test('a masked mobile shows its country and last two digits', () => {
  expect(maskMobile('+966551234517')).toBe('+966 5• ••• ••17');
  expect(maskMobile('+971501234517')).toBe('+971 •••••••17');
});
