import { Refusal } from '../refusal.ts';
import type { Watch } from './watch.ts';

/** How a text file was written. `windows-1256` is what Excel makes of «CSV» on an Arabic Windows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';
export type DecodedText = { text: string; encoding: Encoding };

const pieceBytes = 512 * 1024;
const looksAtBytes = 4096;

/** Reads bytes as text, in pieces. Refuses what is no text at all. */
export async function decodeText(bytes: Uint8Array, watch: Watch): Promise<DecodedText> {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return { text: await decode(bytes, encoding, watch), encoding };
  try {
    return { text: await decode(bytes, 'utf-8', watch), encoding };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Not UTF-8, and without the mark of UTF-16: the Arabic code page of Windows is what is left.
    if (bytes.subarray(0, looksAtBytes).includes(0)) throw new Refusal('directory-not-text', 'filePath');
    return { text: await decode(bytes, 'windows-1256', watch), encoding: 'windows-1256' };
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: every second byte of Latin signs, commas and line ends is zero.
  const head = bytes.subarray(0, looksAtBytes);
  const zeros = (odd: number) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  const share = head.length / 10;
  if (zeros(1) > share && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > share && zeros(1) === 0) return 'utf-16be';
  return 'utf-8';
}

async function decode(bytes: Uint8Array, encoding: Encoding, watch: Watch): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    pieces.push(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }));
    await watch.step(at);
  }
  pieces.push(decoder.decode());
  const text = pieces.join('');
  if (text.slice(0, looksAtBytes).includes('\u0000')) throw new Refusal('directory-not-text', 'filePath');
  return text;
}
