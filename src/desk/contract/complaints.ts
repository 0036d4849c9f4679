import { z } from 'zod';
import { complaintAbouts } from '../../domain/complaints/about.ts';
import { complaintKinds, complaintOutcomes, complaintStates } from '../../domain/complaints/complaint.ts';
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
import { clauseViewSchema } from './clause.ts';
import { pageOf, pageSchema } from './page.ts';
import { staffSummarySchema } from './session.ts';
import { slipSummarySchema } from './slips.ts';

const kindSchema = z.enum(complaintKinds);
const stateSchema = z.enum(complaintStates);
const outcomeSchema = z.enum(complaintOutcomes);
const channelSchema = z.strictObject({ id: z.string(), label: z.string() });

/** What the association decides for itself about complaints, as typed. Empty: not decided. */
export const complaintSettingsSchema = z.strictObject({
  /** The link for complaints on the association's site; https only. */
  link: typedText(300),
  /** The committee, where the policy names none. */
  committee: typedText(120),
  /** Who receives a complaint that nobody at the desk may handle. */
  outsideRecipient: typedText(120),
  /** Working days within which the association wants a decision; none when null. */
  targetWorkingDays: z.int().min(1).max(90).nullable(),
});
export type ComplaintSettings = z.infer<typeof complaintSettingsSchema>;

/** What the page chooses from, and what policy and association say about complaints. */
export const complaintChoicesSchema = z.strictObject({
  kinds: z.array(kindSchema),
  channels: z.array(channelSchema),
  staff: z.array(staffSummarySchema),
  /** `isStated`: the policy names it; otherwise the association's own choice. */
  committee: z.strictObject({ name: z.string(), isStated: z.boolean() }).nullable(),
  /** The policy's words for the direct link, and the clause that an amicable settlement is tried for. */
  linkLabel: z.string().nullable(),
  amicable: clauseViewSchema.nullable(),
  settings: complaintSettingsSchema,
});
export type ComplaintChoices = z.infer<typeof complaintChoicesSchema>;

const timeTakenSchema = z.strictObject({ days: z.int(), workingDays: z.int() });

export const complaintLineSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  kind: kindSchema,
  state: stateSchema,
  /** Null: whoever brought it did not say who they are. */
  complainantName: z.string().nullable(),
  receivedOn: isoDateSchema,
  timeTaken: timeTakenSchema,
  isOverdue: z.boolean(),
  handlerName: z.string().nullable(),
  outcome: outcomeSchema.nullable(),
});
export type ComplaintLine = z.infer<typeof complaintLineSchema>;

export const complaintViewSchema = complaintLineSchema.extend({
  channelLabel: z.string(),
  complainant: z.strictObject({
    kind: z.enum(['registered', 'named', 'anonymous']),
    personId: idSchema.nullable(),
    phone: z.string().nullable(),
    representative: z.strictObject({ name: z.string(), capacity: z.string() }).nullable(),
  }),
  requestNumber: z.string().nullable(),
  concerns: z.array(z.string()),
  about: z.enum(complaintAbouts).nullable(),
  /** Who did what it is about: led the visit, or took or recorded the decision. */
  decisionBy: z.string().nullable(),
  decisionCommittee: z.string().nullable(),
  receivedBy: z.string(),
  story: z.string(),
  wish: z.string().nullable(),
  replyChannel: channelSchema.nullable(),
  reasons: z.string().nullable(),
  dueOn: isoDateSchema.nullable(),
  isOutside: z.boolean(),
  next: z.enum(['take', 'settle', 'decide', 'tell', 'close', 'none']),
  /** Why the viewer may not take the next step; null when they may. */
  bar: z.enum(['own-decision', 'role']).nullable(),
  /** Nobody at the desk may handle it: someone outside receives it. */
  goesOutside: z.boolean(),
  maySettle: z.boolean(),
  mayReopen: z.boolean(),
  events: z.array(
    z.strictObject({
      kind: z.enum([
        'received',
        'taken',
        'passed-outside',
        'settlement',
        'decided',
        'told',
        'closed',
        'reopened',
      ]),
      at: isoInstantSchema,
      byName: z.string(),
      happenedOn: isoDateSchema,
      text: z.string().nullable(),
      isAgreed: z.boolean().nullable(),
      outcome: outcomeSchema.nullable(),
      channelLabel: z.string().nullable(),
    }),
  ),
  slips: z.array(slipSummarySchema),
  /** Claims for compensation that came from it. */
  claims: z.array(z.strictObject({ id: idSchema, number: z.string() })),
  /** The entry of the improvements register that was made of it. */
  obstacle: z.strictObject({ id: idSchema, what: z.string() }).nullable(),
});
export type ComplaintView = z.infer<typeof complaintViewSchema>;

const memberSchema = z.strictObject({ id: idSchema, name: z.string() });

/** A request that is complained about, and what of it can be: each with who did it. */
export const complainedRequestSchema = z.strictObject({
  number: z.string(),
  startedOn: isoDateSchema,
  title: z.string().nullable(),
  /** Who worked on it: whom the complaint may concern besides. */
  staff: z.array(staffSummarySchema),
  /** The latest first. */
  visits: z.array(z.strictObject({ id: idSchema, on: isoDateSchema, by: memberSchema })),
  decision: z
    .strictObject({ on: isoDateSchema, by: memberSchema, committee: z.string().nullable() })
    .nullable(),
});
export type ComplainedRequest = z.infer<typeof complainedRequestSchema>;

const complaintId = z.strictObject({ complaintId: idSchema });

export const complaintsCalls = {
  'complaints.choices': call({
    window: 'staff',
    access: everyRole,
    input: nothing,
    output: complaintChoicesSchema,
  }),
  /** Searched by number, slip or name. What concerns the caller is in no list and no count. */
  'complaints.list': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      filter: z.enum(['open', 'mine', 'overdue', 'closed']),
      query: typedText(200),
      page: pageSchema,
    }),
    output: pageOf(complaintLineSchema).extend({
      counts: z.strictObject({ open: z.int(), mine: z.int(), overdue: z.int() }),
    }),
  }),
  /** The request that a complaint is about, by its number or that of one of its slips. */
  'complaints.findRequest': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ number: typedText(40) }),
    output: complainedRequestSchema,
  }),
  'complaints.receive': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      kind: kindSchema,
      channelId: typedText(60),
      complainant: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('registered'), personId: idSchema }),
        z.strictObject({ kind: z.literal('named'), name: typedText(120), phone: typedText(30) }),
        z.strictObject({ kind: z.literal('anonymous') }),
      ]),
      representative: z.strictObject({ name: typedText(120), capacity: typedText(80) }).nullable(),
      /** Empty: about the association in general. */
      requestNumber: typedText(40),
      concerns: z.array(idSchema).max(20),
      /** What of that request; null: the request as such. Who did it is read from the request. */
      about: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('visit'), visitId: idSchema }),
          z.strictObject({ kind: z.literal('decision') }),
        ])
        .nullable(),
      story: typedText(4000),
      wish: typedText(1000),
      /** Null only for an anonymous one. */
      replyChannelId: typedText(60).nullable(),
    }),
    output: complaintViewSchema,
  }),
  'complaints.open': call({
    window: 'staff',
    access: everyRole,
    input: complaintId,
    output: complaintViewSchema,
  }),
  'complaints.take': call({
    window: 'staff',
    access: everyRole,
    input: complaintId,
    output: complaintViewSchema,
  }),
  /** Nobody at the desk may handle it: it is handed to someone outside. */
  'complaints.passOutside': call({
    window: 'staff',
    access: everyRole,
    input: complaintId.extend({ to: typedText(120) }),
    output: complaintViewSchema,
  }),
  'complaints.settle': call({
    window: 'staff',
    access: everyRole,
    input: complaintId.extend({ isAgreed: z.boolean(), text: typedText(2000) }),
    output: complaintViewSchema,
  }),
  'complaints.decide': call({
    window: 'staff',
    access: everyRole,
    input: complaintId.extend({
      outcome: z.enum(['upheld', 'partly', 'not-upheld']),
      reasons: typedText(2000),
    }),
    output: complaintViewSchema,
  }),
  'complaints.tell': call({
    window: 'staff',
    access: everyRole,
    input: complaintId.extend({ channelId: typedText(60), on: typedText(30) }),
    output: complaintViewSchema,
  }),
  'complaints.close': call({
    window: 'staff',
    access: everyRole,
    input: complaintId,
    output: complaintViewSchema,
  }),
  /** Once, with a reason. */
  'complaints.reopen': call({
    window: 'staff',
    access: everyRole,
    input: complaintId.extend({ reason: typedText(1000) }),
    output: complaintViewSchema,
  }),
  /**
   * Enters what it says hindered service in the improvements register, once, in words that do not say who
   * brought it.
   */
  'complaints.toRegister': call({
    window: 'staff',
    access: everyRole,
    input: complaintId.extend({ what: typedText(1000) }),
    output: complaintViewSchema,
  }),
  'complaints.saveSettings': call({
    window: 'staff',
    access: supervisorOnly,
    input: complaintSettingsSchema,
    output: complaintChoicesSchema,
  }),
};
