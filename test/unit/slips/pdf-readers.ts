import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsQR from 'jsqr';

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Poppler's tools and qpdf come from the system; where they are absent their tests are skipped by name. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
export const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

/** Text as read: without bidi controls, white space collapsed. Nothing else is made equal. */
export function asRead(text: string): string {
  return text.replace(BIDI_CONTROLS, '').replace(/\s+/gu, ' ').trim();
}

/** Lends a file with the document to `use` and removes it. */
function withFile<Result>(pdf: Uint8Array, use: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'istiqbal-slip-test-'));
  try {
    const file = join(folder, 'slip.pdf');
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole document's text by poppler, lines as they are. */
export function popplerText(pdf: Uint8Array): string {
  return withFile(pdf, (file) => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
}

export type WordBox = {
  readonly page: number;
  readonly text: string;
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
};

/** Every word with its box, in points from the page's top left corner. */
export function popplerWords(pdf: Uint8Array): WordBox[] {
  const html = withFile(pdf, (file) => execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }));
  return html.split('<page ').flatMap((part, page) =>
    [...part.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu)].map(
      ([, xMin, yMin, xMax, yMax, text = '']) => ({
        page,
        text,
        xMin: Number(xMin),
        yMin: Number(yMin),
        xMax: Number(xMax),
        yMax: Number(yMax),
      }),
    ),
  );
}

/** qpdf's complaints; empty for a sound file. */
export function qpdfComplaints(pdf: Uint8Array): string {
  return withFile(pdf, (file) => {
    const { status, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    return status === 0 ? '' : stderr;
  });
}

/** PDFium, the reader inside Chrome and Edge. Close it after use. */
export type Pdfium = {
  pageTexts(pdf: Uint8Array): Promise<string[]>;
  /** What a camera reads from a page. */
  qrCode(pdf: Uint8Array, pageIndex: number): Promise<string | null>;
  close(): void;
};

export async function openPdfium(): Promise<Pdfium> {
  const library = await PDFiumLibrary.init();
  return {
    pageTexts: async (pdf) => {
      const document = await library.loadDocument(pdf);
      const texts = [...document.pages()].map((page) => page.getText());
      document.destroy();
      return texts;
    },
    qrCode: async (pdf, pageIndex) => {
      const document = await library.loadDocument(pdf);
      // 203 dpi, the coarsest printer in use: what decodes here decodes on paper.
      const { data, width, height } = await document
        .getPage(pageIndex)
        .render({ scale: 203 / 72, render: 'bitmap' });
      document.destroy();
      return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
    },
    close: () => {
      library.destroy();
    },
  };
}
