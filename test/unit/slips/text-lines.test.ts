import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { setParagraph } from '../../../src/slips/layout/paragraph.ts';
import type { Span } from '../../../src/slips/layout/paragraph.ts';
import { pageSetups } from '../../../src/slips/layout/page-setup.ts';
import { SlipFile } from '../../../src/slips/layout/slip-file.ts';
import type { PressFonts } from '../../../src/slips/layout/slip-file.ts';
import { isolateValues, ltrValue, withoutIsolates } from '../../../src/slips/shaping/isolates.ts';
import { openSubsetter } from '../../../src/slips/shaping/subset.ts';
import { openTypeface } from '../../../src/slips/shaping/typeface.ts';
import { asRead, hasPoppler, openPdfium, popplerText } from './pdf-readers.ts';
import type { Pdfium } from './pdf-readers.ts';
import { pressAssets } from './press-assets.ts';

/** Lines of made-up text, not whole slips: every order of scripts must survive the way through a PDF. */
const runs = Number(process.env['ISTIQBAL_RUNS'] ?? (process.env['ISTIQBAL_SOAK'] === '1' ? 500 : 50));
const timeoutMs = 20_000 + runs * 500;
const wide = 4000;
const heading = 'جمعية ديم الأسرية بمحافظة الدلم '.repeat(8).trim();
/** The page's text without its heading. */
const below = (text: string | undefined): string =>
  asRead(text ?? '')
    .replace(heading, '')
    .trim();

let fonts: PressFonts;
let pdfium: Pdfium;
beforeAll(async () => {
  const assets = pressAssets();
  const subsetter = await openSubsetter(assets.subsetWasm);
  const font = (name: string, bytes: Uint8Array): PressFonts['regular'] => ({
    typeface: openTypeface(name, bytes),
    cut: subsetter.load(bytes),
  });
  fonts = {
    regular: font('Regular', assets.regular),
    medium: font('Medium', assets.medium),
    bold: font('Bold', assets.bold),
  };
  pdfium = await openPdfium();
});
afterAll(() => {
  pdfium.close();
});

const arabicWord = fc.constantFrom(
  ...[
    'الإحالة',
    'لا',
    'لآلئ',
    'الأسرية',
    'سَعْدٌ',
    'مُحَمَّدٌ',
    'سر',
    'الدير',
    'مبنى',
    'عبدالإله',
    'هيئة',
    'ؤلاء',
    'پوستر',
    'شارع',
    'كلية',
  ],
  ...['٢١', '٢٠٢٦م', '٢١/١١/٢٠٢٦', '٨:٠٠', '٥٠٪', 'ضمان،', 'نعم.', 'كيف؟', 'أ.', '–'],
);
const value = fc.constantFrom(
  ...['011-544-0000', '1448-1-00087', '16278', '214', '055-123-4517', '4500.50', '9200-12345'],
);
const latinValue = fc.constantFrom(
  ...[
    'info@example.org.sa',
    'RKHA7234',
    'Al-Saud',
    'https://www.example.org/a',
    '+966 11 544 0000',
    'PDF',
    'B2',
    'A/B',
  ],
);
const bracketed = arabicWord.map((word) => `(${word})`);
const quoted = arabicWord.map((word) => `«${word}»`);
const line = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .tuple(arabicWord, fc.array(fc.oneof(...parts), { minLength: 1, maxLength: 8 }))
    .map(([first, rest]) => [first, ...rest].join(' '));

/**
 * One page per line, so that no reader's idea of columns comes in between, under an Arabic heading: poppler takes
 * the direction of a page from most of its letters, and every slip's are Arabic.
 */
async function print(lines: readonly (readonly Span[])[]): Promise<Uint8Array> {
  const file = await SlipFile.create(fonts, pageSetups.A5);
  for (const spans of lines) {
    const canvas = file.addPage();
    setParagraph(file.fonts, [{ text: heading, size: 8 }], { width: 360 }).forEach((set, index) => {
      set.draw(canvas, 40, 20 + index * set.height);
    });
    for (const set of setParagraph(file.fonts, spans, { width: wide })) set.draw(canvas, 400 - wide, 200);
  }
  return await file.finish({ title: 'lines', author: '', issuedAt: new Date(0) });
}

const batch = (text: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
  fc.array(text, { minLength: 10, maxLength: 10 });
const splitLooks = (text: string): Span[] => {
  const cut = text.indexOf(' ', text.length / 2);
  const isolated = isolateValues(text);
  return cut < 0 ? [{ text: isolated, size: 5 }] : [{ text: isolated, weight: 'bold', size: 5 }];
};

describe.skipIf(!hasPoppler)('any line in poppler', () => {
  it(
    'comes out as it went in',
    async () => {
      await fc.assert(
        fc.asyncProperty(batch(line(arabicWord, value, latinValue, bracketed, quoted)), async (lines) => {
          const pages = popplerText(await print(lines.map(splitLooks))).split('\f');
          lines.forEach((text, index) => {
            expect(below(pages[index])).toBe(asRead(text));
          });
        }),
        { numRuns: runs },
      );
    },
    timeoutMs,
  );
});

describe('any line in PDFium', () => {
  it(
    'comes out as it went in, for what slips print: Arabic, dates, hyphenated numbers',
    async () => {
      await fc.assert(
        fc.asyncProperty(batch(line(arabicWord, value)), async (lines) => {
          const pages = await pdfium.pageTexts(await print(lines.map(splitLooks)));
          lines.forEach((text, index) => {
            expect(below(pages[index])).toBe(asRead(text));
          });
        }),
        { numRuns: runs },
      );
    },
    timeoutMs,
  );

  it('gives an e-mail, a site and a code on lines of their own exactly', async () => {
    const alone = ['info@example.org.sa', 'https://www.example.org/a', 'RKHA7234', '+966-11-544-0000'];
    const pages = await pdfium.pageTexts(await print(alone.map((text) => [{ text: ltrValue(text) }])));
    expect(pages.map(below)).toEqual(alone);
  });
});

describe('a line', () => {
  it('never passes its column', async () => {
    const file = await SlipFile.create(fonts, pageSetups.A5);
    fc.assert(
      fc.property(
        line(arabicWord, value, latinValue, fc.string({ unit: 'grapheme', maxLength: 80 })),
        fc.integer({ min: 90, max: 300 }),
        (text, width) => {
          const lines = setParagraph(file.fonts, [{ text: isolateValues(text) }], { width });
          for (const set of lines) expect(set.width).toBeLessThanOrEqual(width + 0.01);
        },
      ),
      { numRuns: runs * 4 },
    );
  });

  it('keeps every character of what was given', async () => {
    const file = await SlipFile.create(fonts, pageSetups.A5);
    expect(withoutIsolates(isolateValues('هاتف 011 544 0000 (فرع 2)'))).toBe('هاتف 011 544 0000 (فرع 2)');
    expect(setParagraph(file.fonts, [{ text: 'سطر\nسطر' }], { width: 100 })).toHaveLength(2);
  });
});
