import { PDFName, PDFRawStream } from 'pdf-lib';
import type { PDFContext, PDFRef } from 'pdf-lib';
import type { PageSetup } from './page-setup.ts';

/** The association's picture as the press takes it: deflated by the caller, on white paper. */
export type Letterhead = {
  readonly width: number;
  readonly height: number;
  /** 1: grey, 3: red, green, blue; 8 bits each, every row behind its PNG filter (PDF predictor 15). */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  /** One bit a pixel, rows padded to bytes, 0 for black. */
  readonly blackAndWhite: Uint8Array;
};

/** The name under which a page's resources know the picture. */
export const PICTURE = 'Letterhead';
/** A picture this much wider than high stands across the paper, any other beside the association's name. */
const ACROSS_SHAPE = 3.5;

/** The size in which a picture is printed, in units of layout. */
export function printedSize(
  { width, height }: Letterhead,
  { isRoll, width: pageWidth, marginX }: PageSetup,
): { width: number; height: number; isAcross: boolean } {
  const isAcross = width / height >= ACROSS_SHAPE;
  const room = pageWidth - 2 * marginX;
  const [mostWidth, mostHeight] = isAcross ? [room, isRoll ? 48 : 64] : isRoll ? [room * 0.7, 62] : [104, 52];
  const scale = Math.min(mostWidth / width, mostHeight / height);
  return { width: width * scale, height: height * scale, isAcross };
}

/** Writes the picture as an image of the document; for a thermal head the one of black and white. */
export function embedPicture(context: PDFContext, letterhead: Letterhead, ink: PageSetup['ink']): PDFRef {
  const { width, height, channels } = letterhead;
  const isGrey = ink === 'black' || channels === 1;
  const image = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: isGrey ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'FlateDecode',
  } as const;
  if (ink === 'black') {
    const dict = context.obj({ ...image, BitsPerComponent: 1 });
    return context.register(PDFRawStream.of(dict, letterhead.blackAndWhite));
  }
  const dict = context.obj({ ...image, BitsPerComponent: 8 });
  dict.set(PDFName.of('DecodeParms'), context.obj({ Predictor: 15, Colors: channels, Columns: width }));
  return context.register(PDFRawStream.of(dict, letterhead.samples));
}
