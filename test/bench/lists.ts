import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pageSize } from '../../src/desk/contract/page.ts';
import { openCrowdedDesk } from '../fixtures/crowded-desk.ts';
import { deskCall } from '../fixtures/desk.ts';
import type { TestDesk } from '../fixtures/desk.ts';
import { listCalls } from '../fixtures/list-calls.ts';
import type { ListCall } from '../fixtures/list-calls.ts';
import { figureOf } from './figures.ts';
import type { Figure } from './figures.ts';

const many = 100_000;
const few = 1000;
const peerName = `the same call with ${few.toLocaleString('en')} requests`;

/** Which page of how many: what a person sees first, what lies in the middle, and the end. */
const places = {
  'first page': () => 0,
  'middle page': (pages: number) => Math.floor(pages / 2),
  'last page': (pages: number) => Math.max(0, pages - 1),
} as const;

/**
 * Every list and report of the desk with a hundred thousand requests against the same call with a thousand, in
 * turns. Both stores hold made-up rows in the same proportions; filling them is not measured. The clock runs from the
 * input to the checked answer, the audit chain's entry on disk included.
 */
export async function measureLists(given: {
  folder: string;
  runs: number;
  say: (line: string) => void;
}): Promise<Figure[]> {
  const { folder, runs, say } = given;
  mkdirSync(folder, { recursive: true });
  // The system's temporary folder may lie in memory, where nothing is ever written through.
  const systemsOwn = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const peer = await openCrowdedDesk(few, say);
  const ours = await openCrowdedDesk(many, say);
  try {
    const figures: Figure[] = [];
    for (const list of [...listCalls, exportInto(folder)]) {
      say(`${list.call}, ${list.shows}`);
      figures.push(...(await measured(list, ours, peer, runs)));
    }
    return figures;
  } finally {
    await ours.dispose();
    await peer.dispose();
    if (systemsOwn === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = systemsOwn;
  }
}

function exportInto(folder: string): ListCall {
  const period = { span: 'chosen', from: '2025/11/22', until: '2026/11/21' } as const;
  const input = () => ({ period, folder: join(folder), format: 'xlsx' as const });
  return { call: 'oversight.export', shows: 'a year', input, isPaged: false };
}

async function measured(list: ListCall, ours: TestDesk, peer: TestDesk, runs: number): Promise<Figure[]> {
  const pagesOf = async (test: TestDesk) => Math.ceil((await timed(test, list, 0)).total / pageSize);
  // The first pair is left out: it reads from the disk what the others find in memory.
  const pages = { ours: await pagesOf(ours), peer: await pagesOf(peer) };
  const chosen = list.isPaged && pages.ours > 2 ? Object.entries(places) : [['', () => 0] as const];
  const figures: Figure[] = [];
  for (const [place, page] of chosen) {
    const times = { ours: [] as number[], peer: [] as number[] };
    for (let run = 0; run < runs; run += 1) {
      times.ours.push((await timed(ours, list, page(pages.ours))).ms);
      times.peer.push((await timed(peer, list, page(pages.peer))).ms);
    }
    const name = [list.call, list.shows, place].filter((part) => part !== '').join(', ');
    figures.push(figureOf({ group: 'lists', name, unit: 'ms', peerName }, times.ours, times.peer));
  }
  return figures;
}

async function timed(
  { desk }: TestDesk,
  { call, input }: ListCall,
  page: number,
): Promise<{ ms: number; total: number }> {
  const startMs = performance.now();
  const answer = await deskCall(desk, call, input(page));
  const ms = performance.now() - startMs;
  if (!answer.ok) throw new Error(`${call} was refused: ${answer.error.code}`);
  const { total } = answer.value as { total?: unknown };
  return { ms, total: typeof total === 'number' ? total : 0 };
}
