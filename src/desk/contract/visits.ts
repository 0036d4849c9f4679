import { z } from 'zod';
import { serviceStandings } from '../../domain/entitlement/announcement.ts';
import { eligibilityFieldSchema, screenSchema } from '../../domain/policy/policy-schema.ts';
import { visitPlaces } from '../../domain/request/attendance.ts';
import { typedForms } from '../../domain/request/typing.ts';
import { missingReasons } from '../../domain/request/visit.ts';
import { agencySchema } from './agencies.ts';
import { clauseViewSchema } from './clause.ts';
import { call, everyRole, idSchema, isoDateSchema, isoInstantSchema, nothing, typedText } from './call.ts';
import { addresseeSchema, inquiryViewSchema } from './inquiries.ts';
import { padSchema, strokesSchema } from './guest.ts';
import { personSummarySchema } from './people.ts';
import { slipSummarySchema } from './slips.ts';

const mostTypedFields = 60;
/** Half-typed input by the path of its field. */
const typedSchema = z
  .record(z.string().regex(/^[a-z][\w.-]{0,99}$/i), typedText(500))
  .refine((typed) => Object.keys(typed).length <= mostTypedFields);

export const requirementStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open') }),
  z.strictObject({
    state: z.literal('met'),
    matchedWithOriginal: z.literal(true),
    expiresOn: isoDateSchema.nullable(),
  }),
  z.strictObject({ state: z.literal('missing'), reason: z.enum(missingReasons) }),
  z.strictObject({ state: z.literal('not-applicable'), reason: z.string() }),
]);

export const requirementViewSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  note: z.string().nullable(),
  kind: z.enum(['identity', 'document', 'information']),
  hasExpiry: z.boolean(),
  notApplicableWhen: z.string().nullable(),
  state: requirementStateSchema,
  /** For an expired paper: how many days ago it expired. */
  expiredDaysAgo: z.int().nullable(),
});
export type RequirementView = z.infer<typeof requirementViewSchema>;

export const serviceViewSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  conditions: z.array(z.string()),
  requirements: z.array(z.strictObject({ id: z.string(), title: z.string(), note: z.string().nullable() })),
  /** Whether it is announced and open; null where services are not announced. Open: the conditions are those published. */
  announced: z
    .strictObject({
      standing: z.enum(serviceStandings),
      publishedOn: isoDateSchema.nullable(),
      opensOn: isoDateSchema.nullable(),
      closesOn: isoDateSchema.nullable(),
    })
    .nullable(),
});

export const capacitySchema = z.enum(['self', 'agent', 'guardian', 'organisation-representative']);

const declarationView = z.strictObject({
  /** Signature taken because the policy states it, or by the association's own choice. */
  basis: z.enum(['policy', 'own-choice']),
  text: z.string(),
  edition: z.int(),
  declared: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  signerName: z.string(),
  capacity: capacitySchema,
  /** `ready`: not yet shown; `presented`: on the guest's screen; `signed`: waits for the witness; then `witnessed`. */
  status: z.enum(['ready', 'presented', 'signed', 'declined', 'witnessed']),
  signature: z.strictObject({ strokes: strokesSchema, pad: padSchema }).nullable(),
});

export const replyViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('latest'),
    notAfter: isoDateSchema,
    workingDays: z.int(),
    /** Completion has not happened yet: the date holds if the request is completed today. */
    isPreview: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('earliest'),
    notBefore: isoDateSchema,
    days: z.int(),
    isPreview: z.boolean(),
    fromIsStated: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('not-stated') }),
]);

/** Where the beneficiary is: at the desk, elsewhere, or visited at their own place. */
export const attendanceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at-desk') }),
  z.strictObject({ kind: z.literal('remote'), hasOriginals: z.boolean() }),
  z.strictObject({
    kind: z.literal('at-their-place'),
    place: z.enum(visitPlaces),
    address: typedText(200),
    wentBy: typedText(200),
  }),
]);
export type AttendanceInput = z.infer<typeof attendanceSchema>;

/** Everything a screen needs to render a visit: a projection, decided by the desk. */
export const visitViewSchema = z.strictObject({
  visitId: idSchema,
  requestId: idSchema,
  requestNumber: z.string(),
  journey: z.enum(['request', 'referral']),
  status: z.enum(['open', 'left-incomplete', 'finished']),
  startedAt: isoInstantSchema,
  channel: z.strictObject({ id: z.string(), label: z.string() }),
  attendance: attendanceSchema,
  /** Whether someone who comes by the visit's channel is usually there in person. */
  isChannelInPerson: z.boolean(),
  /** On what ground a visit at the beneficiary's place is offered; null where it is not. */
  homeVisit: z
    .strictObject({ ground: z.enum(['policy', 'own-choice']), clauses: z.array(clauseViewSchema) })
    .nullable(),
  /** The data by which the policy has eligibility checked; null where it states none. */
  eligibility: z
    .strictObject({ fields: z.array(eligibilityFieldSchema).readonly(), clause: clauseViewSchema })
    .nullable(),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      basis: z.enum(['policy', 'desk']),
      state: z.enum(['done', 'now', 'ahead']),
    }),
  ),
  screen: screenSchema.nullable(),
  /** Label of the step after this screen, for the next action; null at the last one. */
  nextLabel: z.string().nullable(),
  clauses: z.array(clauseViewSchema),
  canGoBack: z.boolean(),
  /** Words of the policy for people: مستفيد, مراجع … */
  wording: z.strictObject({
    beneficiary: z.string(),
    beneficiaryFemale: z.string(),
    visitor: z.string().nullable(),
    applicant: z.string().nullable(),
  }),
  hospitality: z.strictObject({ clause: clauseViewSchema, isAsFarAsPossible: z.boolean() }).nullable(),
  /** To whom what is unclear goes, and what this visit has sent them; null where nobody is named or chosen. */
  unclear: addresseeSchema.extend({ asked: z.array(inquiryViewSchema) }).nullable(),
  serves: z.array(z.enum(['person', 'organisation'])),
  beneficiary: personSummarySchema.nullable(),
  representative: z
    .strictObject({
      person: personSummarySchema,
      capacity: capacitySchema,
      powerOfAttorneyNumber: z.string().nullable(),
    })
    .nullable(),
  services: z.array(serviceViewSchema),
  service: serviceViewSchema.nullable(),
  requirements: z.array(requirementViewSchema),
  declaration: declarationView.nullable(),
  studiedBy: z.strictObject({
    name: z.string().nullable(),
    basis: z.enum(['policy', 'own-choice', 'not-stated']),
  }),
  reply: replyViewSchema,
  agreedChannel: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
  channels: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  referral: z
    .strictObject({
      need: z.string().nullable(),
      agency: agencySchema.nullable(),
      person: z.strictObject({ name: z.string(), phone: z.string() }).nullable(),
      followUpOn: isoDateSchema.nullable(),
      slipHandedOverAt: isoInstantSchema.nullable(),
    })
    .nullable(),
  slips: z.array(slipSummarySchema),
  /** What was typed into forms and not sent: a screen that opens goes on with it. */
  typed: z.partialRecord(z.enum(typedForms), typedSchema),
  /** Who was chosen on the identification screen and is not confirmed yet. */
  chosen: z.strictObject({
    beneficiary: personSummarySchema.nullable(),
    representative: personSummarySchema.nullable(),
  }),
});
export type VisitView = z.infer<typeof visitViewSchema>;

const visitId = { visitId: idSchema };
const visitCall = <S extends z.ZodRawShape>(shape: S) =>
  call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ ...visitId, ...shape }),
    output: visitViewSchema,
  });

/** A line in the lists of the home screen. */
export const visitLineSchema = z.strictObject({
  visitId: idSchema,
  requestNumber: z.string(),
  journey: z.enum(['request', 'referral']),
  status: z.enum(['open', 'left-incomplete', 'finished']),
  beneficiaryName: z.string().nullable(),
  serviceTitle: z.string().nullable(),
  stepLabel: z.string().nullable(),
  missing: z.array(z.string()),
  updatedAt: isoInstantSchema,
});

export const visitsCalls = {
  /** What the home screen shows: channels in the policy's order, drafts that wait, today's visits. */
  'visits.home': call({
    window: 'staff',
    access: everyRole,
    input: nothing,
    output: z.strictObject({
      channels: z.array(z.strictObject({ id: z.string(), label: z.string() })),
      referral: z.enum(['stated', 'own-choice', 'not-offered']),
      /** The latest of the drafts, and how many there are. */
      drafts: z.array(visitLineSchema),
      draftCount: z.int(),
      today: z.array(visitLineSchema),
    }),
  }),
  'visits.start': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ journey: z.enum(['request', 'referral']), channelId: typedText(60) }),
    output: visitViewSchema,
  }),
  /** Reads a visit; of one that was left incomplete, nothing changes until `visits.resume`. */
  'visits.open': visitCall({}),
  /** The person has come back: the draft goes on at the step where it stood. Starts a visit of its own. */
  'visits.resume': visitCall({}),
  'visits.setAttendance': visitCall({ attendance: attendanceSchema }),
  'visits.confirmGreeting': visitCall({ hospitality: z.enum(['offered', 'not-possible']).nullable() }),
  'visits.identify': visitCall({
    beneficiaryId: idSchema,
    representative: z
      .strictObject({
        personId: idSchema,
        capacity: z.enum(['agent', 'guardian', 'organisation-representative']),
        powerOfAttorneyNumber: typedText(40).nullable(),
      })
      .nullable(),
    privacyNoticeShown: z.boolean(),
  }),
  'visits.chooseService': visitCall({ serviceId: typedText(60), conditionsExplained: z.boolean() }),
  /** Saves one requirement at once. `met` with an expiry in the past is kept as missing: expired. */
  'visits.setRequirement': visitCall({
    requirementId: typedText(60),
    set: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('open') }),
      z.strictObject({ state: z.literal('met'), matchedWithOriginal: z.boolean(), expiry: typedText(30) }),
      z.strictObject({ state: z.literal('missing'), reason: z.enum(missingReasons) }),
      z.strictObject({ state: z.literal('not-applicable'), reason: typedText(300) }),
    ]),
  }),
  'visits.confirmCompleteness': visitCall({}),
  /** Ends the visit with a draft. Where requirements are missing, issues the slip that lists them. */
  'visits.leave': visitCall({}),
  'visits.presentDeclaration': visitCall({ documentSeen: z.boolean() }),
  'visits.recallDeclaration': visitCall({}),
  'visits.witnessDeclaration': visitCall({ wasReadAloud: z.boolean() }),
  'visits.confirmExplanation': visitCall({ agreedChannelId: typedText(60) }),
  'visits.confirmRegistration': visitCall({}),
  'visits.confirmService': visitCall({
    plan: z.enum(['after-decision', 'provided-now']),
    note: typedText(500),
  }),
  /** Of the service named, before it is chosen too; else of the chosen one. */
  'visits.issueConditions': visitCall({ serviceId: typedText(60).optional() }),
  'visits.issueReceipt': visitCall({}),
  /** Thanks and farewell: closes a visit whose receipt has been issued. */
  'visits.finish': visitCall({}),
  'visits.chooseNeed': visitCall({ need: typedText(200) }),
  'visits.chooseAgency': visitCall({ agencyId: idSchema }),
  'visits.confirmAgencyData': visitCall({}),
  /** The responsible person as far as known (قدر المستطاع): null stays unknown. */
  'visits.setResponsiblePerson': visitCall({
    person: z.strictObject({ name: typedText(120), phone: typedText(30) }).nullable(),
  }),
  'visits.issueReferralSlip': visitCall({}),
  'visits.confirmHandedOver': visitCall({}),
  'visits.confirmFollowUp': visitCall({ followUpOn: typedText(30) }),
  'visits.goBack': visitCall({}),
  'visits.recordUnclear': visitCall({ question: typedText(500), reason: typedText(300).optional() }),
  /** What stands half typed in a form of the visit; no field at all when it is no longer needed. */
  'visits.keepTyping': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ ...visitId, form: z.enum(typedForms), typed: typedSchema }),
    output: nothing,
  }),
};
