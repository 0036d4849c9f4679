import { safeStorage } from 'electron';
import type { SystemKeyStore } from '../src/desk/ports.ts';

/** Electron's newer calls, which the oldest runtime that the kiosk is tried on lacks. */
const newerCalls: Partial<
  Pick<typeof safeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>
> = safeStorage;

type OlderCalls = {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
};
/** What that runtime has instead. */
const olderCalls: OlderCalls = safeStorage;

/**
 * The key store of the operating system: DPAPI, Keychain, or a keyring. On Linux without a keyring Chromium
 * falls back to a password that is in its source code; that counts as no key store.
 */
export const systemKeyStore: SystemKeyStore = {
  async isAvailable() {
    const isAvailable = newerCalls.isAsyncEncryptionAvailable
      ? await newerCalls.isAsyncEncryptionAvailable.call(safeStorage)
      : olderCalls.isEncryptionAvailable();
    if (!isAvailable || process.platform !== 'linux') return isAvailable;
    return !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
  },
  async seal(secret) {
    const text = Buffer.from(secret).toString('base64');
    const sealed = newerCalls.encryptStringAsync
      ? await newerCalls.encryptStringAsync.call(safeStorage, text)
      : olderCalls.encryptString(text);
    return new Uint8Array(sealed);
  },
  async unseal(sealed) {
    const bytes = Buffer.from(sealed);
    const text = newerCalls.decryptStringAsync
      ? (await newerCalls.decryptStringAsync.call(safeStorage, bytes)).result
      : olderCalls.decryptString(bytes);
    return new Uint8Array(Buffer.from(text, 'base64'));
  },
};
