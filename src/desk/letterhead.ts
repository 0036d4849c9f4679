import { zlibSync } from 'fflate';
import { inBlackAndWhite, onWhitePaper } from '../domain/letterhead/on-paper.ts';
import type { Pixels, Samples } from '../domain/letterhead/on-paper.ts';
import type { Letterhead } from '../slips/layout/picture.ts';
import { sha256 } from '../store/canonical.ts';

/** The pictures that slips may show, and which one new slips do. */
export type Letterheads = {
  readonly byId: Map<string, Letterhead>;
  chosenId: string | null;
};

/** A picture as slips carry it. The same pixels give the same id and bytes. */
export function letterheadOf(pixels: Pixels): { id: string; letterhead: Letterhead; samples: Samples } {
  const samples = onWhitePaper(pixels);
  const { width, height, channels } = samples;
  const filtered = withRowFilters(samples);
  const letterhead = {
    ...{ width, height, channels },
    samples: zlibSync(filtered, { level: 9 }),
    blackAndWhite: zlibSync(inBlackAndWhite(samples), { level: 9 }),
  };
  const head = new TextEncoder().encode(`${width}x${height}x${channels}:`);
  return { id: sha256(Buffer.concat([head, filtered])), letterhead, samples };
}

const NO_FILTER = 0;
const UP_FILTER = 2;

/** Each row as the difference from the row above where that is smaller: flat areas deflate to almost nothing. */
function withRowFilters({ width, height, channels, values }: Samples): Uint8Array {
  const rowBytes = width * channels;
  const out = new Uint8Array((rowBytes + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const plain = values.subarray(row * rowBytes, (row + 1) * rowBytes);
    const above =
      row === 0 ? new Uint8Array(rowBytes) : values.subarray((row - 1) * rowBytes, row * rowBytes);
    const up = plain.map((value, index) => value - (above[index] ?? 0));
    const isUp = row > 0 && weight(up) < weight(plain);
    out[row * (rowBytes + 1)] = isUp ? UP_FILTER : NO_FILTER;
    out.set(isUp ? up : plain, row * (rowBytes + 1) + 1);
  }
  return out;
}

/** How far a row is from zeros, signed as its bytes are when they are differences. */
function weight(row: Uint8Array): number {
  return row.reduce((sum, value) => sum + Math.min(value, 256 - value), 0);
}
