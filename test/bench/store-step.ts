import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEncrypted } from '../../src/store/dialect.ts';
import { ask, noura, openTestDesk, signIn } from '../fixtures/desk.ts';
import type { TestDesk } from '../fixtures/desk.ts';
import { figureOf } from './figures.ts';
import type { Figure } from './figures.ts';

const savesPerRun = 30;
const unmeasured = 15;
const peerName = 'one bare row, same database settings';

/**
 * A step saved by the desk (checked, recorded in the audit chain, read back as a screen) against one row inserted
 * into a database opened with the same settings on the same disk. Both are on disk when they are done; the desk and
 * its peer take turns call by call.
 */
export async function measureSteps(given: {
  folder: string;
  runs: number;
  say: (line: string) => void;
}): Promise<Figure[]> {
  const { folder, runs, say } = given;
  mkdirSync(folder, { recursive: true });
  // The system's temporary folder may lie in memory, where nothing is ever written through.
  const systemsOwn = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const test = await openTestDesk({ policyId: 'mabarrah' });
  const bareRow = openBareRow(join(folder, 'bare.db'));
  try {
    await signIn(test.desk);
    const saves = runs * savesPerRun;
    say(`saving ${saves} greetings and ${saves} bare rows, in turns`);
    const greeting = await inTurns(saves, await greetingStep(test), bareRow.insert);
    say(`saving ${saves} requirements and ${saves} bare rows, in turns`);
    const requirement = await inTurns(saves, await requirementStep(test), bareRow.insert);
    if (test.faults.length > 0) throw new Error('The desk failed', { cause: test.faults[0] });
    const about = { group: 'store', unit: 'ms', peerName } as const;
    return [
      figureOf({ ...about, name: 'a step confirmed' }, greeting.ours, greeting.peer),
      figureOf({ ...about, name: 'a requirement set' }, requirement.ours, requirement.peer),
    ];
  } finally {
    bareRow.close();
    await test.dispose();
    if (systemsOwn === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = systemsOwn;
  }
}

/** One save, timed, and what must be undone before the next. */
type Step = { save: (count: number) => Promise<unknown>; undo?: () => Promise<unknown> };

async function inTurns(
  saves: number,
  step: Step,
  insertRow: () => void,
): Promise<{ ours: number[]; peer: number[] }> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let count = 0; count < saves + unmeasured; count += 1) {
    const startMs = performance.now();
    await step.save(count);
    const savedMs = performance.now();
    insertRow();
    const insertedMs = performance.now();
    await step.undo?.();
    if (count < unmeasured) continue;
    ours.push(savedMs - startMs);
    peer.push(insertedMs - savedMs);
  }
  return { ours, peer };
}

async function greetingStep({ desk }: TestDesk): Promise<Step> {
  const { visitId } = await ask(desk, 'visits.start', { journey: 'request', channelId: 'interview' });
  return {
    save: () => ask(desk, 'visits.confirmGreeting', { visitId, hospitality: 'offered' }),
    undo: () => ask(desk, 'visits.goBack', { visitId }),
  };
}

async function requirementStep({ desk }: TestDesk): Promise<Step> {
  const { visitId } = await ask(desk, 'visits.start', { journey: 'request', channelId: 'interview' });
  await ask(desk, 'visits.confirmGreeting', { visitId, hospitality: 'offered' });
  const { id: beneficiaryId } = await ask(desk, 'people.register', noura);
  await ask(desk, 'visits.identify', {
    visitId,
    beneficiaryId,
    representative: null,
    privacyNoticeShown: true,
  });
  const { requirements } = await ask(desk, 'visits.chooseService', {
    visitId,
    serviceId: 'food-basket',
    conditionsExplained: true,
  });
  const requirementId = requirements.at(-1)?.id;
  if (requirementId === undefined) throw new Error('The service asks for nothing');
  const states = [
    { state: 'missing', reason: 'absent' },
    { state: 'met', matchedWithOriginal: true, expiry: '2027/05/01' },
  ] as const;
  return {
    save: (count) => {
      const set = states[count % 2 === 0 ? 0 : 1];
      return ask(desk, 'visits.setRequirement', { visitId, requirementId, set });
    },
  };
}

/** The least that saving anything durably can cost here. */
function openBareRow(file: string): { insert: () => void; close: () => void } {
  const database = openEncrypted(file, new Uint8Array(randomBytes(32)), 'create');
  database.exec('create table step (id text primary key, visit_id text, state text, at text) strict');
  const statement = database.prepare('insert into step values (?, ?, ?, ?)');
  return {
    insert: () => void statement.run(randomUUID(), randomUUID(), 'met', new Date().toISOString()),
    close: () => database.close(),
  };
}
