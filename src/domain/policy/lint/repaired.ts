import { toLatinDigits } from '../../people/digits.ts';
import type { LintRule, Observation, Passage } from './finding.ts';
import { passagesOf } from './finding.ts';
import { wordsOf } from './words.ts';

/** What extraction damaged: told where it was repaired, and asked about where it was not. */
export const repairRule: LintRule = (policy) =>
  passagesOf(policy).flatMap((passage) =>
    passage.repaired === null ? unrepaired(passage) : repaired(passage, passage.repaired),
  );

function repaired({ where, text }: Passage, repairedText: string): Observation[] {
  const found = splitWords(text, repairedText).map((about): Observation => ({
    code: 'split-word',
    where,
    text: about,
    about,
  }));
  const numbers = strayNumbers(text, repairedText);
  if (numbers.length > 0) found.push({ code: 'stray-number', where, text, about: numbers.join('، ') });
  if (lettersOf(text) !== lettersOf(repairedText)) found.push({ code: 'scrambled-lines', where, text });
  return found.length > 0 ? found : [{ code: 'repaired-otherwise', where, text }];
}

/** Neighbours that stand as one word in the repaired text. */
function splitWords(text: string, repairedText: string): string[] {
  const [torn, whole] = [wordsOf(text), new Set(wordsOf(repairedText))];
  return torn.flatMap((word, index) => {
    const next = torn[index + 1];
    return next !== undefined && whole.has(word + next) && !(whole.has(word) && whole.has(next))
      ? [`${word} ${next}`]
      : [];
  });
}

function strayNumbers(text: string, repairedText: string): string[] {
  const numbersOf = (each: string): string[] => toLatinDigits(each).match(/\d+/g) ?? [];
  const kept = numbersOf(repairedText);
  return numbersOf(text).filter((number) => {
    const place = kept.indexOf(number);
    if (place >= 0) kept.splice(place, 1);
    return place < 0;
  });
}

/** The letters in their order: scrambling changes it, a torn word or a number does not. */
function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

/** A letter on its own that is no word (و and the era marks are), and words run together after ة or ى. */
const tornLetter = /(?<=\s|^)\p{L}{2,} [تثجحخدذرزسشصضطظعغفقكلنهيةى](?=\s|$)/gu;
const runTogether = /\p{L}*[ةى]\p{L}+/gu;
const numberAtStart = /^(?:[.\s]*[\d٠-٩]+\s)|(?:-\s*[\d٠-٩]+\s*$)/u;

function unrepaired({ where, text, clause }: Passage): Observation[] {
  const number = clause === null ? undefined : numberAtStart.exec(text)?.[0];
  return [
    ...(text.match(tornLetter) ?? []).map(
      (torn) => ({ code: 'split-word', where, text: torn, about: torn }) as const,
    ),
    ...(text.match(runTogether) ?? []).map(
      (glued) => ({ code: 'scrambled-unrepaired', where, text: glued, about: glued }) as const,
    ),
    ...(number === undefined ? [] : [{ code: 'stray-number', where, text, about: number.trim() } as const]),
  ];
}
