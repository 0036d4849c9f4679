import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { dialectOf, openEncrypted } from '../../../src/store/dialect.ts';
import { migrations } from '../../../src/store/migrations/index.ts';

it('a question that a visit had kept waits in the queue, with the channel of its request [researcher-handover]', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'istiqbal-migration-'));
  const file = openEncrypted(join(folder, 'desk.db'), new Uint8Array(randomBytes(32)), 'create');
  const db = new Kysely<unknown>({ dialect: dialectOf(file) });
  for (const name of ['0001-desk', '0002-slips-about-anything']) await migrations[name]!.up(db);
  await sql`insert into policies values ('edition', 'athar', '', '', '')`.execute(db);
  await sql`insert into staff values ('staff', '', '', 'receptionist', '', 0, null, '')`.execute(db);
  await sql`
    insert into requests (id, number, journey, policy_edition_id, channel_id, created_at, updated_at)
    values ('request', '1', 'request', 'edition', 'letters', '', '')`.execute(db);
  await sql`insert into visits values ('visit', 'request', 'open', '', 'staff', null, '')`.execute(db);
  await sql`
    insert into unclear_questions (id, request_id, visit_id, question, asked_at, asked_by)
    values ('asked', 'request', 'visit', 'هل يكفي العقد؟', '2026-11-21T06:42:00.000Z', 'staff')`.execute(db);
  await migrations['0009-inquiries']!.up(db);
  await migrations['0010-information']!.up(db);
  const { rows } = await sql<object>`
    select id, status, question, channel_id, request_id, visit_id, asked_at, asked_by, answer from inquiries`.execute(
    db,
  );
  expect(rows).toEqual([
    {
      id: 'asked',
      status: 'open',
      question: 'هل يكفي العقد؟',
      channel_id: 'letters',
      request_id: 'request',
      visit_id: 'visit',
      asked_at: '2026-11-21T06:42:00.000Z',
      asked_by: 'staff',
      answer: null,
    },
  ]);
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});
