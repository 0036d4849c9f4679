import { m } from '../text/index.ts';
import { toArabicDigits } from '../domain/people/digits.ts';
import type { AgencyOffer } from '../domain/referral/agency-offer.ts';
import { findAgencies } from '../domain/referral/find-agencies.ts';
import type { AgencyMatch } from '../domain/referral/find-agencies.ts';
import { weeklyHours } from '../domain/referral/opening-hours.ts';
import type { OpeningHours, RiyadhMoment } from '../domain/referral/opening-hours.ts';
import { dayHalves, weekdays } from '../domain/time/calendar-names.ts';
import { riyadhDay } from '../domain/time/plain-date.ts';
import { serviceEntries } from '../store/agencies.ts';
import { allAgencies } from '../store/agency-directory.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { AgencyView } from './contract/agencies.ts';

const arabic = { locale: 'ar' } as const;
const riyadhOffsetMs = 3 * 60 * 60 * 1000;

/** The agencies' services that answer a need, best first. An empty need lists them all. */
export async function searchAgencies(
  handle: ReadHandle,
  search: { query: string; now: Date; nearCity: string | null },
): Promise<AgencyView[]> {
  const samples = new Set(
    (await serviceEntries(handle)).filter(({ isSample }) => isSample).map(({ serviceId }) => serviceId),
  );
  const agencies = await allAgencies(handle);
  const emails = new Map(agencies.map(({ id, email }) => [id, email]));
  const matches = findAgencies(search.query, agencies, {
    ...riyadhMoment(search.now),
    ...(search.nearCity === null ? {} : { nearCity: search.nearCity }),
  });
  return matches.map((match) =>
    agencyView(match, {
      isSample: samples.has(match.offer.serviceId),
      email: emails.get(match.offer.agencyId),
    }),
  );
}

/** One agency's service; null when the directory has none with this id. */
export async function agencyById(handle: ReadHandle, id: string, now: Date): Promise<AgencyView | null> {
  const all = await searchAgencies(handle, { query: '', now, nearCity: null });
  return all.find((agency) => agency.id === id) ?? null;
}

function agencyView(
  { offer, matchedWords, totalWords, isOpen }: AgencyMatch,
  entry: { isSample: boolean; email: string | undefined },
): AgencyView {
  const person = offer.responsible;
  return {
    id: offer.serviceId,
    agencyName: offer.agencyName,
    serviceName: offer.serviceName,
    description: [offer.eligibility, offer.alert].filter((text) => text !== null).join(' · '),
    city: offer.place?.city ?? '',
    district: offer.place?.district ?? '',
    addressLines: addressLines(offer),
    phones: offer.numbers.map(({ number, description }) => ({ label: description ?? '', number })),
    emails: entry.email === undefined ? [] : [entry.email],
    hours: weeklyHours(offer.schedules).map(hoursLine),
    isOpenNow: isOpen,
    contactPerson: person && {
      name: person.name,
      title: person.title,
      extension: person.numbers[0]?.extension == null ? null : String(person.numbers[0].extension),
    },
    bring: offer.documents,
    lastVerifiedOn: offer.verifiedOn,
    isSample: entry.isSample,
    matched: matchedWords,
    wanted: totalWords,
  };
}

function addressLines({ place }: AgencyOffer): string[] {
  if (!place) return [];
  const postal = [place.postalCode, place.secondaryNumber].filter((part) => part !== undefined).join('-');
  const district = [place.district, place.city].filter((part) => part !== undefined).join('، ');
  return [place.line, district, postal, place.shortAddress ?? ''].filter((line) => line !== '');
}

/** 'الأحد – الخميس: ٨:٠٠ ص – ٤:٠٠ م' */
function hoursLine({ days, opens, closes, isAllDay }: OpeningHours): string {
  const names = daysText(days);
  return isAllDay
    ? m.desk_hours_all_day({ days: names }, arabic)
    : m.desk_hours_line({ days: names, opens: timeText(opens), closes: timeText(closes) }, arabic);
}

function daysText(days: readonly number[]): string {
  const name = (day: number | undefined) => weekdays.ar[day ?? -1] ?? '';
  if (days.length === 7) return m.desk_hours_daily({}, arabic);
  const isRow = days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
  return isRow && days.length > 2
    ? m.desk_hours_days_range({ first: name(days[0]), last: name(days.at(-1)) }, arabic)
    : days.map(name).join(m.desk_list_separator({}, arabic));
}

function timeText(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const half = hour < 12 ? dayHalves.ar.morning : dayHalves.ar.afternoon;
  return `${toArabicDigits(`${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}`)} ${half}`;
}

function riyadhMoment(now: Date): RiyadhMoment {
  return { day: riyadhDay(now), time: new Date(now.getTime() + riyadhOffsetMs).toISOString().slice(11, 16) };
}
