import { z } from 'zod';
import { papers } from '../../domain/papers.ts';
import { printCauses } from '../../domain/printing/print-job.ts';
import { slipKinds } from '../../domain/slip-kinds.ts';
import { call, idSchema, nothing, supervisorOnly } from './call.ts';
import { printSummarySchema } from './slips.ts';

/** The system's name of a printer; null for whichever is its default. */
const printerSchema = z.string().min(1).max(200).nullable();

/** How slips of a kind are printed. */
const kindSetUpSchema = z.strictObject({
  kind: z.enum(slipKinds),
  printer: printerSchema,
  paper: z.enum(papers),
  copies: z.int().min(1).max(5),
  /** Printed by itself when it is issued. */
  isAutomatic: z.boolean(),
});

/** A test page: its print, and what was seen of it. */
const testPageSchema = z.strictObject({
  print: printSummarySchema,
  isComplete: z.boolean().nullable(),
  isRightPaper: z.boolean().nullable(),
});

export const printSetUpSchema = z.strictObject({
  /** The system's printers; with a cause where it has none or does not tell. */
  printers: z.array(
    z.strictObject({ name: z.string(), isDefault: z.boolean(), cause: z.enum(printCauses).nullable() }),
  ),
  cause: z.enum(printCauses).nullable(),
  kinds: z.array(kindSetUpSchema),
  /** The last ones, newest first. */
  tests: z.array(testPageSchema),
});

export const printingCalls = {
  'printing.setUp': call({
    window: 'staff',
    access: supervisorOnly,
    input: nothing,
    output: printSetUpSchema,
  }),
  'printing.save': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ kinds: z.array(kindSetUpSchema).max(slipKinds.length) }),
    output: printSetUpSchema,
  }),
  'printing.printTest': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ printer: printerSchema, paper: z.enum(papers) }),
    output: printSetUpSchema,
  }),
  /** What was seen of a test page. Of one that did not come out nothing else is said. */
  'printing.answerTest': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({
      printId: idSchema,
      cameOut: z.boolean(),
      isComplete: z.boolean(),
      isRightPaper: z.boolean(),
    }),
    output: printSetUpSchema,
  }),
};
