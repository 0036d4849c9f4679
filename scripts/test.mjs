/**
 * `npm test`: sets up, then runs every check, cheapest first.
 *
 *   --only a,b     these stages only
 *   --keep-going   do not stop at the first failure
 *   --soak         the full counts of fuzzing and fault tests; writes the dated result into docs/soak.md
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { runStage } from './checks/run-stage.mjs';
import { writeSoakReport } from './checks/soak-report.mjs';
import { stages } from './checks/stages.mjs';
import { projectNode, projectRoot } from './setup/paths.mjs';
import { reportProblem, runScript } from './setup/problems.mjs';
import { run } from './setup/run.mjs';
import { setup } from './setup/story.mjs';

const print = (line) => process.stdout.write(`${line}\n`);

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      'keep-going': { type: 'boolean', default: false },
      soak: { type: 'boolean', default: false },
    },
  });
  const chosen = chooseStages(values.only);
  const rows = [];
  const { runtime, env } = await prepare(rows);
  if (env) {
    if (values.soak) env.ISTIQBAL_SOAK = '1';
    await runStages(chosen, env, values['keep-going'], rows);
    if (values.soak) writeSoakReport(rows, runtime);
  }
  return printResult(rows, chosen);
});

function chooseStages(only) {
  if (!only) return stages;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No such stage: ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}`,
    );
  }
  return stages.filter(({ name }) => names.includes(name));
}

/** Set-up is the first row of the table: when it fails, nothing was checked. */
async function prepare(rows) {
  const startMs = performance.now();
  const addRow = (isPassed) => {
    const seconds = (performance.now() - startMs) / 1000;
    rows.push({ name: 'set-up', state: isPassed ? 'passed' : 'FAILED', seconds, tests: undefined });
  };
  try {
    const ready = await setup('test');
    const text = await run(projectNode, ['scripts/text.mjs'], {
      cwd: projectRoot,
      env: ready.env,
      isShown: true,
    });
    addRow(text.code === 0);
    return text.code === 0 ? ready : {};
  } catch (error) {
    reportProblem(error);
    addRow(false);
    return {};
  }
}

/** Two at a time of those that keep to one core; the others, which use what cores there are, alone. */
async function runStages(chosen, env, isKeptGoing, rows) {
  const waiting = [...chosen];
  let isGoing = true;
  const runNext = async (isShownLive) => {
    const stage = waiting.shift();
    let words = '';
    const title = `\n== ${stage.name} (${stage.about})`;
    if (isShownLive) print(title);
    const tell = isShownLive ? undefined : (more) => (words += more);
    const { isPassed, seconds, tests } = await runStage(stage, env, tell);
    if (!isShownLive) print(`${title}\n${words}`);
    rows.push({ name: stage.name, state: isPassed ? 'passed' : 'FAILED', seconds, tests });
    print(`== ${stage.name}: ${isPassed ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
    if (!isPassed && !isKeptGoing) isGoing = false;
  };
  const lane = async () => {
    while (isGoing && waiting[0]?.isBeside) await runNext(false);
  };
  const laneCount = Math.min(2, availableParallelism());
  while (isGoing && waiting.length > 0) {
    if (waiting[0].isBeside) await Promise.all(Array.from({ length: laneCount }, lane));
    else await runNext(true);
  }
}

function printResult(rows, chosen) {
  print('\nstage     result   seconds  tests');
  for (const { name, state, seconds, tests } of rows) {
    print(
      `${name.padEnd(10)}${state.padEnd(9)}${seconds.toFixed(1).padStart(7)}  ${String(tests ?? '').padStart(5)}`,
    );
  }
  const isRun = (stage) => rows.some(({ name }) => name === stage.name);
  for (const stage of chosen.filter((each) => !isRun(each))) print(`${stage.name.padEnd(10)}not run`);
  // Less than the sum where stages ran beside each other.
  print(`total               ${(performance.now() / 1000).toFixed(1).padStart(6)}`);
  const failed = rows.filter(({ state }) => state !== 'passed').length;
  print(`\n${rows.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
