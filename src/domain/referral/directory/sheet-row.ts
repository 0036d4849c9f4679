import { parseMobile } from '../../people/mobile.ts';
import { toLatinDigits } from '../../people/digits.ts';
import { normaliseForSearch } from '../../people/normalise.ts';
import { tidyText } from '../../people/typed-text.ts';
import { weekdays } from '../../time/calendar-names.ts';
import { parseDateInput } from '../../time/parse-date-input.ts';
import { parseTimeInput } from '../../time/parse-time-input.ts';
import { shownValue } from './fault.ts';
import type { Fault, FaultCode } from './fault.ts';
import { isDialable, isEmail, isUuid, longestText } from './hsds-check.ts';
import { sheetColumns } from './sheet-columns.ts';
import type { SheetColumnId } from './sheet-columns.ts';

/** A row of the sheet as typed: only the cells that hold something. */
export type SheetRow = { file: string; line: number; values: Partial<Record<SheetColumnId, string>> };

export const statusWords = {
  نشطة: 'active',
  متوقفة: 'inactive',
  منتهية: 'defunct',
  'مغلقة مؤقتًا': 'temporarily closed',
} as const;
export type ServiceStatus = (typeof statusWords)[keyof typeof statusWords];

/** A row as it is meant: texts tidied, numbers in Latin digits, days of the week in iCal's letters. */
export type SheetEntry = {
  line: number;
  id: string | null;
  text: Partial<Record<Exclude<SheetColumnId, 'id' | 'status' | 'days'>, string>>;
  status: ServiceStatus | null;
  byday: string | null;
  phones: string[];
  areas: string[];
  documents: string[];
  languages: string[];
};

const ical = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const digitsOf = (count: number) => new RegExp(`^\\d{${String(count)}}$`, 'u');

/** Reads a row; every cell that is wrong is told of, and the row is then not an entry. */
export function readSheetRow(row: SheetRow, tell: (fault: Fault) => void): SheetEntry | null {
  const wrong: SheetColumnId[] = [];
  const fault = (id: SheetColumnId, code: FaultCode) => {
    wrong.push(id);
    const column = sheetColumns.find((each) => each.id === id)?.heading ?? '';
    tell({ file: row.file, line: row.line, column, code, value: shownValue(row.values[id] ?? '') });
  };
  const text: SheetEntry['text'] = {};
  for (const { id, isRequired } of sheetColumns) {
    const typed = row.values[id];
    if (typed !== undefined && typed.length > longestText) fault(id, 'too-long');
    const tidy = tidyText(typed ?? '');
    if (isRequired && tidy === '') fault(id, 'required');
    if (id !== 'id' && id !== 'status' && id !== 'days' && tidy !== '') text[id] = tidy;
  }
  const latin = (id: keyof typeof text, form: RegExp, code: FaultCode) => {
    const value = text[id];
    if (value === undefined) return;
    const number = toLatinDigits(value).replace(/\s/gu, '').toUpperCase();
    if (form.test(number)) text[id] = number;
    else fault(id, code);
  };
  latin('buildingNumber', digitsOf(4), 'bad-building-number');
  latin('secondaryNumber', digitsOf(4), 'bad-secondary-number');
  latin('postalCode', digitsOf(5), 'bad-postal-code');
  latin('shortAddress', /^[A-Z]{4}\d{4}$/u, 'bad-short-address');
  for (const [id, most] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const) {
    latin(id, /^-?\d{1,3}(\.\d+)?$/u, 'bad-coordinates');
    if (Math.abs(Number(text[id] ?? 0)) > most) fault(id, 'bad-coordinates');
  }
  if ((text.latitude === undefined) !== (text.longitude === undefined))
    fault(text.latitude === undefined ? 'latitude' : 'longitude', 'bad-coordinates');
  for (const id of ['opens', 'closes'] as const) {
    const time = text[id] === undefined ? '' : clockTime(text[id]);
    if (time === null) fault(id, 'not-time');
    else if (time !== '') text[id] = time;
  }
  if ((text.opens === undefined) !== (text.closes === undefined))
    fault(text.opens === undefined ? 'opens' : 'closes', 'bad-hours');
  if (text.email !== undefined && !isEmail(text.email)) fault('email', 'not-email');
  if (text.website !== undefined) {
    const whole = /^[a-z]+:/iu.test(text.website) ? text.website : `https://${text.website}`;
    if (/^https?:\/\/[^\s/]+\.[^\s]+$/iu.test(whole)) text.website = whole;
    else fault('website', 'not-url');
  }
  if (text.verifiedOn !== undefined) {
    const day = parseDateInput(text.verifiedOn);
    if (day.ok) text.verifiedOn = day.value.date;
    else fault('verifiedOn', 'not-date');
  }
  const phones = listOf(row.values.phones).map(tidyPhone);
  if (phones.some((phone) => !isDialable(phone))) fault('phones', 'bad-phone');
  if (text.contactPhone !== undefined) {
    text.contactPhone = tidyPhone(text.contactPhone);
    if (!isDialable(text.contactPhone)) fault('contactPhone', 'bad-phone');
  }
  const status = row.values.status === undefined ? null : statusOf(row.values.status);
  if (status === undefined) fault('status', 'not-one-of');
  const byday = row.values.days === undefined ? null : daysOf(row.values.days);
  if (byday === undefined) fault('days', 'bad-days');
  const id = row.values.id?.trim().toLowerCase() ?? null;
  if (id !== null && !isUuid(id)) fault('id', 'not-uuid');
  if (wrong.length > 0) return null;
  return {
    line: row.line,
    id,
    text,
    status: status ?? null,
    byday: byday ?? null,
    phones,
    areas: listOf(row.values.areas),
    documents: listOf(row.values.documents),
    languages: listOf(row.values.languages),
  };
}

/** A place as the sheet names it. */
export type PlaceWords = {
  name?: string | undefined;
  city?: string | undefined;
  street?: string | undefined;
};

/** What tells services apart where the sheet has no id: agency and service, as search reads them. */
export function serviceKey(agency: string, service: string): string {
  return `${normaliseForSearch(agency)}|${normaliseForSearch(service)}`;
}

/**
 * Whether two places may be one. `same`: nothing differs; `fits`: what both name is the same; `unsaid`: one of them
 * names nothing; `other`: something that both name differs, or they name different things.
 */
export function comparePlaces(a: PlaceWords, b: PlaceWords): 'same' | 'fits' | 'unsaid' | 'other' {
  const parts = (['name', 'city', 'street'] as const).map(
    (part) => [normaliseForSearch(a[part] ?? ''), normaliseForSearch(b[part] ?? '')] as const,
  );
  if (parts.every(([one, other]) => one === other)) return 'same';
  if (parts.every(([one]) => one === '') || parts.every(([, other]) => other === '')) return 'unsaid';
  const both = parts.filter(([one, other]) => one !== '' && other !== '');
  return both.length > 0 && both.every(([one, other]) => one === other) ? 'fits' : 'other';
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/[؛;\n]|\s\/\s/u)
    .map(tidyText)
    .filter((item) => item !== '');
}

/** Latin digits; a Saudi mobile with its country code is written as people dial it. */
function tidyPhone(typed: string): string {
  const latin = toLatinDigits(typed).trim();
  const mobile = parseMobile(latin);
  if (mobile.ok && mobile.value.kind === 'saudi') return mobile.value.e164;
  return /^9\d{8}$/u.test(latin.replace(/[\s-]/gu, '')) ? latin.replace(/[\s-]/gu, '') : latin;
}

function statusOf(typed: string): ServiceStatus | undefined {
  const wanted = normaliseForSearch(typed);
  const known = Object.entries(statusWords).find(([word, status]) =>
    [word, status].some((each) => normaliseForSearch(each) === wanted),
  );
  return known?.[1];
}

/** «الأحد - الخميس», «الأحد والثلاثاء», «يوميًا» or iCal's own letters. */
function daysOf(typed: string): string | undefined {
  const text = normaliseForSearch(typed.replace(/[-–—]/gu, ' إلى '));
  if (/^(يوميا|كل الايام|كل يوم)$/u.test(text)) return ical.join(',');
  const upper = typed.toUpperCase().replace(/\s/gu, '');
  if (/^(SU|MO|TU|WE|TH|FR|SA)(,(SU|MO|TU|WE|TH|FR|SA))*$/u.test(upper)) return upper;
  const names = weekdays.ar.map((name) => normaliseForSearch(name));
  const indexOf = (word: string) => {
    const bare = word.replace(/^و(?=ال)/u, '');
    return names.findIndex((name) => name === bare || name === `ال${bare}`);
  };
  const words = text.split(' ').filter((word) => word !== '' && word !== 'من' && word !== 'يوم');
  const days = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === 'و') continue;
    const day = indexOf(word);
    if (day === -1) return undefined;
    if (/^(الي|حتي)$/u.test(words[at + 1] ?? '')) {
      const last = indexOf(words[at + 2] ?? '');
      if (last === -1) return undefined;
      for (let each = day; ; each = (each + 1) % 7) {
        days.add(each);
        if (each === last) break;
      }
      at += 2;
    } else days.add(day);
  }
  return days.size === 0
    ? undefined
    : [...days]
        .sort((a, b) => a - b)
        .map((day) => ical[day])
        .join(',');
}

/** As the desk reads times; «04:00» in two digits is a time of the day's 24 hours, as the export writes it. */
function clockTime(typed: string): string | null {
  const whole = toLatinDigits(typed).trim();
  if (/^([01]\d|2[0-3]):[0-5]\d(:00)?$/u.test(whole)) return whole.slice(0, 5);
  const parsed = parseTimeInput(whole);
  return parsed.ok ? parsed.value : null;
}
