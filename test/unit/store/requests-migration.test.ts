import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { dialectOf, openEncrypted } from '../../../src/store/dialect.ts';
import { migrations } from '../../../src/store/migrations/index.ts';

it('a request that was finished before is complete afterwards, one at the desk is not [request-status]', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'istiqbal-migration-'));
  const file = openEncrypted(join(folder, 'desk.db'), new Uint8Array(randomBytes(32)), 'create');
  const db = new Kysely<unknown>({ dialect: dialectOf(file) });
  for (const name of ['0001-desk', '0002-slips-about-anything']) await migrations[name]!.up(db);
  await sql`insert into policies values ('edition', 'athar', '', '', '')`.execute(db);
  await sql`insert into staff values ('staff', '', '', 'receptionist', '', 0, null, '')`.execute(db);
  const given = [
    { id: 'finished', journey: 'request', completedOn: '2026-11-01', visit: 'finished' },
    { id: 'at-the-desk', journey: 'request', completedOn: null, visit: 'left-incomplete' },
    { id: 'not-thanked-yet', journey: 'request', completedOn: '2026-11-01', visit: 'open' },
    { id: 'referred', journey: 'referral', completedOn: '2026-11-01', visit: 'finished' },
  ];
  for (const { id, journey, completedOn, visit } of given) {
    await sql`
      insert into requests (id, number, journey, policy_edition_id, channel_id, completed_on, created_at, updated_at)
      values (${id}, ${id}, ${journey}, 'edition', 'phone', ${completedOn}, '', '')`.execute(db);
    await sql`insert into visits values (${id}, ${id}, ${visit}, '', 'staff', null, '')`.execute(db);
  }
  await migrations['0003-requests']!.up(db);
  const { rows } = await sql<{ id: string; stage: string }>`select id, stage from requests`.execute(db);
  expect(Object.fromEntries(rows.map(({ id, stage }) => [id, stage]))).toEqual({
    finished: 'complete',
    'at-the-desk': 'draft',
    'not-thanked-yet': 'draft',
    referred: 'draft',
  });
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});
