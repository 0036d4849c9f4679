import type { LintRule, Observation } from './finding.ts';
import { stem, wordsOf } from './words.ts';

const replaced =
  /محل\s+(?:جميع\s+|كافة\s+|كل\s+)?(سياس(?:ات|ة)\s+.+?)(?=\s+(?:ال)?(?:موضوع|سابق)\p{L}*|[.،]|$)/u;
const policyWords = new Set(['سياسات', 'سياسة'].map(stem));

/** «Replaces all policies about …» must be about what this policy is about: its title, else its headings. */
export const subjectRule: LintRule = ({ document, sections, clauses }) => {
  const subject = new Set(
    (document.title === null ? sections.map(({ title }) => title) : [document.title])
      .flatMap(wordsOf)
      .map(stem),
  );
  return clauses
    .filter(({ kind }) => kind === 'approval')
    .flatMap(({ id, text, repairedText }): Observation[] => {
      const [, other] = replaced.exec(repairedText ?? text) ?? [];
      if (other === undefined) return [];
      const named = wordsOf(other)
        .map(stem)
        .filter((word) => !policyWords.has(word));
      return named.some((word) => subject.has(word))
        ? []
        : [{ code: 'approval-other-subject', where: id, text: other }];
    });
};
