import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { CidFont } from '../shaping/cid-font.ts';
import type { Typeface } from '../shaping/typeface.ts';
import { Canvas } from './canvas.ts';
import type { Fonts, Weight } from './canvas.ts';
import { PICTURE, embedPicture } from './picture.ts';
import type { Letterhead } from './picture.ts';
import { Tag, writeStructure } from './tags.ts';
import type { PageSetup } from './page-setup.ts';

/** A weight of the typeface with the means to cut it down to the glyphs in use. */
export type PressFont = {
  readonly typeface: Typeface;
  readonly cut: (glyphs: Iterable<number>) => Uint8Array;
};
export type PressFonts = Readonly<Record<Weight, PressFont>>;

const WEIGHTS: readonly Weight[] = ['regular', 'medium', 'bold'];
/** The graphics state through which the word "sample" shows the text beneath it. */
export const FAINT = 'Faint';

/** One document being drawn: its pages, the codes its fonts use, its structure. */
export class SlipFile {
  readonly setup: PageSetup;
  readonly letterhead: Letterhead | null;
  readonly fonts: Fonts;
  readonly root = new Tag('Document');
  readonly canvases: Canvas[] = [];
  readonly #document: PDFDocument;
  readonly #press: PressFonts;

  private constructor(
    document: PDFDocument,
    press: PressFonts,
    setup: PageSetup,
    letterhead: Letterhead | null,
  ) {
    this.setup = setup;
    this.letterhead = letterhead;
    this.#document = document;
    this.#press = press;
    this.fonts = {
      regular: new CidFont(press.regular.typeface),
      medium: new CidFont(press.medium.typeface),
      bold: new CidFont(press.bold.typeface),
    };
  }

  static async create(
    press: PressFonts,
    setup: PageSetup,
    letterhead: Letterhead | null = null,
  ): Promise<SlipFile> {
    return new SlipFile(await PDFDocument.create({ updateMetadata: false }), press, setup, letterhead);
  }

  addPage(): Canvas {
    const canvas = new Canvas(this.#document.addPage(), this.setup);
    this.canvases.push(canvas);
    return canvas;
  }

  /** The finished file. The same content gives the same bytes. */
  async finish(details: { title: string; author: string; issuedAt: Date }): Promise<Uint8Array> {
    const { context, catalog } = this.#document;
    const fonts: Record<string, unknown> = {};
    for (const weight of WEIGHTS)
      if (this.fonts[weight].isUsed)
        fonts[weight] = this.fonts[weight].embed(context, this.#press[weight].cut);
    const resources = context.register(
      context.obj({
        Font: fonts as never,
        ExtGState: { [FAINT]: { Type: 'ExtGState', ca: 0.13 } },
        ...(this.letterhead === null
          ? {}
          : { XObject: { [PICTURE]: embedPicture(context, this.letterhead, this.setup.ink) } }),
      }),
    );
    this.canvases.forEach((canvas, index) => {
      const { node } = canvas.page;
      node.set(PDFName.of('Contents'), context.register(context.flateStream(canvas.content())));
      node.set(PDFName.of('Resources'), resources);
      node.set(PDFName.of('StructParents'), context.obj(index));
      node.set(PDFName.of('Tabs'), PDFName.of('S'));
    });
    const pages = this.canvases.map((canvas) => canvas.page);
    catalog.set(PDFName.of('StructTreeRoot'), writeStructure(context, pages, this.root));
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
    catalog.set(PDFName.of('Lang'), PDFString.of('ar-SA'));
    catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
    this.#document.setTitle(details.title);
    this.#document.setAuthor(details.author);
    this.#document.setCreator('Istiqbal');
    this.#document.setProducer('Istiqbal');
    this.#document.setCreationDate(details.issuedAt);
    this.#document.setModificationDate(details.issuedAt);
    const identifier = PDFHexString.of(
      fingerprint(this.canvases.map((canvas) => canvas.content()).join('\n')),
    );
    context.trailerInfo.ID = context.obj([identifier, identifier]);
    return await this.#document.save({
      useObjectStreams: true,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
  }
}

/** Sixteen bytes that differ between documents (FNV-1a from four seeds); no protection against forgery. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01234567, 0x9e3779b9, 0x7f4a7c15]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}
