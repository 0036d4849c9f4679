/** `npm run build`: everything the kiosk needs, and the kiosk in dist/. */
import { ensureBuild } from './setup/build.mjs';
import { runScript } from './setup/problems.mjs';
import { setup } from './setup/story.mjs';

await runScript(async () => {
  const { env } = await setup('run');
  await ensureBuild(env);
});
