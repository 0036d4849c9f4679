import { z } from 'zod';
import { ratingReasons, scores } from '../../domain/feedback/answers.ts';
import { measureKinds, measureStandings } from '../../domain/feedback/measure.ts';
import { spans } from '../../domain/feedback/period.ts';
import { call, everyRole, idSchema, isoDateSchema, supervisorOnly, typedText } from './call.ts';
import { pageOf, pageSchema } from './page.ts';

export const scoreSchema = z.literal(scores);
export const reasonSchema = z.enum(ratingReasons);

/** The period of a result: around today in a calendar, or from day to day as typed. */
export const periodInputSchema = z.discriminatedUnion('span', [
  z.strictObject({ span: z.enum(spans), calendar: z.enum(['hijri', 'gregorian']) }),
  z.strictObject({ span: z.literal('chosen'), from: typedText(30), until: typedText(30) }),
]);
const period = z.strictObject({ from: isoDateSchema, until: isoDateSchema });

const resultFields = {
  count: z.int(),
  average: z.number(),
  /** How many gave 1, 2 … 5. */
  byScore: z.array(z.int()).length(scores.length),
};
const resultSchema = z.strictObject(resultFields);
const groupSchema = z.strictObject({
  id: z.string().nullable(),
  label: z.string().nullable(),
  ...resultFields,
});

export const resultsSchema = z.strictObject({
  period,
  /** Below this many answers nothing is shown. */
  fewestShown: z.int(),
  total: resultSchema.nullable(),
  /** In the policy's order; a service without a label is a referral. */
  byService: z.array(groupSchema),
  byChannel: z.array(groupSchema),
  reasons: z.array(z.strictObject({ reason: reasonSchema, count: z.int() })),
});

export const wordsLineSchema = z.strictObject({
  id: idSchema,
  words: z.string(),
  serviceId: z.string().nullable(),
  serviceLabel: z.string().nullable(),
  isInRegister: z.boolean(),
});

/** Someone who let themselves be known, to be contacted about their answer. */
export const contactLineSchema = z.strictObject({
  id: idSchema,
  requestNumber: z.string(),
  serviceId: z.string().nullable(),
  beneficiaryName: z.string().nullable(),
  mobile: z.string().nullable(),
  answeredOn: isoDateSchema,
  score: scoreSchema,
  reasons: z.array(reasonSchema),
  words: z.string().nullable(),
  contactedOn: isoDateSchema.nullable(),
  contactNote: z.string().nullable(),
  isInRegister: z.boolean(),
});

export const measureLineSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(measureKinds),
  standing: z.enum(measureStandings),
  plannedFrom: isoDateSchema,
  plannedUntil: isoDateSchema,
  who: z.string(),
  place: z.string().nullable(),
  doneOn: isoDateSchema.nullable(),
  asked: z.int().nullable(),
  satisfied: z.int().nullable(),
  byScore: z.array(z.int()).nullable(),
  /** Fewer than five were asked: their numbers are kept and not shown. */
  isHidden: z.boolean(),
  findings: z.string().nullable(),
  action: z.string().nullable(),
  dropReason: z.string().nullable(),
});

const measuresOutput = z.strictObject({
  ...pageOf(measureLineSchema).shape,
  period,
  /** Planned, not done, and their day has passed: of any period. */
  overdue: z.int(),
  kinds: z.array(
    z.strictObject({
      kind: z.enum(measureKinds),
      /** In the policy's words; null where it does not name this means. */
      label: z.string().nullable(),
      clause: z.string().nullable(),
    }),
  ),
});

const surveyors = ['researcher', 'supervisor'] as const;
const typedNumber = typedText(8);

export const satisfactionCalls = {
  /** Whether the guest of a visit that has ended can be asked how it was. */
  'satisfaction.standing': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ visitId: idSchema }),
    output: z.strictObject({
      state: z.enum(['not-offered', 'ready', 'on-screen', 'over']),
      /** With one display the screen is handed over and comes back by PIN. */
      isHandedOver: z.boolean(),
    }),
  }),
  /** Asks the guest, beside the staff's window or over it. */
  'satisfaction.ask': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ visitId: idSchema }),
    output: z.strictObject({ isHandedOver: z.boolean() }),
  }),
  'satisfaction.results': call({
    window: 'staff',
    access: surveyors,
    input: z.strictObject({ period: periodInputSchema }),
    output: resultsSchema,
  }),
  'satisfaction.words': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ period: periodInputSchema, page: pageSchema }),
    output: pageOf(wordsLineSchema),
  }),
  'satisfaction.contacts': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ page: pageSchema }),
    output: z.strictObject({ ...pageOf(contactLineSchema).shape, waiting: z.int() }),
  }),
  'satisfaction.contacted': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ answerId: idSchema, note: typedText(500) }),
    output: z.strictObject({ waiting: z.int() }),
  }),
  'satisfaction.measures': call({
    window: 'staff',
    access: surveyors,
    input: z.strictObject({
      period: periodInputSchema,
      kind: z.enum(measureKinds).nullable(),
      page: pageSchema,
    }),
    output: measuresOutput,
  }),
  /** Plans a means for a day or a period; `until` empty is that day alone. */
  'satisfaction.plan': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({
      kind: z.enum(measureKinds),
      from: typedText(30),
      until: typedText(30),
      who: typedText(120),
      place: typedText(120),
    }),
    output: measureLineSchema,
  }),
  /** What a planned means has shown; without a plan (`measureId` null) it is kept as done on its day. */
  'satisfaction.enter': call({
    window: 'staff',
    access: surveyors,
    input: z.strictObject({
      measureId: idSchema.nullable(),
      kind: z.enum(measureKinds),
      who: typedText(120),
      place: typedText(120),
      doneOn: typedText(30),
      asked: typedNumber,
      satisfied: typedNumber,
      byScore: z.array(typedNumber).length(scores.length),
      findings: typedText(2000),
      action: typedText(2000),
    }),
    output: measureLineSchema,
  }),
  'satisfaction.drop': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ measureId: idSchema, reason: typedText(300) }),
    output: measureLineSchema,
  }),
};
