import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { embeddingLevels, orderRuns } from '../../../../src/slips/shaping/bidi.ts';
import { isIsolateControl } from '../../../../src/slips/shaping/isolates.ts';

/** Unicode's own test of UAX #9, of Debian's package unicode-data. Where it cannot be had the test is skipped. */
const file = '/usr/share/unicode/BidiCharacterTest.txt';
const isThere = existsSync(file);
const REMOVED_BY_X9 = 'x';
const directions = ['ltr', 'rtl', 'auto'] as const;

type Case = { codes: string; direction: (typeof directions)[number]; levels: string[]; order: number[] };

function casesIn(text: string): Case[] {
  return text.split('\n').flatMap((line) => {
    if (line === '' || line.startsWith('#')) return [];
    const [codes = '', direction = '', , levels = '', order = ''] = line.split(';');
    return [
      {
        codes,
        direction: directions[Number(direction)] ?? 'auto',
        levels: levels.split(' '),
        order: order === '' ? [] : order.split(' ').map(Number),
      },
    ];
  });
}

/** What our lines make of a case: levels of what X9 leaves, and the order on paper, isolate controls left out. */
function ours({ codes, direction, levels: meant }: Case): { levels: string; order: string } {
  const characters = codes.split(' ').map((code) => String.fromCodePoint(parseInt(code, 16)));
  const starts: number[] = [];
  let text = '';
  for (const character of characters) {
    starts.push(text.length);
    text += character;
  }
  const levels = embeddingLevels(text, direction);
  // What X9 removes has no place in a line: runs end there, and it is left out of the order.
  const removed = new Set(starts.filter((_, index) => meant[index] === REMOVED_BY_X9));
  const boundaries = new Set([...removed].flatMap((start) => [start, start + 1]));
  const { visual } = orderRuns(text, levels, { start: 0, end: text.length }, boundaries);
  const order = visual.flatMap(({ start, end, level }) => {
    const inRun = starts.flatMap((at, index) => (at >= start && at < end && !removed.has(at) ? [index] : []));
    return level % 2 === 1 ? inRun.reverse() : inRun;
  });
  return {
    levels: starts.map((at) => (removed.has(at) ? REMOVED_BY_X9 : String(levels[at]))).join(' '),
    order: order.join(' '),
  };
}

it.skipIf(!isThere)(
  'every line of BidiCharacterTest has its levels and its order in our lines',
  () => {
    const cases = casesIn(readFileSync(file, 'utf8'));
    expect(cases.length).toBeGreaterThan(90_000);
    const wrong: string[] = [];
    for (const given of cases) {
      const { levels, order } = ours(given);
      const characters = given.codes.split(' ').map((code) => String.fromCodePoint(parseInt(code, 16)));
      const meant = given.order.filter((index) => !isIsolateControl(characters[index]));
      if (levels !== given.levels.join(' ') || order !== meant.join(' '))
        wrong.push(`${given.codes} ${given.direction}: ${levels} / ${order}`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  },
  60_000,
);
