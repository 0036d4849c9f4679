/**
 * `npm run package`: the unpacked build in release/, then proof that it starts and plays a sample visit. The
 * build itself cannot be driven (its inspector is fused off), so it is watched from outside, and a copy that
 * differs in that one fuse plays the visit.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { withVirtualDisplay } from './setup/display.mjs';
import { passOn } from './setup/pass-on.mjs';
import { nodeModules, projectNode, projectRoot } from './setup/paths.mjs';
import { playVisit } from './setup/play-visit.mjs';
import { runScript } from './setup/problems.mjs';
import { run } from './setup/run.mjs';
import { say, step } from './setup/say.mjs';
import { setup } from './setup/story.mjs';
import { watchFirstWindow } from './package/watch-first-window.mjs';

const builder = join(nodeModules, 'electron-builder', 'cli.js');
const packaged = join(projectRoot, 'release', 'linux-unpacked');
const driven = join(projectRoot, 'release', 'driven');
const fuses = join(projectRoot, 'scripts', 'package', 'fuses.mjs');
const sample = join(projectRoot, 'test', 'fixtures', 'visits', 'mabarrah.json');

await runScript(async () => {
  const { runtime, env } = await setup('test');
  await ensureBuild(env);
  const system = { win32: '--win', darwin: '--mac' }[process.platform] ?? '--linux';
  const options = [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`];
  const { code, output } = await step('packaging', () =>
    run(projectNode, [builder, system, 'dir', ...options], { env, cwd: projectRoot }),
  );
  if (code !== 0) process.stderr.write(output);
  if (code !== 0 || process.platform !== 'linux') return code;
  if (runtime.isStandIn)
    say(`Made with the stand-in Electron ${runtime.version}: for trying out, not for a desk.`);
  const fuseCode = await passOn(projectNode, [fuses, 'check', packaged], { env, cwd: projectRoot });
  if (fuseCode !== 0) return fuseCode;
  const windowMs = await step('starting the packaged build', () =>
    withVirtualDisplay(env, (screenEnv) => watchFirstWindow(join(packaged, 'istiqbal'), screenEnv)),
  );
  say(`Its first window came after ${(windowMs / 1000).toFixed(2)} s.`);
  return playWithCopy(env);
});

async function playWithCopy(env) {
  const work = mkdtempSync(join(tmpdir(), 'istiqbal-package-'));
  try {
    rmSync(driven, { recursive: true, force: true });
    cpSync(packaged, driven, { recursive: true });
    const fuseCode = await passOn(projectNode, [fuses, 'allow-driving', driven], { env, cwd: projectRoot });
    if (fuseCode !== 0) return fuseCode;
    // A packaged build goes by the machine's clock and refuses a script that sets another.
    const script = JSON.parse(readFileSync(sample, 'utf8'));
    for (const visit of script.visits) delete visit.now;
    const file = join(work, 'sample.json');
    writeFileSync(file, JSON.stringify(script));
    const out = join(projectRoot, 'out', 'packaged');
    const args = ['--script', file, '--out', out, '--program', join(driven, 'istiqbal')];
    return await step('playing a sample visit on the packaged build', () => playVisit(args, env));
  } finally {
    rmSync(driven, { recursive: true, force: true });
    rmSync(work, { recursive: true, force: true });
  }
}
