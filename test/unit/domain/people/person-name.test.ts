import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullName, parsePersonName } from '../../../../src/domain/people/person-name.ts';
import { numRuns } from '../time/runs.ts';

const invented = {
  form: 'four-part',
  first: 'نجمة',
  father: 'غيمان',
  grandfather: 'قمران',
  family: 'السحابي',
} as const;

describe('a name in four parts', () => {
  test('reads as one line in the order of its parts', () => {
    const parsed = parsePersonName(invented);
    expect(parsed.ok && fullName(parsed.value)).toBe('نجمة غيمان قمران السحابي');
  });

  test('marks held apart by a dropped tatweel get their order', () => {
    const parsed = parsePersonName({ ...invented, first: 'نج\u064c\u0640\u064bمة' });
    expect(parsed).toMatchObject({ value: { first: 'نج\u064b\u064cمة' } });
  });

  test('spaces are collapsed, tatweel, direction marks and presentation forms give way to letters', () => {
    const typed = { ...invented, first: ' \u200fنجـــمة  الليل ', father: 'غيمﺎن' };
    expect(parsePersonName(typed)).toEqual({
      ok: true,
      value: { ...invented, first: 'نجمة الليل', father: 'غيمان' },
    });
  });

  test.each([
    ['first', '   ', 'empty'],
    ['father', 'غ1', 'not-a-name'],
    ['grandfather', '٣', 'not-a-name'],
    ['family', 'س'.repeat(41), 'too-long'],
    ['family', '-سحاب', 'not-a-name'],
    ['first', '<b>', 'not-a-name'],
    ['first', '星', 'not-a-name'],
    ['first', undefined, 'not-a-name'],
  ])('%s: %j is refused: %s', (field, value, error) => {
    expect(parsePersonName({ ...invented, [field]: value })).toEqual({
      ok: false,
      error: { [field]: error },
    });
  });

  test('every field at fault is named', () => {
    expect(parsePersonName({ ...invented, first: '', family: '7' })).toEqual({
      ok: false,
      error: { first: 'empty', family: 'not-a-name' },
    });
  });
});

describe('a name as in the document', () => {
  test.each(["Starry O'Cloud-Moon", 'Mún Ibn al-Ghaym', 'نَجْمَة بنت غيمان (السحابي)', 'S. Cloud'])(
    '%s is accepted',
    (full) => {
      const parsed = parsePersonName({ form: 'as-in-document', full });
      expect(parsed.ok && fullName(parsed.value)).toBe(full.normalize('NFKC'));
    },
  );

  test('a form that is not known is refused', () => {
    expect(parsePersonName({ form: 'nickname', full: 'نجمة' })).toEqual({
      ok: false,
      error: { form: 'not-a-name' },
    });
  });

  test('what was accepted is accepted again unchanged', () => {
    const unit = fc.constantFrom(...Array.from("اينجمةAbé '-\u0640\u064b\u064c\u0651\u200f\ufe71"));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 50 }), (full) => {
        const once = parsePersonName({ form: 'as-in-document', full });
        if (once.ok) expect(parsePersonName(once.value)).toEqual(once);
      }),
      { numRuns },
    );
  });
});
