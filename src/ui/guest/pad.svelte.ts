import SignaturePad from 'signature_pad';
import type { PointGroup } from 'signature_pad';
import type { Signature } from './guest-screen.svelte.ts';

const ink = '#104631';

/** The pad: strokes with time and pressure, kept as vectors and drawn anew whenever its size changes. */
export class Pad {
  isEmpty = $state(true);
  #pad: SignaturePad | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #size = { width: 0, height: 0 };

  /** For `{@attach …}` on the canvas. */
  attach = (canvas: HTMLCanvasElement): (() => void) => {
    const pad = new SignaturePad(canvas, { penColor: ink, minWidth: 1.5, maxWidth: 4, minDistance: 2 });
    pad.addEventListener('beginStroke', () => (this.isEmpty = false));
    this.#pad = pad;
    this.#canvas = canvas;
    const observer = new ResizeObserver(() => this.#fit());
    observer.observe(canvas);
    this.#fit();
    return () => {
      observer.disconnect();
      pad.off();
    };
  };

  clear(): void {
    this.#pad?.clear();
    this.isEmpty = true;
  }

  /** What was written: CSS pixels of the pad, milliseconds since the first touch, pressure 0 to 1. */
  signature(): Signature {
    const groups = this.#pad?.toData() ?? [];
    const startMs = groups[0]?.points[0]?.time ?? 0;
    const strokes = groups
      .filter(({ points }) => points.length > 0)
      .map(({ points }) =>
        points.map(({ x, y, time, pressure }) => ({
          x: rounded(x),
          y: rounded(y),
          timeMs: Math.max(0, Math.round(time - startMs)),
          pressure: rounded(Math.min(1, Math.max(0, pressure))),
        })),
      );
    return { strokes, pad: { ...this.#size } };
  }

  // Setting a canvas's size clears it while the pad still holds its strokes: they are scaled and drawn again.
  #fit(): void {
    if (this.#canvas === null || this.#pad === null) return;
    const { width, height } = this.#canvas.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const before = this.#size;
    if (before.width === width && before.height === height) return;
    const density = Math.max(window.devicePixelRatio, 1);
    this.#canvas.width = Math.round(width * density);
    this.#canvas.height = Math.round(height * density);
    this.#canvas.getContext('2d')?.scale(density, density);
    this.#size = { width, height };
    const scale = before.width === 0 ? 1 : Math.min(width / before.width, height / before.height);
    this.#pad.fromData(this.#pad.toData().map((group) => scaled(group, scale)));
  }
}

function scaled(group: PointGroup, scale: number): PointGroup {
  return {
    ...group,
    points: group.points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale })),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
