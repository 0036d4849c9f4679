import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSlipPress } from '../slips/render.ts';
import type { SlipPress } from '../slips/render.ts';

/** Opens the press at the first slip, so that starting the desk does not wait for fonts. */
export function lazyPress(resources: string): SlipPress {
  let press: Promise<SlipPress> | null = null;
  return {
    render: async (content) => {
      press ??= loadPress(resources);
      return (await press).render(content);
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
