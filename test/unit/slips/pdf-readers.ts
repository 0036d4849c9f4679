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
export type PageBox = { readonly width: number; readonly height: number; readonly words: readonly WordBox[] };

/** Every page with its words and their boxes, in points from the page's top left corner. */
export function popplerPages(pdf: Uint8Array): PageBox[] {
  const html = withFile(pdf, (file) => execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }));
  return html
    .split('<page ')
    .slice(1)
    .map((part, index) => {
      const [, width, height] = /width="(.+?)" height="(.+?)"/u.exec(part) ?? [];
      const words = [
        ...part.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu),
      ].map(([, xMin, yMin, xMax, yMax, text = '']) => ({
        page: index + 1,
        text: text.replace(/&(amp|lt|gt|quot);/gu, (_, name: string) => entities[name] ?? ''),
        xMin: Number(xMin),
        yMin: Number(yMin),
        xMax: Number(xMax),
        yMax: Number(yMax),
      }));
      return { width: Number(width), height: Number(height), words };
    });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Poppler's list of a document's fonts, one row each: name, kind, embedded, cut down, with a map to Unicode. */
export function popplerFonts(pdf: Uint8Array): string[] {
  const list = withFile(pdf, (file) => execFileSync('pdffonts', [file], { encoding: 'utf8' }));
  return list.trim().split('\n').slice(2);
}

/** The document's text in the order of its structure, as a screen reader meets it. */
export function popplerStructure(pdf: Uint8Array): string {
  return withFile(pdf, (file) => execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' }));
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
      return (
        jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data ?? null
      );
    },
    close: () => {
      library.destroy();
    },
  };
}
