/** The few C functions of harfbuzz-subset.wasm that are called; pointers and sizes are plain numbers. */
type SubsetExports = {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
};

/** What this layer needs of the engine's WebAssembly, which its types (no DOM, no Node) do not name. */
type WebAssemblyGlobal = {
  readonly WebAssembly: {
    instantiate(bytes: Uint8Array): Promise<{ instance: { exports: unknown } }>;
  };
};

const READ_ONLY = 2;
const NO_HINTING = 0x1;
const RETAIN_GLYPH_IDS = 0x2;
const NO_LAYOUT_CLOSURE = 0x200;
const DROPPED_TABLES_SET = 3;
/** A PDF reader takes glyph ids from the document and needs none of these. */
const DROPPED_TABLES = [
  'GSUB',
  'GPOS',
  'GDEF',
  'cmap',
  'name',
  'OS/2',
  'post',
  'gasp',
  'DSIG',
  'STAT',
  'meta',
  'kern',
];

/** Cuts fonts down to the glyphs that a document shows. Glyph ids stay as they are. */
export type Subsetter = {
  /** Copies a font in, once; the answer cuts it, as often as needed. */
  load(font: Uint8Array): (glyphs: Iterable<number>) => Uint8Array;
};

/** Starts the subsetter from the bytes of harfbuzz-subset.wasm. */
export async function openSubsetter(wasm: Uint8Array): Promise<Subsetter> {
  const { WebAssembly } = globalThis as unknown as WebAssemblyGlobal;
  const { instance } = await WebAssembly.instantiate(wasm);
  const hb = instance.exports as SubsetExports;
  hb._initialize();
  return {
    load(font) {
      const data = hb.malloc(font.length);
      if (data === 0) throw new Error('No memory for the font');
      new Uint8Array(hb.memory.buffer).set(font, data);
      const face = hb.hb_face_create(hb.hb_blob_create(data, font.length, READ_ONLY, 0, 0), 0);
      return (glyphs) => subset(hb, face, glyphs);
    },
  };
}

function subset(hb: SubsetExports, face: number, glyphs: Iterable<number>): Uint8Array {
  const input = hb.hb_subset_input_create_or_fail();
  if (input === 0) throw new Error('No memory to cut the font');
  try {
    hb.hb_subset_input_set_flags(input, NO_HINTING | RETAIN_GLYPH_IDS | NO_LAYOUT_CLOSURE);
    const wanted = hb.hb_subset_input_glyph_set(input);
    hb.hb_set_add(wanted, 0);
    for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
    const dropped = hb.hb_subset_input_set(input, DROPPED_TABLES_SET);
    for (const tag of DROPPED_TABLES) hb.hb_set_add(dropped, tagNumber(tag));
    const small = hb.hb_subset_or_fail(face, input);
    if (small === 0) throw new Error('The font could not be cut');
    const blob = hb.hb_face_reference_blob(small);
    const start = hb.hb_blob_get_data(blob, 0);
    const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob));
    hb.hb_blob_destroy(blob);
    hb.hb_face_destroy(small);
    return bytes;
  } finally {
    hb.hb_subset_input_destroy(input);
  }
}

function tagNumber(tag: string): number {
  return Array.from(tag.padEnd(4, ' ')).reduce(
    (number, letter) => ((number << 8) | letter.charCodeAt(0)) >>> 0,
    0,
  );
}
