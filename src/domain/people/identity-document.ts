import { z } from 'zod';
import { compareDates, isoDateSchema } from '../time/plain-date.ts';
import type { IsoDate } from '../time/plain-date.ts';
import { parseDateInput } from '../time/parse-date-input.ts';
import type { DateInputError } from '../time/parse-date-input.ts';
import { parseNationalId } from './national-id.ts';
import type { NationalIdError } from './national-id.ts';
import type { FieldErrors, Parsed } from './parsed.ts';

/** The documents by which a person is identified at the desk. */
export const identityDocumentKinds = ['national-id', 'iqama'] as const;
export type IdentityDocumentKind = (typeof identityDocumentKinds)[number];

/** An identity document as kept: number in Latin digits, the last day on which it is valid. */
export const identityDocumentSchema = z
  .strictObject({
    kind: z.enum(identityDocumentKinds),
    number: z.string().refine((number) => {
      const parsed = parseNationalId(number);
      return parsed.ok && parsed.value.number === number;
    }, 'not-an-id-number'),
    expiresOn: isoDateSchema,
  })
  .refine(({ kind, number }) => kind === kindOf(number), { path: ['kind'], message: 'kind-disagrees' });
export type IdentityDocument = z.infer<typeof identityDocumentSchema>;

export type IdentityDocumentErrors = FieldErrors<'number', NationalIdError> &
  FieldErrors<'expiresOn', DateInputError>;

/**
 * Reads number and expiry date as typed. The number tells the kind: 1 a national ID, 2 an Iqama.
 * An expired document is accepted here; whether it serves is asked of `isExpiredOn`.
 */
export function parseIdentityDocument(input: {
  number: string;
  expiresOn: string;
}): Parsed<IdentityDocument, IdentityDocumentErrors> {
  const id = parseNationalId(input.number);
  const expiry = parseDateInput(input.expiresOn);
  if (id.ok && expiry.ok) {
    const { number } = id.value;
    return { ok: true, value: { kind: kindOf(number), number, expiresOn: expiry.value.date } };
  }
  const error: IdentityDocumentErrors = {};
  if (!id.ok) error.number = id.error;
  if (!expiry.ok) error.expiresOn = expiry.error;
  return { ok: false, error };
}

/** Whether a document's last valid day lies before `day`; on the day itself it still serves. */
export function isExpiredOn(expiresOn: IsoDate, day: IsoDate): boolean {
  return compareDates(expiresOn, day) < 0;
}

function kindOf(number: string): IdentityDocumentKind {
  return number.startsWith('1') ? 'national-id' : 'iqama';
}
