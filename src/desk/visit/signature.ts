import type { z } from 'zod';
import type { padSchema, strokesSchema } from '../contract/guest.ts';

type Strokes = z.output<typeof strokesSchema>;
type Pad = z.output<typeof padSchema>;

/** Less ink than this, in pad pixels, is a slip of the finger. */
const leastLength = 40;
const leastPoints = 3;

/** Whether the strokes are more than a dot or a touch. */
export function isSignature(strokes: Strokes): boolean {
  const points = strokes.reduce((count, stroke) => count + stroke.length, 0);
  return (
    points >= leastPoints &&
    strokes.reduce((length, stroke) => length + strokeLength(stroke), 0) >= leastLength
  );
}

/** From the first touch to the last. */
export function strokesDurationMs(strokes: Strokes): number {
  const times = strokes.flat().map(({ timeMs }) => timeMs);
  return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
}

/** The signature as an image: one path a stroke, nothing smoothed. */
export function strokesSvg(strokes: Strokes, { width, height }: Pad): string {
  const paths = strokes.map((stroke) => {
    const line = stroke
      .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
      .join('');
    return `<path d="${line}"/>`;
  });
  const box = `viewBox="0 0 ${round(width)} ${round(height)}"`;
  const pen = 'fill="none" stroke="#000" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><g ${pen}>${paths.join('')}</g></svg>`;
}

function strokeLength(stroke: Strokes[number]): number {
  return stroke.reduce((length, point, index) => {
    const before = stroke[index - 1];
    return before ? length + Math.hypot(point.x - before.x, point.y - before.y) : length;
  }, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
