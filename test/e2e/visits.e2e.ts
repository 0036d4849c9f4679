/** Each sample visit, as `npm run visit` plays it: what it comes to, what is on paper, what is on the disk. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { filesBelow, findPlainText, personalWords } from '../fixtures/plain-text.ts';
import { asRead, openPdfium, popplerText } from '../unit/slips/pdf-readers.ts';
import type { Pdfium } from '../unit/slips/pdf-readers.ts';
import type { Left } from '../visit-player/journey.ts';
import { Player, playScript } from '../visit-player/player.ts';
import type { EntryResult } from '../visit-player/player.ts';
import { isVisit, readScript } from '../visit-player/script.ts';
import type { VisitScript } from '../visit-player/script.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(projectRoot, 'test', 'fixtures', 'visits');
const root = mkdtempSync(join(tmpdir(), 'istiqbal-visits-'));
let pdfium: Pdfium;
let folder: { out: string; desks: string; temporaryDir: string };
let count = 0;

beforeAll(async () => {
  pdfium = await openPdfium();
});
beforeEach(() => {
  count += 1;
  const at = (name: string) => join(root, String(count), name);
  folder = { out: at('out'), desks: at('desks'), temporaryDir: at('temporary') };
  mkdirSync(folder.temporaryDir, { recursive: true });
});
afterAll(() => {
  pdfium.close();
  rmSync(root, { recursive: true, force: true });
});

type Expected = Pick<EntryResult, 'status' | 'reply' | 'followUp'> & { kinds: string[]; names: string[] };

const noura = 'نورة سعد فهد القحطاني';
const layla = 'ليلى حسن عمر الزهراني';
const none = { notBefore: null, notAfter: null };
const earliest = { notBefore: '2026-12-05', notAfter: null };
const signed = ['declaration', 'receipt'];

const samples: Record<string, Expected[]> = {
  mabarrah: [
    {
      status: 'completed',
      reply: { notBefore: null, notAfter: '2026-12-10' },
      followUp: null,
      kinds: ['conditions', ...signed],
      names: [noura],
    },
  ],
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
  athar: [
    {
      status: 'completed',
      reply: earliest,
      followUp: null,
      kinds: signed,
      names: ['عبدالرحمن محمد صالح الحربي'],
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
  deem: [{ status: 'completed', reply: none, followUp: null, kinds: signed, names: [noura] }],
  'deem-referral': [
    { status: 'referred', reply: none, followUp: '2026-11-29', kinds: ['referral'], names: [noura] },
  ],
  'two-desks': [
    { status: 'completed', reply: earliest, followUp: null, kinds: signed, names: [layla] },
    { status: 'incomplete', reply: none, followUp: null, kinds: ['missing-requirements'], names: [layla] },
    { status: 'incomplete', reply: none, followUp: null, kinds: ['missing-requirements'], names: [layla] },
  ],
};

test.each(Object.entries(samples))('%s', async (name, expected) => {
  const script = await readScript(join(fixtures, `${name}.json`));
  const results = await playScript(script, { ...folder, say: () => undefined });

  expect(
    results.map(({ status, reply, followUp, slips }) => ({
      status,
      reply,
      followUp,
      kinds: slips.map(({ kind }) => kind),
    })),
  ).toEqual(expected.map(({ status, reply, followUp, kinds }) => ({ status, reply, followUp, kinds })));
  for (const [index, { slips }] of results.entries())
    for (const slip of slips) await checkPaper(slip, expected[index]?.names ?? []);
  expectSerialsInOrder(results);
  expectNothingReadable(script);
});

/** A line of what a story comes to: the journey, how its matter stands then, and the slips it left. */
type Told = [journey: string, status: string, ...slips: string[]];
type Story = {
  told: Told[];
  /** Examples that cannot be, each tried after the entry at this position: its refusal. */
  impossible: Record<string, { after: number; code: string; field: string | null; step: string }>;
};

const stories: Record<string, Story> = {
  'mabarrah-after-the-visit': {
    told: [
      ['request', 'completed', ...signed],
      ['inquiry', 'open'],
      ['request-progress', 'with-committee'],
      ['complaint', 'received', 'complaint-receipt'],
      ['request-progress', 'closed', 'decision', 'service-provided'],
      ['inquiry', 'told'],
      ['complaint', 'closed', 'decision'],
    ],
    impossible: {
      'inquiry-without-answer': { after: 1, code: 'unknown-answer', field: 'question', step: 'inquiries' },
      'step-out-of-turn': { after: 2, code: 'step-not-offered', field: 'do', step: 'request' },
      'decision-without-reasons': { after: 2, code: 'field-required', field: 'reasons', step: 'request' },
      'complaint-about-oneself': { after: 3, code: 'unknown-complaint', field: 'of', step: 'list' },
    },
  },
  'deem-referral-followed': {
    told: [
      ['referral', 'referred', 'referral'],
      ['referral-progress', 'started'],
      ['referral', 'referred', 'referral'],
      ['referral-progress', 'arrived'],
    ],
    impossible: {
      'follow-up-in-the-past': {
        after: 0,
        code: 'follow-up-date-past',
        field: 'nextOn',
        step: 'referrals',
      },
      'referral-given-up-by-reception': {
        after: 0,
        code: 'step-not-offered',
        field: 'do',
        step: 'referrals',
      },
    },
  },
};

test.each(Object.entries(stories))('%s', async (name, { told, impossible }) => {
  const script = await readScript(join(fixtures, `${name}.json`));
  const player = await Player.begin({ ...folder, say: () => undefined });
  const results: EntryResult[] = [];
  const left: Left[] = [];
  try {
    for (const [index, entry] of script.visits.entries()) {
      results.push(await player.play(entry, left));
      left.push(player.left.at(-1)!);
      for (const [example, { after, ...refusal }] of Object.entries(impossible))
        if (after === index)
          await expect(attempt(example, player, script, left)).rejects.toMatchObject(refusal);
    }
  } finally {
    await player.end();
  }
  expect(
    results.map(({ journey, status, slips }) => [journey, status, ...slips.map(({ kind }) => kind)]),
  ).toEqual(told);
  for (const { slips } of results) for (const slip of slips) await checkPaper(slip, [noura]);
  expectSerialsInOrder(results);
  expectNothingReadable(script);
});

/** Plays the last entry of an impossible example on the story's desk: what led to it is there already. */
async function attempt(example: string, player: Player, story: VisitScript, left: readonly Left[]) {
  const { visits } = await readScript(join(fixtures, 'impossible', `${example}.json`));
  const last = visits.at(-1)!;
  const before = visits.map(({ journey }) => {
    const at = story.visits.findLastIndex((entry, index) => index < left.length && entry.journey === journey);
    return left[at] ?? { status: '', number: '' };
  });
  return player.play({ ...last, now: story.visits[left.length - 1]?.now ?? last.now }, before);
}

/** Name and serial can be copied out of the paper exactly, whichever program reads it. */
async function checkPaper({ kind, serial, file, sha256 }: EntryResult['slips'][number], names: string[]) {
  const pdf = readFileSync(join(folder.out, file));
  expect(createHash('sha256').update(pdf).digest('hex')).toBe(sha256);
  const wanted = [
    serial,
    ...(kind === 'conditions' ? [] : names),
    ...(kind === 'referral' ? agencyOf(pdf) : []),
  ];
  const texts = [popplerText(pdf), (await pdfium.pageTexts(pdf)).join('\n')].map(asRead);
  for (const text of texts) for (const words of wanted) expect(text).toContain(words);
}

/** The agency's name, address and phone as the directory has them. */
function agencyOf(pdf: Buffer): string[] {
  type Organization = {
    name: string;
    phones: { number: string }[];
    locations: { addresses: { address_1: string; city: string; postal_code: string }[] }[];
  };
  const directory = JSON.parse(
    readFileSync(join(projectRoot, 'resources', 'agencies', 'sample-agencies.json'), 'utf8'),
  ) as { organizations: Organization[] };
  const text = asRead(popplerText(pdf));
  const named = directory.organizations.filter(({ name }) => text.includes(name));
  expect(named).toHaveLength(1);
  const [agency] = named;
  const address = agency?.locations[0]?.addresses[0];
  expect(agency?.phones[0]?.number).toBeTypeOf('string');
  expect(address?.address_1).toBeTypeOf('string');
  return [
    agency?.phones[0]?.number ?? '',
    address?.address_1 ?? '',
    address?.city ?? '',
    address?.postal_code ?? '',
  ];
}

/** Of its desk and Hijri year; no number comes twice, and later slips have higher ones. */
function expectSerialsInOrder(results: EntryResult[]): void {
  for (const desk of new Set(results.map(({ policy }) => policy))) {
    const ofDesk = results.filter(({ policy }) => policy === desk);
    const serials = ofDesk.flatMap(({ slips }) => slips.map(({ serial }) => serial));
    for (const serial of serials) expect(serial).toMatch(/^1448-1-\d{5}$/u);
    expect(serials).toEqual([...new Set(serials)].sort());
  }
}

function expectNothingReadable({ visits }: VisitScript): void {
  const folders = [folder.desks, folder.temporaryDir];
  expect(filesBelow(folder.desks).some((file) => file.endsWith('desk.db'))).toBe(true);
  const words = visits.filter(isVisit).flatMap(personalWords);
  expect(words).not.toEqual([]);
  expect(findPlainText(folders, words)).toEqual([]);
}
