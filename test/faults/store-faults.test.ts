/** The disk, the file and the key as they fail in life: each answer is a code with a remedy, nothing half-written. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { afterEach, describe, expect, test } from 'vitest';
import { openDesk } from '../../src/desk/open-desk.ts';
import type { Desk } from '../../src/desk/open-desk.ts';
import type { DeskFolders } from '../../src/desk/ports.ts';
import {
  ask,
  deskCall,
  freshFolders,
  noura,
  signIn,
  staffNames,
  staffPins,
  testPorts,
} from '../fixtures/desk.ts';
import type { TestPorts } from '../fixtures/desk.ts';

const flips = Number(env['ISTIQBAL_FLIPS'] ?? (env['ISTIQBAL_SOAK'] === '1' ? 300 : 10));
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mountWorks();
const now = '2026-11-21T06:42:00Z';

type Opened = { desk: Desk; ports: TestPorts; folders: DeskFolders; faults: unknown[] };
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

async function open(folders: DeskFolders, ports = testPorts(now)): Promise<Opened> {
  const faults: unknown[] = [];
  const desk = await openDesk({ folders, ports, onFault: ({ error }) => faults.push(error) });
  cleanups.push(() => desk.close());
  await desk.setDisplayCount(2);
  return { desk, ports, folders, faults };
}

async function setUp({ desk }: Opened): Promise<void> {
  const { recoveryKey } = await ask(desk, 'setup.prepare', {
    policyId: 'mabarrah',
    deskName: 'مكتب الاستقبال ١',
    deskNumber: '1',
    supervisor: { name: staffNames.supervisor, pin: staffPins.supervisor },
    receptionist: { name: staffNames.receptionist, pin: staffPins.receptionist },
    passphrase: null,
  });
  await ask(desk, 'setup.finish', { recoveryKey });
}

async function folders(): Promise<DeskFolders> {
  const made = await freshFolders();
  cleanups.push(() => rmSync(join(made.data, '..'), { recursive: true, force: true }));
  return made;
}

function mountWorks(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'istiqbal-mount-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (isMounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return isMounted;
}

/** The data folder on a disk of its own, of this size. */
function ownDisk(made: DeskFolders, size: string): void {
  mkdirSync(made.data);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', made.data]);
  cleanups.push(() => spawnSync('umount', ['-l', made.data]));
}

describe.skipIf(!canMount)('a full disk', () => {
  test('refuses what it cannot keep, keeps what it had, and goes on when there is room again', async () => {
    const made = await folders();
    ownDisk(made, '16m');
    const { desk, faults } = await open(made);
    await setUp({ desk } as Opened);
    await signIn(desk);
    await ask(desk, 'people.register', noura);
    const filler = join(made.data, 'filler');
    fill(filler);

    const codes = new Set<string>();
    let startedFull = 0;
    for (let round = 0; round < 200 && codes.size === 0; round += 1) {
      const answer = await deskCall(desk, 'visits.start', { journey: 'request', channelId: 'interview' });
      if (answer.ok) startedFull += 1;
      else codes.add(answer.error.code);
    }
    expect([...codes]).toEqual(['disk-full']);
    // A reading of a person's file is recorded first; what cannot be recorded is not shown.
    expect(await deskCall(desk, 'visits.home', {})).toMatchObject({ error: { code: 'disk-full' } });

    rmSync(filler);
    const { visitId } = await ask(desk, 'visits.start', { journey: 'request', channelId: 'interview' });
    expect(await ask(desk, 'visits.open', { visitId })).toMatchObject({ screen: 'greet' });
    expect((await ask(desk, 'visits.home', {})).today).toHaveLength(startedFull + 1);
    expect((await ask(desk, 'people.search', { query: noura.mobile })).total).toBe(1);
    expect(faults).toEqual([]);
  });

  test('at set-up leaves nothing behind', async () => {
    const made = await folders();
    ownDisk(made, '64k');
    const { desk } = await open(made);
    await expect(setUp({ desk } as Opened)).rejects.toThrow(/disk-full/u);
    expect(readdirSync(made.data)).toEqual([]);
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'new' });
  });
});

function fill(file: string): void {
  for (const blockBytes of [64 * 1024, 4096])
    try {
      for (;;) writeFileSync(file, Buffer.alloc(blockBytes), { flag: 'a' });
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
}

describe.skipIf(!canMount)('a folder that turned read-only', () => {
  test('is named at set-up and at start, and the file is as it was', async () => {
    const made = await folders();
    ownDisk(made, '16m');
    const first = await open(made);
    await setUp(first);
    await first.desk.close();
    const before = readFileSync(join(made.data, 'desk.db'));
    execFileSync('mount', ['-o', 'remount,ro', made.data]);

    const { desk } = await open(made, first.ports);
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'unusable' });
    expect(await deskCall(desk, 'session.staff', {})).toMatchObject({ error: { code: 'folder-read-only' } });
    expect(readFileSync(join(made.data, 'desk.db')).equals(before)).toBe(true);

    execFileSync('mount', ['-o', 'remount,rw', made.data]);
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'ready' });
  });
});

describe('a database that another process holds', () => {
  test('is busy until that process ends', async () => {
    const made = await folders();
    const first = await open(made);
    await setUp(first);
    await first.desk.close();
    const holder = await startHolder(made);
    const { desk } = await open(made, first.ports);
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'unusable' });
    expect(await deskCall(desk, 'session.staff', {})).toMatchObject({ error: { code: 'database-busy' } });

    await end(holder);
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'ready' });
    await signIn(desk);
  });
});

/** A second desk on the same folder, in a process of its own. */
async function startHolder(made: DeskFolders): Promise<ChildProcess> {
  const holder = spawn(
    process.execPath,
    [join(import.meta.dirname, 'desk-in-child.ts'), 'hold', JSON.stringify(made)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  cleanups.push(() => end(holder));
  await once(holder.stdout, 'data');
  return holder;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a damaged file', () => {
  test.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, 20)],
    ['empty', () => Buffer.alloc(0)],
    [
      'with other words',
      (whole: Buffer) => Buffer.from(whole.toString('utf8').replaceAll(/[A-Za-z0-9+/]{40,}={0,2}/gu, 'AAAA')),
    ],
  ])('key file %s: the desk says so and touches nothing', async (_name, damage) => {
    const made = await folders();
    const first = await open(made);
    await setUp(first);
    await first.desk.close();
    const key = join(made.data, 'key.json');
    const damaged = damage(readFileSync(key));
    writeFileSync(key, damaged);
    const database = readFileSync(join(made.data, 'desk.db'));

    const { desk } = await open(made, first.ports);
    expect((await ask(desk, 'setup.status', {})).state).not.toBe('new');
    expect((await ask(desk, 'setup.status', {})).state).not.toBe('ready');
    const answer = await deskCall(desk, 'session.staff', {});
    expect(['database-damaged', 'needs-passphrase']).toContain(answer.ok ? 'answered' : answer.error.code);
    await desk.close();
    expect(readFileSync(key).equals(damaged)).toBe(true);
    expect(readFileSync(join(made.data, 'desk.db')).equals(database)).toBe(true);
  });

  test(`database with a flipped byte, ${flips} times: every answer is the true one or says damaged`, async () => {
    const made = await folders();
    const first = await open(made);
    await setUp(first);
    await signIn(first.desk);
    await ask(first.desk, 'people.register', noura);
    const truth = await everythingOf(first.desk);
    await first.desk.close();
    const file = join(made.data, 'desk.db');
    const whole = readFileSync(file);
    const { size } = statSync(file);

    for (let round = 0; round < flips; round += 1) {
      const at = randomInt(size);
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << randomInt(8));
      for (const name of readdirSync(made.data))
        if (name.startsWith('desk.db')) rmSync(join(made.data, name));
      writeFileSync(file, damaged);
      const { desk, faults } = await open(made, first.ports);
      const seen = await everythingOf(desk);
      await desk.close();
      for (const [name, answer] of Object.entries(seen))
        expect([truth[name], 'database-damaged', 'not-signed-in'], `${name}, byte ${at}`).toContain(answer);
      expect(faults, `byte ${at}`).toEqual([]);
    }
  }, 600_000);
});

/** What the desk answers to a few questions that read most of its file, each as text or as the refusal's code. */
async function everythingOf(desk: Desk): Promise<Record<string, string>> {
  const said = async (name: Parameters<typeof deskCall>[1], input: never): Promise<string> => {
    const answer = await deskCall(desk, name, input);
    return answer.ok ? JSON.stringify(answer.value) : answer.error.code;
  };
  const staff = await said('session.staff', {} as never);
  await signIn(desk).catch(() => undefined);
  return {
    staff,
    home: await said('visits.home', {} as never),
    people: await said('people.search', { query: noura.mobile } as never),
    agencies: await said('agencies.search', { query: 'إرشاد أسري', openNow: false, city: null } as never),
  };
}
