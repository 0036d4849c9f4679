import { z } from 'zod';
import { compensationGrounds } from '../compensation/claim.ts';
import { measureKinds } from '../feedback/measure.ts';

/** A clause's id: as printed where the source numbers it («ت/٣»), else section and ordinal («التعامل/٤»). */
const clauseIdSchema = z.string().min(1).max(40);

const text = z.string().trim().min(1).max(4000);
const slug = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);
const clauseRefs = z.array(clauseIdSchema).max(12);

/** What kind of sentence a clause is, and so which part of the kiosk it governs. */
const clauseKindSchema = z.enum([
  'foundation',
  'scope',
  'aim',
  'practice',
  'channel',
  'tool',
  'reference',
  'dealing',
  'referral',
  'entitlement',
  'fairness',
  'compensation',
  'complaint',
  'relationship',
  'information',
  'satisfaction',
  'responsibility',
  'eligibility',
  'approval',
]);

/**
 * What carries a clause out: a capability of the kiosk by its id, one that is still to be built (`planned`), or
 * why a desk cannot carry it out (`outside`, in words).
 */
const capabilityRefSchema = z.union([
  slug,
  z.strictObject({ planned: slug }),
  z.strictObject({ outside: text }),
]);

/** One operational sentence of the policy. `text` is as it stands; `repairedText` only where extraction damaged it. */
const clauseSchema = z.strictObject({
  id: clauseIdSchema,
  section: slug,
  kind: clauseKindSchema,
  text,
  repairedText: text.optional(),
  /** One, or several where the sentence asks for several things. Editions made before have none. */
  capability: z.union([capabilityRefSchema, z.array(capabilityRefSchema).min(2).max(6)]).optional(),
});

/**
 * One screen of the guide. The order in which screens come is the policy's, never the program's.
 * `greet`…`receipt` serve the request journey; `need`…`follow-up` the referral journey.
 */
export const screenSchema = z.enum([
  'greet',
  'identify',
  'service',
  'completeness',
  'declaration',
  'explain',
  'registration',
  'serve',
  'receipt',
  'need',
  'agency',
  'agency-data',
  'responsible-person',
  'referral-slip',
  'follow-up',
]);

/** A step as the receptionist sees it: one line in the list of steps, one or more screens. */
const stepSchema = z.strictObject({
  id: slug,
  label: text,
  /** `policy`: a clause prescribes it; `desk`: the kiosk adds it so that the others can be carried out. */
  basis: z.enum(['policy', 'desk']),
  clauses: clauseRefs,
  screens: z.array(screenSchema).min(1),
});

const journeySchema = z.strictObject({ steps: z.array(stepSchema).min(2) });

/** The reply rule. `latest` is a deadline; `earliest` is never promised as one. */
const replyRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('latest'),
    workingDays: z.int().min(1).max(400),
    from: z.literal('completion'),
    fromIsStated: z.boolean(),
    clause: clauseIdSchema,
  }),
  z.strictObject({
    kind: z.literal('earliest'),
    days: z.int().min(1).max(400),
    from: z.literal('completion'),
    fromIsStated: z.boolean(),
    clause: clauseIdSchema,
  }),
]);

/** A document or datum that a service asks for. */
const requirementSchema = z.strictObject({
  id: slug,
  title: text,
  /** What to bring or where to obtain it, in words for the beneficiary. */
  note: text.optional(),
  /** Whether the paper carries an expiry date that must be checked on the day. */
  hasExpiry: z.boolean(),
  /** `identity`: the beneficiary's own identity document, whose expiry is known from registration. */
  kind: z.enum(['identity', 'document', 'information']),
  /** When the requirement may be marked as not applicable, in words; absent: never. */
  notApplicableWhen: text.optional(),
});

/** A service of the starter catalogue. The policies name no services; the association edits these. */
const serviceSchema = z.strictObject({
  id: slug,
  title: text,
  summary: text,
  conditions: z.array(text).min(1),
  requirements: z.array(requirementSchema).min(1),
});

/** The first-person wording of the declaration: the kiosk's own, saying no more than the clause. Placeholders: {name}, {beneficiary}, {capacity}. */
export const declarationWordingSchema = z.strictObject({
  selfMale: text,
  selfFemale: text,
  forOtherMale: text,
  forOtherFemale: text,
});

/** How complaints and grievances are received and settled, as far as the policy says so. */
const complaintsRuleSchema = z.strictObject({
  /** The clauses by which they are received. */
  clauses: clauseRefs.min(1),
  /** Where the policy puts the direct link, in its words. The link itself is the association's own setting. */
  link: z.strictObject({ label: text, clause: clauseIdSchema }).nullable(),
  /** Ids of channels that the clause on complaints names besides the others. */
  channels: z.array(slug).max(12),
  /** The committee that deals with them. */
  committee: z.strictObject({ name: text, clause: clauseIdSchema }).nullable(),
  /** The clause by which an amicable settlement is tried before anything is decided. */
  amicable: z.strictObject({ clause: clauseIdSchema }).nullable(),
});

/** On which grounds a beneficiary is compensated, each by its clause. */
const compensationRuleSchema = z.strictObject({
  grounds: z
    .array(z.strictObject({ id: z.enum(compensationGrounds), clause: clauseIdSchema }))
    .min(1)
    .max(compensationGrounds.length),
  /** The committee whose minutes acknowledge the damage. */
  committee: z.strictObject({ name: text, clause: clauseIdSchema }).nullable(),
});

/** What a policy can have checked of a person before they are served. */
export const eligibilityFieldSchema = z.enum(['name', 'valid-identity', 'contact', 'residence']);

/** A whole policy file. */
export const policySchema = z.strictObject({
  format: z.literal(1),
  id: slug,
  association: z.strictObject({
    name: text,
    /** One letter for the mark at the top of the screen. */
    mark: z.string().min(1).max(2),
    registrationNumber: z.string().nullable(),
    phone: z.string().nullable(),
    site: z.string().nullable(),
    account: z.string().nullable(),
    place: z.string().nullable(),
  }),
  document: z.strictObject({
    title: text.nullable(),
    edition: text.nullable(),
    source: z.string().min(1),
    /** The lines outside the body (cover, back, headers) and those of the table of contents, as printed. */
    cover: z.array(text).max(60).optional(),
    contents: z.array(text).max(60).optional(),
    approval: z
      .strictObject({
        asPrinted: text,
        body: text.nullable(),
        meeting: text.nullable(),
        term: text.nullable(),
        dates: z.array(
          z.strictObject({ asPrinted: text, calendar: z.enum(['hijri', 'gregorian', 'not-stated']) }),
        ),
      })
      .nullable(),
  }),
  wording: z.strictObject({
    /** The word for the person served, e.g. مستفيد; feminine and definite forms beside it. */
    beneficiary: z.strictObject({ male: text, female: text, plural: text }),
    /** Whoever stands at the desk, where the policy says مراجع. */
    visitor: text.nullable(),
    /** طالب الدعم, طالب الخدمة where the policy says so. */
    applicant: text.nullable(),
  }),
  sections: z.array(z.strictObject({ id: slug, title: text })).min(1),
  clauses: z.array(clauseSchema).min(1),
  channels: z
    .array(
      z.strictObject({
        id: slug,
        label: text,
        clause: clauseIdSchema,
        /** `remote`: whoever asks by it is not at the desk as a rule. Left out: they are. */
        presence: z.enum(['present', 'remote']).optional(),
      }),
    )
    .min(1),
  referenceTools: z.array(
    z.strictObject({
      id: slug,
      label: text,
      clause: clauseIdSchema,
      /** The form on which a beneficiary asks for a service: the desk prints a blank one. */
      isRequestForm: z.literal(true).optional(),
    }),
  ),
  references: z.array(z.strictObject({ id: slug, label: text, clause: clauseIdSchema })),
  eligibility: z
    .strictObject({
      fields: z.array(eligibilityFieldSchema).min(1),
      clause: clauseIdSchema,
    })
    .nullable(),
  hospitality: z.strictObject({ clause: clauseIdSchema, isAsFarAsPossible: z.boolean() }).nullable(),
  completeness: z.strictObject({ clauses: clauseRefs.min(1) }),
  declaration: z.strictObject({
    /** `stated`: the policy takes a signature; `own-setting`: it does not say, so the association chooses. */
    signature: z.enum(['stated', 'own-setting']),
    clauses: clauseRefs,
    wording: declarationWordingSchema,
  }),
  study: z.strictObject({ committee: text, clause: clauseIdSchema }).nullable(),
  reply: replyRuleSchema.nullable(),
  unclear: z
    .strictObject({
      to: z.enum(['contact-officer', 'social-researcher']),
      label: text,
      clause: clauseIdSchema,
    })
    .nullable(),
  /** The clause that makes rating the service a right, and the means of measuring satisfaction that are named. */
  satisfaction: z
    .strictObject({
      right: clauseIdSchema.optional(),
      means: z
        .array(z.strictObject({ kind: z.enum(measureKinds), label: text, clause: clauseIdSchema }))
        .optional(),
    })
    .optional(),
  journeys: z.strictObject({ request: journeySchema, referral: journeySchema.nullable() }),
  /** What the policy states about complaints and grievances; left out where it states nothing. */
  complaints: complaintsRuleSchema.optional(),
  /** What the policy states about compensation; left out where it states nothing. */
  compensation: compensationRuleSchema.optional(),
  /** Who else than a person may be served: Enaya serves mosques. */
  serves: z.array(z.enum(['person', 'organisation'])).min(1),
  services: z.array(serviceSchema).min(1),
  /** What registration itself asks for, where a journey has no service of the association (referral). */
  registration: z.strictObject({ requirements: z.array(requirementSchema).min(1) }),
});

export type Policy = z.infer<typeof policySchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type CapabilityRef = z.infer<typeof capabilityRefSchema>;
export type ClauseId = z.infer<typeof clauseIdSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Screen = z.infer<typeof screenSchema>;
export type ReplyRule = z.infer<typeof replyRuleSchema>;
export type Requirement = z.infer<typeof requirementSchema>;
export type Service = z.infer<typeof serviceSchema>;
export type JourneyKind = 'request' | 'referral';
