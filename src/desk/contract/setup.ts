import { z } from 'zod';
import { errorCodeSchema } from './errors.ts';
import { call, nothing, typedText } from './call.ts';
import { filePathSchema } from './files.ts';

/** A policy offered at first run; null where the source does not state it. */
export const associationSummarySchema = z.strictObject({
  policyId: z.string(),
  associationName: z.string(),
  mark: z.string(),
  title: z.string().nullable(),
  edition: z.string().nullable(),
  approval: z.string().nullable(),
  clauseCount: z.int(),
  /** Brought in from a file since the start. */
  isImported: z.boolean(),
});

/** An oddity in a policy file: where it is, the words, and a hint for the writer in both languages. */
export const lintFindingSchema = z.strictObject({
  code: z.string(),
  where: z.string(),
  text: z.string(),
  hint: z.strictObject({ ar: z.string(), en: z.string() }),
});

const newStaff = z.strictObject({ name: typedText(120), pin: typedText(24) });

export const setupStatusSchema = z.strictObject({
  /** `new`: nothing set up; `sealed`: the database waits for its key; `ready`; `unusable`: present but cannot be opened. */
  state: z.enum(['new', 'sealed', 'ready', 'unusable']),
  hasSystemKeyStore: z.boolean(),
  /** What opens a sealed database. */
  opensWith: z.array(z.enum(['passphrase', 'recovery-key'])),
  /** Why an unusable one cannot be opened. */
  fault: errorCodeSchema.nullable(),
});

export const setupCalls = {
  'setup.status': call({ window: 'staff', access: 'anyone', input: nothing, output: setupStatusSchema }),
  'setup.associations': call({
    window: 'staff',
    access: 'anyone',
    input: nothing,
    output: z.strictObject({ associations: z.array(associationSummarySchema) }),
  }),
  /** Reads the policy file of another association, and tells what its writer should look at once more. */
  'setup.importPolicy': call({
    window: 'staff',
    access: 'anyone',
    input: z.strictObject({ filePath: filePathSchema }),
    output: z.strictObject({
      association: associationSummarySchema,
      findings: z.array(lintFindingSchema),
    }),
  }),
  /** Checks everything and shows the recovery key; nothing is on disk before `setup.finish`. */
  'setup.prepare': call({
    window: 'staff',
    access: 'anyone',
    input: z.strictObject({
      policyId: z.string().max(60),
      deskName: typedText(80),
      deskNumber: typedText(4),
      supervisor: newStaff,
      receptionist: newStaff,
      /** Needed only where the system has no key store. */
      passphrase: typedText(200).nullable(),
    }),
    output: z.strictObject({ recoveryKey: z.string() }),
  }),
  /** The recovery key typed back; creates the encrypted database. */
  'setup.finish': call({
    window: 'staff',
    access: 'anyone',
    input: z.strictObject({ recoveryKey: typedText(200) }),
    output: setupStatusSchema,
  }),
  /** Opens a sealed database at start. */
  'setup.unseal': call({
    window: 'staff',
    access: 'anyone',
    input: z.strictObject({ with: z.enum(['passphrase', 'recovery-key']), secret: typedText(200) }),
    output: setupStatusSchema,
  }),
};
