import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';
import { toLatinDigits } from '../../domain/people/digits.ts';
import type { Random } from '../../domain/ports.ts';

const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
const wrappingKeyBytes = 32;
const passphraseCost = { iterations: 3, memorySize: 65_536, parallelism: 1 } as const;

const base64 = z.base64();

/** The database key, wrapped by a secret that a person keeps: AES-256-GCM under a key derived from it. */
export const secretWrapSchema = z.strictObject({
  by: z.enum(['recovery-key', 'passphrase']),
  salt: base64,
  nonce: base64,
  sealed: base64,
});
export type SecretWrap = z.infer<typeof secretWrapSchema>;

/** Wraps the database key. A recovery key is given in its parsed form. */
export async function wrapKey(
  by: SecretWrap['by'],
  secret: string,
  key: Uint8Array,
  random: Random,
): Promise<SecretWrap> {
  const salt = random.bytes(saltBytes);
  const nonce = random.bytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', await wrappingKey(by, secret, salt), nonce);
  cipher.setAAD(contextOf(by));
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { by, salt: toBase64(salt), nonce: toBase64(nonce), sealed: toBase64(sealed) };
}

/** The database key, or null when the secret is not the one it was wrapped with. */
export async function unwrapKey(wrap: SecretWrap, secret: string): Promise<Uint8Array | null> {
  const sealed = Buffer.from(wrap.sealed, 'base64');
  const key = await wrappingKey(wrap.by, secret, Buffer.from(wrap.salt, 'base64'));
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrap.nonce, 'base64'));
  decipher.setAAD(contextOf(wrap.by));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]));
  } catch {
    return null;
  }
}

/** A passphrase as compared: compatibility forms and digits of every keyboard are one. */
export function tidyPassphrase(typed: string): string {
  return toLatinDigits(typed.normalize('NFKC')).trim();
}

async function wrappingKey(by: SecretWrap['by'], secret: string, salt: Uint8Array): Promise<Uint8Array> {
  // A recovery key has 160 random bits, so it needs no slow hash; a passphrase does.
  if (by === 'recovery-key') {
    return new Uint8Array(hkdfSync('sha256', secret, salt, contextOf(by), wrappingKeyBytes));
  }
  return argon2id({
    password: tidyPassphrase(secret),
    salt,
    ...passphraseCost,
    hashLength: wrappingKeyBytes,
    outputType: 'binary',
  });
}

function contextOf(by: SecretWrap['by']): Buffer {
  return Buffer.from(`istiqbal database key 1 ${by}`);
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
