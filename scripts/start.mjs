/** `npm start`: from a fresh clone to the open kiosk, or to the sample visits where there is no screen. */
import { join, relative } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { hasDisplay } from './setup/display.mjs';
import { passOn } from './setup/pass-on.mjs';
import { isRoot, projectRoot } from './setup/paths.mjs';
import { playVisit } from './setup/play-visit.mjs';
import { runScript } from './setup/problems.mjs';
import { say } from './setup/say.mjs';
import { setup } from './setup/story.mjs';

const samples = join(projectRoot, 'test', 'fixtures', 'visits');
/** Of the sample scripts, those that a start without a screen plays: a visit or a story of each association. */
const played = [
  'mabarrah-after-the-visit',
  'athar-handover',
  'amass',
  'enaya',
  'deem-referral',
  'deem-entitlement',
];

await runScript(async () => {
  const { runtime, env } = await setup('run');
  await ensureBuild(env);
  if (!hasDisplay()) return playSamples(env);
  say(`Opening the kiosk (Electron ${runtime.version}${runtime.isStandIn ? ', the stand-in' : ''}) …`);
  // Chromium refuses its sandbox to root; an ordinary user keeps it.
  const forRoot = isRoot ? ['--no-sandbox'] : [];
  return passOn(runtime.program, ['.', ...forRoot, ...process.argv.slice(2)], { env, cwd: projectRoot });
});

async function playSamples(env) {
  say(
    'There is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set): the sample visits are played instead.',
  );
  say('لا توجد شاشة: ستُشغَّل الزيارات النموذجية بدلاً من فتح النافذة.');
  let failed = 0;
  for (const name of played) {
    const out = join('out', name);
    const file = join(samples, `${name}.json`);
    say(`Playing ${relative(projectRoot, file)} …`);
    const code = await playVisit(['--script', file, '--out', join(projectRoot, out)], env);
    say(code === 0 ? `Played; slips and screenshots are in ${out}/` : `Failed with code ${code}`);
    if (code !== 0) failed += 1;
  }
  say(
    `${played.length - failed} of ${played.length} samples played; there are more in test/fixtures/visits/.`,
  );
  return failed === 0 ? 0 : 1;
}
