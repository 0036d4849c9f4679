import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What a person types. Left out, it is left empty, and the screen says what it thinks of that. */
const typed = z.string().max(500);
const emptyUnlessTyped = typed.default('');
const choice = z.string().min(1).max(200);

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
const personSchema = z.strictObject({
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
  z.strictObject({ state: z.literal('missing'), reason: z.enum(['absent', 'expired', 'mismatched']) }),
  z.strictObject({ state: z.literal('not-applicable'), reason: emptyUnlessTyped }),
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
});

const scriptSchema = z
  .strictObject({ visits: z.array(visitSchema).min(1).max(50) })
  .superRefine(({ visits }, context) => {
    visits.forEach((visit, index) => {
      if (visit.returnOf === undefined) return;
      const refuse = (message: string) =>
        context.addIssue({ code: 'custom', path: ['visits', index, 'returnOf'], message });
      const first = visits[visit.returnOf];
      if (visit.returnOf >= index || !first) refuse('names no earlier visit of this file');
      else if (first.policy !== visit.policy) refuse('names a visit of another policy');
    });
  });

export type VisitScript = z.infer<typeof scriptSchema>;
export type ScriptedVisit = VisitScript['visits'][number];
export type ScriptedPerson = z.infer<typeof personSchema>;
export type ScriptedRequirement = z.infer<typeof requirementSchema>;

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
    throw new ScriptProblem('--script', 'cannot read the script file');
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ScriptProblem('--script', `not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const parsed = scriptSchema.safeParse(json);
  if (parsed.success) return { visits: withJourneys(parsed.data.visits) };
  const issue = parsed.error.issues[0];
  throw new ScriptProblem(issue?.path.join('.') ?? '', issue?.message ?? 'not a visit script');
}

/** A return goes on with the journey that its first visit began, and with the referral meant there. */
function withJourneys(visits: readonly ScriptedVisit[]): ScriptedVisit[] {
  const whole: ScriptedVisit[] = [];
  for (const visit of visits) {
    const first = visit.returnOf === undefined ? undefined : whole[visit.returnOf];
    const { journey = visit.journey, referral } = first ?? {};
    whole.push({ ...visit, journey, referral: visit.referral ?? referral });
  }
  return whole;
}
