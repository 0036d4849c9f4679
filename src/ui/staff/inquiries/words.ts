import type { AnswerSource } from '../../../domain/inquiries/answer-source.ts';
import { formatHijri, formatTime } from '../../../domain/time/format-date.ts';
import { riyadhDay } from '../../../domain/time/plain-date.ts';
import type { InquiryView } from '../../../desk/contract/inquiries.ts';
import { getLocale, m } from '../../../text/index.ts';

/** Day and time of an instant, in one line. */
export function instantText(instant: string): string {
  const at = new Date(instant);
  const locale = getLocale();
  return `${formatHijri(riyadhDay(at), { locale })} · ${formatTime(at, { locale })}`;
}

/** Where an inquiry stands. */
export function statusText(status: InquiryView['status']): string {
  switch (status) {
    case 'open':
      return m.inquiries_status_open();
    case 'replied':
      return m.inquiries_status_replied();
    case 'told':
      return m.inquiries_status_told();
    case 'answered':
      return m.inquiries_status_answered();
  }
}

/** A source as a list of choices writes it: its kind, then what it names. */
export function sourceValue(source: AnswerSource): string {
  switch (source.kind) {
    case 'own':
      return 'own';
    case 'clauses':
      return `clauses:${source.ids.join('|')}`;
    default:
      return `${source.kind}:${source.id}`;
  }
}

/** The source that was chosen. Nothing chosen is a source without words, which the desk refuses. */
export function sourceOf(value: string, ownText: string): AnswerSource {
  const colon = value.indexOf(':');
  const [kind, rest] = [value.slice(0, colon), value.slice(colon + 1)];
  if (kind === 'tool' || kind === 'reference') return { kind, id: rest };
  if (kind === 'clauses') return { kind, ids: rest.split('|') };
  return { kind: 'own', text: value === 'own' ? ownText : '' };
}
