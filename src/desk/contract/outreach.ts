import { z } from 'zod';
import { outreachOutcomes, outreachStates } from '../../domain/outreach/outreach-outcome.ts';
import { call, everyRole, idSchema, isoInstantSchema, supervisorOnly, typedText } from './call.ts';
import { pageOf, pageSchema } from './page.ts';

/** The lists: to be reached, wanting the service, declined and to be emptied, and done. */
export const outreachViews = ['to-reach', 'wants', 'declined', 'done'] as const;
export type OutreachView = (typeof outreachViews)[number];

const named = z.strictObject({ id: z.string(), label: z.string() });

export const outreachLineSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  place: z.string(),
  service: z.string().nullable(),
  state: z.enum(outreachStates),
  updatedAt: isoInstantSchema,
});
export type OutreachLineView = z.infer<typeof outreachLineSchema>;

/** An entry as its page shows it. */
export const outreachFileSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  /** E.164; null where none is known, or the entry was emptied. */
  mobile: z.string().nullable(),
  place: z.string(),
  why: z.string(),
  source: z.string(),
  service: named.nullable(),
  state: z.enum(outreachStates),
  isEmptied: z.boolean(),
  closeReason: z.string().nullable(),
  createdAt: isoInstantSchema,
  attempts: z.array(
    z.strictObject({
      id: idSchema,
      at: isoInstantSchema,
      byName: z.string(),
      channel: named,
      outcome: z.enum(outreachOutcomes),
      note: z.string(),
    }),
  ),
  request: z.strictObject({ number: z.string(), visitId: idSchema }).nullable(),
});
export type OutreachFile = z.infer<typeof outreachFileSchema>;

/** What is typed about somebody who might be entitled. A phone or a place must be known. */
export const outreachWordsSchema = z.strictObject({
  kind: z.enum(['person', 'organisation']),
  name: typedText(200),
  mobile: typedText(30),
  place: typedText(200),
  why: typedText(500),
  source: typedText(200),
  /** Of the policy's services; empty while it is not known. */
  serviceId: typedText(60),
});

const entryId = { entryId: idSchema };
const entryCall = <S extends z.ZodRawShape>(shape: S) =>
  call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ ...entryId, ...shape }),
    output: outreachFileSchema,
  });

export const outreachCalls = {
  /** A page of one of the lists by name or phone, with what the forms choose from. */
  'outreach.list': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ view: z.enum(outreachViews), query: typedText(200), page: pageSchema }),
    output: pageOf(outreachLineSchema).extend({
      counts: z.strictObject({ 'to-reach': z.int(), wants: z.int(), declined: z.int(), done: z.int() }),
      channels: z.array(named),
      services: z.array(named),
      serves: z.array(z.enum(['person', 'organisation'])),
    }),
  }),
  'outreach.open': entryCall({}),
  'outreach.add': call({
    window: 'staff',
    access: everyRole,
    input: outreachWordsSchema,
    output: outreachFileSchema,
  }),
  /** Corrects an entry that may still be contacted: another phone after a wrong number, say. */
  'outreach.correct': entryCall(outreachWordsSchema.shape),
  /** What an attempt came to. `seen`: how many attempts the page knew of, so that a repeated call is recognised. */
  'outreach.recordAttempt': entryCall({
    channelId: typedText(60),
    outcome: z.enum(outreachOutcomes),
    note: typedText(500),
    seen: z.int().min(0),
  }),
  /** Starts the request of somebody who was reached and wants it, on the channel used. */
  'outreach.startRequest': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ ...entryId, channelId: typedText(60) }),
    output: z.strictObject({ visitId: idSchema }),
  }),
  'outreach.close': entryCall({ reason: typedText(500) }),
  /** Empties the contact data of somebody who declined. */
  'outreach.empty': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject(entryId),
    output: outreachFileSchema,
  }),
};
