import { z } from 'zod';
import { announcementStates } from '../../domain/entitlement/announcement.ts';
import {
  appointmentHosts,
  appointmentKinds,
  appointmentStates,
  appointmentTimes,
} from '../../domain/entitlement/appointment.ts';
import { evidenceFindings, reopenCauses, verdicts } from '../../domain/entitlement/decision.ts';
import {
  call,
  everyRole,
  idSchema,
  isoDateSchema,
  isoInstantSchema,
  nothing,
  supervisorOnly,
  typedText,
} from './call.ts';
import type { Role } from './call.ts';
import { clauseViewSchema } from './clause.ts';
import { pageOf, pageSchema } from './page.ts';
import { personSummarySchema } from './people.ts';
import { slipSummarySchema } from './slips.ts';

/** Who answers for conditions and decisions: never the one who only receives requests. */
const deciders = ['researcher', 'supervisor'] as const satisfies readonly Role[];

const announcementSchema = z.strictObject({
  id: idSchema,
  edition: z.int(),
  previousId: idSchema.nullable(),
  serviceId: z.string().nullable(),
  title: z.string(),
  places: z.array(z.string()),
  conditions: z.array(z.string()),
  state: z.enum(announcementStates),
  publishedOn: isoDateSchema.nullable(),
  opensOn: isoDateSchema,
  closesOn: isoDateSchema.nullable(),
  replacedOn: isoDateSchema.nullable(),
  /** When the desk froze it, and who did. */
  published: z.strictObject({ at: isoInstantSchema, by: z.string() }).nullable(),
  hasLaterEdition: z.boolean(),
  /** Its own paper, once issued; on the page of one announcement. */
  slip: slipSummarySchema.nullable(),
});
export type AnnouncementView = z.infer<typeof announcementSchema>;

const announcementId = z.strictObject({ announcementId: idSchema });

export const appointmentSchema = z.strictObject({
  id: idSchema,
  requestId: idSchema,
  requestNumber: z.string(),
  beneficiaryName: z.string(),
  kind: z.enum(appointmentKinds),
  host: z.enum(appointmentHosts),
  hostName: z.string(),
  on: isoDateSchema,
  /** 'HH:MM' in Riyadh. */
  time: z.string(),
  place: z.string(),
  purpose: z.string(),
  state: z.enum(appointmentStates),
  /** Where it lies as long as it is planned. */
  when: z.enum(appointmentTimes).nullable(),
  isMine: z.boolean(),
  outcome: z.strictObject({ words: z.string(), at: isoInstantSchema, by: z.string() }).nullable(),
  slip: slipSummarySchema.nullable(),
});
export type AppointmentView = z.infer<typeof appointmentSchema>;

const evidenceSchema = z.strictObject({
  /** The evidence's own id, or that of the requirement whose paper it is and nobody has reviewed yet. */
  id: z.string(),
  title: z.string(),
  isRequirement: z.boolean(),
  handedInOn: isoDateSchema,
  finding: z.enum(evidenceFindings).nullable(),
  note: z.string(),
  reviewed: z.strictObject({ at: isoInstantSchema, by: z.string() }).nullable(),
});
export type EvidenceView = z.infer<typeof evidenceSchema>;

const shownBySchema = z.strictObject({ kind: z.enum(['evidence', 'appointment']), id: typedText(60) });

const decisionSchema = z.strictObject({
  verdict: z.enum(verdicts),
  conditions: z.array(
    z.strictObject({ text: z.string(), isFulfilled: z.boolean(), shownBy: z.string(), words: z.string() }),
  ),
  note: z.string(),
  at: isoInstantSchema,
  by: z.string(),
  /** Null while it stands. */
  reopened: z
    .strictObject({
      cause: z.enum(reopenCauses),
      reason: z.string(),
      at: isoInstantSchema,
      by: z.string(),
    })
    .nullable(),
});
export type DecisionView = z.infer<typeof decisionSchema>;

export const entitlementCaseSchema = z.strictObject({
  requestId: idSchema,
  requestNumber: z.string(),
  serviceTitle: z.string(),
  completedOn: isoDateSchema.nullable(),
  beneficiary: personSummarySchema,
  registeredBy: z.array(z.string()),
  /** Whose conditions decide: the announcement's that was open when the request came, else the catalogue's. */
  basis: z.strictObject({
    announcement: z
      .strictObject({ id: idSchema, title: z.string(), edition: z.int(), publishedOn: isoDateSchema })
      .nullable(),
    conditions: z.array(z.string()),
  }),
  evidence: z.array(evidenceSchema),
  appointments: z.array(appointmentSchema),
  decision: decisionSchema.nullable(),
  /** Decisions that were reopened, the first one first. */
  earlierDecisions: z.array(decisionSchema),
  /** The slips of its decisions, the latest last. */
  slips: z.array(slipSummarySchema),
  mayReopen: z.boolean(),
  /** What keeps whoever is signed in from deciding, the first to be settled first. */
  bars: z.array(
    z.enum([
      'already-decided',
      'decision-by-registrar',
      'evidence-unreviewed',
      'appointment-pending',
      'not-allowed',
    ]),
  ),
  clauses: z.array(clauseViewSchema),
});
export type EntitlementCase = z.infer<typeof entitlementCaseSchema>;

const entitlementLineSchema = z.strictObject({
  requestId: idSchema,
  requestNumber: z.string(),
  beneficiaryName: z.string(),
  serviceTitle: z.string(),
  completedOn: isoDateSchema.nullable(),
  evidenceToReview: z.int(),
  appointmentsPlanned: z.int(),
  verdict: z.enum(verdicts).nullable(),
});
export type EntitlementLine = z.infer<typeof entitlementLineSchema>;

/** When an appointment is to be. `isDayOffAccepted`: the person was asked about the day off and meant it. */
const momentInput = { on: typedText(30), time: typedText(20), isDayOffAccepted: z.boolean() };

export const entitlementCalls = {
  /** The services of the policy's catalogue, to announce one with its conditions as a start. */
  'announcements.services': call({
    window: 'staff',
    access: everyRole,
    input: nothing,
    output: z.strictObject({
      services: z.array(
        z.strictObject({ id: z.string(), title: z.string(), conditions: z.array(z.string()) }),
      ),
    }),
  }),
  'announcements.list': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      query: typedText(200),
      view: z.enum(['current', 'draft', 'past']),
      page: pageSchema,
    }),
    output: pageOf(announcementSchema),
  }),
  'announcements.read': call({
    window: 'staff',
    access: everyRole,
    input: announcementId,
    output: announcementSchema,
  }),
  /** Keeps a draft. Places and conditions are typed one on each line; a last day may be left empty. */
  'announcements.save': call({
    window: 'staff',
    access: deciders,
    input: z.strictObject({
      announcementId: idSchema.nullable(),
      serviceId: typedText(60).nullable(),
      title: typedText(120),
      places: typedText(1000),
      opensOn: typedText(30),
      closesOn: typedText(30),
      conditions: typedText(4000),
    }),
    output: announcementSchema,
  }),
  /** Freezes a draft: it was published on that day. Its conditions never change from here on. */
  'announcements.publish': call({
    window: 'staff',
    access: deciders,
    input: z.strictObject({ announcementId: idSchema, publishedOn: typedText(30) }),
    output: announcementSchema,
  }),
  /** Begins another edition of what was published, as a draft with the same words. */
  'announcements.startEdition': call({
    window: 'staff',
    access: deciders,
    input: announcementId,
    output: announcementSchema,
  }),
  /** The announcement on paper: conditions, where and when it was published, how long it is open. */
  'announcements.issueSlip': call({
    window: 'staff',
    access: everyRole,
    input: announcementId,
    output: announcementSchema,
  }),
  'announcements.discard': call({
    window: 'staff',
    access: deciders,
    input: announcementId,
    output: nothing,
  }),

  /** The complete requests, by number or beneficiary. */
  'entitlement.requests': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      query: typedText(200),
      view: z.enum(['undecided', 'decided']),
      page: pageSchema,
    }),
    output: pageOf(entitlementLineSchema),
  }),
  'entitlement.open': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ requestId: idSchema }),
    output: entitlementCaseSchema,
  }),
  'entitlement.addEvidence': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ requestId: idSchema, title: typedText(120), handedInOn: typedText(30) }),
    output: entitlementCaseSchema,
  }),
  /** What a review found, and how it was checked. */
  'entitlement.reviewEvidence': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      requestId: idSchema,
      evidenceId: typedText(60),
      finding: z.enum(evidenceFindings).nullable(),
      note: typedText(500),
    }),
    output: entitlementCaseSchema,
  }),
  /** Decides by the conditions alone; `verdict` is what the person saw and confirmed. */
  'entitlement.decide': call({
    window: 'staff',
    access: deciders,
    input: z.strictObject({
      requestId: idSchema,
      verdict: z.enum(verdicts),
      conditions: z
        .array(
          z.strictObject({
            isFulfilled: z.boolean().nullable(),
            shownBy: shownBySchema.nullable(),
            words: typedText(300),
          }),
        )
        .max(60),
      note: typedText(500),
    }),
    output: entitlementCaseSchema,
  }),

  /** The decision is looked at again; it stays on record with the reason. */
  'entitlement.reopen': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({
      requestId: idSchema,
      cause: z.enum(reopenCauses).nullable(),
      reason: typedText(500),
    }),
    output: entitlementCaseSchema,
  }),

  /** The calendar: what is planned with what passed without an outcome first, or what is over. */
  'appointments.list': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      view: z.enum(['planned', 'over']),
      whose: z.enum(['mine', 'all']),
      page: pageSchema,
    }),
    output: z.strictObject({ ...pageOf(appointmentSchema).shape, overdue: z.int() }),
  }),
  /** Plans a session or a field visit and issues its slip. */
  'appointments.schedule': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      requestId: idSchema,
      kind: z.enum(appointmentKinds),
      host: z.enum(appointmentHosts),
      hostName: typedText(120),
      ...momentInput,
      place: typedText(200),
      purpose: typedText(300),
    }),
    output: appointmentSchema,
  }),
  /** What became of it. Postponed: answers with the new appointment and its slip. */
  'appointments.recordOutcome': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      appointmentId: idSchema,
      outcome: z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('held'), findings: typedText(2000) }),
        z.strictObject({ state: z.literal('did-not-come'), note: typedText(500) }),
        z.strictObject({ state: z.literal('postponed'), reason: typedText(500), ...momentInput }),
        z.strictObject({ state: z.literal('cancelled'), reason: typedText(500) }),
      ]),
    }),
    output: appointmentSchema,
  }),
};
