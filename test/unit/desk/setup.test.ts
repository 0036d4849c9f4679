import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newRecoveryKey, parseRecoveryKey } from '../../../src/desk/key/recovery-key.ts';
import { openDesk, shippedPinCost } from '../../../src/desk/open-desk.ts';
import type { Desk } from '../../../src/desk/open-desk.ts';
import type { DeskFolders } from '../../../src/desk/ports.ts';
import { toArabicDigits } from '../../../src/domain/people/digits.ts';
import { ask, freshFolders, noura, openTestDesk, refused, signIn, testPorts } from '../../fixtures/desk.ts';
import type { TestPorts } from '../../fixtures/desk.ts';
import { openStoreOf } from './store-of.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const passphrase = 'قهوة الصباح ٧ مرات';
const plan = {
  policyId: 'deem',
  deskName: 'الاستقبال',
  deskNumber: '٢',
  supervisor: { name: 'منى الشهري', pin: '7305' },
  receptionist: { name: 'سارة العتيبي', pin: '4826' },
  passphrase: null as string | null,
};

let folders: DeskFolders;
let ports: TestPorts;
let desk: Desk;

async function open(): Promise<Desk> {
  desk = await openDesk({ folders, ports });
  return desk;
}

beforeEach(async () => {
  folders = await freshFolders();
  ports = testPorts('2026-11-21T06:00:00Z');
});
afterEach(async () => {
  await desk.close();
  rmSync(join(folders.data, '..'), { recursive: true, force: true });
});

describe('the first run', () => {
  it('offers five associations and says what their sources state', async () => {
    await open();
    expect(await ask(desk, 'setup.status', {})).toEqual({
      state: 'new',
      hasSystemKeyStore: true,
      opensWith: [],
      fault: null,
    });
    const { associations } = await ask(desk, 'setup.associations', {});
    expect(associations.map(({ policyId }) => policyId).sort()).toEqual([
      'amass',
      'athar',
      'deem',
      'enaya',
      'mabarrah',
    ]);
    expect(associations.find(({ policyId }) => policyId === 'mabarrah')).toMatchObject({
      edition: null,
      approval: null,
    });
    // Enaya's lines were scrambled when its text was taken out of the document; the repaired sentence is shown.
    expect(associations.find(({ policyId }) => policyId === 'enaya')?.approval).toBe(
      'تم الاعتماد في اجتماع مجلس الإدارة رقم 3 لعام 2023 بتاريخ 26/8/1444 الموافق 6/3/2023م.',
    );
    expect((await refused(desk, 'session.status', {})).code).toBe('setup-needed');
    expect(await ask(desk, 'guest.view', {})).toEqual({ screen: 'welcome', associationName: '', mark: '' });
  });

  it('names the field that is not accepted', async () => {
    await open();
    const faults: [Partial<typeof plan>, object][] = [
      [{ policyId: 'moon' }, { code: 'unknown-policy', field: 'policyId' }],
      [{ deskName: ' ' }, { code: 'field-required', field: 'deskName' }],
      [{ deskNumber: '0' }, { code: 'desk-number-invalid', field: 'deskNumber' }],
      [{ supervisor: { name: '', pin: '7305' } }, { code: 'field-required', field: 'supervisor.name' }],
      [
        { receptionist: { name: 'سارة', pin: '1111' } },
        { code: 'pin-too-simple', field: 'receptionist.pin' },
      ],
      [
        { receptionist: { name: 'منى  الشهرى', pin: '4826' } },
        { code: 'same-name-twice', field: 'receptionist.name' },
      ],
    ];
    for (const [change, error] of faults) {
      expect(await refused(desk, 'setup.prepare', { ...plan, ...change })).toEqual(error);
    }
    ports.systemKeyStore.isAvailable = false;
    expect(await refused(desk, 'setup.prepare', plan)).toEqual({
      code: 'passphrase-needed',
      field: 'passphrase',
    });
  });

  it('puts nothing on disk before the recovery key was typed back', async () => {
    await open();
    expect((await refused(desk, 'setup.finish', { recoveryKey: 'x' })).code).toBe('setup-needed');
    const { recoveryKey } = await ask(desk, 'setup.prepare', plan);
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
    const wrong = await refused(desk, 'setup.finish', { recoveryKey: recoveryKey.slice(0, -1) });
    expect(wrong).toEqual({ code: 'recovery-key-mismatch', field: 'recoveryKey' });
    expect(existsSync(folders.data)).toBe(false);
    const typed = toArabicDigits(recoveryKey.toLowerCase().replaceAll('-', ' '));
    const [first, second] = await Promise.all([
      ask(desk, 'setup.finish', { recoveryKey: typed }),
      ask(desk, 'setup.finish', { recoveryKey: typed }),
    ]);
    expect(first).toMatchObject({ state: 'ready', hasSystemKeyStore: true });
    expect(second).toEqual(first);
    expect((await refused(desk, 'setup.prepare', plan)).code).toBe('already-set-up');
    expect((await refused(desk, 'setup.finish', { recoveryKey: 'x' })).code).toBe('already-set-up');
    expect(
      readdirSync(folders.data)
        .filter((name) => !name.endsWith('-wal'))
        .sort(),
    ).toEqual(['desk.db', 'key.json']);
    expect(statSync(join(folders.data, 'key.json')).mode & 0o777).toBe(0o600);
    expect(JSON.stringify(readFileSync(join(folders.data, 'key.json'), 'utf8'))).not.toContain(
      recoveryKey.slice(0, 5),
    );
    expect(await ask(desk, 'session.status', {})).toMatchObject({
      state: 'signed-out',
      deskName: 'الاستقبال',
      association: { policyId: 'deem' },
    });
  });

  it('leaves nothing behind when the folder cannot be written', async () => {
    await open();
    const { recoveryKey } = await ask(desk, 'setup.prepare', plan);
    writeFileSync(folders.data, 'a file where the folder should be');
    const answer = await desk.call({ window: 'staff' }, 'setup.finish', { recoveryKey });
    expect(answer).toEqual({ ok: false, error: { code: 'folder-read-only' } });
    rmSync(folders.data);
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'new' });
    expect(await ask(desk, 'setup.finish', { recoveryKey })).toMatchObject({ state: 'ready' });
  });
});

async function setUp(secret: string | null): Promise<string> {
  ports.systemKeyStore.isAvailable = secret === null;
  await open();
  const { recoveryKey } = await ask(desk, 'setup.prepare', { ...plan, passphrase: secret });
  await ask(desk, 'setup.finish', { recoveryKey });
  await signIn(desk);
  await ask(desk, 'people.register', { ...noura, preferredChannelId: 'phone' });
  await desk.close();
  return recoveryKey;
}

async function expectNouraIsThere(): Promise<void> {
  await signIn(desk);
  expect((await ask(desk, 'people.search', { query: 'نوره القحطاني' })).total).toBe(1);
}

describe('a sealed database', () => {
  it('opens by itself where the system keeps its key', async () => {
    await setUp(null);
    await open();
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'ready' });
    await expectNouraIsThere();
  });

  it('opens with the recovery key on another system, and from then on by itself', async () => {
    const recoveryKey = await setUp(null);
    ports.keyStore.unseal = () => Promise.reject(new Error('another user'));
    await open();
    expect(await ask(desk, 'setup.status', {})).toMatchObject({
      state: 'sealed',
      opensWith: ['recovery-key'],
    });
    expect((await refused(desk, 'session.staff', {})).code).toBe('needs-passphrase');
    const other = newRecoveryKey(ports.random);
    for (const secret of ['', 'abc', other]) {
      const wrong = await refused(desk, 'setup.unseal', { with: 'recovery-key', secret });
      expect(wrong).toEqual({ code: 'wrong-recovery-key', field: 'secret' });
    }
    const opened = await ask(desk, 'setup.unseal', {
      with: 'recovery-key',
      secret: recoveryKey.toLowerCase(),
    });
    expect(opened.state).toBe('ready');
    await expectNouraIsThere();
    await desk.close();
    const { keyStore } = testPorts('2026-11-21T06:00:00Z');
    ports.keyStore.unseal = (sealed) => keyStore.unseal(sealed);
    await open();
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'ready' });
  });

  it('opens with the passphrase where the system has no key store', async () => {
    const recoveryKey = await setUp(passphrase);
    await open();
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'sealed', hasSystemKeyStore: false });
    const wrong = await refused(desk, 'setup.unseal', { with: 'passphrase', secret: 'قهوة المساء' });
    expect(wrong).toEqual({ code: 'wrong-passphrase', field: 'secret' });
    const secret = passphrase.replace('٧', '7');
    expect((await ask(desk, 'setup.unseal', { with: 'passphrase', secret })).state).toBe('ready');
    await expectNouraIsThere();
    await desk.close();
    await open();
    expect((await ask(desk, 'setup.unseal', { with: 'recovery-key', secret: recoveryKey })).state).toBe(
      'ready',
    );
  });

  it('that is damaged, keyless or in use is unusable, and never taken for a new desk', async () => {
    await setUp(null);
    const database = join(folders.data, 'desk.db');
    const whole = readFileSync(database);
    const damaged = Buffer.from(whole);
    damaged.fill(0x55, 0, 4096);
    writeFileSync(database, damaged);
    await open();
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'unusable' });
    expect((await refused(desk, 'session.staff', {})).code).toBe('database-damaged');
    expect((await refused(desk, 'setup.prepare', plan)).code).toBe('already-set-up');
    await desk.close();

    writeFileSync(database, whole);
    renameSync(join(folders.data, 'key.json'), join(folders.data, 'key.away'));
    await open();
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'unusable' });
    await desk.close();

    renameSync(join(folders.data, 'key.away'), join(folders.data, 'key.json'));
    const first = await openDesk({ folders, ports });
    await open();
    expect((await refused(desk, 'session.staff', {})).code).toBe('database-busy');
    await first.close();
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'ready' });
  }, 20_000);

  it('is complete when set-up was cut off between its last two steps', async () => {
    await setUp(null);
    renameSync(join(folders.data, 'key.json'), join(folders.data, 'key.new.json'));
    await open();
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'ready' });
    await desk.close();
    rmSync(folders.data, { recursive: true });
    mkdirSync(folders.data);
    writeFileSync(join(folders.data, 'key.new.json'), '{}');
    writeFileSync(join(folders.data, 'desk.new.db'), 'half');
    await open();
    expect(await ask(desk, 'setup.status', {})).toMatchObject({ state: 'new' });
    expect(readdirSync(folders.data)).toEqual([]);
  });
});

describe('a PIN', () => {
  const hashes = async () => {
    const store = await openStoreOf({ desk, ports, folders });
    const rows = await store.read(({ tables }) =>
      tables.selectFrom('staff').select(['role', 'pinHash']).execute(),
    );
    await store.close();
    return Object.fromEntries(rows.map(({ role, pinHash }) => [role, pinHash]));
  };

  it('is hashed at the cost that the desk was given, and checked at the cost that its hash carries', async () => {
    const cheap = ports.pinCost;
    ports.pinCost = shippedPinCost;
    await setUp(null);
    const { staff } = await ask(await open(), 'session.staff', {});
    const supervisor = staff.find(({ role }) => role === 'supervisor')!;
    const receptionist = staff.find(({ role }) => role === 'receptionist')!;
    ports.pinCost = cheap;
    await ask(desk, 'session.signIn', { staffId: supervisor.id, pin: '7305' });
    await ask(desk, 'settings.renewPin', { staffId: receptionist.id, pin: '6274' });
    const { supervisor: dear, receptionist: light } = await hashes();
    expect(dear).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(light).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/u);

    ports.pinCost = shippedPinCost;
    await open();
    expect((await refused(desk, 'session.signIn', { staffId: receptionist.id, pin: '4826' })).code).toBe(
      'wrong-pin',
    );
    ports.clock.pass(2);
    await ask(desk, 'session.signIn', { staffId: receptionist.id, pin: '6274' });
  });
});

describe('a broken policy file', () => {
  it('is refused with file, field and reason, and does not close another association’s desk', async () => {
    await setUp(null);
    const resources = join(folders.data, '..', 'resources');
    mkdirSync(join(resources, 'policies'), { recursive: true });
    for (const name of readdirSync(join(folders.resources, 'policies'))) {
      const text = readFileSync(join(folders.resources, 'policies', name), 'utf8');
      const broken = name === 'athar.json' ? text.replace('"format": 1', '"format": 9') : text;
      writeFileSync(join(resources, 'policies', name), broken);
    }
    folders = { ...folders, resources };
    await open();
    expect(await refused(desk, 'setup.associations', {})).toEqual({
      code: 'policy-invalid',
      params: { file: 'athar.json', field: 'format', reason: 'not-allowed' },
    });
    await expectNouraIsThere();
  });
});

describe('the recovery key', () => {
  it('is understood however it is typed, and any one wrong letter is noticed', () => {
    const random = {
      bytes: (count: number) =>
        new Uint8Array(fc.sample(fc.uint8Array({ minLength: count, maxLength: count }), 1)[0]!),
    };
    fc.assert(
      fc.property(fc.nat(39), fc.nat(31), fc.boolean(), (place, letter, isLower) => {
        const key = newRecoveryKey(random);
        const typed = isLower ? key.toLowerCase().replaceAll('-', '  ') : toArabicDigits(key);
        expect(parseRecoveryKey(typed)).toBe(key);
        const letters = Array.from(key.replaceAll('-', ''));
        const other = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(letter);
        const isChanged = letters[place] !== other;
        letters[place] = other;
        expect(parseRecoveryKey(letters.join('')) === null).toBe(isChanged);
      }),
    );
    const key = newRecoveryKey(random);
    expect(parseRecoveryKey(key.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(key);
    const [first = '', second = '', ...rest] = key.split('-');
    if (first !== second) expect(parseRecoveryKey([second, first, ...rest].join('-'))).toBeNull();
  });
});

it('a desk that was closed answers so', async () => {
  const test = await openTestDesk({});
  desk = test.desk;
  await test.dispose();
  expect((await refused(desk, 'session.status', {})).code).toBe('desk-unavailable');
});
