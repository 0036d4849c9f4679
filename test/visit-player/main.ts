import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../pages/person.ts';
import { playScript } from './player.ts';
import { readScript, ScriptProblem } from './script.ts';

const usage = 'npm run visit -- --script FILE --out DIR';
const say = (line: string) => process.stderr.write(`${line}\n`);

/** The exit line of an impossible visit; the message is what the person saw on the screen. */
function refuse(error: { code: string; field: string | null; step: string | null; message: string }): void {
  process.stdout.write(`${JSON.stringify({ error })}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { script: { type: 'string' }, out: { type: 'string' }, program: { type: 'string' } },
  });
  if (values.script === undefined || values.out === undefined) throw new ScriptProblem('--script', usage);
  const out = resolve(values.out);
  const script = await readScript(values.script);
  const program = values.program === undefined ? {} : { program: values.program };
  const visits = await playScript(script, { out, say, ...program });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'result.json'), `${JSON.stringify({ visits }, null, 2)}\n`);
  say(`${visits.length} visits played`);
}

try {
  await run();
} catch (error) {
  if (error instanceof Refusal)
    refuse({ code: error.code, field: error.field, step: error.step, message: error.message });
  else if (error instanceof ScriptProblem)
    refuse({ code: 'script-invalid', field: error.field, step: null, message: error.message });
  else {
    say(error instanceof Error ? (error.stack ?? error.message) : 'unknown failure');
    refuse({
      code: 'player-failed',
      field: null,
      step: null,
      message: error instanceof Error ? error.message : '',
    });
  }
}
