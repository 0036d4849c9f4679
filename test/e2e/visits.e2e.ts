/**
 * Sample visits, as `npm run visit` plays them: what they come to, what is on paper, what is on the disk. The others
 * stand at the beginning of the stories in journeys.e2e.ts.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectSerialsInOrder, PlayedFolders, samplesFolder } from '../fixtures/played-folders.ts';
import { playScript } from '../visit-player/player.ts';
import type { EntryResult } from '../visit-player/player.ts';
import { readScript } from '../visit-player/script.ts';

let folders: PlayedFolders;

beforeAll(async () => {
  folders = await PlayedFolders.open();
});
afterAll(() => folders.remove());

type Expected = Pick<EntryResult, 'status' | 'reply' | 'followUp'> & { kinds: string[]; names: string[] };

const noura = 'نورة سعد فهد القحطاني';
const layla = 'ليلى حسن عمر الزهراني';
const none = { notBefore: null, notAfter: null };
const earliest = { notBefore: '2026-12-05', notAfter: null };
const signed = ['declaration', 'receipt'];

const samples: Record<string, Expected[]> = {
  'mabarrah-missing-and-return': [
    { status: 'incomplete', reply: none, followUp: null, kinds: ['missing-requirements'], names: [noura] },
    {
      status: 'completed',
      reply: { notBefore: null, notAfter: '2026-12-15' },
      followUp: null,
      kinds: signed,
      names: [noura],
    },
  ],
  amass: [
    { status: 'completed', reply: earliest, followUp: null, kinds: signed, names: ['MARIA LUISA SANTOS'] },
  ],
  enaya: [
    {
      status: 'completed',
      reply: earliest,
      followUp: null,
      kinds: signed,
      names: ['مسجد الرحمة بحي السلام'],
    },
  ],
  'two-desks': [
    { status: 'completed', reply: earliest, followUp: null, kinds: signed, names: [layla] },
    { status: 'incomplete', reply: none, followUp: null, kinds: ['missing-requirements'], names: [layla] },
    { status: 'incomplete', reply: none, followUp: null, kinds: ['missing-requirements'], names: [layla] },
  ],
};

test.each(Object.entries(samples))('%s', async (name, expected) => {
  const script = await readScript(join(samplesFolder, `${name}.json`));
  const results = await playScript(script, { ...folders.next(), say: () => undefined });

  expect(
    results.map(({ status, reply, followUp, slips }) => ({
      status,
      reply,
      followUp,
      kinds: slips.map(({ kind }) => kind),
    })),
  ).toEqual(expected.map(({ status, reply, followUp, kinds }) => ({ status, reply, followUp, kinds })));
  for (const [index, { slips }] of results.entries())
    for (const slip of slips) await folders.checkPaper(slip, expected[index]?.names ?? []);
  expectSerialsInOrder(results);
  folders.expectNothingReadable(script);
});
