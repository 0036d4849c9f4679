/** Pixels as a page gives them: red, green, blue, opacity, row by row from the top. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/** The same on white paper: one value a pixel when there is no colour in it, else three. */
export type Samples = {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly values: Uint8Array;
};

/** What a letterhead is scaled down to at most, in pixels: sharp in print, small in every slip's file. */
export const mostWidth = 1200;
export const mostHeight = 320;
/** A picture longer than this would be a line on paper, a taller one would fill the page. */
export const longestShape = 12;
export const tallestShape = 2.5;

/** Differences of colour that no eye sees on paper. */
const COLOUR_TOLERANCE = 6;
/** Paper that carries no picture: everything is this bright. */
const NEARLY_WHITE = 246;

/** Lays a picture on white paper. */
export function onWhitePaper({ width, height, rgba }: Pixels): Samples {
  const rgb = new Uint8Array(width * height * 3);
  let hasColour = false;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const opacity = (rgba[pixel * 4 + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel += 1)
      rgb[pixel * 3 + channel] = Math.round(255 - (255 - (rgba[pixel * 4 + channel] ?? 255)) * opacity);
    const [red = 0, green = 0, blue = 0] = rgb.subarray(pixel * 3, pixel * 3 + 3);
    hasColour ||= Math.max(red, green, blue) - Math.min(red, green, blue) > COLOUR_TOLERANCE;
  }
  if (hasColour) return { width, height, channels: 3, values: rgb };
  return { width, height, channels: 1, values: rgb.filter((_, index) => index % 3 === 1) };
}

/** Whether anything of it would be seen: a white emblem made for dark ground leaves the paper empty. */
export function isBlank({ channels, values }: Samples): boolean {
  return !brightness({ channels, values }).some((value) => value < NEARLY_WHITE);
}

/** One bit a pixel for a thermal head, rows padded to bytes, 0 for black: shades would print as a grid of dots. */
export function inBlackAndWhite({ width, height, channels, values }: Samples): Uint8Array {
  const greys = brightness({ channels, values });
  const threshold = bestThreshold(greys);
  const rowBytes = Math.ceil(width / 8);
  const bits = new Uint8Array(rowBytes * height).fill(0xff);
  greys.forEach((grey, pixel) => {
    if (grey > threshold) return;
    const at = Math.floor(pixel / width) * rowBytes + ((pixel % width) >> 3);
    bits[at] = (bits[at] ?? 0) & ~(0x80 >> ((pixel % width) & 7));
  });
  return bits;
}

function brightness({ channels, values }: Pick<Samples, 'channels' | 'values'>): Uint8Array {
  if (channels === 1) return values;
  const greys = new Uint8Array(values.length / 3);
  for (let pixel = 0; pixel < greys.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = values.subarray(pixel * 3, pixel * 3 + 3);
    greys[pixel] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return greys;
}

/** The brightness that parts ink from paper best: the widest gap between the means of both sides (Otsu). */
function bestThreshold(greys: Uint8Array): number {
  const counts = new Float64Array(256);
  for (const grey of greys) counts[grey] = (counts[grey] ?? 0) + 1;
  const total = greys.reduce((sum, grey) => sum + grey, 0);
  let [best, bestGap, below, sumBelow] = [127, -1, 0, 0];
  counts.forEach((count, grey) => {
    below += count;
    sumBelow += count * grey;
    const above = greys.length - below;
    if (below === 0 || above === 0) return;
    const gap = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (gap > bestGap) [best, bestGap] = [grey, gap];
  });
  return best;
}
