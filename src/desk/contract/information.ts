import { z } from 'zod';
import { weekDays } from '../../domain/information/officer-hours.ts';
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
import { pageOf, pageSchema } from './page.ts';

/** A contact officer: for which beneficiary categories and fields of the association, and when. */
export const officerViewSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  categories: z.array(z.string()),
  fields: z.array(z.string()),
  phone: z.string(),
  extension: z.string(),
  days: z.array(z.enum(weekDays)),
  opensAt: z.string(),
  closesAt: z.string(),
  isAvailableNow: z.boolean(),
});
export type OfficerView = z.infer<typeof officerViewSchema>;

const labelled = z.strictObject({ id: z.string(), label: z.string() });

/** Information that changed, from a day on. */
export const changeViewSchema = z.strictObject({
  id: idSchema,
  subject: z.string(),
  oldText: z.string(),
  newText: z.string(),
  inForceOn: isoDateSchema,
  isInForce: z.boolean(),
  /** The association's means on which it was announced: the policy's channels, then its own. */
  means: z.array(z.string()),
  groups: z.array(z.string()),
  service: labelled.nullable(),
  answers: z.array(z.strictObject({ id: idSchema, question: z.string(), isChecked: z.boolean() })),
  /** Requests for the service that were under way: how many there are, how many were told. */
  concerned: z.strictObject({ total: z.int(), told: z.int() }),
  enteredAt: isoInstantSchema,
  enteredBy: z.string(),
});
export type ChangeView = z.infer<typeof changeViewSchema>;

/** A request that a change concerns. */
export const concernedRequestSchema = z.strictObject({
  requestId: idSchema,
  number: z.string(),
  beneficiary: z.string(),
  agreedChannel: labelled,
  toldAt: isoInstantSchema.nullable(),
  toldChannel: labelled.nullable(),
});
export type ConcernedRequest = z.infer<typeof concernedRequestSchema>;

const officerWords = {
  name: typedText(120),
  /** Several are parted by commas or lines. */
  categories: typedText(500),
  fields: typedText(500),
  phone: typedText(30),
  extension: typedText(10),
  days: z.array(z.enum(weekDays)).max(weekDays.length),
  opensAt: typedText(8),
  closesAt: typedText(8),
};

export const informationCalls = {
  /** Whom to turn to, by category and field; words narrow the list. No officer is offered where none is asked for. */
  'information.officers': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ query: typedText(200) }),
    output: z.strictObject({ officers: z.array(officerViewSchema) }),
  }),
  'information.addOfficer': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject(officerWords),
    output: officerViewSchema,
  }),
  'information.changeOfficer': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ officerId: idSchema, ...officerWords }),
    output: officerViewSchema,
  }),
  'information.removeOfficer': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ officerId: idSchema }),
    output: nothing,
  }),
  /** What changed, newest first. */
  'information.changes': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ query: typedText(200), page: pageSchema }),
    output: pageOf(changeViewSchema),
  }),
  'information.options': call({
    window: 'staff',
    access: everyRole,
    input: nothing,
    output: z.strictObject({ channels: z.array(labelled), services: z.array(labelled) }),
  }),
  'information.addChange': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({
      subject: typedText(200),
      oldText: typedText(1000),
      newText: typedText(1000),
      /** Hijri or Gregorian, any digits. */
      inForceOn: typedText(30),
      channelIds: z.array(typedText(60)).max(20),
      ownMeans: typedText(300),
      /** Several are parted by commas or lines. */
      groups: typedText(500),
      serviceId: typedText(60).nullable(),
      answerIds: z.array(idSchema).max(50),
    }),
    output: changeViewSchema,
  }),
  /** The requests for the service that were under way when the change was entered. */
  'information.concerned': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ changeId: idSchema, page: pageSchema }),
    output: pageOf(concernedRequestSchema),
  }),
  'information.markTold': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ changeId: idSchema, requestId: idSchema, channelId: typedText(60) }),
    output: concernedRequestSchema,
  }),
};
