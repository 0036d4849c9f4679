import { normaliseForSearch } from '../../people/normalise.ts';
import type { Policy } from '../policy-schema.ts';
import type { LintRule, Observation, Passage } from './finding.ts';
import { passagesOf, readableText } from './finding.ts';
import { editDistance, wordsOf } from './words.ts';

/** How the association and the ministry are called, and words of two spellings. */
export const nameRule: LintRule = (policy) => [
  ...otherSpellings(policy),
  ...ministryNames(policy),
  ...twoSpellings(policy),
];

/** Words of so many letters resemble too many others: alone, only marks and hamza may differ in them. */
const tinyWord = 2;
const shortWord = 4;

/** «جمعية» and what follows it, as far as it resembles the association's name. */
function otherSpellings(policy: Policy): Observation[] {
  const [first, ...core] = policy.association.name.split(/\s+/u);
  const isOurWord = (word: string, own: string) => {
    const [a, b] = [normaliseForSearch(word), normaliseForSearch(own)];
    return editDistance(a, b) <= (Math.max(a.length, b.length) <= shortWord ? 1 : 2);
  };
  return passagesOf(policy).flatMap((passage): Observation[] => {
    const words = readableText(passage).split(/\s+/u);
    return words.flatMap((word, index): Observation[] => {
      if (first === undefined || !isAssociationWord(word, first)) return [];
      const following = words.slice(index + 1, index + 1 + core.length);
      const end = following.findIndex((each, place) => !isOurWord(each, core[place] ?? ''));
      const length = end < 0 ? following.length : end;
      const [next = ''] = following;
      const isTiny = Math.min(normaliseForSearch(next).length, core[0]?.length ?? 0) <= tinyWord;
      const isSame = normaliseForSearch(next) === normaliseForSearch(core[0] ?? '');
      if (length === 0 || (length === 1 && isTiny && !isSame)) return [];
      const printed = [first, ...following.slice(0, length)].join(' ').replace(/[.,،:]+$/u, '');
      const own = [first, ...core.slice(0, length)].join(' ');
      return printed === own
        ? []
        : [{ code: 'name-spelled-differently', where: passage.where, text: printed, about: `«${own}»` }];
    });
  });
}

/** «جمعية», also behind و ل ب. */
function isAssociationWord(word: string, first: string): boolean {
  return normaliseForSearch(word).replace(/^[ولب]/u, '') === normaliseForSearch(first);
}

const ministry = /(?:^|[\s(،])[وبل]?وزارة((?:\s+و?ال\p{L}+)+)/gu;

/** Two names that share a word are taken for one ministry, renamed between the two. */
function ministryNames(policy: Policy): Observation[] {
  const named = passagesOf(policy).flatMap((passage) =>
    [...readableText(passage).matchAll(ministry)].map(([, name = '']) => ({
      where: passage.where,
      name: `وزارة ${wordsOf(name).join(' ')}`,
    })),
  );
  const [before] = named;
  if (!before) return [];
  return named.flatMap(({ where, name }): Observation[] => {
    const other = named.find((each) => each.name !== name && sharesWord(each.name, name));
    if (other === undefined || named.findIndex((each) => each.name === name) < named.indexOf(other))
      return [];
    return [{ code: 'ministry-two-names', where, text: name, about: `«${other.name}» ${other.where}` }];
  });
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(
    wordsOf(a)
      .slice(1)
      .map((word) => word.replace(/^و/u, '')),
  );
  return wordsOf(b)
    .slice(1)
    .some((word) => words.has(word.replace(/^و/u, '')));
}

const longWord = 5;

/** Hamza or no hamza, one word of the body in two spellings: told once, where the rarer one first stands. */
function twoSpellings(policy: Policy): Observation[] {
  const seen = new Map<string, Map<string, { count: number; passage: Passage }>>();
  for (const passage of passagesOf(policy).filter(({ clause }) => clause !== null)) {
    for (const word of wordsOf(readableText(passage))) {
      const spelling = word
        .replace(/\p{M}/gu, '')
        .replace(/^[وفبلك]?(?=ال)/u, '')
        .replace(/^ال/u, '');
      const key = normaliseForSearch(spelling);
      if (key.length < longWord) continue;
      const spellings = seen.get(key) ?? new Map<string, { count: number; passage: Passage }>();
      spellings.set(spelling, {
        count: (spellings.get(spelling)?.count ?? 0) + 1,
        passage: spellings.get(spelling)?.passage ?? passage,
      });
      seen.set(key, spellings);
    }
  }
  return [...seen.values()].flatMap((spellings): Observation[] => {
    const [usual, ...rarer] = [...spellings].sort(([, a], [, b]) => b.count - a.count);
    return rarer.map(([text, { passage }]) => ({
      code: 'spelled-two-ways',
      where: passage.where,
      text,
      about: `«${usual?.[0] ?? ''}» ${usual?.[1].passage.where ?? ''}`,
    }));
  });
}
