import * as hb from 'harfbuzzjs';

/** A glyph as HarfBuzz placed it, in font units, from left to right. */
export type ShapedGlyph = {
  readonly glyph: number;
  /** UTF-16 index of the first character it stands for. */
  readonly cluster: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly isMark: boolean;
};

/** One weight of the slips' typeface: shapes text and gives outlines. */
export type Typeface = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  /** The glyph that paints nothing: it carries characters that have no ink of their own. */
  readonly emptyGlyph: number;
  shape(text: string, run: { start: number; end: number; level: number }): ShapedGlyph[];
  /** The glyph's outline as PDF path operators in font units, moved by (x, y) and scaled. */
  outline(glyph: number, x: number, y: number, scale: number): string;
};

/** Opens a TrueType font for shaping. The bytes are copied into HarfBuzz once. */
export function openTypeface(name: string, bytes: Uint8Array): Typeface {
  const face = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(face);
  const emptyGlyph = font.nominalGlyph(0x20);
  if (emptyGlyph === undefined) throw new Error(`The font ${name} has no space glyph`);
  const buffer = new hb.Buffer();

  return {
    name,
    bytes,
    unitsPerEm: face.upem,
    emptyGlyph,
    shape(text, run) {
      const isRightToLeft = run.level % 2 === 1;
      buffer.clearContents();
      buffer.addText(text, run.start, run.end - run.start);
      buffer.setDirection(isRightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
      buffer.setScript(isRightToLeft ? 'Arab' : 'Latn');
      buffer.setLanguage('ar');
      buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS);
      hb.shape(font, buffer);
      return buffer.getGlyphInfosAndPositions().map((glyph) => ({
        glyph: glyph.codepoint,
        cluster: glyph.cluster,
        advance: glyph.xAdvance ?? 0,
        xOffset: glyph.xOffset ?? 0,
        yOffset: glyph.yOffset ?? 0,
        isMark: face.getGlyphClass(glyph.codepoint) === hb.GlyphClass.MARK,
      }));
    },
    outline(glyph, x, y, scale) {
      return pathOperators(font.glyphToJson(glyph), (value, isX) =>
        ((value + (isX ? x : y)) * scale).toFixed(2),
      );
    },
  };
}

/** TrueType's quadratic curves become the cubic ones that PDF knows. */
function pathOperators(
  commands: readonly { type: string; values: number[] }[],
  place: (value: number, isX: boolean) => string,
): string {
  const out: string[] = [];
  let [penX, penY] = [0, 0];
  const point = (x: number, y: number): string => `${place(x, true)} ${place(y, false)}`;
  for (const { type, values } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
    if (type === 'M' || type === 'L') {
      out.push(`${point(a, b)} ${type === 'M' ? 'm' : 'l'}`);
      [penX, penY] = [a, b];
    } else if (type === 'Q') {
      const first = point(penX + ((a - penX) * 2) / 3, penY + ((b - penY) * 2) / 3);
      const second = point(c + ((a - c) * 2) / 3, d + ((b - d) * 2) / 3);
      out.push(`${first} ${second} ${point(c, d)} c`);
      [penX, penY] = [c, d];
    } else if (type === 'C') {
      out.push(`${point(a, b)} ${point(c, d)} ${point(e, f)} c`);
      [penX, penY] = [e, f];
    } else out.push('h');
  }
  return out.join(' ');
}
