import { Unzip, UnzipInflate } from 'fflate';
import { Refusal } from '../refusal.ts';
import { directoryLimits } from './limits.ts';
import type { DirectoryLimits } from './limits.ts';
import type { Watch } from './watch.ts';

/** Small enough that what one piece unpacks to is noticed before it fills the memory. */
const pieceBytes = 4096;

/** True for bytes that begin as an archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * Unpacks an archive in memory, piece by piece, and stops at the first limit that is passed. Names that climb out
 * of the folder, that come twice, or that hide are refused: nothing is written to disk, but such a file was not
 * made by a program that means well. Folders and the notes of macOS are left out.
 */
export async function openArchive(
  bytes: Uint8Array,
  watch: Watch,
  limits: DirectoryLimits = directoryLimits,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array[]>();
  const finished = new Set<string>();
  const names = new Set<string>();
  let unpacked = 0;
  // What is thrown while a piece is unpacked, the library catches and tells of as damage: the reason is kept here.
  let refusal: Refusal | null = null;
  const refuse = (reason: UnsafeReason, name: string) => {
    refusal ??= unsafe(reason, name);
    return refusal;
  };
  const unzip = new Unzip((file) => {
    if (names.size >= limits.archiveEntries) throw unsafe('entries', file.name);
    if (!isSafeName(file.name)) throw unsafe('path', file.name);
    const key = file.name.toLowerCase();
    if (names.has(key)) throw unsafe('twice', file.name);
    names.add(key);
    const pieces: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, piece, isLast) => {
      if (error) throw refusal ?? damaged();
      size += piece.length;
      unpacked += piece.length;
      if (size > limits.entryBytes || unpacked > limits.unpackedBytes) throw refuse('size', file.name);
      const packed = file.size ?? bytes.length;
      if (size > limits.ratioFreeBytes && size > packed * limits.ratio) throw refuse('ratio', file.name);
      if (unpacked > limits.ratioFreeBytes && unpacked > bytes.length * limits.ratio)
        throw refuse('ratio', file.name);
      pieces.push(piece);
      if (isLast) finished.add(file.name);
    };
    if (!isLeftOut(file.name)) files.set(file.name, pieces);
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    try {
      unzip.push(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length);
    } catch (error) {
      throw error instanceof Refusal ? error : damaged();
    }
    if (at % (pieceBytes * 16) === 0) await watch.step(at);
  }
  if (names.size === 0 || [...files.keys()].some((name) => !finished.has(name))) throw damaged();
  return new Map([...files].map(([name, pieces]) => [name, Buffer.concat(pieces)]));
}

function isSafeName(name: string): boolean {
  if (name === '' || name.length > 300 || /[\p{Cc}\\]/u.test(name)) return false;
  if (name.startsWith('/') || /^[a-z]:/iu.test(name)) return false;
  return !name.split('/').includes('..');
}

function isLeftOut(name: string): boolean {
  return name.endsWith('/') || name.startsWith('__MACOSX/') || /(^|\/)\.[^/]*$/u.test(name);
}

type UnsafeReason = 'entries' | 'path' | 'twice' | 'size' | 'ratio';

function unsafe(reason: UnsafeReason, name: string): Refusal {
  return new Refusal('archive-unsafe', 'filePath', { reason, name: name.slice(0, 80) });
}

function damaged(): Refusal {
  return new Refusal('archive-damaged', 'filePath');
}
