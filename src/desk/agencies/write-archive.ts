import { Zip, ZipDeflate } from 'fflate';
import { breathe } from './watch.ts';

const pieceLength = 256 * 1024;

/** An archive of text files, packed in pieces between which others are served. */
export async function archiveOf(files: Iterable<{ name: string; text: string }>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; at += pieceLength) {
      file.push(bytes.subarray(at, at + pieceLength), at + pieceLength >= bytes.length);
      await breathe();
    }
    if (bytes.length === 0) file.push(new Uint8Array(), true);
  }
  zip.end();
  return Buffer.concat(pieces);
}
