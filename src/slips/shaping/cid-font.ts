import { PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Cell } from './run-ink.ts';
import type { Typeface } from './typeface.ts';

/** Vertical extent of ordinary letters, in em: narrower than the font's own, whose room for stacked marks overlaps. */
export const ASCENT_EM = 0.86;
export const DESCENT_EM = 0.31;

/** The codes that one document uses of one typeface: a code for each (glyph, character, width). */
export class CidFont {
  readonly typeface: Typeface;
  readonly #cells: Cell[] = [];
  readonly #codes = new Map<string, number>();

  constructor(typeface: Typeface) {
    this.typeface = typeface;
  }

  get isUsed(): boolean {
    return this.#cells.length > 0;
  }

  /** The code of a cell, four hexadecimal digits. Code 0 is left to the missing glyph. */
  hexCode(cell: Cell): string {
    const key = `${String(cell.glyph)} ${String(cell.width)} ${cell.text}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      this.#cells.push(cell);
      code = this.#cells.length;
      this.#codes.set(key, code);
    }
    return code.toString(16).padStart(4, '0');
  }

  /** Writes the font (Type0, CIDFontType2, Identity-H: ISO 32000-1, 9.7) with only the glyphs in use. */
  embed(context: PDFContext, cut: (glyphs: Iterable<number>) => Uint8Array): PDFRef {
    const name = PDFName.of(`${subsetTag(this.#cells)}+${this.typeface.name}`);
    const program = cut(this.#cells.map((cell) => cell.glyph));
    const toThousandths = 1000 / this.typeface.unitsPerEm;
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: 4,
        FontBBox: [-200, -415, 1400, 1085],
        ItalicAngle: 0,
        Ascent: ASCENT_EM * 1000,
        Descent: -DESCENT_EM * 1000,
        CapHeight: 698,
        StemV: 80,
        FontFile2: context.register(context.flateStream(program, { Length1: program.length })),
      }),
    );
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        DW: 0,
        W: [1, this.#cells.map((cell) => cell.width * toThousandths)],
        CIDToGIDMap: context.register(context.flateStream(this.#glyphMap())),
      }),
    );
    return context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: context.register(context.flateStream(this.#unicodeMap())),
      }),
    );
  }

  #glyphMap(): Uint8Array {
    const map = new Uint8Array((this.#cells.length + 1) * 2);
    this.#cells.forEach((cell, index) => {
      map[index * 2 + 2] = cell.glyph >> 8;
      map[index * 2 + 3] = cell.glyph & 0xff;
    });
    return map;
  }

  #unicodeMap(): string {
    const lines = this.#cells.map((cell, index) => {
      const code = (index + 1).toString(16).padStart(4, '0');
      return `<${code}> ${PDFHexString.fromText(cell.text)
        .toString()
        .replace(/^<feff/i, '<')}`;
    });
    const blocks: string[] = [];
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100);
      blocks.push(`${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <ffff> endcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }
}

/** Six capital letters that tell this subset from others of the same font (ISO 32000-1, 9.6.4). */
function subsetTag(cells: readonly Cell[]): string {
  let hash = 0;
  for (const cell of cells) hash = (hash * 31 + cell.glyph * 7 + (cell.text.codePointAt(0) ?? 0)) >>> 0;
  let tag = '';
  for (let index = 0; index < 6; index += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26) + 17 * index;
  }
  return tag;
}
