import { formatTime } from '../../domain/time/format-date.ts';
import { getLocale } from '../../text/index.ts';

const anyDay = '2026-01-01';

/** A time of day in Riyadh, 'HH:MM', as people read it; nothing where none is told. */
export function timeOfDay(time: string): string {
  if (time === '') return '';
  return formatTime(new Date(`${anyDay}T${time}:00+03:00`), { locale: getLocale() });
}
