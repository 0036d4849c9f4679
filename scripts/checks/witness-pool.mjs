import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';

const child = join(projectRoot, 'scripts', 'checks', 'witness-run.mjs');
const most = 2;

/**
 * Some vitests side by side, each given one run at a time.
 *
 * @returns {{ run: (prepare: () => void, asked: import('./witness-run.mjs').WitnessRun) =>
 *   Promise<import('./witness-run.mjs').WitnessResult>, close: () => void }}
 */
export function witnessPool() {
  const children = Array.from({ length: Math.min(most, availableParallelism()) }, () => {
    const started = fork(child, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return { process: started, isFree: nextMessage(started) };
  });
  const idle = [...children];
  const waiting = [];
  const take = () =>
    idle.length > 0 ? Promise.resolve(idle.shift()) : new Promise((free) => waiting.push(free));
  const give = (each) => (waiting.length > 0 ? waiting.shift()(each) : idle.push(each));
  return {
    run: async (prepare, asked) => {
      const each = await take();
      await each.isFree;
      prepare();
      const answer = nextMessage(each.process);
      each.process.send(asked);
      const result = await answer;
      give(each);
      return result;
    },
    close: () => {
      for (const each of children) each.process.disconnect();
    },
  };
}

function nextMessage(started) {
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`A vitest ended with code ${code}.`));
    started.once('exit', ended);
    started.once('message', (message) => {
      started.removeListener('exit', ended);
      resolve(message);
    });
  });
}
