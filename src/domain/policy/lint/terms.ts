import type { Policy } from '../policy-schema.ts';
import type { LintRule, Observation } from './finding.ts';
import { passagesOf, readableText } from './finding.ts';
import { stem, wordsOf } from './words.ts';

/** Words for people an association serves or works with; only one of them is the policy's own. */
const servedWords = ['مستفيدين', 'مستخدمين', 'عملاء', 'زبائن', 'منتفعين', 'مستهلكين'];

/** Terms for the parties: a title or contents line that names another one than the body, a term for the other side. */
export const termRule: LintRule = (policy) => [
  ...otherServed(policy),
  ...contentsDifferences(policy),
  ...otherParties(policy),
];

function otherServed(policy: Policy): Observation[] {
  const own = stem(policy.wording.beneficiary.male);
  const others = new Set(servedWords.map(stem).filter((word) => word !== own));
  return passagesOf(policy).flatMap((passage): Observation[] => {
    const found = wordsOf(readableText(passage)).find((word) => others.has(stem(word)));
    return found === undefined
      ? []
      : [
          {
            code: 'other-word-for-the-served',
            where: passage.where,
            text: found,
            about: `«${policy.wording.beneficiary.plural}»`,
          },
        ];
  });
}

/** A line of the contents is compared with the heading, or introducing sentence, that is most like it. */
function contentsDifferences({ document, sections, clauses }: Policy): Observation[] {
  const headings = [
    ...sections.map(({ title }, index) => ({ where: `sections[${index}].title`, text: title })),
    ...clauses.map(({ id, text, repairedText }) => ({ where: id, text: repairedText ?? text })),
  ].map((heading) => ({ ...heading, words: wordsOf(heading.text).map(stem) }));
  return (document.contents ?? []).flatMap((line, index): Observation[] => {
    // A torn word is told by the rule for repairs.
    const words = wordsOf(line.replace(/(\p{L}{2,}) (\p{L})(?=\s|$)/gu, '$1$2'));
    const stems = words.map(stem);
    const likeness = (heading: string[]) =>
      stems.filter((word) => heading.includes(word)).length / new Set([...heading, ...stems]).size;
    const closest = headings.reduce<(typeof headings)[number] | null>(
      (best, heading) => (best && likeness(best.words) >= likeness(heading.words) ? best : heading),
      null,
    );
    const where = `document.contents[${index}]`;
    if (!closest || likeness(closest.words) === 0)
      return [{ code: 'contents-differ', where, text: line, about: '—' }];
    const strange = words.filter((_, place) => !closest.words.includes(stems[place] ?? ''));
    return strange.length === 0
      ? []
      : [
          {
            code: 'contents-differ',
            where,
            text: strange.join(' '),
            about: `«${closest.text}» ${closest.where}`,
          },
        ];
  });
}

/** In a referral «جهة الإحالة» is who refers; a clause that gives it to the beneficiary means who receives. */
function otherParties({ clauses }: Policy): Observation[] {
  return clauses.flatMap(({ id, kind, text, repairedText }): Observation[] => {
    const found = /\S*جهة\s+الإحالة/u.exec(repairedText ?? text)?.[0];
    const about = '«جهة الإحالة» هي المُحيلة؛ والمقصود هنا الجهة المحال إليها (the receiving agency)';
    return kind === 'referral' && found !== undefined
      ? [{ code: 'term-for-other-party', where: id, text: found, about }]
      : [];
  });
}
