/** A run of words that both texts have, or only one of them. */
export type WordRun = { kind: 'same' | 'removed' | 'added'; text: string };

/** The two texts as one row of runs: what only the first has is removed, what only the second has is added. */
export function wordDiff(before: string, after: string): WordRun[] {
  const [a, b] = [wordsIn(before), wordsIn(after)];
  const common = commonLengths(a, b);
  const runs: WordRun[] = [];
  const put = (kind: WordRun['kind'], word: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else runs.push({ kind, text: word });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      put('same', left);
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      put('removed', left);
      i += 1;
    } else if (right !== undefined) {
      put('added', right);
      j += 1;
    }
  }
  return runs;
}

const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** How many words in order the rest of `a` from i and the rest of `b` from j have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    for (let j = b.length - 1; row !== undefined && j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
  }
  return rows;
}

const at = (rows: readonly Uint16Array[], i: number, j: number): number => rows[i]?.[j] ?? 0;
