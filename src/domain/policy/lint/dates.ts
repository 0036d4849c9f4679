import { formatGregorian, formatHijri } from '../../time/format-date.ts';
import { parseDateInput } from '../../time/parse-date-input.ts';
import type { LintRule, Observation } from './finding.ts';
import { passagesOf, readableText } from './finding.ts';

/** Three numbers; not those of a resolution («ت/٩/١/٢٣»). */
const writtenDate =
  /(?<![\p{L}\d٠-٩]\s*\/\s*|[\d٠-٩])[\d٠-٩]{1,4}\s*\/\s*[\d٠-٩]{1,2}\s*\/\s*[\d٠-٩]{1,4}(?:\s*(?:هـ?|م)(?!\p{L}))?/gu;

/** Both calendars' dates of one approval must be one day; each date a day, and of a known calendar. */
export const dateRule: LintRule = (policy) => [
  ...approvalDates(policy),
  // The approval's own dates are judged above, with the calendar that the file gives them.
  ...passagesOf(policy)
    .filter(({ clause }) => policy.clauses.find(({ id }) => id === clause)?.kind !== 'approval')
    .flatMap((passage) =>
      (readableText(passage).match(writtenDate) ?? []).flatMap((text): Observation[] => {
        if (!parseDateInput(text).ok) return [{ code: 'date-unreadable', where: passage.where, text }];
        return /[هم]ـ?$/u.test(text) ? [] : [{ code: 'date-without-calendar', where: passage.where, text }];
      }),
    ),
];

const approvalDates: LintRule = ({ document: { approval } }) => {
  const dates = (approval?.dates ?? []).map(({ asPrinted, calendar }, index) => {
    const read = parseDateInput(asPrinted);
    return {
      asPrinted,
      calendar,
      day: read.ok ? read.value : null,
      where: `document.approval.dates[${index}]`,
    };
  });
  const found = dates.flatMap(({ asPrinted: text, calendar, day, where }): Observation[] => {
    if (!day || (calendar !== 'not-stated' && calendar !== day.calendar))
      return [{ code: 'date-unreadable', where, text }];
    return calendar === 'not-stated' ? [{ code: 'date-without-calendar', where, text }] : [];
  });
  const [hijri, gregorian] = (['hijri', 'gregorian'] as const).map((calendar) =>
    dates.find(({ day }) => day?.calendar === calendar),
  );
  if (!hijri?.day || !gregorian?.day || hijri.day.date === gregorian.day.date) return found;
  const about = [
    `${hijri.asPrinted} = ${formatGregorian(hijri.day.date)}`,
    `${gregorian.asPrinted} = ${formatHijri(gregorian.day.date)}`,
  ].join('، ');
  const text = `${hijri.asPrinted} … ${gregorian.asPrinted}`;
  return [...found, { code: 'dates-disagree', where: 'document.approval.dates', text, about }];
};
