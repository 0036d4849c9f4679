import { z } from 'zod';
import { faultCodes } from '../../domain/referral/directory/fault.ts';
import { call, idSchema, isoInstantSchema, nothing, supervisorOnly, typedText } from './call.ts';
import { deskErrorSchema } from './errors.ts';
import { filePathSchema } from './files.ts';
import { pageOf, pageSchema } from './page.ts';

export const importFormats = ['json', 'tabular', 'xlsx', 'csv'] as const;
export const exportFormats = [
  'xlsx',
  'csv',
  'json',
  'json-package',
  'tabular-zip',
  'tabular-folder',
] as const;

/** What an import would do, or did: services by what becomes of them, and agencies that are touched. */
const numbersSchema = z.strictObject({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  missing: z.int(),
  rejected: z.int(),
  /** Faults told, of which one piece may have several. */
  faults: z.int(),
  agencies: z.int(),
});

/** How far the file is that is being imported. */
const stateSchema = z.strictObject({
  importId: idSchema,
  fileName: z.string(),
  stage: z.enum(['reading', 'comparing', 'ready', 'writing', 'done', 'failed', 'cancelled']),
  /** From 0 to 100 within the stage. */
  percent: z.int(),
  format: z.enum(importFormats).nullable(),
  /** What the reader noticed: an encoding other than UTF-8, a sign other than the comma, a heading that is not read. */
  notes: z.array(z.strictObject({ kind: z.enum(['encoding', 'delimiter', 'unread']), value: z.string() })),
  numbers: numbersSchema.nullable(),
  error: deskErrorSchema.nullable(),
});

const entrySchema = z.strictObject({
  agencyName: z.string(),
  /** Null: the line is about the agency itself. */
  serviceName: z.string().nullable(),
  fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
});

const faultSchema = z.strictObject({
  /** The file within a package, or the agency in a JSON file. */
  file: z.string(),
  line: z.int().nullable(),
  column: z.string(),
  code: z.enum(faultCodes),
  value: z.string(),
});

const previewInput = z.strictObject({
  importId: idSchema,
  list: z.enum(['added', 'changed', 'missing', 'rejected']),
  page: pageSchema,
});

export const importRecordSchema = z.strictObject({
  id: idSchema,
  fileName: z.string(),
  format: z.enum(importFormats),
  importedAt: isoInstantSchema,
  importedBy: z.string(),
  numbers: numbersSchema,
  undone: z.strictObject({ at: isoInstantSchema, by: z.string() }).nullable(),
});

const folderSchema = typedText(1000);

export const agencyImportCalls = {
  /** Begins to read a file, or a folder with a tabular package. `agencies.importState` says how far it is. */
  'agencies.startImport': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.union([z.strictObject({ filePath: filePathSchema }), z.strictObject({ folder: folderSchema })]),
    output: stateSchema,
  }),
  'agencies.importState': call({
    window: 'staff',
    access: supervisorOnly,
    input: nothing,
    output: z.strictObject({ state: stateSchema.nullable() }),
  }),
  /** One page of what the import would do, once it is ready. */
  'agencies.importPreview': call({
    window: 'staff',
    access: supervisorOnly,
    input: previewInput,
    output: z.discriminatedUnion('list', [
      z.strictObject({ list: z.enum(['added', 'changed', 'missing']), ...pageOf(entrySchema).shape }),
      z.strictObject({ list: z.literal('rejected'), ...pageOf(faultSchema).shape }),
    ]),
  }),
  'agencies.cancelImport': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ importId: idSchema }),
    output: stateSchema,
  }),
  /** Carries a previewed import out, as one change. `missing`: what becomes of services that the file does not name. */
  'agencies.confirmImport': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ importId: idSchema, missing: z.enum(['keep', 'inactive']) }),
    output: stateSchema,
  }),
  'agencies.imports': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ page: pageSchema }),
    output: pageOf(importRecordSchema),
  }),
  /** Makes every entry again what it was before an import. */
  'agencies.undoImport': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ importId: idSchema }),
    output: importRecordSchema,
  }),
  'agencies.exportDirectory': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ format: z.enum(exportFormats), folder: folderSchema }),
    output: z.strictObject({ file: z.string(), services: z.int() }),
  }),
  /** The plain sheet with its headings and one example. */
  'agencies.saveTemplate': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ format: z.enum(['xlsx', 'csv']), folder: folderSchema }),
    output: z.strictObject({ file: z.string() }),
  }),
};
