import { weekDays } from '../../domain/information/officer-hours.ts';
import { typedList } from '../../domain/information/typed-list.ts';
import { typedTime } from '../../domain/information/typed-time.ts';
import { toLatinDigits } from '../../domain/people/digits.ts';
import { tidyText } from '../../domain/people/typed-text.ts';
import type { OfficerRecord } from '../../store/information.ts';
import type { ParsedInputOf } from '../contract/contract.ts';
import { Refusal } from '../refusal.ts';

/** Reads an officer as typed: a name, at least a category or a field (Mabarrah خ/١ asks for both), where and when they are reached. */
export function readOfficer(typed: ParsedInputOf<'information.addOfficer'>): Omit<OfficerRecord, 'id'> {
  const name = tidyText(typed.name);
  const categories = typedList(typed.categories);
  const fields = typedList(typed.fields);
  const phone = tidyText(typed.phone);
  if (name === '') throw new Refusal('field-required', 'name');
  if (categories.length === 0) throw new Refusal('field-required', 'categories');
  if (fields.length === 0) throw new Refusal('field-required', 'fields');
  if (phone === '') throw new Refusal('field-required', 'phone');
  if (typed.days.length === 0) throw new Refusal('field-required', 'days');
  return {
    name,
    categories,
    fields,
    phone: toLatinDigits(phone),
    extension: toLatinDigits(tidyText(typed.extension)),
    days: weekDays.filter((day) => typed.days.includes(day)),
    opensAt: readTime(typed.opensAt, 'opensAt'),
    closesAt: readTime(typed.closesAt, 'closesAt'),
  };
}

function readTime(typed: string, field: string): string {
  if (tidyText(typed) === '') throw new Refusal('field-required', field);
  const time = typedTime(typed);
  if (time === null) throw new Refusal('time-invalid', field);
  return time;
}
