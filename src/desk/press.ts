import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '../domain/papers.ts';
import type { SlipContent } from '../slips/content.ts';
import type { Letterhead } from '../slips/layout/picture.ts';
import { openSlipPress } from '../slips/render.ts';
import type { SlipPress } from '../slips/render.ts';

/** A press that opens at the first slip, or when it is told to get ready. It finds the letterhead that a slip names. */
export type DeskPress = {
  render(content: SlipContent, on: { paper: Paper }): Promise<Uint8Array>;
  /** A page to judge a printer by. */
  renderTestPage: SlipPress['renderTestPage'];
  getReady(): Promise<void>;
};

/** Opens the press late, so that starting the desk does not wait for fonts. */
export function lazyPress(
  resources: string,
  letterheads: ReadonlyMap<string, Letterhead> = new Map(),
): DeskPress {
  let opened: Promise<SlipPress> | null = null;
  const press = (): Promise<SlipPress> => (opened ??= loadPress(resources));
  return {
    render: async (content, { paper }) => {
      const letterhead = letterheads.get(content.letterheadId ?? '') ?? null;
      return (await press()).render(content, { paper, letterhead });
    },
    renderTestPage: async (content) => (await press()).renderTestPage(content),
    getReady: async () => {
      await press();
    },
  };
}

async function loadPress(resources: string): Promise<SlipPress> {
  const [regular, medium, bold, subsetWasm] = await Promise.all([
    readFile(join(resources, 'fonts', 'regular.ttf')),
    readFile(join(resources, 'fonts', 'medium.ttf')),
    readFile(join(resources, 'fonts', 'bold.ttf')),
    readFile(join(resources, 'wasm', 'harfbuzz-subset.wasm')),
  ]);
  return openSlipPress({ regular, medium, bold, subsetWasm });
}
