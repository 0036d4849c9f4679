import { z } from 'zod';
import { answerSourceSchema } from '../../domain/inquiries/answer-source.ts';
import { clauseViewSchema } from './clause.ts';
import { call, everyRole, idSchema, isoDateSchema, isoInstantSchema, nothing, typedText } from './call.ts';
import { pageOf, pageSchema } from './page.ts';
import { slipSummarySchema } from './slips.ts';

export const answerKindSchema = z.enum(['answer', 'misconception']);

/** An entry of the answer book. For a misconception `question` is what people believe, `answer` what is right. */
export const answerViewSchema = z.strictObject({
  id: idSchema,
  kind: answerKindSchema,
  question: z.string(),
  answer: z.string(),
  source: answerSourceSchema,
  /** The source in words, and the clauses behind it. */
  sourceLabel: z.string(),
  clauses: z.array(clauseViewSchema),
  checkedOn: isoDateSchema,
  /** Null: derived from the policy itself. */
  answeredBy: z.string().nullable(),
  isStale: z.boolean(),
  /** Changed information that asks to look at the entry again. */
  rechecks: z.array(z.strictObject({ changeId: idSchema, subject: z.string(), inForceOn: isoDateSchema })),
  timesAsked: z.int(),
});
export type AnswerView = z.infer<typeof answerViewSchema>;

/** To whom a question beyond the desk goes; without a clause it is the association's own choice. */
export const addresseeSchema = z.strictObject({
  to: z.enum(['contact-officer', 'social-researcher', 'supervisor']),
  label: z.string(),
  clause: clauseViewSchema.nullable(),
  /** Whether a slip that hands the person over may be issued. */
  hasSlip: z.boolean(),
});

const labelled = z.strictObject({ id: z.string(), label: z.string() });

export const inquiryViewSchema = z.strictObject({
  id: idSchema,
  status: z.enum(['answered', 'open', 'replied', 'told']),
  question: z.string(),
  channel: labelled,
  askedAt: isoInstantSchema,
  askedBy: z.string(),
  reason: z.string().nullable(),
  /** Who asked: as they said, or the person of the visit. */
  asker: z.string().nullable(),
  /** Where they are reached, as they said; masked where it comes from their file. */
  contact: z.string().nullable(),
  tellChannel: labelled.nullable(),
  visit: z.strictObject({ visitId: idSchema, requestNumber: z.string() }).nullable(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  repliedAt: isoInstantSchema.nullable(),
  told: z.strictObject({ at: isoInstantSchema, by: z.string(), channel: labelled }).nullable(),
  /** The slip that hands the person over, the latest first. */
  slip: slipSummarySchema.nullable(),
});
export type InquiryView = z.infer<typeof inquiryViewSchema>;

const answerWords = {
  kind: answerKindSchema,
  question: typedText(500),
  answer: typedText(2000),
  source: answerSourceSchema,
};
const about = { channelId: typedText(60), visitId: idSchema.nullable() };

export const inquiriesCalls = {
  /** What the page offers beside its lists: channels in the policy's order and words, sources, whom to ask. */
  'inquiries.options': call({
    window: 'staff',
    access: everyRole,
    input: nothing,
    output: z.strictObject({
      channels: z.array(labelled),
      /** The channel on which this staff member was last asked; else the policy's first. */
      lastChannelId: z.string(),
      tools: z.array(labelled),
      references: z.array(labelled),
      clauses: z.array(clauseViewSchema),
      /** The clauses that the answer book carries out. */
      ground: z.array(clauseViewSchema),
      addressee: addresseeSchema,
      waiting: z.strictObject({ open: z.int(), replied: z.int(), toCheck: z.int() }),
    }),
  }),
  /** The answer book, searched: best first, or those asked for most. It holds nothing about people. */
  'inquiries.book': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      query: typedText(500),
      kind: answerKindSchema.nullable(),
      /** Only what is stale or touched by changed information. */
      toCheckOnly: z.boolean(),
      page: pageSchema,
    }),
    output: pageOf(answerViewSchema),
  }),
  /** Asked and answered with this entry. */
  'inquiries.recordAnswered': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ answerId: idSchema, question: typedText(500), ...about }),
    output: z.strictObject({ inquiryId: idSchema }),
  }),
  /** Beyond the desk: into the queue. Who asked and how they want to be told as far as they say. */
  'inquiries.passOn': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      question: typedText(500),
      ...about,
      reason: typedText(300),
      askerName: typedText(120),
      askerContact: typedText(60),
      tellChannelId: typedText(60).nullable(),
    }),
    output: inquiryViewSchema,
  }),
  /** `open` and `replied` oldest first; `done` (told, or answered at once) newest first. */
  'inquiries.list': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      state: z.enum(['open', 'replied', 'done']),
      query: typedText(200),
      page: pageSchema,
    }),
    output: pageOf(inquiryViewSchema),
  }),
  'inquiries.open': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ inquiryId: idSchema }),
    output: inquiryViewSchema,
  }),
  /** The officer's answer; `intoBook` puts it into the answer book at once. */
  'inquiries.reply': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      inquiryId: idSchema,
      answer: typedText(2000),
      /** Who gave the answer; empty: whoever is signed in. */
      answeredBy: typedText(120),
      intoBook: z
        .strictObject({ kind: answerKindSchema, question: typedText(500), source: answerSourceSchema })
        .nullable(),
    }),
    output: inquiryViewSchema,
  }),
  /** Whoever asked has been told the answer, on this channel. */
  'inquiries.tell': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ inquiryId: idSchema, channelId: typedText(60) }),
    output: inquiryViewSchema,
  }),
  /** The slip that hands the person over: whom to see, why, the number of the visit. */
  'inquiries.issueHandover': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ inquiryId: idSchema }),
    output: slipSummarySchema,
  }),
  'inquiries.addAnswer': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject(answerWords),
    output: answerViewSchema,
  }),
  'inquiries.changeAnswer': call({
    window: 'staff',
    access: ['researcher', 'supervisor'],
    input: z.strictObject({ answerId: idSchema, ...answerWords }),
    output: answerViewSchema,
  }),
  /** Looked at again, and still right. */
  'inquiries.checkAnswer': call({
    window: 'staff',
    access: ['researcher', 'supervisor'],
    input: z.strictObject({ answerId: idSchema }),
    output: answerViewSchema,
  }),
  'inquiries.withdrawAnswer': call({
    window: 'staff',
    access: ['researcher', 'supervisor'],
    input: z.strictObject({ answerId: idSchema }),
    output: nothing,
  }),
};
