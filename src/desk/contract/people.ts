import { z } from 'zod';
import { call, everyRole, idSchema, isoDateSchema, typedText } from './call.ts';

/** What a list or the side panel shows of a person: identifiers masked. */
export const personSummarySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  gender: z.enum(['male', 'female']).nullable(),
  identityMasked: z.string().nullable(),
  identityExpiresOn: isoDateSchema.nullable(),
  isIdentityExpired: z.boolean(),
  mobileMasked: z.string().nullable(),
  place: z.string(),
  preferredChannelId: z.string().nullable(),
});
export type PersonSummary = z.infer<typeof personSummarySchema>;

export const nameInputSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('four-part'),
    first: typedText(60),
    father: typedText(60),
    grandfather: typedText(60),
    family: typedText(60),
  }),
  z.strictObject({ form: z.literal('as-in-document'), full: typedText(200) }),
]);

/** National Address as typed; number parts may be empty where the person does not know them. */
export const addressInputSchema = z.strictObject({
  buildingNumber: typedText(10),
  street: typedText(120),
  district: typedText(120),
  city: typedText(120),
  postalCode: typedText(10),
  secondaryNumber: typedText(10),
  unit: typedText(20),
  shortAddress: typedText(12),
});

/** A person or organisation as typed by the receptionist; the desk parses digits, dates, spaces. */
export const registrationInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    name: nameInputSchema,
    gender: z.enum(['male', 'female']),
    identityNumber: typedText(30),
    /** Hijri or Gregorian, any digits. */
    identityExpiry: typedText(30),
    mobile: typedText(30),
    address: addressInputSchema,
    preferredChannelId: typedText(60),
    privacyNoticeShown: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('organisation'),
    name: typedText(200),
    mobile: typedText(30),
    address: addressInputSchema,
    preferredChannelId: typedText(60),
    privacyNoticeShown: z.boolean(),
  }),
]);
export type RegistrationInput = z.infer<typeof registrationInputSchema>;

export const peopleCalls = {
  /** By ID number, mobile or name; Arabic normalised. At most 20, best first. */
  'people.search': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ query: typedText(200) }),
    output: z.strictObject({ people: z.array(personSummarySchema), total: z.int() }),
  }),
  /** Registers; field names in errors are paths such as `name.first`, `address.postalCode`. */
  'people.register': call({
    window: 'staff',
    access: everyRole,
    input: registrationInputSchema,
    output: personSummarySchema,
  }),
  /** Renews the identity document's expiry after a new one was shown. */
  'people.renewIdentity': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ personId: idSchema, identityExpiry: typedText(30) }),
    output: personSummarySchema,
  }),
};
