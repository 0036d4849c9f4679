/**
 * `npm run visit -- --script FILE --out DIR`: plays the visits of a file (docs/visit-script.md). Standard output
 * and the exit code are the player's; progress goes to standard error.
 */
import { ensureBuild } from './setup/build.mjs';
import { playVisit } from './setup/play-visit.mjs';
import { runScript } from './setup/problems.mjs';
import { setup } from './setup/story.mjs';

await runScript(async () => {
  const { env } = await setup('run');
  await ensureBuild(env);
  return playVisit(process.argv.slice(2), env);
});
