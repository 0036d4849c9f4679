import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { longestShape, tallestShape } from '../../../domain/letterhead/on-paper.ts';
import { leastPixels, mostPixelsPerSide, readPictureFile } from '../../../domain/letterhead/picture-file.ts';
import { readChosenFile } from '../../chosen-file.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** A picture file that may be decoded: of the right kind, not too large, and of a shape that a head can hold. */
export async function openPicture(
  _office: Office,
  _by: StaffMember,
  { filePath }: ParsedInputOf<'letterhead.open'>,
): Promise<OutputOf<'letterhead.open'>> {
  const { bytes } = await readChosenFile('picture', filePath);
  const size = readPictureFile(bytes);
  if (size === null) throw new Refusal('picture-unreadable', 'filePath');
  const { width, height } = size;
  if (Math.max(width, height) > mostPixelsPerSide)
    throw new Refusal('picture-too-many-pixels', 'filePath', { width, height, most: mostPixelsPerSide });
  if (Math.max(width, height) < leastPixels)
    throw new Refusal('picture-too-small', 'filePath', { width, height, least: leastPixels });
  if (width / height > longestShape || height / width > tallestShape)
    throw new Refusal('picture-shape', 'filePath', { width, height });
  return { bytes: new Uint8Array(bytes) };
}
