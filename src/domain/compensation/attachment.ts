import type { Parsed } from '../people/parsed.ts';

/** What may be attached: a PDF or an image. */
export const attachmentTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const mostAttachmentBytes = 10 * 1024 * 1024;

const signatures: readonly { type: AttachmentType; first: readonly number[] }[] = [
  { type: 'application/pdf', first: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', first: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', first: [0xff, 0xd8, 0xff] },
];

/** What a file is by its first bytes, whatever it is called. */
export function attachmentType(
  bytes: Uint8Array,
): Parsed<AttachmentType, 'empty' | 'too-large' | 'unknown-type'> {
  if (bytes.length === 0) return { ok: false, error: 'empty' };
  if (bytes.length > mostAttachmentBytes) return { ok: false, error: 'too-large' };
  const found = signatures.find(({ first }) => first.every((byte, index) => bytes[index] === byte));
  return found ? { ok: true, value: found.type } : { ok: false, error: 'unknown-type' };
}
