import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddingLevels, orderRuns } from '../../../../src/slips/shaping/bidi.ts';
import {
  isIsolateControl,
  isolate,
  isolateValues,
  ltrValue,
} from '../../../../src/slips/shaping/isolates.ts';

/** The line as it stands on paper from left to right, letters of right-to-left runs turned round. */
function onPaper(text: string): string {
  const runs = orderRuns(text, embeddingLevels(text), { start: 0, end: text.length }, new Set());
  return runs.visual
    .map((run) => {
      const letters = Array.from(text.slice(run.start, run.end));
      return (run.level % 2 === 1 ? letters.reverse() : letters).join('');
    })
    .join('');
}

describe('the order of a line on paper', () => {
  it('sets a phone in an Arabic sentence left to right', () => {
    expect(onPaper(`هاتف ${ltrValue('+966 11 544 0000')} الآن`)).toBe('نآلا +966 11 544 0000 فتاه');
  });

  it('would scatter the same phone without its isolate', () => {
    expect(onPaper('هاتف +966 11 544 0000 الآن')).not.toContain('+966 11 544 0000');
  });

  it('leaves Arabic-Indic dates whole', () => {
    expect(onPaper('يوم ٢١/١١/٢٠٢٦م')).toBe('م٢١/١١/٢٠٢٦ موي');
  });

  it('keeps a Latin name in its own direction', () => {
    expect(onPaper(`السيد ${isolate('Omar (Abu) Ali')} حضر`)).toBe('رضح Omar (Abu) Ali ديسلا');
  });

  it('agrees with the reference implementation for any text', () => {
    const bidi = bidiFactory();
    const part = fc.constantFrom(
      'نص ',
      'Ab ',
      '12',
      '٣٤',
      '-',
      ', ',
      '(',
      ')',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      '٪',
      '؟',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        // Ends in a letter, as lines do: white space at their ends is cut off before.
        const text = `${parts.join('')}ن`;
        const expected = bidi
          .getReorderedIndices(text, bidi.getEmbeddingLevels(text, 'rtl'))
          .filter((index) => !isIsolateControl(text[index]))
          .map((index) => text.charAt(index))
          .join('');
        expect(onPaper(text)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('runs of a line', () => {
  it('end where the font changes', () => {
    const runs = orderRuns('ابتث', embeddingLevels('ابتث'), { start: 0, end: 4 }, new Set([2]));
    expect(runs.reading).toEqual([
      { start: 0, end: 2, level: 1 },
      { start: 2, end: 4, level: 1 },
    ]);
  });
});

describe('values in free text', () => {
  const shown = (text: string): string =>
    isolateValues(text).replaceAll('\u2066', '[').replaceAll('\u2069', ']');

  it.each([
    ['هاتف 011 544 0000 أو', 'هاتف [011 544 0000] أو'],
    ['(011) 544-0000', '[(011) 544-0000]'],
    ['+966 11 544 0000', '[+966 11 544 0000]'],
    ['الخرج 16278 · RKHA7234', 'الخرج [16278] · [RKHA7234]'],
    ['Building 12, Tower B', '[Building 12, Tower B]'],
    ['Mohammed (Mo) Al-Saud', '[Mohammed (Mo) Al-Saud]'],
    ['رقم 16278 7234', 'رقم [16278] [7234]'],
    ['a@b.sa 011-544-0000', '[a@b.sa] [011-544-0000]'],
    ['https://example.org/a?b=1.', '[https://example.org/a?b=1].'],
    ['(الدور 2)', '(الدور [2])'],
    ['٨:٠٠ ص – ٤:٠٠ م', '٨:٠٠ ص – ٤:٠٠ م'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('lose the controls that were smuggled in', () => {
    expect(shown('نص\u202e مقلوب\u2067\u0007')).toBe('نص مقلوب ');
  });

  it('cost no character', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ ا-ي0-9A-Za-z().,@:+/-]{0,40}$/), (text) => {
        expect(isolateValues(text).replace(/[\u2066-\u2069]/gu, '')).toBe(text);
      }),
    );
  });
});
