import { afterEach, describe, expect, test } from 'vitest';
import { errorCodes } from '../../../src/desk/contract/errors.ts';
import { overwriteGetLocale } from '../../../src/text/index.ts';
import { errorAt, errorElsewhere, errorText } from '../../../src/ui/error-text.ts';

afterEach(() => overwriteGetLocale(() => 'ar'));

describe('Sentences for refusals', () => {
  test.each(errorCodes)(
    '%s has a sentence of its own in both languages, with nothing left to fill in',
    (code) => {
      overwriteGetLocale(() => 'ar');
      const arabic = errorText({ code });
      overwriteGetLocale(() => 'en');
      const english = errorText({ code });
      expect(arabic).toMatch(/\p{Script=Arabic}/u);
      expect(english).not.toMatch(/\p{Script=Arabic}/u);
      for (const sentence of [arabic, english]) expect(sentence).not.toMatch(/[{}]|undefined|null/);
    },
  );

  test('no two refusals share a sentence', () => {
    const sentences = errorCodes.map((code) => errorText({ code }));
    expect(new Set(sentences).size).toBe(errorCodes.length);
  });

  test('a broken policy file is told by file, field and reason', () => {
    const error = {
      code: 'policy-invalid',
      params: { file: 'deem.json', field: 'clauses[3].section', reason: 'unknown-section' },
    } as const;
    const sentence = errorText(error);
    for (const part of ['deem.json', 'clauses[3].section', 'يشير إلى قسم غير موجود'])
      expect(sentence).toContain(part);
  });

  test('the wait is told in the digits of the language', () => {
    const error = { code: 'wait-before-pin', params: { seconds: 16 } } as const;
    overwriteGetLocale(() => 'ar');
    expect(errorText(error)).toContain('١٦');
    overwriteGetLocale(() => 'en');
    expect(errorText(error)).toContain('16');
  });
});

describe('Where a refusal is shown', () => {
  const error = { code: 'field-required', field: 'name.first' } as const;

  test('beside its own field and no other', () => {
    expect(errorAt(error, 'name.first')?.code).toBe('field-required');
    expect(errorAt(error, 'name.family')).toBeNull();
    expect(errorAt(null, 'name.first')).toBeNull();
  });

  test('in the bar of actions when no field of the screen shows it', () => {
    expect(errorElsewhere(error, ['name.first'])).toBeNull();
    expect(errorElsewhere(error, ['pin'])?.field).toBe('name.first');
    expect(errorElsewhere({ code: 'disk-full' }, ['pin'])?.field).toBeNull();
  });
});
