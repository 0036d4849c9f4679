import { z } from 'zod';
import { papers } from '../../domain/papers.ts';
import { handoverWays, printCauses, printStates } from '../../domain/printing/print-job.ts';
import { slipKinds } from '../../domain/slip-kinds.ts';
import { call, everyRole, idSchema, isoInstantSchema, typedText } from './call.ts';
import { pageOf, pageSchema } from './page.ts';

/** A print of a slip: how far it came, and what a person said of its paper. */
export const printSummarySchema = z.strictObject({
  id: idSchema,
  /** 1 for the original, n for «نسخة n». */
  number: z.int(),
  state: z.enum(printStates),
  cause: z.enum(printCauses).nullable(),
  printer: z.string().nullable(),
  paper: z.enum(papers),
  requestedAt: isoInstantSchema,
  /** When the desk hands it over by itself; null: not by itself. */
  nextAttemptAt: isoInstantSchema.nullable(),
  answer: z.strictObject({ at: isoInstantSchema, by: z.string() }).nullable(),
});
export type PrintSummary = z.infer<typeof printSummarySchema>;

/** Issued and printed are different things: a slip is issued once, and its prints stand beside it. */
export const slipSummarySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(slipKinds),
  serial: z.string(),
  issuedAt: isoInstantSchema,
  prints: z.array(printSummarySchema),
  /** It must come to whom it is for, and nobody has said that it did. */
  awaitsHandover: z.boolean(),
  handedToBeneficiaryAt: isoInstantSchema.nullable(),
  handedOverHow: z.enum(handoverWays).nullable(),
});
export type SlipSummary = z.infer<typeof slipSummarySchema>;

/** A line of the slips that wait to be handed over. */
export const waitingSlipSchema = z.strictObject({
  slip: slipSummarySchema,
  beneficiaryName: z.string().nullable(),
  requestNumber: z.string().nullable(),
});

const slipId = z.strictObject({ slipId: idSchema });

export const slipsCalls = {
  'slips.pdf': call({
    window: 'staff',
    access: everyRole,
    input: slipId,
    output: z.strictObject({ slip: slipSummarySchema, bytes: z.instanceof(Uint8Array) }),
  }),
  /**
   * Queues a print and hands it over: the wish is kept before the printer is asked. What became of it is in the
   * slip's prints, never a refusal: a missing or dead printer does not block the visit.
   */
  'slips.print': call({ window: 'staff', access: everyRole, input: slipId, output: slipSummarySchema }),
  /** Where the slip and its prints stand. */
  'slips.standing': call({ window: 'staff', access: everyRole, input: slipId, output: slipSummarySchema }),
  /** What a person saw: whether the paper came out. No system can tell. */
  'slips.answerPrint': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ slipId: idSchema, printId: idSchema, cameOut: z.boolean() }),
    output: slipSummarySchema,
  }),
  /** Slips that must be handed over and were neither printed and seen nor handed over otherwise. */
  'slips.waiting': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ page: pageSchema }),
    output: pageOf(waitingSlipSchema),
  }),
  /** The slip came to whom it is for in another way. */
  'slips.handOver': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ slipId: idSchema, how: z.enum(handoverWays) }),
    output: slipSummarySchema,
  }),
  /** Writes the PDF into a folder that a person chose; the file is named by its serial. */
  'slips.export': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ slipId: idSchema, folder: typedText(1000) }),
    output: z.strictObject({ file: z.string() }),
  }),
};
