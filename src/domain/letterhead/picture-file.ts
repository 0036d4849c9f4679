/** What the head of a picture file says, before anyone decodes it. */
export type PictureFile = { readonly width: number; readonly height: number };

/** Decoded, four bytes a pixel: no file may ask for more memory than this. */
export const mostPixelsPerSide = 4000;
/** Fewer pixels than this on the longer side would print as squares. */
export const leastPixels = 100;

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MARKER = 0xff;
const START_OF_IMAGE = 0xd8;
const START_OF_SCAN = 0xda;

/** The size of a PNG or JPEG by its own head; null when it is neither or its head is damaged. */
export function readPictureFile(bytes: Uint8Array): PictureFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)
    ? sizeOfPng(view)
    : sizeOfJpeg(view);
  return size === null || size.width === 0 || size.height === 0 ? null : size;
}

/** The first part of a PNG is its header (IHDR): width and height, then how it is coded. */
function sizeOfPng(view: DataView): PictureFile | null {
  const header = 0x49484452;
  if (view.byteLength < 33 || view.getUint32(8) !== 13 || view.getUint32(12) !== header) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A JPEG is a chain of segments; the one that starts the frame (SOF) has the size. */
function sizeOfJpeg(view: DataView): PictureFile | null {
  if (view.byteLength < 4 || view.getUint8(0) !== MARKER || view.getUint8(1) !== START_OF_IMAGE) return null;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== MARKER) return null;
    const kind = view.getUint8(at + 1);
    if (kind === MARKER) {
      at += 1;
      continue;
    }
    if (isStartOfFrame(kind)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (kind === START_OF_SCAN) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** C0 to CF, of which three are tables and not frames. */
function isStartOfFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
}
