import { z } from 'zod';
import { toArabicDigits, toLatinDigits } from './digits.ts';
import { parseFields } from './parsed.ts';
import type { FieldErrors, Parsed } from './parsed.ts';
import { tidyText, withoutSeparators } from './typed-text.ts';

const textMaxLength = 80;
const leftToRightIsolate = '\u2066';
const popIsolate = '\u2069';

/** Why a field of an address was not accepted. */
export const nationalAddressErrors = [
  'required',
  'too-long',
  'not-four-digits',
  'not-five-digits',
  'not-a-short-address',
  'short-address-disagrees',
  'not-text',
] as const;
export type NationalAddressError = (typeof nationalAddressErrors)[number];

function optional<Schema extends z.ZodType<string | undefined, string | undefined>>(schema: Schema) {
  // An empty field of a form is a field not known, not a field of no letters.
  return z.preprocess(
    (value) => (typeof value === 'string' && tidyText(value) === '' ? undefined : value),
    schema.optional(),
  );
}

const placeName = z
  .string('required')
  .transform(tidyText)
  .pipe(z.string().min(1, 'required').max(textMaxLength, 'too-long'));

function digits(pattern: RegExp, code: NationalAddressError) {
  return z
    .string('not-text')
    .transform((text) => withoutSeparators(toLatinDigits(text)))
    .pipe(z.string().regex(pattern, { error: code, abort: true }));
}

const shortAddress = z
  .string('not-text')
  .transform((text) => withoutSeparators(toLatinDigits(text)).toUpperCase())
  .pipe(z.string().regex(/^[A-Z]{4}[0-9]{4}$/, 'not-a-short-address'));

/**
 * A Saudi National Address. City and district are required; the rest may be unknown to the person,
 * but what is given is checked: building and secondary number 4 digits, postal code 5, short address
 * 4 letters and the building number. Messages of the schema are `NationalAddressError`.
 */
export const nationalAddressSchema = z
  .strictObject({
    buildingNumber: optional(digits(/^[0-9]{4}$/, 'not-four-digits')),
    street: optional(placeName),
    district: placeName,
    city: placeName,
    postalCode: optional(digits(/^[0-9]{5}$/, 'not-five-digits')),
    secondaryNumber: optional(digits(/^[0-9]{4}$/, 'not-four-digits')),
    unit: optional(placeName.pipe(z.string().max(10, 'too-long'))),
    shortAddress: optional(shortAddress),
  })
  .refine(
    ({ buildingNumber, shortAddress: short }) =>
      buildingNumber === undefined || short === undefined || short.endsWith(buildingNumber),
    { path: ['shortAddress'], message: 'short-address-disagrees' },
  )
  .transform((address) => {
    const known = Object.entries(address).filter(([, value]) => value !== undefined);
    return Object.fromEntries(known) as typeof address;
  });
export type NationalAddress = z.infer<typeof nationalAddressSchema>;
export type NationalAddressField = keyof NationalAddress;

/** Reads an address as typed: Arabic or Latin digits, empty optional fields dropped. */
export function parseNationalAddress(
  input: unknown,
): Parsed<NationalAddress, FieldErrors<NationalAddressField, NationalAddressError>> {
  return parseFields(nationalAddressSchema, input, nationalAddressErrors, 'not-text');
}

/**
 * The address in one Arabic line: '٧٢٣٤ شارع الملك عبدالعزيز، حي السلام، الخرج 16278-2145 · RKHA7234'.
 * Postal code and short address stand in isolates (U+2066 … U+2069), or they come out reversed.
 */
export function formatAddress(address: NationalAddress): string {
  const { buildingNumber, street, district, city, postalCode, secondaryNumber, unit } = address;
  const building = buildingNumber === undefined ? undefined : toArabicDigits(buildingNumber);
  const door = joinKnown(' ', building, street);
  const postal = joinKnown('-', postalCode, secondaryNumber);
  const flat = unit === undefined ? undefined : `وحدة ${toArabicDigits(unit)}`;
  const place = joinKnown('، ', door, flat, district, joinKnown(' ', city, isolated(postal)));
  return joinKnown(' · ', place, isolated(address.shortAddress)) ?? '';
}

function isolated(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${leftToRightIsolate}${value}${popIsolate}`;
}

function joinKnown(separator: string, ...parts: (string | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join(separator);
}
