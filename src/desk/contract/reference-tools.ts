import { z } from 'zod';
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
import { filePathSchema } from './files.ts';
import { slipSummarySchema } from './slips.ts';

/** An edition of a document, as listed. */
export const referenceDocumentSchema = z.strictObject({
  id: idSchema,
  edition: z.string(),
  datedOn: isoDateSchema.nullable(),
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  importedAt: isoInstantSchema,
  importedByName: z.string(),
});
export type ReferenceDocumentView = z.infer<typeof referenceDocumentSchema>;

/** A tool or reference that the policy lists, with every edition of its document, the newest import first. */
export const referenceToolSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  clause: clauseViewSchema,
  isRequestForm: z.boolean(),
  documents: z.array(referenceDocumentSchema),
});
export type ReferenceToolView = z.infer<typeof referenceToolSchema>;

export const referenceToolsViewSchema = z.strictObject({
  tools: z.array(referenceToolSchema),
  /** The services for which a blank form may be asked. */
  services: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});

const documentId = z.strictObject({ documentId: idSchema });

export const referenceToolsCalls = {
  'referenceTools.list': call({
    window: 'staff',
    access: everyRole,
    input: nothing,
    output: referenceToolsViewSchema,
  }),
  'referenceTools.pdf': call({
    window: 'staff',
    access: everyRole,
    input: documentId,
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  }),
  /** Hands the document to the system's printer. */
  'referenceTools.print': call({ window: 'staff', access: everyRole, input: documentId, output: nothing }),
  /** Takes in a PDF that a person chose through the system's dialog: a new edition beside the old ones. */
  'referenceTools.import': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({
      toolId: typedText(60),
      filePath: filePathSchema,
      edition: typedText(120),
      datedOn: typedText(40),
    }),
    output: referenceToolsViewSchema,
  }),
  'referenceTools.remove': call({
    window: 'staff',
    access: supervisorOnly,
    input: documentId,
    output: referenceToolsViewSchema,
  }),
  /** The blank request form as a slip: of one service, or of any. It is about nobody. */
  'referenceTools.issueForm': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ serviceId: z.string().max(60).nullable() }),
    output: slipSummarySchema,
  }),
};
