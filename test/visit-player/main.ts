import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../pages/person.ts';
import { PlayerFailure } from './play-visit.ts';
import { playScript } from './player.ts';
import { readScript, ScriptProblem } from './script.ts';

const usage = 'npm run visit -- --script FILE --out DIR';
const say = (line: string) => process.stderr.write(`${line}\n`);

type ExitLine = { code: string; field: string | null; step: string | null; message: string };

/** The exit line of an impossible visit; the message is what the person saw on the screen. */
function exitLine(error: unknown): ExitLine {
  if (error instanceof Refusal)
    return { code: error.code, field: error.field, step: error.step, message: error.message };
  if (error instanceof ScriptProblem)
    return { code: 'script-invalid', field: error.field, step: null, message: error.message };
  const cause = error instanceof PlayerFailure ? error.cause : error;
  say(cause instanceof Error ? (cause.stack ?? cause.message) : 'unknown failure');
  const message = error instanceof Error ? error.message : 'unknown failure';
  const step = error instanceof PlayerFailure ? error.step : null;
  return { code: 'player-failed', field: null, step, message };
}

function fail(error: unknown): void {
  process.stdout.write(`${JSON.stringify({ error: exitLine(error) })}\n`);
  process.exitCode = 1;
}

function readArguments(): { script: string; out: string; program?: string } {
  try {
    const { values } = parseArgs({
      options: { script: { type: 'string' }, out: { type: 'string' }, program: { type: 'string' } },
    });
    const { script, out, program } = values;
    if (script === undefined || out === undefined) throw new Error(usage);
    return { script, out: resolve(out), ...(program !== undefined && { program: resolve(program) }) };
  } catch (error) {
    throw new ScriptProblem('arguments', error instanceof Error ? error.message : usage);
  }
}

async function run(): Promise<void> {
  const { script: file, ...where } = readArguments();
  const script = await readScript(file);
  const hasNow = script.visits.findIndex(({ now }) => now !== undefined);
  if (where.program !== undefined && hasNow >= 0)
    throw new ScriptProblem(
      `visits.${hasNow}.now`,
      'a packaged build takes no other clock than the machine’s',
    );
  const visits = await playScript(script, { ...where, say });
  await writeFile(join(where.out, 'result.json'), `${JSON.stringify({ visits }, null, 2)}\n`);
  say(`${visits.length} visits played`);
}

// A driver that breaks off outside of any wait still ends with one line and exit code 1.
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.once(event, (error: unknown) => {
    fail(error);
    process.exit();
  });
await run().catch(fail);
