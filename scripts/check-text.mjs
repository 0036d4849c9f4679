/**
 * Every text exists, filled, in Arabic and English with the same values in it; none stands in a screen. The
 * compiler of the catalogue would silently show Arabic where English is missing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueFaults } from './checks/catalogue.mjs';
import { rawTextFaults } from './checks/raw-text.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const project = join(root, 'src', 'text', 'project.inlang', 'settings.json');
const screens = join(root, 'src', 'ui');

const { locales, 'plugin.inlang.messageFormat': format } = JSON.parse(readFileSync(project, 'utf8'));
const faults = catalogueFaults(join(root, 'src', 'text'), [format.pathPattern].flat(), locales);

const files = existsSync(screens) ? readdirSync(screens, { recursive: true }) : [];
for (const name of files.filter((each) => each.endsWith('.svelte'))) {
  const path = join(screens, name);
  faults.push(...rawTextFaults(readFileSync(path, 'utf8'), relative(root, path)));
}

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  faults.length === 0 ? 'Texts: none missing, none in a screen.\n' : `${faults.length} faults\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
