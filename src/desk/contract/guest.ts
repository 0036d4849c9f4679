import { z } from 'zod';
import { ratingReasons } from '../../domain/feedback/answers.ts';
import { call, idSchema, nothing, typedText } from './call.ts';
import { reasonSchema, scoreSchema } from './satisfaction.ts';

/** A point of a stroke: pad coordinates in CSS pixels, milliseconds since the first touch, pressure 0 to 1. */
export const pointSchema = z.strictObject({
  x: z.number().min(-100).max(10000),
  y: z.number().min(-100).max(10000),
  timeMs: z.number().min(0).max(3_600_000),
  pressure: z.number().min(0).max(1),
});
export const strokesSchema = z.array(z.array(pointSchema).min(1).max(5000)).max(400);
export const padSchema = z.strictObject({
  width: z.number().min(50).max(10000),
  height: z.number().min(50).max(10000),
});

/** All that the guest window ever learns. */
export const guestViewSchema = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('welcome'), associationName: z.string(), mark: z.string() }),
  z.strictObject({
    screen: z.literal('declaration'),
    associationName: z.string(),
    mark: z.string(),
    presentationId: idSchema,
    /** The text with names filled in, in parts so that names stand apart. */
    text: z.array(z.strictObject({ text: z.string(), isName: z.boolean() })),
    clauseLabel: z.string().nullable(),
    /** What is declared: label and value lines. */
    declared: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    /** The screen was handed over and goes back to the staff by PIN. */
    isHandedOver: z.boolean(),
  }),
  z.strictObject({
    screen: z.literal('thanks'),
    associationName: z.string(),
    mark: z.string(),
    outcome: z.enum(['signed', 'declined']),
    isHandedOver: z.boolean(),
  }),
  /** How was it? Nothing of the visit that it is about: whoever reads it was there. */
  z.strictObject({
    screen: z.literal('rating'),
    associationName: z.string(),
    mark: z.string(),
    ratingId: idSchema,
    /** The clause that makes it a right; null where the association asks by its own choice. */
    clauseLabel: z.string().nullable(),
    isHandedOver: z.boolean(),
  }),
  z.strictObject({
    screen: z.literal('rated'),
    associationName: z.string(),
    mark: z.string(),
    isHandedOver: z.boolean(),
  }),
]);

export const guestCalls = {
  'guest.view': call({ window: 'guest', access: 'anyone', input: nothing, output: guestViewSchema }),
  'guest.sign': call({
    window: 'guest',
    access: 'anyone',
    input: z.strictObject({ presentationId: idSchema, strokes: strokesSchema, pad: padSchema }),
    output: guestViewSchema,
  }),
  'guest.decline': call({
    window: 'guest',
    access: 'anyone',
    input: z.strictObject({ presentationId: idSchema }),
    output: guestViewSchema,
  }),
  /** `mayContact`: the answer is kept with the request. Otherwise nothing leads from it to the visit. */
  'guest.rate': call({
    window: 'guest',
    access: 'anyone',
    input: z.strictObject({
      ratingId: idSchema,
      score: scoreSchema,
      reasons: z.array(reasonSchema).max(ratingReasons.length),
      words: typedText(500),
      mayContact: z.boolean(),
    }),
    output: guestViewSchema,
  }),
  /** Passes the question over. Nothing is kept of it. */
  'guest.skipRating': call({
    window: 'guest',
    access: 'anyone',
    input: z.strictObject({ ratingId: idSchema }),
    output: guestViewSchema,
  }),
  /** Gives a handed-over screen back to the staff's locked window. */
  'guest.returnScreen': call({ window: 'guest', access: 'anyone', input: nothing, output: guestViewSchema }),
};
