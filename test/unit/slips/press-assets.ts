import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SlipPressAssets } from '../../../src/slips/render.ts';

const require = createRequire(import.meta.url);
const fonts = '@expo-google-fonts/ibm-plex-sans-arabic';

/** The same files that the kiosk ships, read from where npm put them. */
export function pressAssets(): SlipPressAssets {
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(require.resolve(name)));
  return {
    regular: read(`${fonts}/400Regular/IBMPlexSansArabic_400Regular.ttf`),
    medium: read(`${fonts}/500Medium/IBMPlexSansArabic_500Medium.ttf`),
    bold: read(`${fonts}/700Bold/IBMPlexSansArabic_700Bold.ttf`),
    subsetWasm: read('harfbuzzjs/dist/harfbuzz-subset.wasm'),
  };
}
