import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAddress, parseNationalAddress } from '../../../../src/domain/people/national-address.ts';
import { numRuns } from '../time/runs.ts';

const place = { district: 'حي الغيوم', city: 'الخرج' };
const whole = {
  ...place,
  buildingNumber: '7234',
  street: 'شارع النجوم',
  postalCode: '16278',
  secondaryNumber: '2145',
  unit: '5',
  shortAddress: 'RKHA7234',
};

describe('parseNationalAddress', () => {
  test('city and district are enough', () => {
    expect(parseNationalAddress(place)).toEqual({ ok: true, value: place });
  });

  test('empty fields of a form are fields not known', () => {
    const typed = {
      ...place,
      buildingNumber: '',
      street: '  ',
      postalCode: '',
      secondaryNumber: '',
      unit: '',
    };
    const parsed = parseNationalAddress({ ...typed, shortAddress: '' });
    expect(parsed.ok && Object.keys(parsed.value).sort()).toEqual(['city', 'district']);
    expect(parsed.ok && formatAddress(parsed.value)).toBe('حي الغيوم، الخرج');
  });

  test('numbers are read in Arabic digits, the short address in small letters', () => {
    const typed = { ...whole, buildingNumber: '٧٢٣٤', postalCode: '١٦٢٧٨', shortAddress: 'rkha ٧٢٣٤' };
    expect(parseNationalAddress(typed)).toEqual({ ok: true, value: whole });
  });

  test.each([
    ['district', ' ', 'required'],
    ['city', undefined, 'required'],
    ['city', 'خ'.repeat(81), 'too-long'],
    ['buildingNumber', '723', 'not-four-digits'],
    ['secondaryNumber', '21455', 'not-four-digits'],
    ['postalCode', '1627', 'not-five-digits'],
    ['postalCode', 16278, 'not-text'],
    ['unit', '12345678901', 'too-long'],
    ['shortAddress', 'RKH7234', 'not-a-short-address'],
    ['shortAddress', 'RKHA7235', 'short-address-disagrees'],
  ])('%s: %j is refused: %s', (field, value, error) => {
    expect(parseNationalAddress({ ...whole, [field]: value })).toEqual({
      ok: false,
      error: { [field]: error },
    });
  });

  test('every field at fault is named', () => {
    expect(parseNationalAddress({ buildingNumber: '1', postalCode: 'x' })).toEqual({
      ok: false,
      error: {
        buildingNumber: 'not-four-digits',
        district: 'required',
        city: 'required',
        postalCode: 'not-five-digits',
      },
    });
  });

  test('a short address agrees with its building number and no other', () => {
    const fourDigits = fc.stringMatching(/^[0-9]{4}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{4}$/), fourDigits, fourDigits, (letters, building, other) => {
        const parsed = parseNationalAddress({
          ...place,
          buildingNumber: building,
          shortAddress: letters + other,
        });
        expect(parsed.ok).toBe(building === other);
      }),
      { numRuns },
    );
  });
});

test('an address is one line with its codes isolated', () => {
  expect(formatAddress(whole)).toBe(
    '٧٢٣٤ شارع النجوم، وحدة ٥، حي الغيوم، الخرج \u206616278-2145\u2069 · \u2066RKHA7234\u2069',
  );
});
