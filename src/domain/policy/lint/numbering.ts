import { toArabicDigits, toLatinDigits } from '../../people/digits.ts';
import { normaliseForSearch } from '../../people/normalise.ts';
import { printedText } from '../clause.ts';
import type { Policy } from '../policy-schema.ts';
import type { LintRule, Observation } from './finding.ts';

const headingNumber = /^\s*(\p{L}|[\d٠-٩]+)\s*[-–.)/]/u;
/** «أولًا:», «ثانيا -», «حادي عشر:». */
const headingOrdinal =
  /^\s*(?:ال)?([أا]ول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي)[\u064b\u0627]*(\s+عشر)?\s*[-–.:)/،]/u;

/** Sections and clauses numbered twice, numbers left out, sentences that stand twice. */
export const numberingRule: LintRule = (policy) => [
  ...repeatedSections(policy),
  ...repeatedIds(policy),
  ...skippedNumbers(policy),
  ...repeatedTexts(policy),
];

function repeatedSections({ sections }: Policy): Observation[] {
  const marks = sections.map(({ title }) => headingMark(title));
  const titles = sections.map(({ title }) => normaliseForSearch(title));
  return sections.flatMap(({ title }, index): Observation[] => {
    const mark = marks[index] ?? '';
    const isRepeated =
      titles.indexOf(titles[index] ?? '') < index || (mark !== '' && marks.indexOf(mark) < index);
    return isRepeated ? [{ code: 'section-repeated', where: `sections[${index}].title`, text: title }] : [];
  });
}

/** The number that a heading begins with, as a letter, digits or a word; empty where it has none. */
function headingMark(title: string): string {
  const [, word, teen] = headingOrdinal.exec(title) ?? [];
  if (word !== undefined) return normaliseForSearch(`${word}${teen ?? ''}`);
  return toLatinDigits(headingNumber.exec(title)?.[1] ?? '');
}

/** ت/٣ and ت/3 are one number. */
function repeatedIds({ clauses }: Policy): Observation[] {
  const ids = clauses.map(({ id }) => toLatinDigits(id).replace(/\s/g, ''));
  return clauses.flatMap(({ id }, index): Observation[] => {
    const earlier = clauses[ids.indexOf(ids[index] ?? '')]?.id;
    return earlier === undefined || earlier === id
      ? []
      : [{ code: 'clause-id-repeated', where: id, text: id, about: earlier }];
  });
}

function skippedNumbers({ clauses }: Policy): Observation[] {
  const series = new Map<string, { id: string; number: number }[]>();
  for (const { id } of clauses) {
    const [, prefix, number] = /^(.*)\/(\d+)$/u.exec(toLatinDigits(id)) ?? [];
    if (prefix === undefined) continue;
    series.set(prefix, [...(series.get(prefix) ?? []), { id, number: Number(number) }]);
  }
  return [...series].flatMap(([prefix, members]) =>
    members.flatMap(({ id, number }, index): Observation[] => {
      const expected = (members[index - 1]?.number ?? 0) + 1;
      const about = `${prefix}/${toArabicDigits(String(expected))}`;
      return number > expected ? [{ code: 'number-skipped', where: id, text: id, about }] : [];
    }),
  );
}

/** Two sections may say the same of two journeys; one section should not say it twice. */
function repeatedTexts({ clauses }: Policy): Observation[] {
  const texts = clauses.map((clause) => `${clause.section} ${normaliseForSearch(printedText(clause))}`);
  return clauses.flatMap(({ id, text }, index): Observation[] => {
    const earlier = clauses[texts.indexOf(texts[index] ?? '')];
    return earlier === undefined || earlier.id === id
      ? []
      : [{ code: 'clause-repeated', where: id, text, about: earlier.id }];
  });
}
