import { z } from 'zod';
import { slipKinds } from '../../domain/slip-kinds.ts';
import { call, everyRole, idSchema, isoInstantSchema, typedText } from './call.ts';

/** Issued and printed are different states: handing over to the printer never makes a slip issued. */
export const slipSummarySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(slipKinds),
  serial: z.string(),
  issuedAt: isoInstantSchema,
  print: z.enum(['not-printed', 'handed-to-printer', 'failed']),
  printCount: z.int(),
  handedToBeneficiaryAt: isoInstantSchema.nullable(),
});
export type SlipSummary = z.infer<typeof slipSummarySchema>;

const slipId = z.strictObject({ slipId: idSchema });

export const slipsCalls = {
  'slips.pdf': call({
    window: 'staff',
    access: everyRole,
    input: slipId,
    output: z.strictObject({ slip: slipSummarySchema, bytes: z.instanceof(Uint8Array) }),
  }),
  /** Hands the PDF to the system's printer; a missing or dead printer never blocks the visit. */
  'slips.print': call({ window: 'staff', access: everyRole, input: slipId, output: slipSummarySchema }),
  /** Writes the PDF into a folder that a person chose; the file is named by its serial. */
  'slips.export': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ slipId: idSchema, folder: typedText(1000) }),
    output: z.strictObject({ file: z.string() }),
  }),
};
