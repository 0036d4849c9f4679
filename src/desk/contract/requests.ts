import { z } from 'zod';
import { dueStandings } from '../../domain/request/due-standing.ts';
import { replyStandings } from '../../domain/request/reply-standing.ts';
import { outcomes, requestStages, statusSteps } from '../../domain/request/request-status.ts';
import { call, everyRole, idSchema, isoDateSchema, supervisorOnly, typedText } from './call.ts';
import { clauseViewSchema } from './clause.ts';
import { pageOf, pageSchema } from './page.ts';
import { personSummarySchema } from './people.ts';
import { slipSummarySchema } from './slips.ts';

/** When the reply is due or may come, and how the request stands to it today; null once it is answered. */
export const replyStateSchema = z.strictObject({
  standing: z.enum(replyStandings),
  on: isoDateSchema.nullable(),
});

export const requestLineSchema = z.strictObject({
  requestId: idSchema,
  number: z.string(),
  stage: z.enum(requestStages),
  outcome: z.enum(outcomes).nullable(),
  beneficiaryName: z.string().nullable(),
  serviceTitle: z.string().nullable(),
  reply: replyStateSchema.nullable(),
});
export type RequestLine = z.infer<typeof requestLineSchema>;

export const dueSchema = z.strictObject({
  id: idSchema,
  requestId: idSchema,
  what: z.string(),
  dueOn: isoDateSchema,
  state: z.enum(['open', 'settled', 'withdrawn']),
  /** Of an open one only. */
  standing: z.enum(dueStandings).nullable(),
  settledOn: isoDateSchema.nullable(),
  settledBy: z.string().nullable(),
  reference: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
});
export type DueView = z.infer<typeof dueSchema>;

/** A step on the way of a request: what happened, what is next, what lies ahead. */
export const statusStepSchema = z.strictObject({
  /** `received` and `completed` are the visit's own. */
  step: z.enum(['received', 'completed', ...statusSteps]),
  state: z.enum(['done', 'undone', 'next', 'ahead']),
  on: isoDateSchema.nullable(),
  by: z.string().nullable(),
  outcome: z.enum(outcomes).nullable(),
  committee: z.string().nullable(),
  reasons: z.string().nullable(),
  channel: z.string().nullable(),
  what: z.string().nullable(),
  providedBy: z.string().nullable(),
  note: z.string().nullable(),
  undone: z.strictObject({ by: z.string(), reason: z.string() }).nullable(),
});
export type StatusStepView = z.infer<typeof statusStepSchema>;

/** Everything that the page of a request shows: a projection, decided by the desk. */
export const requestViewSchema = z.strictObject({
  requestId: idSchema,
  number: z.string(),
  stage: z.enum(requestStages),
  /** What may happen now, the one next step first. */
  allowed: z.array(z.enum(statusSteps)),
  outcome: z.enum(outcomes).nullable(),
  beneficiary: personSummarySchema.nullable(),
  representativeName: z.string().nullable(),
  serviceTitle: z.string().nullable(),
  serveNote: z.string().nullable(),
  channel: z.strictObject({ id: z.string(), label: z.string() }),
  agreedChannel: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
  channels: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  studiedBy: z.strictObject({
    name: z.string().nullable(),
    basis: z.enum(['policy', 'own-choice', 'not-stated']),
  }),
  completedOn: isoDateSchema.nullable(),
  reply: replyStateSchema.nullable(),
  /** What to say when the beneficiary asks, in Arabic. */
  say: z.string(),
  clauses: z.array(clauseViewSchema),
  steps: z.array(statusStepSchema),
  canUndo: z.boolean(),
  dues: z.array(dueSchema),
  slips: z.array(slipSummarySchema),
  /** The service was provided in the visit itself, and its receipt is not issued yet. */
  lacksServiceSlip: z.boolean(),
  /** The visit in which a request that is not complete stands. */
  visitId: idSchema.nullable(),
});
export type RequestView = z.infer<typeof requestViewSchema>;

/** How much stands where: for lists and for whoever answers for them. */
export const requestCountsSchema = z.strictObject({
  byStage: z.record(z.enum(requestStages), z.int()),
  byReply: z.record(z.enum(replyStandings), z.int()),
  dues: z.strictObject({ overdue: z.int(), coming: z.int() }).nullable(),
});
export type RequestCounts = z.infer<typeof requestCountsSchema>;

const requestCall = <S extends z.ZodRawShape>(shape: S) =>
  call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ requestId: idSchema, ...shape }),
    output: requestViewSchema,
  });

/** Days are typed, Hijri or Gregorian, any digits. */
const typedDay = typedText(30);

export const requestsCalls = {
  /** Requests by number, slip, name, ID number or mobile; by where they stand and how they stand to the reply rule. */
  'requests.list': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      query: typedText(200),
      stage: z.enum(requestStages).nullable(),
      reply: z.enum(replyStandings).nullable(),
      page: pageSchema,
    }),
    output: pageOf(requestLineSchema),
  }),
  'requests.counts': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({}),
    output: requestCountsSchema,
  }),
  'requests.open': requestCall({}),
  /** It was put before the committee. */
  'requests.submit': requestCall({ on: typedDay }),
  'requests.decide': requestCall({ outcome: z.enum(outcomes), reasons: typedText(1000), on: typedDay }),
  /** The beneficiary was told, or could not be reached: then it stays to be told. */
  'requests.tell': requestCall({
    wasReached: z.boolean(),
    channelId: typedText(60),
    note: typedText(500),
    on: typedDay,
  }),
  'requests.serve': requestCall({ what: typedText(500), providedBy: typedText(120), on: typedDay }),
  /** The receipt of a service that the visit itself provided. */
  'requests.issueServiceSlip': requestCall({}),
  'requests.close': requestCall({ note: typedText(500) }),
  /** Takes the last step back, with the reason; the step stays on record. */
  'requests.undo': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ requestId: idSchema, reason: typedText(300) }),
    output: requestViewSchema,
  }),
  'requests.addDue': requestCall({ what: typedText(300), dueOn: typedDay }),
  'requests.settleDue': requestCall({
    dueId: idSchema,
    settledBy: typedText(120),
    reference: typedText(120),
    on: typedDay,
  }),
  'requests.withdrawDue': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ requestId: idSchema, dueId: idSchema, reason: typedText(300) }),
    output: requestViewSchema,
  }),
  /** What is due over all requests, the nearest day first. */
  'requests.dues': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      show: z.enum(['overdue', 'coming', 'open', 'settled']),
      page: pageSchema,
    }),
    output: pageOf(
      z.strictObject({
        due: dueSchema,
        requestNumber: z.string(),
        beneficiaryName: z.string().nullable(),
      }),
    ),
  }),
};
