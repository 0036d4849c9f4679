import { toLatinDigits } from '../../people/digits.ts';
import type { Policy } from '../policy-schema.ts';
import type { Observation } from './finding.ts';
import { passagesOf } from './finding.ts';

const contentsHeadings = ['جدول المحتويات', 'المحتويات', 'الفهرس'];

/** Clauses that the source words otherwise, and lines of it that no field holds. */
export function sourceObservations(policy: Policy, source: string): Observation[] {
  const held = [
    ...passagesOf(policy).filter(({ where }) => !where.startsWith('sections')),
    ...(policy.document.approval
      ? [{ where: 'document.approval.asPrinted', text: policy.document.approval.asPrinted }]
      : []),
  ];
  const whole = bare(source);
  const texts = held.map(({ text }) => bare(text)).join(' ');
  const headings = [...contentsHeadings, ...policy.sections.map(({ title }) => bare(title))];
  const wordings = [policy.association, policy.document].flatMap((group) =>
    Object.values(group).filter((value) => typeof value === 'string'),
  );
  return [
    ...held
      .filter(({ text }) => !whole.includes(bare(text)))
      .map(({ where, text }) => ({ code: 'not-in-source', where, text }) as const),
    ...source
      .split('\n')
      .map((line) => withoutListMark(bare(line)))
      .filter((line) => /\p{L}/u.test(line) && !texts.includes(line))
      .filter((line) => !headings.includes(line) && !wordings.some((value) => bare(value) === line))
      .map((line) => ({ code: 'source-line-unused', where: 'source', text: line }) as const),
  ];
}

/** Letters and numbers only: spaces, list marks and punctuation are the layout's as often as the sentence's. */
function bare(text: string): string {
  return toLatinDigits(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A line without the number or letter that a list puts before it. */
function withoutListMark(line: string): string {
  return line.replace(/^(?:\d+|\p{L}) (?=\p{L})/u, '');
}
