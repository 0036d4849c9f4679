import { z } from 'zod';
import { parseFields } from './parsed.ts';
import type { FieldErrors, Parsed } from './parsed.ts';
import { tidyText } from './typed-text.ts';

const partMaxLength = 40;
const fullMaxLength = 120;

/** Why a part of a name was not accepted. */
export const personNameErrors = ['empty', 'too-long', 'not-a-name'] as const;
export type PersonNameError = (typeof personNameErrors)[number];
export type PersonNameField = 'form' | 'first' | 'father' | 'grandfather' | 'family' | 'full';

const letter = String.raw`(?=[\p{Script=Arabic}\p{Script=Latin}])\p{L}`;
const partPattern = new RegExp(String.raw`^${letter}(?:${letter}|\p{M}|[ '’ʼʻʿʾ‐-])*$`, 'u');
const fullPattern = new RegExp(String.raw`^${letter}(?:${letter}|\p{M}|[ '’ʼʻʿʾ‐.,،/()-])*$`, 'u');

function nameText(pattern: RegExp, maxLength: number) {
  return z
    .string()
    .transform(tidyText)
    .pipe(z.string().min(1, 'empty').max(maxLength, 'too-long').regex(pattern, 'not-a-name'));
}

const part = nameText(partPattern, partMaxLength);

/**
 * A person's name: four parts as on a Saudi identity document, or the whole as the person's own
 * document has it (other structures, Latin letters). Messages of the schema are `PersonNameError`.
 */
export const personNameSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('four-part'),
    first: part,
    father: part,
    grandfather: part,
    family: part,
  }),
  z.strictObject({ form: z.literal('as-in-document'), full: nameText(fullPattern, fullMaxLength) }),
]);
export type PersonName = z.infer<typeof personNameSchema>;

/** Reads a name as typed; spaces are collapsed, tatweel and invisible marks dropped. */
export function parsePersonName(
  input: unknown,
): Parsed<PersonName, FieldErrors<PersonNameField, PersonNameError>> {
  return parseFields(personNameSchema, input, personNameErrors, 'not-a-name');
}

/** The name in one line, in the order of its parts. */
export function fullName(name: PersonName): string {
  return name.form === 'as-in-document'
    ? name.full
    : [name.first, name.father, name.grandfather, name.family].join(' ');
}
