/**
 * Whole stories of the desk, as `npm run visit` plays them: a visit and what follows from it, what each step comes to,
 * what is on paper, and on the way what cannot be. The main path of each area is walked here and nowhere else.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectSerialsInOrder, PlayedFolders, samplesFolder } from '../fixtures/played-folders.ts';
import { Refusal } from '../pages/person.ts';
import type { Left } from '../visit-player/journey.ts';
import { Player } from '../visit-player/player.ts';
import type { EntryResult } from '../visit-player/player.ts';
import { isVisit, readScript } from '../visit-player/script.ts';
import type { ScriptedEntry } from '../visit-player/script.ts';

let folders: PlayedFolders;

beforeAll(async () => {
  folders = await PlayedFolders.open();
});
afterAll(() => folders.remove());

/** What an entry comes to: the journey, how its matter stands then, the slips that it left; of a visit, the dates. */
type Told = [journey: string, status: string, slips: string[], dates?: object];
type Impossible = [example: string, code: string, field: string | null, step: string];
type Story = {
  /** The files, played one after the other on the same desk. */
  files: string[];
  told: Told[];
  /** What cannot be, by the entry after which it is tried on the same desk. */
  impossible: Record<number, Impossible[]>;
};

const noura = 'نورة سعد فهد القحطاني';
const none = { notBefore: null, notAfter: null };
const signed = ['declaration', 'receipt'];

const stories: Story[] = [
  {
    files: ['mabarrah-after-the-visit', 'mabarrah-association'],
    told: [
      [
        'request',
        'completed',
        ['conditions', ...signed],
        { reply: { notBefore: null, notAfter: '2026-12-10' }, followUp: null },
      ],
      ['inquiry', 'open', []],
      ['request-progress', 'with-committee', []],
      ['complaint', 'received', ['complaint-receipt']],
      ['information', 'told', []],
      ['request-progress', 'closed', ['decision', 'service-provided']],
      ['inquiry', 'told', []],
      ['complaint', 'closed', ['decision']],
      ['people-file', 'work-kept', ['register']],
      ['compensation', 'closed', ['decision']],
      ['measure', 'done', []],
      ['reference-tool', 'opened', []],
      ['reference-tool', 'form-issued', ['request-form']],
      ['policy', 'circulated', []],
    ],
    impossible: {
      1: [['inquiry-without-answer', 'unknown-answer', 'question', 'inquiries']],
      2: [
        ['step-out-of-turn', 'step-not-offered', 'do', 'request'],
        ['decision-without-reasons', 'field-required', 'reasons', 'request'],
      ],
      3: [
        ['complaint-about-oneself', 'unknown-complaint', 'of', 'list'],
        ['file-of-nobody', 'unknown-person', 'search', 'people'],
      ],
      10: [
        ['measure-more-than-asked', 'more-than-asked', 'satisfied', 'satisfaction'],
        ['compensation-without-ground', 'choice-not-offered', 'outcome', 'item'],
        ['officer-without-field', 'field-required', 'fields', 'information'],
        ['document-without-edition', 'field-required', 'edition', 'reference-tools'],
        ['edition-unchanged', 'edition-unchanged', 'filePath', 'editions'],
      ],
    },
  },
  {
    files: ['deem-referral-followed'],
    told: [
      ['referral', 'referred', ['referral'], { reply: none, followUp: '2026-11-29' }],
      ['referral-progress', 'started', []],
      ['referral', 'referred', ['referral'], { reply: none, followUp: '2026-12-06' }],
      ['referral-progress', 'arrived', []],
    ],
    impossible: {
      0: [
        ['follow-up-in-the-past', 'follow-up-date-past', 'nextOn', 'referrals'],
        ['referral-given-up-by-reception', 'step-not-offered', 'do', 'referrals'],
      ],
    },
  },
  {
    files: ['deem-entitlement'],
    told: [
      ['announcement', 'open', ['announcement']],
      ['outreach', 'requested', []],
      ['request', 'completed', signed, { reply: none, followUp: null }],
      ['entitlement', 'entitled', ['appointment', 'decision']],
    ],
    impossible: {
      0: [['announcement-opens-early', 'announcement-opens-early', 'publishedOn', 'announcements']],
      1: [['outreach-mobile-invalid', 'mobile-invalid', 'mobile', 'outreach']],
      2: [['entitlement-without-review', 'step-not-offered', 'do', 'case']],
    },
  },
  {
    files: ['athar-handover'],
    told: [
      ['request', 'incomplete', [], { reply: none, followUp: null }],
      ['inquiry', 'told', ['handover']],
      [
        'request',
        'completed',
        signed,
        { reply: { notBefore: '2026-12-05', notAfter: null }, followUp: null },
      ],
      ['obstacle', 'checked', []],
    ],
    impossible: { 3: [['obstacle-checked-before-changed', 'period-backwards', 'checkOn', 'improvements']] },
  },
];

// The longest plays fifteen entries, and a busy machine takes its time.
test.each(stories)('$files', { timeout: 300_000 }, async ({ files, told, impossible }) => {
  const scripts = await Promise.all(files.map((name) => readScript(join(samplesFolder, `${name}.json`))));
  const player = await Player.begin({ ...folders.next(), say: () => undefined });
  const played: Played[] = [];
  try {
    for (const { visits } of scripts) {
      const first = played.length;
      for (const entry of visits) {
        const result = await player.play(
          entry,
          played.slice(first).map(({ left }) => left),
        );
        const index = played.push({ entry, result, left: player.left.at(-1)! }) - 1;
        for (const [example, code, field, step] of impossible[index] ?? [])
          await expect(attempt(player, example, played), example).rejects.toEqual(
            expect.objectContaining({ constructor: Refusal, code, field, step }),
          );
      }
    }
  } finally {
    await player.end();
  }
  const results = played.map(({ result }) => result);
  expect(
    results.map(({ journey, status, slips, reply, followUp }) => [
      journey,
      status,
      slips.map(({ kind }) => kind),
      ...(reply === undefined ? [] : [{ reply, followUp }]),
    ]),
  ).toEqual(told);
  for (const { result, entry } of played)
    for (const slip of result.slips)
      await folders.checkPaper(slip, isVisit(entry) && entry.policy !== 'athar' ? [noura] : []);
  expectSerialsInOrder(results);
  for (const script of scripts) if (script.visits.some(isVisit)) folders.expectNothingReadable(script);
});

type Played = { entry: ScriptedEntry; result: EntryResult; left: Left };

/** Plays the last entry of an impossible example on the story's desk: what led to it is there already. */
async function attempt(player: Player, example: string, played: readonly Played[]): Promise<EntryResult> {
  const { visits } = await readScript(join(samplesFolder, 'impossible', `${example}.json`));
  const last = visits.at(-1)!;
  const before = visits.map(
    ({ journey }) =>
      played.findLast(({ entry }) => entry.journey === journey)?.left ?? { status: '', number: '' },
  );
  // The desk's clock is the story's.
  const now = played.findLast(({ entry }) => entry.now !== undefined)?.entry.now;
  return player.play({ ...last, now }, before);
}
