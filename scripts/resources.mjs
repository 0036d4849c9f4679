/**
 * `node scripts/resources.mjs DIR [POLICIES]`: gathers what the desk reads at run time into one folder. The build
 * makes dist/resources with it, tests a folder of their own, with policies of their own if they say so.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

const plex = '@expo-google-fonts/ibm-plex-sans-arabic';
const files = {
  'fonts/regular.ttf': `${plex}/400Regular/IBMPlexSansArabic_400Regular.ttf`,
  'fonts/medium.ttf': `${plex}/500Medium/IBMPlexSansArabic_500Medium.ttf`,
  'fonts/bold.ttf': `${plex}/700Bold/IBMPlexSansArabic_700Bold.ttf`,
  'fonts/LICENSE.txt': `${plex}/LICENSE_FONT`,
  'wasm/harfbuzz-subset.wasm': 'harfbuzzjs/dist/harfbuzz-subset.wasm',
  // Silent printing of a PDF on Windows.
  ...(process.platform === 'win32' && {
    'printing/SumatraPDF.exe': 'pdf-to-printer/dist/SumatraPDF-3.4.6-32.exe',
  }),
};

/**
 * Fills `target` with policies, sample agencies, fonts and the font subsetter, replacing what was there.
 *
 * @param {string} target
 * @param {string} [policies] the folder of the policies, where they are not those that are shipped
 */
export function assembleResources(target, policies = join(root, 'resources', 'policies')) {
  rmSync(target, { recursive: true, force: true });
  for (const source of [policies, join(root, 'resources', 'agencies')]) {
    const folder = source === policies ? 'policies' : 'agencies';
    if (existsSync(source)) cpSync(source, join(target, folder), { recursive: true });
  }
  for (const [name, source] of Object.entries(files)) {
    const to = join(target, name);
    mkdirSync(join(to, '..'), { recursive: true });
    copyFileSync(require.resolve(source), to);
  }
}

if (argv[1] !== undefined && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const target = argv[2];
  if (target === undefined) throw new Error('Which folder? node scripts/resources.mjs DIR');
  assembleResources(resolve(target), argv[3]);
}
