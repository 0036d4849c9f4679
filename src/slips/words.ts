import { toArabicDigits, toLatinDigits } from '../domain/people/digits.ts';
import type { Digits } from '../domain/people/digits.ts';
import { formatPhone } from '../domain/people/mobile.ts';
import { formatGregorian, formatHijri, formatTime } from '../domain/time/format-date.ts';
import { isoDate, riyadhDay } from '../domain/time/plain-date.ts';
import { m } from '../text/index.ts';
import type { SlipKind } from '../domain/slip-kinds.ts';
import type { SlipCapacity } from './content.ts';
import type { Span } from './layout/paragraph.ts';
import { cleanText, isolate, isolateValues, keepWhole, ltrValue } from './shaping/isolates.ts';

/** Slips are in Arabic, whatever language the screens are in. */
export const IN_ARABIC = { locale: 'ar' } as const;

const PLACE = /\ue000(\w+)\ue001/u;

/**
 * A sentence of the catalogue with values of a look of their own.
 * @param write calls the message with the placeholders it is given
 */
export function sentence<Name extends string>(
  write: (places: Record<Name, string>) => string,
  values: Record<Name, Span>,
  look: Omit<Span, 'text'> = {},
): Span[] {
  const names = Object.keys(values) as Name[];
  const places = Object.fromEntries(names.map((name) => [name, `\ue000${name}\ue001`])) as Record<
    Name,
    string
  >;
  return write(places)
    .split(PLACE)
    .map((part, index) => (index % 2 === 0 ? { ...look, text: part } : { ...look, ...values[part as Name] }))
    .filter((span) => span.text !== '');
}

/** A person's or thing's name inside a sentence. */
export function strong(text: string): Span {
  return { text: isolate(text), weight: 'bold' };
}

/** A phone as printed: Saudi numbers in their national form, always with hyphens. */
export function phoneText(number: string): string {
  const typed = toLatinDigits(number).trim();
  const bare = typed.replace(/[\s().-]/g, '');
  const international = bare
    .replace(/^00/, '+')
    .replace(/^0(?=[15]\d{8}$)/, '+966')
    .replace(/^(?=(?:9200\d{5}|800\d{7})$)/, '+966');
  const printed = /^\+\d{6,15}$/.test(international) ? formatPhone(international) : typed;
  return ltrValue(printed.replace(/(?<=\d)\s+(?=\d)/g, '-'));
}

/** A code of letters and digits, such as the short National Address, with the space before it. */
const SPACE_BEFORE_CODE = /\s+(?=[A-Z]+\d+(?!\S))/gu;
const SPACE_AFTER_CODE = /(?<=(?:^|\s)[A-Z]+\d+)\s+/gu;

/**
 * An address with its codes on lines of their own: beside Arabic, PDFium (Chrome, Edge) swaps their letters and
 * digits when they are copied.
 */
export function addressText(line: string): string {
  return isolateValues(cleanText(line).replace(SPACE_BEFORE_CODE, '\n').replace(SPACE_AFTER_CODE, '\n'));
}

/** Both calendars, for the day a slip names: 'الخميس ١ رجب ١٤٤٨هـ', '١٠ ديسمبر ٢٠٢٦م'. */
export function dayTexts(day: string, digits?: Digits): { hijri: string; gregorian: string } {
  const date = isoDate(day);
  return {
    hijri: keepWhole(formatHijri(date, { ...inDigits(digits), weekday: true })),
    gregorian: keepWhole(formatGregorian(date, inDigits(digits))),
  };
}

/** Both calendars in one phrase. */
export function dayText(day: string, digits?: Digits): string {
  const { hijri, gregorian } = dayTexts(day, digits);
  return `${hijri} – ${gregorian}`;
}

/** The day in Riyadh at an instant, in both calendars. */
export function instantDayTexts(instant: string, digits?: Digits): { hijri: string; gregorian: string } {
  return dayTexts(riyadhDay(new Date(instant)), digits);
}

/** The day and the time in Riyadh, to the second as evidence wants it: '٩:٤٠:٠٢ ص'. */
export function momentTexts(instant: string, digits?: Digits): { day: string; time: string } {
  const moment = new Date(instant);
  const seconds = digitsOf(String(moment.getUTCSeconds()).padStart(2, '0'), digits);
  const [clock = '', half = ''] = formatTime(moment, inDigits(digits)).split(' ');
  return { day: dayText(riyadhDay(moment), digits), time: keepWhole(`${clock}:${seconds} ${half}`) };
}

export function numberText(value: number, digits?: Digits): string {
  return digitsOf(String(value), digits);
}

function digitsOf(text: string, digits: Digits = 'arabic'): string {
  return digits === 'arabic' ? toArabicDigits(text) : text;
}

function inDigits(digits: Digits = 'arabic'): { digits: Digits } {
  return { digits };
}

export function kindText(kind: SlipKind): string {
  const texts = {
    receipt: m.slip_kind_receipt,
    'missing-requirements': m.slip_kind_missing_requirements,
    conditions: m.slip_kind_conditions,
    declaration: m.slip_kind_declaration,
    referral: m.slip_kind_referral,
    decision: m.slip_kind_decision,
    'service-provided': m.slip_kind_service_provided,
    appointment: m.slip_kind_appointment,
    handover: m.slip_kind_handover,
    'complaint-receipt': m.slip_kind_complaint_receipt,
    'request-form': m.slip_kind_request_form,
    register: m.slip_kind_register,
    announcement: m.slip_kind_announcement,
  };
  return texts[kind]({}, IN_ARABIC);
}

/** An agent's capacity names the power of attorney. */
export function capacityText(capacity: SlipCapacity): string {
  switch (capacity.kind) {
    case 'self':
      return m.slip_capacity_self({}, IN_ARABIC);
    case 'agent':
      return m.slip_capacity_agent({ number: ltrValue(capacity.powerOfAttorneyNumber) }, IN_ARABIC);
    case 'guardian':
      return m.slip_capacity_guardian({}, IN_ARABIC);
    case 'organisation-representative':
      return m.slip_capacity_organisation({}, IN_ARABIC);
  }
}
