import { z } from 'zod';
import { attachmentTypes } from '../../domain/compensation/attachment.ts';
import { claimLacks, claimStates, compensationGrounds } from '../../domain/compensation/claim.ts';
import { call, everyRole, idSchema, isoDateSchema, nothing, typedText } from './call.ts';
import type { Role } from './call.ts';
import { clauseViewSchema } from './clause.ts';
import { filePathSchema } from './files.ts';
import { pageOf, pageSchema } from './page.ts';
import { slipSummarySchema } from './slips.ts';

/** Who works a claim out; whoever is at the desk may open one. */
const workingRoles = ['researcher', 'supervisor'] as const satisfies readonly Role[];
const groundSchema = z.enum(compensationGrounds);
const day = typedText(30);

/** What a claim rests on, as the desk keeps it. */
export const claimFactsSchema = z.discriminatedUnion('ground', [
  z.strictObject({
    ground: z.literal('fault'),
    fault: z
      .strictObject({ isEstablished: z.boolean(), how: z.string(), byWhom: z.string(), on: isoDateSchema })
      .nullable(),
  }),
  z.strictObject({
    ground: z.literal('minutes'),
    minutes: z.strictObject({
      on: isoDateSchema.nullable(),
      damage: z.string(),
      size: z.string(),
      causes: z.string(),
      members: z.array(z.strictObject({ name: z.string(), approvedOn: isoDateSchema.nullable() })),
    }),
  }),
  z.strictObject({
    ground: z.literal('ruling'),
    ruling: z
      .strictObject({
        from: z.enum(['court', 'dispute-authority']),
        body: z.string(),
        number: z.string(),
        on: isoDateSchema,
        isFinal: z.boolean(),
      })
      .nullable(),
  }),
  z.strictObject({
    ground: z.literal('negotiation'),
    negotiation: z.strictObject({
      sessions: z.array(z.strictObject({ on: isoDateSchema, offer: z.string(), answer: z.string() })),
      agreement: z.strictObject({ isAgreed: z.boolean(), text: z.string(), on: isoDateSchema }).nullable(),
    }),
  }),
]);

/** One thing entered towards a claim's ground. */
export const claimEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('finding'),
    isEstablished: z.boolean(),
    how: typedText(2000),
    byWhom: typedText(200),
    on: day,
  }),
  /** What is not known yet stays empty. Words that change after an approval ask for it again. */
  z.strictObject({
    kind: z.literal('minutes'),
    on: day,
    damage: typedText(2000),
    size: typedText(1000),
    causes: typedText(2000),
    members: z.array(typedText(120)).max(12),
  }),
  z.strictObject({ kind: z.literal('approval'), member: z.int().min(0).max(11), on: day }),
  z.strictObject({
    kind: z.literal('ruling'),
    from: z.enum(['court', 'dispute-authority']),
    body: typedText(200),
    number: typedText(80),
    on: day,
    isFinal: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('session'), on: day, offer: typedText(1000), answer: typedText(1000) }),
  z.strictObject({ kind: z.literal('agreement'), isAgreed: z.boolean(), text: typedText(2000), on: day }),
]);
export type ClaimEntry = z.infer<typeof claimEntrySchema>;

export const compensationChoicesSchema = z.strictObject({
  /** In the policy's order; the clause is null where the ground is the association's own choice. */
  grounds: z.array(z.strictObject({ id: groundSchema, clause: clauseViewSchema.nullable() })),
  channels: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  /** The committee whose minutes acknowledge the damage, where the policy names it. */
  committee: z.string().nullable(),
});
export type CompensationChoices = z.infer<typeof compensationChoicesSchema>;

const outcomeSchema = z.enum(['compensated', 'not-compensated', 'withdrawn']);

export const claimLineSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  ground: groundSchema,
  state: z.enum(claimStates),
  claimantName: z.string(),
  openedOn: isoDateSchema,
  outcome: outcomeSchema.nullable(),
});
export type ClaimLine = z.infer<typeof claimLineSchema>;

export const claimViewSchema = claimLineSchema.extend({
  clause: clauseViewSchema.nullable(),
  claimantPhone: z.string().nullable(),
  complaintId: idSchema.nullable(),
  complaintNumber: z.string().nullable(),
  harm: z.string(),
  openedBy: z.string(),
  facts: claimFactsSchema,
  /** What the ground still asks for. */
  lacks: z.array(z.enum(claimLacks)),
  /** Whether what was found carries a compensation. */
  carries: z.boolean(),
  next: z.enum(['establish', 'decide', 'tell', 'pay', 'none']),
  award: z.string().nullable(),
  reasons: z.string().nullable(),
  decidedOn: isoDateSchema.nullable(),
  decidedBy: z.string().nullable(),
  toldOn: isoDateSchema.nullable(),
  toldChannel: z.string().nullable(),
  toldBy: z.string().nullable(),
  paymentReference: z.string().nullable(),
  paidOn: isoDateSchema.nullable(),
  documents: z.array(
    z.strictObject({
      id: idSchema,
      label: z.string(),
      type: z.enum(attachmentTypes),
      byteCount: z.int(),
      addedOn: isoDateSchema,
    }),
  ),
  slips: z.array(slipSummarySchema),
});
export type ClaimView = z.infer<typeof claimViewSchema>;

const claimId = z.strictObject({ claimId: idSchema });

export const compensationCalls = {
  'compensation.choices': call({
    window: 'staff',
    access: everyRole,
    input: nothing,
    output: compensationChoicesSchema,
  }),
  'compensation.list': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      filter: z.enum(['open', 'decided', 'closed']),
      query: typedText(200),
      page: pageSchema,
    }),
    output: pageOf(claimLineSchema).extend({
      counts: z.strictObject({ open: z.int(), decided: z.int() }),
    }),
  }),
  'compensation.open': call({ window: 'staff', access: everyRole, input: claimId, output: claimViewSchema }),
  'compensation.create': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      ground: groundSchema,
      claimant: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('registered'), personId: idSchema }),
        z.strictObject({ kind: z.literal('named'), name: typedText(120), phone: typedText(30) }),
      ]),
      /** The complaint that it comes from; empty: none. */
      complaintNumber: typedText(40),
      harm: typedText(4000),
    }),
    output: claimViewSchema,
  }),
  'compensation.enter': call({
    window: 'staff',
    access: workingRoles,
    input: claimId.extend({ entry: claimEntrySchema }),
    output: claimViewSchema,
  }),
  'compensation.decide': call({
    window: 'staff',
    access: workingRoles,
    input: claimId.extend({
      outcome: z.enum(['compensated', 'not-compensated']),
      award: typedText(1000),
      reasons: typedText(2000),
    }),
    output: claimViewSchema,
  }),
  'compensation.tell': call({
    window: 'staff',
    access: workingRoles,
    input: claimId.extend({ channelId: typedText(60), on: day }),
    output: claimViewSchema,
  }),
  'compensation.pay': call({
    window: 'staff',
    access: workingRoles,
    input: claimId.extend({ reference: typedText(80), on: day }),
    output: claimViewSchema,
  }),
  /** The beneficiary takes it back, or takes it to another ground. */
  'compensation.withdraw': call({
    window: 'staff',
    access: workingRoles,
    input: claimId.extend({ reason: typedText(1000) }),
    output: claimViewSchema,
  }),
  /** A PDF or an image, kept inside the encrypted store; the file's name is not. */
  'compensation.attach': call({
    window: 'staff',
    access: workingRoles,
    input: claimId.extend({ label: typedText(120), filePath: filePathSchema }),
    output: claimViewSchema,
  }),
  'compensation.document': call({
    window: 'staff',
    access: workingRoles,
    input: z.strictObject({ documentId: idSchema }),
    output: z.strictObject({
      label: z.string(),
      type: z.enum(attachmentTypes),
      bytes: z.instanceof(Uint8Array),
    }),
  }),
};
