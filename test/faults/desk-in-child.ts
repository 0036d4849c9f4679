/**
 * A desk in a process of its own, for tests that kill it. `hold FOLDERS` opens the desk and waits; `work FOLDERS`
 * works until it is killed. Every change that the desk has confirmed is told on standard output, one line each.
 */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { openDesk } from '../../src/desk/open-desk.ts';
import type { Desk } from '../../src/desk/open-desk.ts';
import type { DeskFolders } from '../../src/desk/ports.ts';
import { ask, noura, signIn, testPorts } from '../fixtures/desk.ts';
import { advance, startRequest } from '../fixtures/visit-steps.ts';
import { screens } from './confirmed.ts';
import type { Confirmed } from './confirmed.ts';

const [, , task, given] = process.argv;
const folders = JSON.parse(given ?? '') as DeskFolders;
const desk = await openDesk({ folders, ports: testPorts('2026-11-21T06:42:00Z') });
await desk.setDisplayCount(2);

function tell(line: Confirmed | 'open'): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Visit after visit for the same person, each to the receipt and beyond. */
async function work(open: Desk): Promise<never> {
  await signIn(open);
  const { people } = await ask(open, 'people.search', { query: noura.mobile });
  const beneficiaryId = people[0]?.id ?? (await ask(open, 'people.register', noura)).id;
  for (;;) {
    let view = await startRequest(open);
    for (;;) {
      const { visitId, screen, status, slips } = view;
      tell({ visitId, screen, status, serials: slips.map(({ serial }) => serial) });
      if (screen === null || status === 'finished') break;
      view = await advance(open, view, { beneficiaryId }, screens[screens.indexOf(screen) + 1] ?? 'finished');
    }
  }
}

tell('open');
if (task === 'work') await work(desk);
await once(process.stdin.resume(), 'end');
await pause(0);
