import { normaliseForSearch } from '../people/normalise.ts';

const mostWords = 16;
const shortestStem = 3;
const shortestMistyped = 4;

/** Words that questions begin with and that tell no two of them apart, as `normaliseForSearch` writes them. */
const unspoken = new Set(
  normaliseForSearch(
    `هل ما ماذا كيف متى من أين في على إلى عن هو هي هذا هذه أن إن كم لي لا أو ثم مع أنا يا وش ايش وين لو إذا
     ممكن the a an is are do does how what when where who which can i to of for in my`,
  ).split(' '),
);

/**
 * The words by which an answer is found, each once: normalised, without the article and what is written onto it
 * (والـ، بالـ، للـ), without the words that every question has. A text of nothing but such words keeps them.
 */
export function searchWords(text: string): string[] {
  const words = normaliseForSearch(text)
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !unspoken.has(word));
  const kept = telling.length > 0 ? telling : words;
  return [...new Set(kept.map(stem))].slice(0, mostWords);
}

/** Every word of an answer's entry that a search may meet. */
export function wordsToFind(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => normaliseForSearch(text).split(' ')).filter((word) => word !== '');
  return [...new Set(words.map(stem))].filter((word) => !unspoken.has(word));
}

function stem(word: string): string {
  const bare = /^[وف]?(?:[بك]?ال|لل)(?<rest>.+)$/u.exec(word)?.groups?.['rest'];
  return bare !== undefined && bare.length >= shortestStem ? bare : word;
}

/** How many of the words asked for an answer must have to be offered. */
export function wordsNeeded(count: number): number {
  return Math.ceil(count / 2);
}

/**
 * Whether a word as typed, or the beginning of the other that is as long, differs by one letter: one left out, one too
 * many, one for another, two neighbours swapped. Short words are never taken for one another.
 */
export function isNearWord(typed: string, word: string): boolean {
  if (typed.length < shortestMistyped) return false;
  return [typed.length - 1, typed.length, typed.length + 1].some((length) =>
    differsByOne(typed, word.slice(0, length)),
  );
}

function differsByOne(a: string, b: string): boolean {
  if (a === b) return true;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
