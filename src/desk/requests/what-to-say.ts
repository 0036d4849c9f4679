import { formatGregorian, formatHijri } from '../../domain/time/format-date.ts';
import { isoDate } from '../../domain/time/plain-date.ts';
import type { RequestStage, Outcome } from '../../domain/request/request-status.ts';
import { m } from '../../text/index.ts';
import type { ReplyState } from './request-file.ts';

/** What a receptionist has to know of a request to answer whoever asks after it. */
export type Asked = {
  number: string;
  stage: RequestStage;
  serviceTitle: string;
  /** What is missing, while the request is not complete. */
  missing: readonly string[];
  completedOn: string | null;
  committee: string | null;
  submittedOn: string | null;
  reply: ReplyState | null;
  /** The agreed channel, in the policy's words. */
  channel: string;
  decision: { outcome: Outcome; reasons: string; on: string } | null;
  toldOn: string | null;
  served: { what: string; on: string } | null;
  closedOn: string | null;
};

const inArabic = { locale: 'ar' } as const;

/**
 * The sentence to say when the beneficiary asks. It promises what the policy promises and no more: a latest date
 * (Mabarrah ت/٦) is a deadline; an earliest one (Athar, Amass, Enaya التعامل/٥) is never worded as one; where the
 * policy states none, that is said. The answer comes on the agreed channel (Mabarrah ت/٥).
 */
export function whatToSay(given: Asked): string {
  // Kept whole: a sentence in Arabic would turn its parts around.
  const asked = { ...given, number: `\u2066${given.number}\u2069` };
  const { number } = asked;
  switch (asked.stage) {
    case 'draft':
      return asked.missing.length === 0
        ? m.requests_say_draft({ number }, inArabic)
        : m.requests_say_draft_missing({ number, missing: listed(asked.missing) }, inArabic);
    case 'complete':
      return sentences(studyAhead(asked), replyWords(asked));
    case 'with-committee':
      return sentences(
        m.requests_say_with_committee(
          { number, committee: asked.committee ?? '', date: day(asked.submittedOn) },
          inArabic,
        ),
        replyWords(asked),
      );
    case 'to-tell':
      return decisionWords(asked);
    case 'to-serve':
      return m.requests_say_to_serve(
        {
          number,
          date: day(asked.toldOn),
          service: asked.serviceTitle,
          channel: asked.channel,
        },
        inArabic,
      );
    case 'to-close':
    case 'closed':
      return sentences(
        asked.served === null ? decisionWords(asked) : servedWords(asked.served, number),
        asked.stage === 'closed' ? m.requests_say_closed({ date: day(asked.closedOn) }, inArabic) : '',
      );
  }
}

function studyAhead({ number, committee, completedOn }: Asked): string {
  const date = day(completedOn);
  return committee === null
    ? m.requests_say_complete({ number, date }, inArabic)
    : m.requests_say_complete_committee({ number, date, committee }, inArabic);
}

function replyWords({ reply, channel, committee }: Asked): string {
  const date = day(reply?.on ?? null);
  switch (reply?.standing) {
    case 'on-time':
    case 'due-soon':
      return m.requests_say_latest({ date, channel }, inArabic);
    case 'overdue':
      return committee === null
        ? m.requests_say_overdue({ date, channel }, inArabic)
        : m.requests_say_overdue_committee({ date, channel, committee }, inArabic);
    case 'too-early':
      return m.requests_say_too_early({ date, channel }, inArabic);
    case 'may-be-answered':
      return m.requests_say_may_be_answered({ date, channel }, inArabic);
    case 'not-stated':
    case undefined:
      return m.requests_say_not_stated({ channel }, inArabic);
  }
}

function decisionWords({ number, decision }: Asked): string {
  const { outcome, reasons = '', on = null } = decision ?? { outcome: null };
  const values = { number, date: day(on), reasons };
  return outcome === 'rejected'
    ? m.requests_say_rejected(values, inArabic)
    : m.requests_say_accepted(values, inArabic);
}

function servedWords({ what, on }: { what: string; on: string }, number: string): string {
  return m.requests_say_served({ number, what, date: day(on) }, inArabic);
}

/** Both calendars, as they are said: the Hijri day first. */
function day(date: string | null): string {
  if (date === null) return '';
  const iso = isoDate(date);
  return m.requests_say_day(
    { hijri: formatHijri(iso, { weekday: true }), gregorian: formatGregorian(iso) },
    inArabic,
  );
}

function listed(names: readonly string[]): string {
  return names.join(m.desk_list_separator({}, inArabic));
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
