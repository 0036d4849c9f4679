import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';

const report = join(projectRoot, 'docs', 'soak.md');
const heading = '# Full runs of the checks\n\nWritten by `npm run test:soak`, the newest first.\n';

/**
 * Puts the dated result of a full run at the head of docs/soak.md.
 *
 * @param {{ name: string, state: string, seconds: number, tests: number | undefined }[]} rows
 * @param {import('../setup/runtime.mjs').Runtime} runtime
 */
export function writeSoakReport(rows, runtime) {
  const earlier = existsSync(report) ? readFileSync(report, 'utf8').slice(heading.length) : '';
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}`;
  const lines = rows.map(
    ({ name, state, seconds, tests }) => `| ${name} | ${state} | ${seconds.toFixed(1)} | ${tests ?? ''} |`,
  );
  const entry = [
    `\n## ${new Date().toISOString().slice(0, 10)}, commit ${commit()}\n`,
    `Electron ${runtime.version}${runtime.isStandIn ? ' (stand-in)' : ''}; ${machine}.\n`,
    '| stage | result | seconds | tests |\n|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
  writeFileSync(report, heading + entry + earlier);
}

/** The commit that was tested, marked when the work tree differed from it. */
function commit() {
  const git = (...args) => execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes');
  } catch {
    return 'unknown';
  }
}
