import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const typed = z.string().max(500);
const choice = z.string().min(1).max(200);

const nameSchema = z.union([
  z.strictObject({ first: typed, father: typed, grandfather: typed, family: typed }),
  z.strictObject({ full: typed }),
]);

const addressSchema = z.strictObject({
  buildingNumber: typed.default(''),
  street: typed.default(''),
  district: typed.default(''),
  city: typed.default(''),
  postalCode: typed.default(''),
  secondaryNumber: typed.default(''),
  unit: typed.default(''),
  shortAddress: typed.default(''),
});

const newPersonSchema = z.strictObject({
  name: nameSchema,
  gender: z.enum(['male', 'female']),
  identityNumber: typed,
  identityExpiry: typed,
  mobile: typed,
  address: addressSchema,
  preferredChannel: choice.optional(),
});
const newOrganisationSchema = z.strictObject({
  organisation: typed,
  mobile: typed,
  address: addressSchema,
  preferredChannel: choice.optional(),
});
const knownSchema = z.strictObject({ search: typed });

const beneficiarySchema = z.union([knownSchema, newPersonSchema, newOrganisationSchema]);

const requirementSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('met'), expiry: typed.optional() }),
  z.strictObject({ state: z.literal('missing'), reason: z.enum(['absent', 'expired', 'mismatched']) }),
  z.strictObject({ state: z.literal('not-applicable'), reason: typed }),
]);

const visitSchema = z.strictObject({
  policy: z.enum(['mabarrah', 'athar', 'amass', 'enaya', 'deem']),
  /** Date and time the visit is played on; without it, the machine's own. */
  now: z.iso.datetime({ offset: true }).optional(),
  journey: z.enum(['request', 'referral']).default('request'),
  /** Goes on with the draft that an earlier visit of this file left: that visit's position, counted from 0. */
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
  beneficiary: beneficiarySchema.optional(),
  representative: z
    .strictObject({
      capacity: z.enum(['agent', 'guardian', 'organisation-representative']),
      powerOfAttorneyNumber: typed.optional(),
      person: z.union([knownSchema, newPersonSchema]),
    })
    .optional(),
  service: choice.optional(),
  printConditions: z.boolean().default(false),
  requirements: z.record(z.string().max(60), requirementSchema).default({}),
  identityRenewal: typed.optional(),
  signature: z.enum(['mouse', 'pen', 'touch', 'refused']).default('mouse'),
  readAloud: z.boolean().default(false),
  agreedChannel: choice.optional(),
  serve: z
    .strictObject({ plan: z.enum(['after-decision', 'provided-now']), note: typed.default('') })
    .default({ plan: 'after-decision', note: '' }),
  referral: z
    .strictObject({
      need: typed,
      search: typed.optional(),
      agency: choice.optional(),
      person: z.strictObject({ name: typed, phone: typed }).nullable().default(null),
      followUpOn: typed.optional(),
    })
    .optional(),
  unclear: typed.optional(),
});

const scriptSchema = z
  .strictObject({ visits: z.array(visitSchema).min(1).max(50) })
  .superRefine(({ visits }, context) => {
    visits.forEach((visit, index) => {
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['visits', index, path], message });
      if (visit.returnOf === undefined) {
        if (!visit.beneficiary) refuse('beneficiary', 'a first visit says who comes');
        if (visit.journey === 'request' && visit.service === undefined)
          refuse('service', 'a request names its service');
        if (visit.journey === 'referral' && !visit.referral)
          refuse('referral', 'a referral says what is needed');
        return;
      }
      const first = visits[visit.returnOf];
      if (visit.returnOf >= index || !first) refuse('returnOf', 'names no earlier visit of this file');
      else if (first.policy !== visit.policy) refuse('returnOf', 'names a visit of another policy');
    });
  });

export type VisitScript = z.infer<typeof scriptSchema>;
export type ScriptedVisit = VisitScript['visits'][number];
export type ScriptedPerson = z.infer<typeof newPersonSchema>;
export type ScriptedBeneficiary = z.infer<typeof beneficiarySchema>;

/** A script that cannot be played at all: the file, the field and what is wrong with it. */
export class ScriptProblem extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** Reads and checks a script file. Throws ScriptProblem naming the field. */
export async function readScript(file: string): Promise<VisitScript> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ScriptProblem('--script', `cannot read the script file`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ScriptProblem('--script', `not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const parsed = scriptSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ScriptProblem(issue?.path.join('.') ?? '', issue?.message ?? 'not a visit script');
}
