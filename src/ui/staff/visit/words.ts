import { formatPhone, parseMobile } from '../../../domain/people/mobile.ts';
import { parseNationalId } from '../../../domain/people/national-id.ts';
import { formatGregorian, formatHijri } from '../../../domain/time/format-date.ts';
import { parseDateInput } from '../../../domain/time/parse-date-input.ts';
import type { IsoDate } from '../../../domain/time/plain-date.ts';
import type { RequirementView, VisitView } from '../../../desk/contract/visits.ts';
import { getLocale, m } from '../../../text/index.ts';
import { localDigits } from '../../parts/digits.ts';
import { isolated } from '../../parts/isolated.ts';
import type { Why } from './visit.svelte.ts';

/** Several names in one sentence: all of them up to four, then how many more. */
export function listed(names: readonly string[]): string {
  const comma = getLocale() === 'ar' ? '، ' : ', ';
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  const rest = names.length - shown.length;
  const list = shown.map(isolated).join(comma);
  return rest === 0 ? list : `${list} ${m.guide_and_more({ count: rest, digits: localDigits(rest) })}`;
}

/** What still keeps the request from being complete, by name; null when nothing does. */
export function remaining(requirements: readonly RequirementView[]): Why | null {
  const left = requirements.filter(({ state }) => state.state === 'open' || state.state === 'missing');
  if (left.length === 0) return null;
  const sentence = {
    count: left.length,
    digits: localDigits(left.length),
    list: listed(left.map(({ title }) => title)),
  };
  const hasOpen = left.some(({ state }) => state.state === 'open');
  return {
    code: hasOpen ? 'requirements-open' : 'requirements-missing',
    text: left.some(({ kind }) => kind === 'information')
      ? m.guide_left_requirements(sentence)
      : m.guide_left_documents(sentence),
  };
}

/** A day in both calendars, in one line. */
export function bothCalendars(date: string): string {
  const locale = getLocale();
  return [
    formatHijri(date as IsoDate, { locale, weekday: true }),
    formatGregorian(date as IsoDate, { locale }),
  ]
    .map(isolated)
    .join(' · ');
}

/** What a typed date means, while it is being typed; how to write one where it means nothing yet. */
export function dateHint(typed: string): string {
  const parsed = parseDateInput(typed);
  return parsed.ok ? bothCalendars(parsed.value.date) : m.guide_field_date_hint();
}

/** What a typed ID number is, while it is being typed. */
export function identityHint(typed: string): string {
  const parsed = parseNationalId(typed);
  if (parsed.ok) return parsed.value.kind === 'citizen' ? m.guide_hint_citizen() : m.guide_hint_resident();
  return parsed.error === 'bad-checksum' ? m.guide_hint_id_checksum() : m.guide_hint_id_incomplete();
}

/** How a typed mobile number will be printed, once it is one. */
export function mobileHint(typed: string): string | undefined {
  const parsed = parseMobile(typed);
  return parsed.ok ? `\u2066${formatPhone(parsed.value.e164)}\u2069` : undefined;
}

/** When the reply comes, in words for the side panel and the explanation. Null: the policy states no time. */
export function replyWords(reply: VisitView['reply']): { label: string; date: string; note?: string } | null {
  if (reply.kind === 'not-stated') return null;
  if (reply.kind === 'latest') {
    const days = m.guide_working_days({ count: reply.workingDays, digits: localDigits(reply.workingDays) });
    return {
      label: reply.isPreview ? m.guide_reply_latest_preview({ days }) : m.guide_reply_latest({ days }),
      date: reply.notAfter,
    };
  }
  const days = m.guide_days({ count: reply.days, digits: localDigits(reply.days) });
  const note = m.guide_reply_earliest_note({ days });
  return {
    label: reply.isPreview ? m.guide_reply_earliest_preview() : m.guide_reply_earliest(),
    date: reply.notBefore,
    note: reply.fromIsStated ? note : `${note} ${m.guide_reply_from_own_choice()}`,
  };
}

/** In which capacity somebody stands at the desk. */
export function capacityLabel(
  capacity: 'self' | 'agent' | 'guardian' | 'organisation-representative',
): string {
  switch (capacity) {
    case 'self':
      return m.guide_capacity_self();
    case 'agent':
      return m.guide_capacity_agent();
    case 'guardian':
      return m.guide_capacity_guardian();
    case 'organisation-representative':
      return m.guide_capacity_organisation_representative();
  }
}

/** What the next action is called: where it leads, by the policy's own name of that step. */
export function nextLabel(view: VisitView): string {
  return view.nextLabel === null ? m.common_next() : m.common_next_to({ step: view.nextLabel });
}
