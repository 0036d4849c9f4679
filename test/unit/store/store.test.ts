import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agencyDirectorySchema } from '../../../src/domain/referral/hsds.ts';
import type { Agency } from '../../../src/domain/referral/hsds.ts';
import { isoDate } from '../../../src/domain/time/plain-date.ts';
import { addAgency, serviceEntries } from '../../../src/store/agencies.ts';
import { allAgencies } from '../../../src/store/agency-directory.ts';
import { chainHead, destroyContent, record, verifyChain } from '../../../src/store/audit.ts';
import { canonicalJson } from '../../../src/store/canonical.ts';
import { schemaStatements } from '../../../src/store/dialect.ts';
import type { ReadHandle } from '../../../src/store/handle.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/open.ts';
import { addPerson } from '../../../src/store/people.ts';
import { nextSerial } from '../../../src/store/serials.ts';
import { StoreError, faultOf } from '../../../src/store/store-error.ts';
import { testClock } from '../../fixtures/desk.ts';

let folder: string;
let store: Store;
const key = new Uint8Array(randomBytes(32));
const ports = {
  clock: testClock('2026-11-21T06:00:00Z'),
  ids: { next: () => randomUUID() },
  random: { bytes: (count: number) => new Uint8Array(randomBytes(count)) },
};
const open = (mode: 'create' | 'open', with_: Uint8Array = key) =>
  openStore({ file: join(folder, 'desk.db'), key: with_, mode, ports });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'istiqbal-store-'));
  store = await open('create');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const person = {
  kind: 'person',
  name: { form: 'four-part', first: 'نورة', father: 'عبدالله', grandfather: 'سعد', family: 'القحطاني' },
  gender: 'female',
  identity: { kind: 'national-id', number: '1058529940', expiresOn: isoDate('2028-08-05') },
  mobile: '+966551234517',
  address: { city: 'الخرج', district: 'حي السلام' },
  preferredChannelId: 'phone',
} as const;

function addNoura(to: Store): Promise<string> {
  return to.write('test', async (handle) => {
    const id = handle.ids.next();
    const recorded = await record(handle, {
      action: 'people.register',
      subject: { kind: 'person', id },
      content: { name: 'نورة', number: '1058529940' },
    });
    await addPerson(handle, id, person, recorded);
    return id;
  });
}

describe('the schema', () => {
  it('is the one that was reviewed', async () => {
    const statements = await store.read(async ({ tables }) => schemaStatements.execute(tables as never));
    const now = `${statements.rows.map((row) => row.sql).join(';\n')};\n`;
    const reviewed = fileURLToPath(new URL('../../../src/store/schema.snapshot.sql', import.meta.url));
    await expect(now).toMatchFileSnapshot(reviewed);
  });

  it('holds on a second opening, with foreign keys and durable writes', async () => {
    await addNoura(store);
    await store.close();
    store = await open('open');
    const pragma = (name: string) =>
      store.read(async ({ tables }) => {
        const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(tables as never);
        return Object.values(rows[0] ?? {})[0];
      });
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('temp_store')).toBe(2);
    expect(await pragma('secure_delete')).toBe(1);
    const orphan = store.write('test', ({ tables }) =>
      tables
        .insertInto('visits')
        .values({
          id: 'v',
          requestId: 'none',
          status: 'open',
          startedAt: '',
          startedBy: 'none',
          endedAt: null,
          updatedAt: '',
        })
        .execute(),
    );
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
  });
});

describe('the file [confidentiality]', () => {
  const secrets = ['نورة', 'القحطاني', '1058529940', '966551234517', 'CREATE TABLE', 'SQLite format'];

  it('is encrypted from its first byte, the write-ahead log too', async () => {
    await addNoura(store);
    const names = readdirSync(folder);
    expect(names).toContain('desk.db-wal');
    for (const name of names) {
      const bytes = readFileSync(join(folder, name));
      for (const secret of secrets) {
        expect(bytes.includes(Buffer.from(secret, 'utf8')), `${secret} in ${name}`).toBe(false);
        expect(bytes.includes(Buffer.from(secret, 'utf16le')), `${secret} in ${name}`).toBe(false);
      }
    }
  });

  it('opens with its key only', async () => {
    await store.close();
    await expect(open('open', new Uint8Array(32))).rejects.toMatchObject({ fault: 'database-damaged' });
    store = await open('open');
    expect(await store.read(chainHead)).toEqual({ seq: 0, hash: '0'.repeat(64) });
  });

  it('belongs to one desk at a time', async () => {
    await expect(open('open')).rejects.toMatchObject({ fault: 'database-busy' });
  });

  it('that is cut short or not there is named as such', async () => {
    await addNoura(store);
    await store.close();
    const file = join(folder, 'desk.db');
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, 3000));
    await expect(open('open')).rejects.toBeInstanceOf(StoreError);
    rmSync(file);
    await expect(open('open')).rejects.toMatchObject({ fault: 'folder-read-only' });
    writeFileSync(file, whole);
    store = await open('open');
  });

  it('tells faults of the disk from errors of the program', () => {
    const coded = (code: string) => faultOf(Object.assign(new Error(code), { code }));
    expect(coded('SQLITE_FULL')).toBe('disk-full');
    expect(coded('ENOSPC')).toBe('disk-full');
    expect(coded('SQLITE_BUSY_SNAPSHOT')).toBe('database-busy');
    expect(coded('SQLITE_CORRUPT_INDEX')).toBe('database-damaged');
    expect(coded('SQLITE_READONLY_DIRECTORY')).toBe('folder-read-only');
    expect(coded('EROFS')).toBe('folder-read-only');
    expect(coded('SQLITE_CONSTRAINT_UNIQUE')).toBeNull();
    expect(faultOf(new TypeError('x'))).toBeNull();
  });
});

describe('a change', () => {
  it('is whole or not at all, and one follows the other', async () => {
    const failed = store.write('test', async (handle) => {
      await nextSerial(handle, 1);
      await record(handle, { action: 'x', subject: { kind: 'x', id: 'x' } });
      throw new Error('half way');
    });
    await expect(failed).rejects.toThrow('half way');
    expect((await store.read(chainHead)).seq).toBe(0);
    const serials = await Promise.all(
      Array.from({ length: 5 }, () => store.write('test', (handle) => nextSerial(handle, 7))),
    );
    expect(serials).toEqual(['1448-7-00001', '1448-7-00002', '1448-7-00003', '1448-7-00004', '1448-7-00005']);
  });
});

describe('the audit chain [confidentiality]', () => {
  const tamper = (change: string) =>
    store.write('thief', ({ tables }) =>
      sql
        .raw(change)
        .execute(tables)
        .then(() => undefined),
    );
  const verify = () => store.read((handle: ReadHandle) => verifyChain(handle));

  beforeEach(async () => {
    await addNoura(store);
    for (const action of ['people.search', 'people.read']) {
      await store.write('test', (handle) =>
        record(handle, { action, subject: { kind: 'person', id: 'p' }, content: { query: '1058529940' } }),
      );
    }
  });

  it('is whole when nothing was changed', async () => {
    expect(await verify()).toBeNull();
    expect((await store.read(chainHead)).seq).toBe(3);
  });

  it.each([
    [`update audit set action = 'nothing' where seq = 2`, { kind: 'changed-entry', seq: 2 }],
    [`update audit set at = '2020-01-01T00:00:00Z' where seq = 3`, { kind: 'changed-entry', seq: 3 }],
    [`delete from audit_content where seq = 2; `, null],
    [`update audit_content set content = '{}' where seq = 2`, { kind: 'changed-content', seq: 2 }],
    [`update audit set previous_hash = hash where seq = 3`, { kind: 'broken-link', seq: 3 }],
  ])('notices %s', async (change, fault) => {
    await tamper(change);
    expect(await verify()).toEqual(fault);
  });

  it('notices an entry that was taken out', async () => {
    await tamper('delete from audit_content where seq = 2');
    await tamper('delete from audit where seq = 2');
    expect(await verify()).toEqual({ kind: 'gap', seq: 3 });
  });

  it('holds no content itself: what is destroyed is gone, and the chain stays whole', async () => {
    const rows = await store.read(({ tables }) => tables.selectFrom('audit').selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain('1058529940');
    const destroyed = await store.write('test', (handle) =>
      destroyContent(handle, { kind: 'person', id: 'p' }),
    );
    expect(destroyed).toBe(2);
    expect(await verify()).toBeNull();
    const left = await store.read(({ tables }) => tables.selectFrom('auditContent').selectAll().execute());
    expect(left).toHaveLength(1);
  });

  it('salts its hashes, so that the same content has different ones', async () => {
    const hashes = await store.read(({ tables }) =>
      tables.selectFrom('audit').select('contentHash').where('subjectId', '=', 'p').execute(),
    );
    expect(new Set(hashes.map(({ contentHash }) => contentHash)).size).toBe(2);
  });
});

describe('canonical JSON', () => {
  it('is the same for the same data, whatever the order of its fields', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ب' }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":"ب","d":null}]}',
    );
  });
});

describe('the agency directory', () => {
  it('comes back from its tables as it went in', async () => {
    const file = fileURLToPath(new URL('../../../resources/agencies/sample-agencies.json', import.meta.url));
    const { organizations } = agencyDirectorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    await store.write('test', async (handle) => {
      const recorded = await record(handle, { action: 'x', subject: { kind: 'x', id: 'x' } });
      for (const agency of organizations) await addAgency(handle, agency, true, recorded);
    });
    const kept = await store.read(allAgencies);
    const plain = (agencies: Agency[]) =>
      agencies
        .map((agency) => ({
          ...agency,
          services: agency.services?.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(plain(kept)).toEqual(plain(organizations));
    const entries = await store.read(serviceEntries);
    expect(entries.every(({ isSample }) => isSample)).toBe(true);
  });
});
