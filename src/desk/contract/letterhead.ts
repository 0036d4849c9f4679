import { z } from 'zod';
import { mostHeight, mostWidth } from '../../domain/letterhead/on-paper.ts';
import { digitKinds } from '../../domain/people/digits.ts';
import { papers } from '../../domain/papers.ts';
import { call, nothing, supervisorOnly } from './call.ts';
import { filePathSchema } from './files.ts';

const letterheadViewSchema = z.strictObject({
  /** The picture that new slips show; null: their head is of words alone. */
  picture: z.strictObject({ width: z.int(), height: z.int() }).nullable(),
});

/** The association's picture at the head of slips. */
export const letterheadCalls = {
  'letterhead.read': call({
    window: 'staff',
    access: supervisorOnly,
    input: nothing,
    output: letterheadViewSchema,
  }),
  /** The file that a person chose, looked at from outside: the page decodes it, in its sandbox. */
  'letterhead.open': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ filePath: filePathSchema }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  }),
  /** Keeps the decoded picture; new slips show it. */
  'letterhead.save': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({
      width: z.int().min(1).max(mostWidth),
      height: z.int().min(1).max(mostHeight),
      /** Red, green, blue, opacity of each pixel, row by row, in Base64: a page's input is plain data. */
      rgba: z.base64().max(Math.ceil((mostWidth * mostHeight * 4) / 3) * 4),
    }),
    output: letterheadViewSchema,
  }),
  /** New slips show no picture; those issued with one keep it. */
  'letterhead.remove': call({
    window: 'staff',
    access: supervisorOnly,
    input: nothing,
    output: letterheadViewSchema,
  }),
  /** A made-up slip as it would look: nothing is issued. */
  'letterhead.sample': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ paper: z.enum(papers), digits: z.enum(digitKinds) }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  }),
};
