import { normaliseForSearch } from '../../people/normalise.ts';

/** The words of a text, without punctuation and numbers, marks kept. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** One form for a word however it is spelt and whatever stands before it: و ف ب ل ك and the article. */
export function stem(word: string): string {
  const plain = normaliseForSearch(word);
  const bare = plain.replace(/^[وفبلك]*(?:ال|لل)(?=..)/u, '');
  return bare.replace(/(?:ين|ون|ات)$/u, '');
}

/** Letters to change, add or drop to come from one word to the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
