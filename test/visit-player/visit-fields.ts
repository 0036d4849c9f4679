import { z } from 'zod';

/** What a person types. Left out, it is left empty, and the screen says what it thinks of that. */
export const typed = z.string().max(500);
export const emptyUnlessTyped = typed.default('');
export const choice = z.string().min(1).max(200);

const nameSchema = z.strictObject({
  first: emptyUnlessTyped,
  father: emptyUnlessTyped,
  grandfather: emptyUnlessTyped,
  family: emptyUnlessTyped,
  /** As the document has it, instead of the four parts. */
  full: typed.optional(),
});

const addressSchema = z.strictObject({
  buildingNumber: emptyUnlessTyped,
  street: emptyUnlessTyped,
  district: emptyUnlessTyped,
  city: emptyUnlessTyped,
  postalCode: emptyUnlessTyped,
  secondaryNumber: emptyUnlessTyped,
  unit: emptyUnlessTyped,
  shortAddress: emptyUnlessTyped,
});

/** Found by `search`, or registered: as an `organisation`, or as a person. */
export const personSchema = z.strictObject({
  search: typed.optional(),
  organisation: typed.optional(),
  name: nameSchema.prefault({}),
  gender: z.enum(['male', 'female']).optional(),
  identityNumber: emptyUnlessTyped,
  identityExpiry: emptyUnlessTyped,
  mobile: emptyUnlessTyped,
  address: addressSchema.prefault({}),
  preferredChannel: choice.optional(),
});

const requirementSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('met'), expiry: emptyUnlessTyped }),
  z.strictObject({
    state: z.literal('missing'),
    reason: z.enum(['absent', 'expired', 'mismatched', 'original-to-be-shown']),
  }),
  z.strictObject({ state: z.literal('not-applicable'), reason: emptyUnlessTyped }),
]);

/** What every entry of a script may say. */
export const commonShape = {
  policy: z.enum(['mabarrah', 'athar', 'amass', 'enaya', 'deem']),
  /** Date and time the entry is played on. Without it: the machine's own, or for a journey beside the visit the
   * clock that the entry before on this desk was played on. */
  now: z.iso.datetime({ offset: true }).optional(),
};

/** Who is signed in. */
export const roleSchema = z.enum(['receptionist', 'researcher', 'supervisor', 'management']);
export type ScriptedRole = z.infer<typeof roleSchema>;

export const visitSchema = z.strictObject({
  ...commonShape,
  journey: z.enum(['request', 'referral']).default('request'),
  as: roleSchema.default('receptionist'),
  /** Goes on with the draft that an earlier entry of this file left: its position, counted from 0. */
  returnOf: z.int().min(0).optional(),
  channel: choice.optional(),
  settings: z
    .strictObject({
      takesSignature: z.boolean().optional(),
      offersReferral: z.boolean().optional(),
      studiedBy: typed.optional(),
    })
    .optional(),
  hospitality: z.enum(['offered', 'not-possible']).optional(),
  beneficiary: personSchema.optional(),
  representative: z
    .strictObject({
      capacity: z.enum(['agent', 'guardian', 'organisation-representative']),
      powerOfAttorneyNumber: typed.optional(),
      person: personSchema.optional(),
    })
    .optional(),
  service: choice.optional(),
  printConditions: z.boolean().default(false),
  requirements: z.record(z.string().max(200), requirementSchema).default({}),
  identityRenewal: typed.optional(),
  signature: z.enum(['mouse', 'pen', 'touch', 'refused']).default('mouse'),
  readAloud: z.boolean().default(false),
  agreedChannel: choice.optional(),
  serve: z
    .strictObject({ plan: z.enum(['after-decision', 'provided-now']), note: emptyUnlessTyped })
    .default({ plan: 'after-decision', note: '' }),
  referral: z
    .strictObject({
      need: emptyUnlessTyped,
      search: typed.optional(),
      agency: choice.optional(),
      person: z.strictObject({ name: emptyUnlessTyped, phone: emptyUnlessTyped }).nullable().default(null),
      followUpOn: typed.optional(),
    })
    .optional(),
  unclear: typed.optional(),
  /** Where the beneficiary is, said at reception. */
  attendance: z
    .strictObject({
      where: z.enum(['at-desk', 'remote', 'at-their-place']),
      hasOriginals: z.boolean().optional(),
      place: choice.optional(),
      address: typed.optional(),
      wentBy: typed.optional(),
    })
    .optional(),
  /** What the guest says of the visit once it is over; `skipped` where they pass it over. */
  rating: z
    .union([
      z.literal('skipped'),
      z.strictObject({
        score: z.int().min(1).max(5),
        reasons: z.array(choice).default([]),
        words: emptyUnlessTyped,
        mayContact: z.boolean().default(false),
      }),
    ])
    .optional(),
});

export type ScriptedVisit = z.infer<typeof visitSchema>;
export type ScriptedPerson = z.infer<typeof personSchema>;
export type ScriptedRequirement = z.infer<typeof requirementSchema>;
