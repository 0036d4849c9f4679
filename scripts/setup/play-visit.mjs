import { join } from 'node:path';
import { hasDisplay, withVirtualDisplay } from './display.mjs';
import { passOn } from './pass-on.mjs';
import { projectNode, projectRoot } from './paths.mjs';

const player = join(projectRoot, 'test', 'visit-player', 'main.ts');

/**
 * Plays scripted visits through the real windows, on a screen of its own where the machine has none.
 *
 * @param {string[]} args the player's own: `--script FILE --out DIR`
 * @param {NodeJS.ProcessEnv} env what `setup()` gave
 * @returns {Promise<number>} the player's exit code
 */
export function playVisit(args, env) {
  const play = (screenEnv) => passOn(projectNode, [player, ...args], { env: screenEnv, cwd: process.cwd() });
  return hasDisplay() ? play(env) : withVirtualDisplay(env, play);
}
