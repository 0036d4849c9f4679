import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papers } from '../../../src/domain/papers.ts';
import type { Paper } from '../../../src/domain/papers.ts';
import type { SlipContent } from '../../../src/slips/content.ts';
import { pageSetups } from '../../../src/slips/layout/page-setup.ts';
import { openSlipPress } from '../../../src/slips/render.ts';
import type { SlipPress } from '../../../src/slips/render.ts';
import { withoutIsolates } from '../../../src/slips/shaping/isolates.ts';
import { IN_ARABIC, kindText, numberText, phoneText } from '../../../src/slips/words.ts';
import { m } from '../../../src/text/index.ts';
import { watchDrawing } from './drawn.ts';
import type { Drawn } from './drawn.ts';
import {
  asRead,
  hasPoppler,
  hasQpdf,
  openPdfium,
  popplerFonts,
  popplerPages,
  popplerStructure,
  popplerText,
  qpdfComplaints,
} from './pdf-readers.ts';
import type { Pdfium, WordBox } from './pdf-readers.ts';
import { pressAssets } from './press-assets.ts';
import { scribble, slipSamples } from './samples.ts';
import * as samples from './samples.ts';

const cases = Object.entries(slipSamples);

let press: SlipPress;
let pdfium: Pdfium;
/** Every sample on every paper, with what was drawn. */
const sheets = new Map<string, { file: Uint8Array; drawn: Drawn }>();

beforeAll(async () => {
  press = await openSlipPress(pressAssets());
  pdfium = await openPdfium();
  for (const paper of papers)
    for (const [name, content] of cases) {
      let file: Uint8Array = new Uint8Array();
      const drawn = await watchDrawing(paper, async () => (file = await press.render(content, { paper })));
      sheets.set(`${name} ${paper}`, { file, drawn });
    }
}, 60_000);
afterAll(() => {
  pdfium.close();
});

function sheetOf(name: string, paper: Paper): { file: Uint8Array; drawn: Drawn } {
  const sheet = sheets.get(`${name} ${paper}`);
  if (sheet === undefined) throw new Error(`No sample ${name}`);
  return sheet;
}

/** What a person must find in the text, exactly as the desk gave it. */
function wanted(content: SlipContent, paper: Paper): string[] {
  const all = [content.associationName, content.serial, content.deskName];
  switch (content.kind) {
    case 'receipt':
      return [
        ...all,
        content.beneficiaryName,
        content.serviceTitle,
        content.agreedChannel,
        ...content.requirementsMet,
        ...(content.studiedBy === null ? [] : [content.studiedBy]),
        ...(content.representative === null ? [] : [content.representative.name]),
      ];
    case 'missing-requirements':
      return [
        ...all,
        content.beneficiaryName,
        content.serviceTitle,
        ...content.requirementsMet,
        ...content.items.flatMap((item) => [item.title, item.note ?? item.title]),
      ];
    case 'conditions':
      return [
        ...all,
        content.serviceTitle,
        ...content.conditions,
        ...content.requirements.flatMap((item) => [item.title, item.note ?? item.title]),
      ];
    case 'declaration':
      return [
        ...all,
        content.signerName,
        ...(content.capacity.kind === 'self' ? [] : [content.beneficiaryName]),
        content.declarationText,
        // In the narrow column of a roll they take two lines.
        ...(paper === 'roll-80' ? [] : [content.textHash, content.requestDataHash, content.chainHash]),
        content.witnessName,
        content.documentSeen,
        ...(content.capacity.kind === 'agent' ? [content.capacity.powerOfAttorneyNumber] : []),
      ];
    case 'referral':
      return [
        ...all,
        content.beneficiaryName,
        content.serviceNeeded,
        content.agency.name,
        ...content.agency.addressLines,
        ...content.agency.emails.filter((email) => email.length < 40),
        ...content.bring,
        ...(content.agency.contactPerson === null ? [] : [content.agency.contactPerson.name]),
      ];
    default:
      return [
        ...all,
        ...content.facts.filter(({ form }) => form === 'text' || form === 'strong').map(({ value }) => value),
        ...content.sections.flatMap(({ heading, lines }) => [heading, ...lines]),
      ];
  }
}

/** Words of a text, counted: a word that is there too often is as wrong as one that is missing. */
function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of asRead(text).split(' '))
      if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that only one side has. A value that was cut over two lines is the same letters in other pieces. */
function unsharedWords(found: readonly string[], meant: readonly string[]): string[] {
  const counts = countWords(found);
  for (const [word, count] of countWords(meant)) counts.set(word, (counts.get(word) ?? 0) - count);
  const letters = (sign: number): string =>
    [...counts]
      .flatMap(([word, count]) => Array<string>(Math.max(0, sign * count)).fill(word))
      .flatMap((word) => Array.from(word))
      .sort()
      .join('');
  return letters(1) === letters(-1)
    ? []
    : [...counts].flatMap(([word, count]) => (count === 0 ? [] : [`${word} ${count}`]));
}

/** What stands on the pages beside the structure: short heads, feet, numbers of pages, headings that go on. */
function furnitureOf(content: SlipContent, { headings }: Drawn, pageTexts: readonly string[]): string[] {
  const { associationName, serial, associationPhone, copyNumber } = content;
  const copy = copyNumber === 0 ? '' : `نسخة ${numberText(copyNumber)}`;
  return pageTexts.flatMap((text, index) => [
    associationPhone === null
      ? m.slip_footer_contact_no_phone({}, IN_ARABIC)
      : m.slip_footer_contact({ phone: withoutIsolates(phoneText(associationPhone)) }, IN_ARABIC),
    ...(pageTexts.length === 1
      ? []
      : [m.slip_page_of({ page: numberText(index + 1), total: numberText(pageTexts.length) }, IN_ARABIC)]),
    ...(index === 0 ? [] : [associationName, kindText(content.kind), serial, copy]),
    ...headings.flatMap((heading) => {
      const continued = m.slip_continued({ heading }, IN_ARABIC);
      return asRead(text).includes(asRead(continued)) ? [continued] : [];
    }),
  ]);
}

function hasCutAddress(content: SlipContent): boolean {
  return content.kind === 'referral' && content.agency.emails.some(({ length }) => length > 40);
}

describe.each(papers)('on %s', (paper) => {
  const fileOf = (name: string): Uint8Array => sheetOf(name, paper).file;

  it.runIf(hasPoppler).each(cases)(
    '%s, read by poppler, holds every text exactly and nothing else [service-conditions] [agency-data]',
    (name, content) => {
      const pages = popplerText(fileOf(name)).split('\f').slice(0, -1);
      const text = asRead(pages.join(' '));
      for (const expected of wanted(content, paper)) expect(text).toContain(asRead(expected));
      const { drawn } = sheetOf(name, paper);
      // Poppler takes the hyphen at which an address was cut for one of hyphenation.
      if (!hasCutAddress(content))
        expect(unsharedWords(pages, [...drawn.texts, ...furnitureOf(content, drawn, pages)])).toEqual([]);
    },
  );

  it.each(cases)('%s, read by PDFium, holds every text exactly and nothing else', async (name, content) => {
    const pages = await pdfium.pageTexts(fileOf(name));
    const text = asRead(pages.join(' '));
    for (const expected of wanted(content, paper)) expect(text).toContain(asRead(expected));
    const { drawn } = sheetOf(name, paper);
    const plain = (texts: readonly string[]): string[] =>
      texts.map((each) => each.replace(/\S+@\S+|[()«»]/gu, ' '));
    const found = plain(pages);
    // E-mails apart, which it turns round, with the rest of one that was cut.
    const hasLongEmail =
      content.kind === 'referral' && content.agency.emails.some(({ length }) => length > 40);
    if (!hasLongEmail)
      expect(unsharedWords(found, plain([...drawn.texts, ...furnitureOf(content, drawn, pages)]))).toEqual(
        [],
      );
  });

  it.runIf(hasPoppler).each(cases)('%s has no word over another, across a box or in the margins', (name) => {
    const setup = pageSetups[paper];
    const side = setup.marginX * setup.unit;
    const pages = popplerPages(fileOf(name));
    const { boxes } = sheetOf(name, paper).drawn;
    for (const { width, height, words } of pages) {
      expect(width).toBeCloseTo(setup.width * setup.unit, 1);
      if (setup.isRoll) expect(height).toBeLessThanOrEqual(setup.height * setup.unit + 0.1);
      else expect(height).toBeCloseTo(setup.height * setup.unit, 1);
      for (const word of words.filter(({ xMin, xMax }) => xMax > xMin)) {
        expect(word.xMin, word.text).toBeGreaterThanOrEqual(side - 0.5);
        expect(word.xMax, word.text).toBeLessThanOrEqual(width - side + 0.5);
        expect(word.yMin, word.text).toBeGreaterThanOrEqual(setup.marginTop * setup.unit - 8);
        expect(word.yMax, word.text).toBeLessThanOrEqual(height - setup.marginBottom * setup.unit + 7);
      }
      expect(overlaps(words.filter(({ xMin, xMax }) => xMax > xMin))).toEqual([]);
    }
    for (const box of boxes) {
      expect(box.xMin).toBeGreaterThanOrEqual(side - 0.1);
      expect(box.xMax).toBeLessThanOrEqual((pages[box.page - 1]?.width ?? 0) - side + 0.1);
      const others = boxes.filter((other) => other !== box && other.page === box.page);
      expect(others.filter((other) => overlap(box, other).area > 0.1)).toEqual([]);
      // A word is in a box with all of its ink or not at all; its box is as high as its line.
      for (const word of pages[box.page - 1]?.words ?? []) {
        const { across, down } = overlap(box, word);
        if (across > 0.5 && down > 1.5)
          expect([across, down], word.text).toEqual([
            expect.closeTo(word.xMax - word.xMin, 0),
            expect.closeTo(word.yMax - word.yMin, 0),
          ]);
      }
    }
  });

  it.runIf(hasPoppler).each(cases)('%s has no heading without what it heads', (name) => {
    const { headings } = sheetOf(name, paper).drawn;
    const heads = headings.flatMap((heading) =>
      [heading, m.slip_continued({ heading }, IN_ARABIC)].map((text) => asRead(text).split(' ')),
    );
    let found = 0;
    for (const { words } of popplerPages(fileOf(name))) {
      const lines = linesOf(words);
      lines.forEach((line, index) => {
        const inLine = line.split(' ');
        const here = heads.filter((head) => head.every((word) => inLine.includes(word)));
        // Two may stand side by side; a line with other words only happens to have them.
        if (here.flat().length < inLine.length) return;
        found += here.length;
        const next = lines[index + 1] ?? '';
        expect(next, `below ${line}`).not.toBe('');
        expect(next, `below ${line}`).not.toContain('للاستفسار');
      });
    }
    expect(found).toBeGreaterThanOrEqual(headings.length);
  });

  it.each(cases)('%s carries its serial as a QR code', async (name, content) => {
    const file = fileOf(name);
    const last = (await pdfium.pageTexts(file)).length - 1;
    const found = await pdfium.qrCode(file, last);
    expect(found ?? (await pdfium.qrCode(file, Math.max(0, last - 1)))).toBe(content.serial);
  });

  it.runIf(hasQpdf).each(cases)('%s is a sound file', (name) => {
    expect(qpdfComplaints(fileOf(name))).toBe('');
  });

  it('gives the same bytes for the same content', async () => {
    expect(await press.render(samples.declaration, { paper })).toEqual(fileOf('declaration'));
  });

  it.runIf(hasPoppler)('repeats heading and serial where a list goes on, and counts the pages', () => {
    const pages = popplerText(fileOf('longMissing')).split('\f').slice(0, -1).map(asRead);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((text, index) => {
      expect(text).toContain('1448-1-00087');
      expect(text).toContain('نسخة ٢');
      expect(text).toContain(`صفحة ${numberText(index + 1)} من ${numberText(pages.length)}`);
    });
    if (paper !== 'roll-80') expect(pages[1]).toContain('ما يلزم إحضاره – تتمة');
    expect(asRead(popplerText(fileOf('receipt')))).not.toContain('صفحة');
  });

  it.runIf(hasPoppler)(
    'says what it is: title, language, structure in reading order, fonts of its own',
    async () => {
      const document = await PDFDocument.load(fileOf('receipt'), { updateMetadata: false });
      expect(document.getTitle()).toBe('إيصال استلام 1448-1-00087');
      expect(document.getAuthor()).toBe(samples.receipt.associationName);
      expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(ar-SA)');
      expect(document.catalog.get(PDFName.of('MarkInfo'))?.toString()).toContain('/Marked true');
      for (const row of popplerFonts(fileOf('receipt')))
        expect(row).toMatch(/^[A-Z]{6}\+IBMPlexSansArabic\S* +CID TrueType +Identity-H +yes yes yes/u);
      const inOrder = asRead(popplerStructure(fileOf('receipt')));
      let at = -1;
      for (const text of [
        '1448-1-00087',
        'استلام طلب',
        'المستفيدة',
        'ما بعد هذا',
        'المتطلبات المستوفاة',
        'ختم الجمعية',
        'البند',
      ]) {
        const painted = /[ء-ي]/u.test(text) ? Array.from(text).toReversed().join('') : text;
        const next = inOrder.indexOf(painted, at + 1);
        expect(next, text).toBeGreaterThan(at);
        at = next;
      }
    },
  );
});

describe.runIf(hasPoppler)('phones', () => {
  it('are printed with hyphens, whatever form they came in', () => {
    const text = asRead(popplerText(sheetOf('longReferral', 'A5').file));
    for (const phone of ['011-544-0000', '920012345', '055-123-4517', '011-544-0001', '011-544-0002'])
      expect(text).toContain(phone);
  });
});

describe('what a slip says', () => {
  const textOf = async (content: SlipContent): Promise<string> =>
    asRead((await pdfium.pageTexts(await press.render(content, { paper: 'A5' }))).join(' '));

  it('never words an earliest reply as a deadline', async () => {
    const earliest = await textOf({ ...samples.receipt, reply: { kind: 'earliest', date: '2026-12-05' } });
    expect(earliest).toContain('لا يصدر الرد قبل السبت ٢٥ جمادى الآخرة ١٤٤٨هـ');
    expect(earliest).not.toContain('أقصاه');
    const latest = await textOf({ ...samples.receipt, reply: { kind: 'latest', date: '2026-12-10' } });
    expect(latest).toContain('في موعد أقصاه الخميس ١ رجب ١٤٤٨هـ ١٠ ديسمبر ٢٠٢٦م');
    expect(await textOf({ ...samples.receipt, reply: null })).toContain('لم تحدد السياسة موعدًا للرد');
  });

  it('dates itself by Riyadh, where it may be tomorrow already', async () => {
    const text = await textOf({ ...samples.receipt, issuedAt: '2026-11-21T21:30:00Z' });
    expect(text).toContain('الأحد ١٢ جمادى الآخرة ١٤٤٨هـ');
  });

  it('tells a copy from the original', async () => {
    expect(await textOf(samples.referral)).not.toContain('نسخة');
    expect(await textOf({ ...samples.referral, copyNumber: 3 })).toContain('نسخة ٣');
  });

  it('asks for itself at the other agency, once', async () => {
    expect(await textOf(samples.referral)).toContain('هذا السند');
    const bring = [...samples.referral.bring, 'سند الإحالة'];
    const text = await textOf({ ...samples.referral, bring });
    expect(text).toContain('سند الإحالة');
    expect(text).not.toContain('هذا السند');
  });

  it('warns on a referral to a sample agency', async () => {
    expect(await textOf(samples.referral)).not.toContain('عينة');
    expect(await textOf({ ...samples.referral, isSample: true })).toContain('عينة للتجربة');
  });

  it('cannot be turned round by what a name contains', async () => {
    const text = await textOf({ ...samples.referral, beneficiaryName: '\u202eنورة\u2066 القحطاني\u0000' });
    expect(text).toContain('نحيل إليكم المستفيدة نورة القحطاني للاستفادة');
  });

  it('draws every stroke of the signature', async () => {
    const few = await press.render({ ...samples.declaration, strokes: [] }, { paper: 'A5' });
    const many = await press.render({ ...samples.declaration, strokes: scribble(2000) }, { paper: 'A5' });
    expect(many.length).toBeGreaterThan(few.length + 4000);
  });
});

/** The words of a line in no order: poppler's boxes have Arabic letters as they stand, from left to right. */
function wordsOf(text: string): string {
  return asRead(text).split(' ').sort().join(' ');
}

/** A page's lines from top to bottom, each as its words. */
function linesOf(words: readonly WordBox[]): string[] {
  const lines: WordBox[][] = [];
  for (const word of words.toSorted((one, other) => one.yMax - other.yMax)) {
    const line = lines.at(-1);
    if (line !== undefined && word.yMax - (line[0]?.yMax ?? 0) < 3) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) =>
    wordsOf(
      line.map(({ text }) => (/[ء-ي]/u.test(text) ? Array.from(text).toReversed().join('') : text)).join(' '),
    ),
  );
}

type Box = Pick<WordBox, 'xMin' | 'xMax' | 'yMin' | 'yMax'>;

function overlap(one: Box, other: Box): { across: number; down: number; area: number } {
  const across = Math.min(one.xMax, other.xMax) - Math.max(one.xMin, other.xMin);
  const down = Math.min(one.yMax, other.yMax) - Math.max(one.yMin, other.yMin);
  return { across, down, area: Math.max(0, across) * Math.max(0, down) };
}

function overlaps(words: readonly WordBox[]): string[] {
  return words.flatMap((word, index) =>
    words.slice(index + 1).flatMap((other) => {
      const { across, down } = overlap(word, other);
      return across > 0.6 && down > 0.3
        ? [`${word.text} / ${other.text} (${across.toFixed(1)} x ${down.toFixed(1)})`]
        : [];
    }),
  );
}
