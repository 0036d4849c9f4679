import { describe, expect, it } from 'vitest';
import { inkOfRun } from '../../../../src/slips/shaping/run-ink.ts';
import type { Cell, RunInk } from '../../../../src/slips/shaping/run-ink.ts';
import { openTypeface } from '../../../../src/slips/shaping/typeface.ts';
import { pressAssets } from '../press-assets.ts';

const assets = pressAssets();
const bold = openTypeface('Bold', assets.bold);
const regular = openTypeface('Regular', assets.regular);

const ink = (text: string, level: number, typeface = regular): RunInk =>
  inkOfRun(typeface, text, { start: 0, end: text.length, level });
const cells = (run: RunInk): Cell[] => run.steps.filter((step) => typeof step !== 'number');
const textOf = (run: RunInk): string =>
  cells(run)
    .map((cell) => cell.text)
    .filter((text) => text !== '\u200f')
    .join('');
const turned = (text: string): string => Array.from(text).reverse().join('');

describe('shaped Arabic', () => {
  it('joins: the letter in the middle of a word is not the letter alone', () => {
    const [alone] = cells(ink('ع', 1));
    const middle = cells(ink('بعب', 1))[1];
    expect(middle?.text).toBe('ع');
    expect(middle?.glyph).not.toBe(alone?.glyph);
  });

  it.each(['لا', 'الإحالة', 'الأسرية', 'لآلئ', 'سر', 'مُحَمَّدٌ', 'نص (قوس)، نعم.'])(
    'carries each character of %s once, from left to right',
    (text) => {
      for (const typeface of [regular, bold]) expect(textOf(ink(text, 1, typeface))).toBe(turned(text));
    },
  );

  it('paints a ligature once and shares its width among its characters', () => {
    const [left, right] = cells(ink('لا', 1));
    expect(left?.text).toBe('ا');
    expect(right).toMatchObject({ text: 'ل', glyph: regular.emptyGlyph });
    expect(left?.glyph).not.toBe(regular.emptyGlyph);
    expect(Math.abs((left?.width ?? 0) - (right?.width ?? 0))).toBeLessThanOrEqual(1);
  });

  it('paints vowel marks and lets empty codes of no width carry them', () => {
    const run = ink('سَعْدٌ', 1);
    expect(run.outlines).toHaveLength(3);
    for (const cell of cells(run).filter(({ text }) => /\p{M}/u.test(text)))
      expect(cell).toMatchObject({ glyph: regular.emptyGlyph, width: 0 });
  });

  it.each(['الأسرية', 'مبنى الدير', 'سعد بن محمد الأحمري', 'Tower AV', '011-544-0000'])(
    'moves the pen over %s by exactly its width',
    (text) => {
      for (const typeface of [regular, bold]) {
        const run = ink(text, /[A-Z0-9]/u.test(text) ? 2 : 1, typeface);
        const moved = run.steps.reduce<number>(
          (sum, step) => sum + (typeof step === 'number' ? step : step.width),
          0,
        );
        expect(moved).toBe(run.width);
      }
    },
  );

  it('leaves no gap inside a word for a reader to take for a space', () => {
    expect(ink('الأسرية', 1, bold).steps.filter((step) => typeof step === 'number')).toEqual([]);
  });

  it('marks the direction after punctuation, which is to its left', () => {
    const texts = cells(ink('نعم،', 1)).map((cell) => cell.text);
    expect(texts.slice(0, 2)).toEqual(['\u200f', '،']);
  });

  it('mirrors brackets on paper only', () => {
    const [inArabic] = cells(ink('(', 1)).filter((cell) => cell.text === '(');
    const [inLatin] = cells(ink('(', 2));
    expect(inArabic?.glyph).not.toBe(inLatin?.glyph);
  });
});
