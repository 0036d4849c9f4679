import { describe, expect, test } from 'vitest';
import {
  identityDocumentSchema,
  isExpiredOn,
  parseIdentityDocument,
} from '../../../../src/domain/people/identity-document.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';

describe('parseIdentityDocument [identification]', () => {
  test('the number tells the kind, the expiry may be Hijri', () => {
    expect(parseIdentityDocument({ number: '١٠٥٨٥٢٩٩٤٠', expiresOn: '4/10/1451' })).toEqual({
      ok: true,
      value: { kind: 'national-id', number: '1058529940', expiresOn: '2030-02-07' },
    });
    expect(parseIdentityDocument({ number: '2000000006', expiresOn: '2027-06-30' })).toMatchObject({
      ok: true,
      value: { kind: 'iqama', expiresOn: '2027-06-30' },
    });
  });

  test('each field at fault is named', () => {
    expect(parseIdentityDocument({ number: '1000000000', expiresOn: '' })).toEqual({
      ok: false,
      error: { number: 'bad-checksum', expiresOn: 'empty' },
    });
    expect(parseIdentityDocument({ number: '1058529940', expiresOn: '31/6/2027' })).toEqual({
      ok: false,
      error: { expiresOn: 'no-such-day' },
    });
  });
});

describe('identityDocumentSchema', () => {
  const document = { kind: 'national-id', number: '1058529940', expiresOn: '2030-02-07' };

  test('accepts what was parsed', () => {
    expect(identityDocumentSchema.safeParse(document).success).toBe(true);
  });

  test.each([
    [{ ...document, kind: 'iqama' }, 'kind-disagrees'],
    [{ ...document, number: '1058529941' }, 'not-an-id-number'],
    [{ ...document, number: '١٠٥٨٥٢٩٩٤٠' }, 'not-an-id-number'],
    [{ ...document, expiresOn: '2030-02-30' }, 'not-a-date'],
  ])('refuses %j: %s', (wrong, message) => {
    expect(identityDocumentSchema.safeParse(wrong).error?.issues[0]?.message).toBe(message);
  });
});

test('a document serves through its last day', () => {
  const expiresOn = isoDate('2026-11-21');
  expect(isExpiredOn(expiresOn, isoDate('2026-11-20'))).toBe(false);
  expect(isExpiredOn(expiresOn, isoDate('2026-11-21'))).toBe(false);
  expect(isExpiredOn(expiresOn, isoDate('2026-11-22'))).toBe(true);
});
