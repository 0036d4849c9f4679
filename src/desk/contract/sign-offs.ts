import { z } from 'zod';
import { boundGroups, boundRelations, dutyKinds, signerGroups } from '../../domain/policy/sign-off.ts';
import { call, everyRole, idSchema, isoDateSchema, nothing, supervisorOnly, typedText } from './call.ts';
import { pageOf, pageSchema } from './page.ts';
import { staffSummarySchema } from './session.ts';
import { slipSummarySchema } from './slips.ts';

const documentKind = z.enum(['policy', ...dutyKinds]);

/** A text that someone reads and is bound by, in the edition in force. */
export const bindingDocumentSchema = z.strictObject({
  id: idSchema,
  kind: documentKind,
  title: z.string(),
  edition: z.int(),
  bound: z.enum(boundGroups),
});

const ownDocuments = z.strictObject({
  documents: z.array(
    bindingDocumentSchema.extend({
      /** The words to read; null for the policy, which `policy.read` shows. */
      text: z.string().nullable(),
      /** What is signed. */
      statement: z.string(),
      signedOn: isoDateSchema.nullable(),
    }),
  ),
});

const dutyDocuments = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: idSchema,
      series: idSchema,
      edition: z.int(),
      kind: z.enum(dutyKinds),
      title: z.string(),
      bound: z.enum(boundGroups),
      text: z.string(),
      writtenOn: isoDateSchema,
    }),
  ),
});

const person = z.strictObject({ id: idSchema, name: z.string() });

export const signOffsCalls = {
  /** What binds the signed-in person, and what of it they signed. */
  'signOffs.own': call({ window: 'staff', access: everyRole, input: nothing, output: ownDocuments }),
  /** «I have read it and am bound by it», with the PIN typed once more. */
  'signOffs.sign': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ documentIds: z.array(idSchema).min(1).max(50), pin: typedText(24) }),
    output: ownDocuments,
  }),
  /** Who is bound, and what each signed when. `open`: only those who have something to sign. */
  'signOffs.register': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ query: typedText(120), show: z.enum(['all', 'open']), page: pageSchema }),
    output: pageOf(
      z.strictObject({
        id: idSchema,
        name: z.string(),
        group: z.enum(signerGroups),
        work: z.string(),
        documents: z.array(
          bindingDocumentSchema.omit({ bound: true }).extend({
            signedOn: isoDateSchema.nullable(),
            manner: z.enum(['pin', 'paper']).nullable(),
            seenBy: z.string().nullable(),
          }),
        ),
      }),
    ).extend({ openTotal: z.int(), staff: z.array(staffSummarySchema) }),
  }),
  /** Someone under contract, or a volunteer, who has no account. */
  'signOffs.addPerson': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ name: typedText(120), relation: z.enum(boundRelations), work: typedText(120) }),
    output: person,
  }),
  /** Their contract or volunteering ended; what they signed stays. */
  'signOffs.endBond': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ personId: idSchema }),
    output: person,
  }),
  /** They signed on paper, before someone of the staff. An empty day: today. */
  'signOffs.notePaper': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({
      personId: idSchema,
      documentIds: z.array(idSchema).max(50),
      signedOn: typedText(40),
      seenBy: z.union([idSchema, z.literal('')]),
    }),
    output: person,
  }),
  /** The register as a slip, with lines to sign for those who have not. */
  'signOffs.issueRegister': call({
    window: 'staff',
    access: supervisorOnly,
    input: nothing,
    output: slipSummarySchema,
  }),
  'signOffs.documents': call({
    window: 'staff',
    access: supervisorOnly,
    input: nothing,
    output: dutyDocuments,
  }),
  /** A new text, or the next edition of one: `series` null or that of the text that it replaces. */
  'signOffs.saveDocument': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({
      series: idSchema.nullable(),
      kind: z.enum(dutyKinds),
      title: typedText(160),
      bound: z.enum(boundGroups),
      text: typedText(40_000),
    }),
    output: dutyDocuments,
  }),
  /** Nobody is asked to sign it any more. */
  'signOffs.withdrawDocument': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ series: idSchema }),
    output: dutyDocuments,
  }),
};
