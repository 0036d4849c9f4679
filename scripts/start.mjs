/** `npm start`: from a fresh clone to the open kiosk, or to the sample visits where there is no screen. */
import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { hasDisplay } from './setup/display.mjs';
import { passOn } from './setup/pass-on.mjs';
import { isRoot, projectRoot } from './setup/paths.mjs';
import { playVisit } from './setup/play-visit.mjs';
import { runScript } from './setup/problems.mjs';
import { say } from './setup/say.mjs';
import { setup } from './setup/story.mjs';

const samples = join(projectRoot, 'test', 'fixtures', 'visits');

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
  const names = readdirSync(samples)
    .filter((name) => name.endsWith('.json'))
    .sort();
  let failed = 0;
  for (const name of names) {
    const out = join('out', parse(name).name);
    say(`Playing ${join('test', 'fixtures', 'visits', name)} …`);
    const code = await playVisit(['--script', join(samples, name), '--out', join(projectRoot, out)], env);
    say(code === 0 ? `Played; slips and screenshots are in ${out}/` : `Failed with code ${code}`);
    if (code !== 0) failed += 1;
  }
  say(`${names.length - failed} of ${names.length} samples played.`);
  return failed === 0 ? 0 : 1;
}
