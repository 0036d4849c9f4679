import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replyRange } from '../../../src/domain/request/reply-standing.ts';
import { requestStages } from '../../../src/domain/request/request-status.ts';
import { isoDate } from '../../../src/domain/time/plain-date.ts';
import { duePageQuery } from '../../../src/store/dues.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/open.ts';
import { countByStage, countQuery, pageQuery, requestPage } from '../../../src/store/request-status.ts';
import type { RequestFilter, SearchReach } from '../../../src/store/request-status.ts';
import { testClock } from '../../fixtures/desk.ts';

const requestCount = 20_000;
const peopleCount = 4_000;
const day = isoDate('2026-11-21');
const nothing: RequestFilter = { query: '', stage: null, reply: null };

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'istiqbal-many-'));
  const ports = {
    clock: testClock('2026-11-21T06:00:00Z'),
    ids: { next: () => randomUUID() },
    random: { bytes: (count: number) => new Uint8Array(randomBytes(count)) },
  };
  store = await openStore({
    file: join(folder, 'desk.db'),
    key: new Uint8Array(randomBytes(32)),
    mode: 'create',
    ports,
  });
  await store.write('test', async ({ tables }) => {
    await sql`insert into policies (id, policy_id, sha256, document, adopted_at) values ('edition', 'mabarrah', '', '', '')`.execute(
      tables,
    );
    await sql`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(peopleCount)})
      insert into people select 'p' || i, 'person', 'مستفيد ' || i, null, 'مستفيد ' || i, 'male', 'national-id',
        1000000000 + i, '2030-01-01', '+96655' || (1000000 + i), '{}', 'phone', '', '', '' from n`.execute(
      tables,
    );
    await sql`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(requestCount)})
      insert into requests (id, number, journey, policy_edition_id, channel_id, beneficiary_id, completed_on,
        reply_kind, reply_on, stage, created_at, updated_at)
      select 'r' || i, '1448-1-' || i, iif(i % 10 = 0, 'referral', 'request'), 'edition', 'phone',
        'p' || (i % ${sql.lit(peopleCount)} + 1), '2026-11-01', 'latest', date('2026-11-01', '+' || (i % 60) || ' days'),
        case i % 7 ${sql.join(
          requestStages.map((stage, index) => sql`when ${sql.lit(index)} then ${stage}`),
          sql` `,
        )} end,
        '2026-11-01T00:00:' || i, '' from n`.execute(tables);
  });
}, 60_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How SQLite means to find a page: one line for each table it goes through. */
function plan(
  query: 'requests' | 'dues',
  filter: RequestFilter,
  reach: SearchReach = 'few',
): Promise<string[]> {
  return store.read(async (handle) => {
    const { sql: text, parameters } =
      query === 'requests'
        ? pageQuery(handle, filter, reach).limit(25).compile()
        : duePageQuery(handle, { state: 'open', from: null, until: day }).limit(25).compile();
    const bound = text.split('?').flatMap((part, index) => {
      const value = parameters[index];
      return index < parameters.length ? [sql.raw(part), sql`${value}`] : [sql.raw(part)];
    });
    const { rows } = await sql<{ detail: string }>`explain query plan ${sql.join(bound, sql``)}`.execute(
      handle.tables as never,
    );
    return rows.map(({ detail }) => detail);
  });
}

describe('twenty thousand requests [request-status]', () => {
  const filters: [string, RequestFilter][] = [
    ['all', nothing],
    ...requestStages.map((stage): [string, RequestFilter] => [stage, { ...nothing, stage }]),
    ['overdue', { ...nothing, reply: replyRange('overdue', day) }],
    ['due soon', { ...nothing, reply: replyRange('due-soon', day) }],
    ['no date', { ...nothing, reply: replyRange('not-stated', day) }],
    ['overdue at the committee', { ...nothing, stage: 'with-committee', reply: replyRange('overdue', day) }],
    ['a name', { ...nothing, query: 'مستفيد 77' }],
    ['a number at a stage', { query: '1448-1-777', stage: 'to-tell', reply: null }],
    ['an ID number that is overdue', { query: '1000000777', stage: null, reply: replyRange('overdue', day) }],
  ];

  it.each(filters)('are never read whole: %s', async (_name, filter) => {
    const lines = await plan('requests', filter);
    expect(lines.join('\n')).toMatch(/requests|theirs/u);
    expect(lines.filter((line) => /^SCAN (?:requests|theirs|slips)/u.test(line))).toEqual([]);
    // A search reads by key what it found, never all requests of a stage or journey.
    if (filter.query !== '') expect(lines.join('\n')).not.toMatch(/requests_by_(?:stage|age)/u);
  });

  it.each(requestStages)('come in the order of an index, not sorted: %s', async (stage) => {
    expect((await plan('requests', { ...nothing, stage })).join('\n')).not.toContain('TEMP B-TREE');
    expect((await plan('requests', nothing)).join('\n')).not.toContain('TEMP B-TREE');
  });

  it('are walked in the order of the list where a search finds many people', async () => {
    for (const stage of [null, ...requestStages]) {
      const lines = await plan('requests', { query: 'مستفيد', stage, reply: null }, 'many');
      expect(lines.filter((line) => /^SCAN requests/u.test(line))).toEqual([]);
      expect(lines.join('\n')).not.toContain('USE TEMP B-TREE FOR ORDER BY');
      expect(lines.join('\n')).toMatch(/requests_by_(?:age|stage)/u);
    }
  });

  it('are the same ones, however many people a search finds', async () => {
    const filter: RequestFilter = { query: 'مستفيد 77', stage: 'closed', reply: null };
    const of = (reach: SearchReach) =>
      store.read(async (handle) => ({
        ids: (await pageQuery(handle, filter, reach).limit(25).execute()).map(({ id }) => id),
        total: (await countQuery(handle, filter, reach).executeTakeFirstOrThrow()).total,
      }));
    const few = await of('few');
    expect(few.total).toBeGreaterThan(0);
    expect(await of('many')).toEqual(few);
  });

  it('are cut in the store, and counted over all pages', async () => {
    const page = (filter: RequestFilter, at = 0) =>
      store.read((handle) => requestPage(handle, filter, { page: at, size: 25 }));
    const first = await page(nothing);
    const second = await page(nothing, 1);
    expect(first).toMatchObject({ total: 18_000 });
    expect(new Set([...first.ids, ...second.ids]).size).toBe(50);
    expect((await page({ ...nothing, query: '1448-1-777' })).ids).toEqual(['r777']);
    // The tenth is a referral, which is followed elsewhere.
    expect(await page({ ...nothing, query: '1448-1-770' })).toEqual({ ids: [], total: 0 });
    expect((await page({ ...nothing, query: 'مستفيد ٧٧٧' })).total).toBeGreaterThan(0);
    const counts = await store.read((handle) => countByStage(handle));
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(18_000);
    expect((await page({ ...nothing, stage: 'closed' })).total).toBe(counts.closed);
  });
});

describe('dues [dues]', () => {
  it('are found by their day', async () => {
    const lines = await plan('dues', nothing);
    expect(lines.join('\n')).toContain('dues_by_day');
    expect(lines.join('\n')).not.toMatch(/SCAN|TEMP B-TREE/u);
  });
});
