/** What is wrong with a piece of a directory file. Each has a sentence and a remedy in the catalogue. */
export const faultCodes = [
  'required',
  'not-uuid',
  'not-number',
  'not-date',
  'not-time',
  'not-email',
  'not-url',
  'not-one-of',
  'not-text',
  'not-list',
  'not-object',
  'too-long',
  'too-deep',
  'duplicate-id',
  'duplicate-row',
  'id-taken',
  'dangling',
  'bad-phone',
  'bad-coordinates',
  'bad-days',
  'bad-hours',
  'bad-postal-code',
  'bad-building-number',
  'bad-secondary-number',
  'bad-short-address',
  'too-many-cells',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Where in the file: which of its files or which agency, in which line, under which heading. */
export type FaultPlace = { file: string; line: number | null; column: string };

/** One thing that is wrong, with the value as it stands (shortened). */
export type Fault = FaultPlace & { code: FaultCode; value: string };

const longestShownValue = 60;

/** A value as a message shows it. */
export function shownValue(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestShownValue ? `${text.slice(0, longestShownValue)}…` : text;
}
