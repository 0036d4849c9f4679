import { mostHeight, mostWidth } from '../../../domain/letterhead/on-paper.ts';
import type { InputOf } from '../../../desk/contract/contract.ts';

/** Scaling in halves keeps thin lines that one large step would drop. */
const LARGEST_STEP = 2;

/**
 * Decodes a picture in the page's sandbox and scales it down to what slips carry. Null when the browser cannot
 * decode it.
 */
export async function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<InputOf<'letterhead.save'> | null> {
  try {
    let picture = await createImageBitmap(new Blob([bytes]));
    const scale = Math.min(1, mostWidth / picture.width, mostHeight / picture.height);
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    while (picture.width / width > LARGEST_STEP)
      picture = await createImageBitmap(picture, {
        resizeWidth: Math.ceil(picture.width / LARGEST_STEP),
        resizeHeight: Math.ceil(picture.height / LARGEST_STEP),
        resizeQuality: 'high',
      });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, width, height);
    return { width, height, rgba: toBase64(context.getImageData(0, 0, width, height).data) };
  } catch {
    return null;
  }
}

/** As many bytes as a call may have arguments. */
const PART = 0x8000;

function toBase64(bytes: Uint8ClampedArray): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PART)
    text += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(text);
}
