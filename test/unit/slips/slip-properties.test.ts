import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { papers } from '../../../src/domain/papers.ts';
import type { FormContent } from '../../../src/slips/content.ts';
import { pageSetups } from '../../../src/slips/layout/page-setup.ts';
import { openSlipPress } from '../../../src/slips/render.ts';
import type { SlipPress } from '../../../src/slips/render.ts';
import { cleanText } from '../../../src/slips/shaping/isolates.ts';
import { watchDrawing } from './drawn.ts';
import { hasPoppler, popplerPages } from './pdf-readers.ts';
import { pressAssets } from './press-assets.ts';
import { form } from './samples.ts';

/** Slips of made-up words: whatever a desk may be given must be on the paper, whole and inside the margins. */
const runs = process.env['ISTIQBAL_SOAK'] === '1' ? 60 : 6;

let press: SlipPress;
beforeAll(async () => {
  press = await openSlipPress(pressAssets());
});

const word = fc.constantFrom(
  ...['نورة', 'مُحَمَّدٌ', 'الإحالة', 'لآلئ', '(قوس)', '«نص»', 'Al-Saud', '٢١/١١/٢٠٢٦', '90', '4500.50', 'ضمان،'],
  ...['info@example.org.sa', '011-544-0000', 'RKHA7234', '1448-1-00087', '٥٠٪', '–', 'B/2'],
  'واستقبلناهمواستقبلنا'.repeat(6),
  'Abcdefghij'.repeat(12),
);
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
const content = fc.record({
  name: text,
  lead: fc.option(text),
  facts: fc.array(fc.tuple(text, text, fc.constantFrom('text', 'strong', 'ltr' as const)), { maxLength: 4 }),
  lines: fc.oneof(fc.array(text, { maxLength: 6 }), fc.array(word, { minLength: 200, maxLength: 200 })),
  mark: fc.constantFrom('none', 'dot', 'box', 'tick', 'blank' as const),
  copyNumber: fc.nat(3),
  isSample: fc.boolean(),
  digits: fc.constantFrom('arabic', 'latin' as const),
});

function slipOf(given: typeof content extends fc.Arbitrary<infer T> ? T : never): FormContent {
  const { name, lead, facts, lines, mark, ...header } = given;
  return {
    ...form,
    ...header,
    associationName: name === '' ? form.associationName : name,
    lead,
    facts: facts.map(([label, value, look]) => ({ label, value, form: look })),
    sections: [{ heading: 'ما سُجّل', look: 'key', lines, mark }],
  };
}

/** How often each character stands in a text; spaces and what steers the direction do not count. */
function lettersOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of cleanText(texts.join('')).replace(/\s/gu, ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

describe.skipIf(!hasPoppler).each(papers)('any slip on %s', (paper) => {
  it('has every character that it was given, inside the margins', async () => {
    const { unit, marginX } = pageSetups[paper];
    await fc.assert(
      fc.asyncProperty(content, async (given) => {
        let file: Uint8Array = new Uint8Array();
        const drawn = await watchDrawing(paper, async () => {
          file = await press.render(slipOf(given), { paper });
          return file;
        });
        const pages = popplerPages(file);
        const words = pages.flatMap((page) => page.words);
        const found = lettersOf(words.map((each) => each.text));
        for (const [letter, count] of lettersOf(drawn.texts))
          expect(found.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
        for (const { width, words: inPage } of pages)
          for (const each of inPage) {
            expect(each.xMin, each.text).toBeGreaterThanOrEqual(marginX * unit - 0.6);
            expect(each.xMax, each.text).toBeLessThanOrEqual(width - marginX * unit + 0.6);
          }
      }),
      { numRuns: runs },
    );
  }, 120_000);
});
