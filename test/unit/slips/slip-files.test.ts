import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SlipContent } from '../../../src/slips/content.ts';
import { openSlipPress } from '../../../src/slips/render.ts';
import type { SlipPress } from '../../../src/slips/render.ts';
import { pageSetups } from '../../../src/slips/layout/page-setup.ts';
import {
  asRead,
  hasPoppler,
  hasQpdf,
  openPdfium,
  popplerText,
  popplerWords,
  qpdfComplaints,
} from './pdf-readers.ts';
import type { Pdfium, WordBox } from './pdf-readers.ts';
import { pressAssets } from './press-assets.ts';
import { scribble, slipSamples } from './samples.ts';
import * as samples from './samples.ts';

const page = pageSetups.A5;
const cases = Object.entries(slipSamples);

let press: SlipPress;
let pdfium: Pdfium;
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  press = await openSlipPress(pressAssets());
  pdfium = await openPdfium();
  for (const [name, content] of cases) files.set(name, await press.render(content, { paper: 'A5' }));
});
afterAll(() => {
  pdfium.close();
});

function fileOf(name: string): Uint8Array {
  const file = files.get(name);
  if (file === undefined) throw new Error(`No sample ${name}`);
  return file;
}

/** What a person must find in the text, exactly as the desk gave it. */
function wanted(content: SlipContent): string[] {
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
        content.textHash,
        content.requestDataHash,
        content.chainHash,
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

describe.skipIf(!hasPoppler)('read by poppler', () => {
  it.each(cases)('%s holds every text exactly [service-conditions] [agency-data]', (name, content) => {
    const text = asRead(popplerText(fileOf(name)));
    for (const expected of wanted(content)) expect(text).toContain(asRead(expected));
  });

  it.each(cases)('%s has no word over another or over the margins', (name) => {
    const words = popplerWords(fileOf(name)).filter((word) => word.xMax > word.xMin);
    expect(words.length).toBeGreaterThan(15);
    for (const word of words) {
      expect(word.xMin, word.text).toBeGreaterThanOrEqual(page.marginX - 0.5);
      expect(word.xMax, word.text).toBeLessThanOrEqual(page.width - page.marginX + 0.5);
      expect(word.yMin, word.text).toBeGreaterThanOrEqual(page.marginTop - 6);
      expect(word.yMax, word.text).toBeLessThanOrEqual(page.height - page.marginBottom + 6);
    }
    expect(overlaps(words)).toEqual([]);
  });

  it('prints phones with hyphens, whatever form they came in', () => {
    const text = asRead(popplerText(fileOf('longReferral')));
    for (const phone of ['011-544-0000', '920012345', '055-123-4517', '011-544-0001', '011-544-0002'])
      expect(text).toContain(phone);
  });

  it('counts the pages only when there are several', () => {
    expect(asRead(popplerText(fileOf('longReceipt')))).toContain('صفحة ١ من ٤');
    expect(asRead(popplerText(fileOf('referral')))).not.toContain('صفحة');
  });

  it('repeats heading and serial where a list goes on', () => {
    const pages = popplerText(fileOf('longMissing')).split('\f').map(asRead);
    expect(pages[1]).toContain('ما يلزم إحضاره – تتمة');
    for (const text of pages.slice(0, -1)) expect(text).toContain('1448-1-00087');
  });
});

describe('read by PDFium', () => {
  it.each(cases)('%s holds every text exactly', async (name, content) => {
    const text = asRead((await pdfium.pageTexts(fileOf(name))).join(' '));
    for (const expected of wanted(content)) expect(text).toContain(asRead(expected));
  });

  it.each(cases)('%s carries its serial as a QR code', async (name, content) => {
    const file = fileOf(name);
    const last = (await pdfium.pageTexts(file)).length - 1;
    const codes = [await pdfium.qrCode(file, last), await pdfium.qrCode(file, Math.max(0, last - 1))];
    expect(codes).toContain(content.serial);
  });
});

describe.skipIf(!hasQpdf)('as a file', () => {
  it.each(cases)('%s is sound', (name) => {
    expect(qpdfComplaints(fileOf(name))).toBe('');
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

  it('gives the same bytes for the same content', async () => {
    expect(await press.render(samples.declaration, { paper: 'A5' })).toEqual(fileOf('declaration'));
  });

  it('draws every stroke of the signature', async () => {
    const few = await press.render({ ...samples.declaration, strokes: [] }, { paper: 'A5' });
    const many = await press.render({ ...samples.declaration, strokes: scribble(2000) }, { paper: 'A5' });
    expect(many.length).toBeGreaterThan(few.length + 4000);
  });
});

function overlaps(words: readonly WordBox[]): string[] {
  return words.flatMap((word, index) =>
    words.slice(index + 1).flatMap((other) => {
      const across = Math.min(word.xMax, other.xMax) - Math.max(word.xMin, other.xMin);
      const down = Math.min(word.yMax, other.yMax) - Math.max(word.yMin, other.yMin);
      return word.page === other.page && across > 0.6 && down > 0.3
        ? [`${word.text} / ${other.text} (${across.toFixed(1)} x ${down.toFixed(1)})`]
        : [];
    }),
  );
}
