import { z } from 'zod';
import { wordedRules } from '../../domain/policy/edition-diff.ts';
import { call, everyRole, idSchema, isoDateSchema, nothing, supervisorOnly, typedText } from './call.ts';
import { filePathSchema } from './files.ts';
import { lintFindingSchema } from './setup.ts';

/** An edition of the association's policy; null where its source does not say. */
export const policyEditionSchema = z.strictObject({
  id: idSchema,
  /** The desk's own count: 1 is the edition of its set-up. */
  number: z.int(),
  isInForce: z.boolean(),
  adoptedOn: isoDateSchema,
  /** Null: at set-up, before anyone had signed in. */
  adoptedBy: z.string().nullable(),
  title: z.string().nullable(),
  edition: z.string().nullable(),
  approval: z.string().nullable(),
  clauseCount: z.int(),
});

const bilingual = z.strictObject({ ar: z.string(), en: z.string() });

/** A clause with what carries it out at the desk. */
const clauseReadSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  carriedOutBy: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('capability'),
        id: z.string(),
        title: bilingual,
        isBuilt: z.boolean(),
      }),
      /** Why a desk cannot carry it out, in words. */
      z.strictObject({ kind: z.literal('outside'), reason: z.string() }),
    ]),
  ),
});

const replyRule = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('latest'), workingDays: z.int() }),
    z.strictObject({ kind: z.literal('earliest'), days: z.int() }),
  ])
  .nullable();

export const editionDiffSchema = z.strictObject({
  sameClauseCount: z.int(),
  clauses: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('added'), id: z.string(), text: z.string() }),
      z.strictObject({ kind: z.literal('removed'), id: z.string(), text: z.string() }),
      z.strictObject({ kind: z.literal('renumbered'), id: z.string(), was: z.string(), text: z.string() }),
      z.strictObject({
        kind: z.literal('changed'),
        id: z.string(),
        words: z.array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
      }),
    ]),
  ),
  rules: z.array(
    z.discriminatedUnion('rule', [
      z.strictObject({ rule: z.literal('reply'), before: replyRule, after: replyRule }),
      z.strictObject({
        rule: z.enum(wordedRules),
        before: z.array(z.string()),
        after: z.array(z.string()),
      }),
      z.strictObject({ rule: z.literal('other'), fields: z.array(z.string()) }),
    ]),
  ),
});

const editionsSchema = z.strictObject({
  editions: z.array(policyEditionSchema),
  review: z.strictObject({
    lastOn: isoDateSchema,
    dueOn: isoDateSchema,
    state: z.enum(['later', 'due', 'overdue']),
  }),
  reviews: z.array(
    z.strictObject({
      id: idSchema,
      kind: z.enum(['adopted', 'unchanged']),
      on: isoDateSchema,
      by: z.string(),
      note: z.string(),
      editionNumber: z.int(),
    }),
  ),
  copies: z.array(
    z.strictObject({
      department: z.string(),
      editionNumber: z.int(),
      hasEditionInForce: z.boolean(),
      givenOn: isoDateSchema,
      notedBy: z.string(),
    }),
  ),
});

export const policyCalls = {
  /** Every clause of an edition by section, with what carries it out. Null: the edition in force. */
  'policy.read': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ editionId: idSchema.nullable() }),
    output: z.strictObject({
      edition: policyEditionSchema,
      sections: z.array(z.strictObject({ title: z.string(), clauses: z.array(clauseReadSchema) })),
    }),
  }),
  /** What the signed-in person should see to: texts to sign, and for the supervisor the review of the policy. */
  'policy.notices': call({
    window: 'staff',
    access: everyRole,
    input: nothing,
    output: z.strictObject({ toSign: z.int(), review: z.enum(['due', 'overdue']).nullable() }),
  }),
  /** The editions, the reviews between them, and which departments received a copy. */
  'policy.editions': call({
    window: 'staff',
    access: supervisorOnly,
    input: nothing,
    output: editionsSchema,
  }),
  /** Reads a new edition from a file and compares it with the one in force. Nothing is adopted. */
  'policy.compare': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ filePath: filePathSchema }),
    output: z.strictObject({
      sha256: z.string(),
      title: z.string().nullable(),
      edition: z.string().nullable(),
      approval: z.string().nullable(),
      diff: editionDiffSchema,
      /**
       * `unchanged`: the file's wording of the declaration is as before; `follows`: it changed and takes its place;
       * `choose`: it changed, and the association has a wording of its own.
       */
      declaration: z.enum(['unchanged', 'follows', 'choose']),
      findings: z.array(lintFindingSchema),
    }),
  }),
  /** Adopts the edition that was compared last: from now on it is in force. */
  'policy.adopt': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ sha256: z.string().max(64), declaration: z.enum(['file', 'own']) }),
    output: editionsSchema,
  }),
  /** The policy was reviewed and stays as it is. An empty day: today. */
  'policy.recordReview': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ reviewedOn: typedText(40), note: typedText(400) }),
    output: editionsSchema,
  }),
  /** A department received a copy of the edition in force. An empty day: today. */
  'policy.noteCopy': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ department: typedText(120), givenOn: typedText(40) }),
    output: editionsSchema,
  }),
};
