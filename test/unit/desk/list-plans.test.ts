import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract } from '../../../src/desk/contract/contract.ts';
import type { CallName } from '../../../src/desk/contract/contract.ts';
import { openCrowdedDesk } from '../../fixtures/crowded-desk.ts';
import { ask, deskCall } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { listCalls } from '../../fixtures/list-calls.ts';

/** What grows with the years: none of these is read from end to end for a page of 25 lines. */
const growing = [
  ...['requests', 'visits', 'request_steps', 'slips', 'dues', 'evidence', 'entitlement_decisions', 'audit'],
  ...['audit_people', 'audit_content', 'referral_attempts', 'referral_endings', 'appointments', 'complaints'],
  ...['inquiries', 'satisfaction_answers', 'satisfaction_reasons', 'people', 'declarations'],
];
/** Lists that grow with one file, one change or one import, and the register of staff. */
const ofOneThing: CallName[] = [
  'people.accesses',
  'agencies.importPreview',
  'agencies.imports',
  'information.concerned',
  'signOffs.register',
];

function hasPage(input: object): boolean {
  return 'shape' in input && typeof input.shape === 'object' && input.shape !== null && 'page' in input.shape;
}

/** The chain's head is the last row by its key: found at once, though the plan has no other word for it. */
const chainHead = 'select "seq", "hash" from "audit" order by "seq" desc limit ?';

let test: TestDesk;
let seen: Database.Statement[] | null = null;
/** The library's own, called with the database that it belongs to. */
const prepare = Object.getOwnPropertyDescriptor(Database.prototype, 'prepare')!.value as (
  this: Database.Database,
  source: string,
) => Database.Statement;

beforeAll(async () => {
  test = await openCrowdedDesk(3000, () => undefined);
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (
    this: Database.Database,
    source: string,
  ) {
    const statement = prepare.call(this, source);
    seen?.push(statement);
    return statement;
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await test.dispose();
});

/** How SQLite goes about every question of a call: one line for each table it passes through. */
async function plansOf(work: () => Promise<unknown>): Promise<{ source: string; lines: string[] }[]> {
  seen = [];
  const statements = seen;
  await work();
  seen = null;
  return statements
    .filter(({ source }) => /^(?:select|with)\b/iu.test(source) && source !== chainHead)
    .map(({ source, database }) => {
      const blanks = Array.from(source.matchAll(/\?/gu), () => null);
      const plan = prepare.call(database, `explain query plan ${source}`);
      return { source, lines: (plan.all(...blanks) as { detail: string }[]).map(({ detail }) => detail) };
    });
}

/** Lines that read a growing table row by row. A walk through an index is none: a page ends it, a count reads no row. */
function whole(lines: readonly string[]): string[] {
  return lines.filter((line) => {
    const table = /^SCAN (\w+)(?! USING)/u.exec(line)?.[1];
    const isWalked = /^SCAN \w+ USING (?:COVERING )?INDEX/u.test(line);
    return table !== undefined && growing.includes(table) && !isWalked;
  });
}

describe('a page of a list', () => {
  it.each(listCalls.map((list) => [`${list.call}, ${list.shows}`, list] as const))(
    'reads no growing table from end to end: %s',
    async (_name, { call, input }) => {
      const plans = await plansOf(async () => {
        const answer = await deskCall(test.desk, call, input(0));
        expect(answer).toMatchObject({ ok: true });
      });
      expect(plans.length).toBeGreaterThan(0);
      for (const { source, lines } of plans) expect(whole(lines), source).toEqual([]);
    },
  );

  it('is looked at here for every call that is cut into pages', () => {
    const cut = (Object.keys(contract) as CallName[]).filter((name) => hasPage(contract[name].input));
    const seenHere = new Set(listCalls.map(({ call }) => call));
    expect(cut.filter((name) => !seenHere.has(name))).toEqual(ofOneThing);
  });

  it('is short on the first screen too: the latest drafts, and how many there are', async () => {
    const { drafts, draftCount } = await ask(test.desk, 'visits.home', {});
    expect(drafts).toHaveLength(25);
    expect(draftCount).toBeGreaterThan(25);
    const days = drafts.map(({ updatedAt }) => updatedAt);
    expect(days).toEqual([...days].sort().reverse());
  });
});
