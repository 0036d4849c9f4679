import { shownValue } from './fault.ts';
import type { Fault, FaultCode, FaultPlace } from './fault.ts';
import { columnsOf, listsOf, singlesOf } from './hsds-tables.ts';
import type { HsdsColumn, HsdsTable } from './hsds-tables.ts';

export type HsdsObject = Record<string, unknown>;

/** The longest text that an entry may hold; a cell beyond it is a mistake or an attack. */
export const longestText = 10_000;
/** No HSDS file nests its objects deeper than this. */
const deepest = 12;

/** Where an object of the file stands, and what was found wrong with it while it was read. */
export type Origins = {
  placeOf: (object: HsdsObject) => FaultPlace | undefined;
  faultsOf: (object: HsdsObject) => readonly Fault[];
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u;
const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/u;
const email = /^[^\s@<>()[\],;:"]+@[^\s@]+\.[^\s@.]{2,}$/u;
/** Any scheme: HSDS says uri. */
const uri = /^[a-z][a-z0-9+.-]*:\S+$/iu;
/** iCal days, with the ordinal that a monthly rule may carry: SU,MO or 2TU. */
const days = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)(,([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA))*$/u;
const phone = /^[+\d٠-٩(][\d٠-٩\s().+/x-]{1,28}[\d٠-٩)]$/u;

/** True for a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!day.test(text)) return false;
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for what can be dialled. */
export function isDialable(text: string): boolean {
  return phone.test(text) && (text.match(/[\d٠-٩]/gu)?.length ?? 0) >= 3;
}

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

export function isEmail(text: string): boolean {
  return email.test(text);
}

/** Checks an object with everything in it; `tell` hears of each fault and of the table it is in. */
export function checkObject(
  table: HsdsTable,
  object: HsdsObject,
  origins: Origins,
  at: FaultPlace,
  tell: (fault: Fault) => void,
  depth = 0,
): void {
  const place = origins.placeOf(object) ?? at;
  const isFromTable = origins.placeOf(object) !== undefined;
  const under = (field: string): FaultPlace => ({
    ...place,
    column: isFromTable || place.column === '' ? field : `${place.column}.${field}`,
  });
  const fault = (field: string, code: FaultCode, value: unknown) =>
    tell({ ...under(field), code, value: shownValue(value) });
  for (const found of origins.faultsOf(object)) tell(found);
  if (depth > deepest) {
    fault('', 'too-deep', '');
    return;
  }
  const lists = listsOf(table);
  const singles = singlesOf(table);
  for (const column of columnsOf(table)) {
    const code = valueFault(column, object[column.name]);
    if (code !== null) fault(column.name, code, object[column.name]);
  }
  if (table === 'phone' && typeof object['number'] === 'string' && !isDialable(object['number'].trim()))
    fault('number', 'bad-phone', object['number']);
  if (table === 'schedule' && typeof object['byday'] === 'string' && !days.test(object['byday']))
    fault('byday', 'bad-days', object['byday']);
  if (table === 'location')
    for (const field of badCoordinates(object)) fault(field, 'bad-coordinates', object[field]);
  if (table === 'address' && typeof object['country'] === 'string' && object['country'].length !== 2)
    fault('country', 'not-one-of', object['country']);
  for (const [field, value] of Object.entries(object)) {
    const list = lists.find(([name]) => name === field);
    const single = singles.find(([name]) => name === field);
    if (list && Array.isArray(value)) {
      for (const [index, child] of value.entries()) {
        const childAt = under(`${field}[${String(index + 1)}]`);
        if (isObject(child)) checkObject(list[1], child, origins, childAt, tell, depth + 1);
        else tell({ ...childAt, code: 'not-object', value: shownValue(child) });
      }
    } else if (list && value !== undefined) fault(field, 'not-list', value);
    else if (single && isObject(value)) checkObject(single[1], value, origins, under(field), tell, depth + 1);
    else if (single && value !== undefined) fault(field, 'not-object', value);
    else if (typeof value === 'string' && value.length > longestText) fault(field, 'too-long', value);
    else if (typeof value === 'object' && value !== null && isTooDeep(value, deepest))
      fault(field, 'too-deep', '');
  }
}

export function isObject(value: unknown): value is HsdsObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueFault({ kind, isRequired, oneOf }: HsdsColumn, value: unknown): FaultCode | null {
  if (value === undefined || value === '') return isRequired ? 'required' : null;
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? null : 'not-number';
  if (typeof value !== 'string' || value.includes('\u0000') || !value.isWellFormed()) return 'not-text';
  if (isRequired && value.trim() === '') return 'required';
  switch (kind) {
    case 'uuid':
      return isUuid(value) ? null : 'not-uuid';
    case 'date':
      return isDay(value) ? null : 'not-date';
    case 'datetime':
      return isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)) ? null : 'not-date';
    case 'time':
      return time.test(value) ? null : 'not-time';
    case 'email':
      return isEmail(value) ? null : 'not-email';
    case 'uri':
      return uri.test(value) ? null : 'not-url';
    case 'one-of':
      return oneOf.includes(value) ? null : 'not-one-of';
    case 'text':
      return null;
  }
}

function badCoordinates({ latitude, longitude }: HsdsObject): string[] {
  const isOff = (value: unknown, most: number) => typeof value === 'number' && Math.abs(value) > most;
  return [
    ...(isOff(latitude, 90) ? ['latitude'] : []),
    ...(isOff(longitude, 180) ? ['longitude'] : []),
    ...(latitude !== undefined && longitude === undefined ? ['longitude'] : []),
    ...(latitude === undefined && longitude !== undefined ? ['latitude'] : []),
  ];
}

function isTooDeep(value: object, left: number): boolean {
  if (left === 0) return true;
  return Object.values(value).some(
    (child) => typeof child === 'object' && child !== null && isTooDeep(child as object, left - 1),
  );
}
