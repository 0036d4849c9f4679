import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { dialectOf, openEncrypted } from '../../../src/store/dialect.ts';
import { migrations } from '../../../src/store/migrations/index.ts';

it('what was printed before is kept print by print, without an answer; nothing of it waits to be handed over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'istiqbal-migration-'));
  const file = openEncrypted(join(folder, 'desk.db'), new Uint8Array(randomBytes(32)), 'create');
  const db = new Kysely<unknown>({ dialect: dialectOf(file) });
  for (const name of ['0001-desk', '0002-slips-about-anything']) await migrations[name]!.up(db);
  await sql`insert into staff values ('staff', '', '', 'receptionist', '', 0, null, '')`.execute(db);
  const given = [
    { id: 'never', print: 'not-printed', count: 0, at: null },
    { id: 'twice', print: 'handed-to-printer', count: 2, at: '2026-11-01T06:00:00Z' },
    { id: 'in-vain', print: 'failed', count: 0, at: null },
  ];
  for (const { id, print, count, at } of given)
    await sql`
      insert into slips values (${id}, ${id}, 'receipt', 'request', '', null, null, '{}', '', x'00', '',
        '2026-11-01T05:00:00Z', 'staff', ${print}, ${count}, ${at}, null)`.execute(db);
  await migrations['0021-printing']!.up(db);
  const jobs = await sql`
    select slip_id, number, state, handed_over_at, answered_at from print_jobs order by number`.execute(db);
  const kept = {
    slip_id: 'twice',
    state: 'handed-over',
    handed_over_at: '2026-11-01T06:00:00Z',
    answered_at: null,
  };
  expect(jobs.rows).toEqual([
    { ...kept, number: 1 },
    { ...kept, number: 2 },
  ]);
  const { rows } = await sql`select id from slips where awaits_handover = 1`.execute(db);
  expect(rows).toEqual([]);
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});
