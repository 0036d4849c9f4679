import { z } from 'zod';
import { followUpKinds } from '../../domain/feedback/measure.ts';
import { call, idSchema, isoDateSchema, nothing, typedText } from './call.ts';
import type { Role } from './call.ts';
import { periodInputSchema } from './satisfaction.ts';

/** Who answers for the desk. Senior management sees figures alone: none of these calls tells of a person. */
export const overseers = ['supervisor', 'management'] as const satisfies readonly Role[];

/** What the overview counts. Each leads to the list that it is about. */
export const figureIds = [
  'visits-today',
  'drafts-waiting',
  'replies-due-soon',
  'replies-overdue',
  'dues-overdue',
  'referrals-due',
  'referrals-overdue',
  'appointments-today',
  'appointments-without-outcome',
  'complaints-open',
  'complaints-overdue',
  'inquiries-open',
  'policy-unsigned',
  'policy-review-due',
  'measures-overdue',
  'obstacles-open',
] as const;
export type FigureId = (typeof figureIds)[number];

const inBothLanguages = z.strictObject({ ar: z.string(), en: z.string() });
export type InBothLanguages = z.infer<typeof inBothLanguages>;

const sectionSchema = z.strictObject({
  id: z.string(),
  title: inBothLanguages,
  /** Said below the title: what is left out and why. */
  note: inBothLanguages.nullable(),
  measures: z.array(z.strictObject({ id: z.string(), title: inBothLanguages })),
  /** A value is null where too few people stand behind it, or nothing is known. */
  rows: z.array(
    z.strictObject({ id: z.string(), label: inBothLanguages, values: z.array(z.number().nullable()) }),
  ),
});
export type ReportSection = z.infer<typeof sectionSchema>;

export const reportSchema = z.strictObject({
  period: z.strictObject({ from: isoDateSchema, until: isoDateSchema }),
  sections: z.array(sectionSchema),
});
export type Report = z.infer<typeof reportSchema>;

export const oversightCalls = {
  /** What stands open today. */
  'oversight.today': call({
    window: 'staff',
    access: overseers,
    input: nothing,
    output: z.strictObject({
      day: isoDateSchema,
      figures: z.array(z.strictObject({ id: z.enum(figureIds), count: z.int(), isUrgent: z.boolean() })),
      /** Of the last ninety days; null below five answers. */
      satisfaction: z.strictObject({ average: z.number(), count: z.int() }).nullable(),
    }),
  }),
  /** The figures of a period. */
  'oversight.report': call({
    window: 'staff',
    access: overseers,
    input: z.strictObject({ period: periodInputSchema }),
    output: reportSchema,
  }),
  /** Complaints, questions and the contact officers' queue in figures (Mabarrah د/٥, د/٦). */
  'oversight.followUp': call({
    window: 'staff',
    access: overseers,
    input: z.strictObject({ period: periodInputSchema }),
    output: reportSchema,
  }),
  /** What was seen in them and what is to be improved: kept as that means of measuring satisfaction. */
  'oversight.enterFollowUp': call({
    window: 'staff',
    access: overseers,
    input: z.strictObject({
      kind: z.enum(followUpKinds),
      doneOn: typedText(30),
      findings: typedText(2000),
      action: typedText(1000),
      /** What is to be improved goes into the register of obstacles too. */
      isForRegister: z.boolean(),
    }),
    output: z.strictObject({ measureId: idSchema, obstacleId: idSchema.nullable() }),
  }),
  /** The same as a spreadsheet, in a folder that a person chose. */
  'oversight.export': call({
    window: 'staff',
    access: overseers,
    input: z.strictObject({
      period: periodInputSchema,
      format: z.enum(['xlsx', 'csv']),
      folder: typedText(1000),
    }),
    output: z.strictObject({ file: z.string() }),
  }),
};
