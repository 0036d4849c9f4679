import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { agencyDirectorySchema } from '../domain/referral/hsds.ts';
import { addAgency } from '../store/agencies.ts';
import { record } from '../store/audit.ts';
import { sha256 } from '../store/canonical.ts';
import { addDeclarationText } from '../store/declaration-texts.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/open.ts';
import { adoptPolicy } from '../store/policies.ts';
import { saveSetting } from '../store/settings.ts';
import { addStaff } from '../store/staff.ts';
import { faultOf } from '../store/store-error.ts';
import type { StoreFault } from '../store/store-error.ts';
import { readKeyFile, syncFolder, writeKeyFile } from './key/key-file.ts';
import type { KeyFile } from './key/key-file.ts';
import { unwrapKey, wrapKey } from './key/key-wrap.ts';
import type { SecretWrap } from './key/key-wrap.ts';
import { parseRecoveryKey } from './key/recovery-key.ts';
import { defaultSettings, settingNames } from './office.ts';
import type { Office } from './office.ts';
import { openOffice } from './open-office.ts';
import type { PolicyDocument } from './policy-library.ts';
import type { DeskFolders, DeskPorts } from './ports.ts';
import type { Session } from './session.ts';

const databaseName = 'desk.db';
const keyBytes = 32;

export type PreparedStaff = { name: string; role: 'supervisor' | 'receptionist'; pinHash: string };
/** All that set-up asked for, in memory until the recovery key has been typed back. */
export type PreparedSetup = {
  library: readonly PolicyDocument[];
  document: PolicyDocument;
  deskName: string;
  deskNumber: number;
  staff: readonly PreparedStaff[];
  passphrase: string | null;
  recoveryKey: string;
};

/** How far the desk is: nothing there, waiting for its key, present but not to be opened, or open. */
export type Stage =
  | { kind: 'new' }
  | { kind: 'sealed'; keyFile: KeyFile }
  | { kind: 'unusable'; fault: StoreFault }
  | { kind: 'ready'; office: Office };

/** The way in: finds the database and its key at start, creates both at set-up, opens what is sealed. */
export class Entrance {
  readonly folders: DeskFolders;
  readonly ports: DeskPorts;
  readonly session: Session;
  stage: Stage = { kind: 'new' };
  prepared: PreparedSetup | null = null;
  /** Policy files of other associations that were brought in before set-up, in memory alone. */
  importedPolicies: readonly PolicyDocument[] = [];
  #finishedKeyHash: string | null = null;
  readonly #onFault: (error: unknown) => void;

  /** `onFault` hears of what is no fault of disk or file. */
  constructor(folders: DeskFolders, ports: DeskPorts, session: Session, onFault: (error: unknown) => void) {
    this.folders = folders;
    this.ports = ports;
    this.session = session;
    this.#onFault = onFault;
  }

  /** Looks at the data folder and opens it if the system's key store allows. Never throws for what it finds. */
  async open(): Promise<void> {
    try {
      await this.#settleInterruptedSetup();
      const keyFile = await readKeyFile(this.folders.data);
      const hasDatabase = await exists(this.#path(databaseName));
      if (keyFile === null) {
        // A database whose key is gone is never taken for an empty desk and written over.
        this.stage = hasDatabase ? { kind: 'unusable', fault: 'database-damaged' } : { kind: 'new' };
        return;
      }
      this.stage = hasDatabase
        ? { kind: 'sealed', keyFile }
        : { kind: 'unusable', fault: 'database-damaged' };
      const key = hasDatabase ? await this.#systemKey(keyFile) : null;
      if (key) await this.#openDatabase(key);
    } catch (error) {
      if (faultOf(error) === null) this.#onFault(error);
      this.stage = { kind: 'unusable', fault: faultOf(error) ?? 'database-damaged' };
    }
  }

  /** Offers a policy file that a person chose; one with the same id takes the place of the earlier one. */
  importPolicy(document: PolicyDocument): void {
    const others = this.importedPolicies.filter(({ policy }) => policy.id !== document.policy.id);
    this.importedPolicies = [...others, document];
  }

  prepare(prepared: PreparedSetup): void {
    this.prepared = prepared;
  }

  /** Whether this run of the desk was set up with this recovery key; only its hash is remembered. */
  isFinishedWith(recoveryKey: string): boolean {
    return this.#finishedKeyHash === sha256(recoveryKey);
  }

  /**
   * Creates database and key file: built under temporary names, then put in place, the key first kept
   * beside. What fails leaves nothing behind.
   */
  async create(prepared: PreparedSetup): Promise<void> {
    const { data } = this.folders;
    const key = this.ports.random.bytes(keyBytes);
    await mkdir(data, { recursive: true, mode: 0o700 });
    try {
      const keyFile = await this.#wrapped(key, prepared);
      await this.#fill(key, prepared);
      await writeKeyFile(data, keyFile, pendingKeyName);
      await rename(this.#path(freshName), this.#path(databaseName));
      await rename(this.#path(pendingKeyName), this.#path('key.json'));
      await syncFolder(data);
    } catch (error) {
      await this.#removeFresh();
      throw error;
    }
    this.#finishedKeyHash = sha256(prepared.recoveryKey);
    this.prepared = null;
    await this.#openDatabase(key);
  }

  /** Opens a sealed database; false when the secret is not the right one. */
  async unseal(by: SecretWrap['by'], secret: string): Promise<boolean> {
    if (this.stage.kind !== 'sealed') return false;
    const { keyFile } = this.stage;
    const tidy = by === 'recovery-key' ? parseRecoveryKey(secret) : secret;
    const wrap = keyFile.wraps.find((candidate) => candidate.by === by);
    const key = tidy === null || !wrap ? null : await unwrapKey(wrap, tidy);
    if (!key) return false;
    await this.#openDatabase(key);
    await this.#sealForNextTime(key, keyFile);
    return true;
  }

  async close(): Promise<void> {
    if (this.stage.kind !== 'ready') return;
    this.stage.office.printing.close();
    await this.stage.office.store.close();
  }

  async #wrapped(key: Uint8Array, { passphrase, recoveryKey }: PreparedSetup): Promise<KeyFile> {
    const { random, keyStore } = this.ports;
    const wraps = [await wrapKey('recovery-key', recoveryKey, key, random)];
    if (passphrase !== null) wraps.push(await wrapKey('passphrase', passphrase, key, random));
    const system = passphrase === null ? await keyStore.seal(key) : null;
    return { format: 1, system: system && Buffer.from(system).toString('base64'), wraps };
  }

  async #fill(key: Uint8Array, prepared: PreparedSetup): Promise<void> {
    await this.#removeFresh();
    const store = await this.#openStore(freshName, key, 'create');
    try {
      await furnish(store, this.folders.resources, prepared);
    } finally {
      await store.close();
    }
  }

  async #openDatabase(key: Uint8Array): Promise<void> {
    const { folders, ports, session } = this;
    let store: Store | null = null;
    try {
      store = await this.#openStore(databaseName, key, 'open');
      this.stage = {
        kind: 'ready',
        office: await openOffice(store, { folders, ports, session, onFault: this.#onFault }),
      };
    } catch (error) {
      await store?.close();
      const fault = faultOf(error);
      if (fault === null) throw error;
      this.stage = { kind: 'unusable', fault };
    }
  }

  #openStore(name: string, key: Uint8Array, mode: 'create' | 'open'): Promise<Store> {
    return openStore({ file: this.#path(name), key, mode, ports: this.ports });
  }

  async #systemKey({ system }: KeyFile): Promise<Uint8Array | null> {
    if (system === null || !(await this.ports.keyStore.isAvailable())) return null;
    try {
      return new Uint8Array(await this.ports.keyStore.unseal(Buffer.from(system, 'base64')));
    } catch {
      // Another user, a new system or a reset key store: the recovery key still opens it.
      return null;
    }
  }

  /** A database opened by hand on a system with a key store opens by itself from then on. */
  async #sealForNextTime(key: Uint8Array, keyFile: KeyFile): Promise<void> {
    const isByPassphrase = keyFile.wraps.some(({ by }) => by === 'passphrase');
    if (isByPassphrase || !(await this.ports.keyStore.isAvailable())) return;
    const system = Buffer.from(await this.ports.keyStore.seal(key)).toString('base64');
    await writeKeyFile(this.folders.data, { ...keyFile, system });
  }

  /** Set-up was interrupted between its two renames, or before the first. */
  async #settleInterruptedSetup(): Promise<void> {
    if (!(await exists(this.#path(pendingKeyName)))) return;
    if (await exists(this.#path(databaseName))) {
      await rename(this.#path(pendingKeyName), this.#path('key.json'));
    } else {
      await this.#removeFresh();
    }
  }

  async #removeFresh(): Promise<void> {
    for (const name of [
      freshName,
      `${freshName}-wal`,
      `${freshName}-shm`,
      `${freshName}-journal`,
      pendingKeyName,
    ]) {
      await rm(this.#path(name), { force: true });
    }
  }

  #path(name: string): string {
    return join(this.folders.data, name);
  }
}

const freshName = 'desk.new.db';
const pendingKeyName = 'key.new.json';

async function furnish(store: Store, resources: string, prepared: PreparedSetup): Promise<void> {
  const directory = agencyDirectorySchema.parse(
    JSON.parse(await readFile(join(resources, 'agencies', 'sample-agencies.json'), 'utf8')),
  );
  const { policy, document } = prepared.document;
  await store.write('desk', async (handle) => {
    const recorded = await record(handle, {
      action: 'setup.finish',
      subject: { kind: 'desk', id: String(prepared.deskNumber) },
    });
    const editionId = handle.ids.next();
    await adoptPolicy(handle, { id: editionId, policyId: policy.id, document }, recorded);
    await addDeclarationText(handle, editionId, policy.declaration.wording, recorded);
    for (const member of prepared.staff)
      await addStaff(handle, { id: handle.ids.next(), ...member }, recorded);
    await saveSetting(handle, settingNames.choices, defaultSettings, recorded);
    const desk = { name: prepared.deskName, number: prepared.deskNumber };
    await saveSetting(handle, settingNames.desk, desk, recorded);
    for (const agency of directory.organizations) await addAgency(handle, agency, true, recorded);
  });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
