import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papers } from '../../../src/domain/papers.ts';
import { formKinds } from '../../../src/domain/slip-kinds.ts';
import { letterheadOf } from '../../../src/desk/letterhead.ts';
import type { SlipContent } from '../../../src/slips/content.ts';
import { openSlipPress } from '../../../src/slips/render.ts';
import type { SlipForm, SlipPress } from '../../../src/slips/render.ts';
import { fromGreyPng, toGreyPng } from '../../fixtures/grey-png.ts';
import { differenceOf, pageImage } from '../../fixtures/page-image.ts';
import type { PageImage } from '../../fixtures/page-image.ts';
import { emblem } from '../../fixtures/pictures.ts';
import { hasPoppler } from './pdf-readers.ts';
import { pressAssets } from './press-assets.ts';
import { conditions, declaration, form, longMissing, missing, receipt, referral } from './samples.ts';

/**
 * Pages that someone has looked at and approved. After a change that is meant, `ISTIQBAL_APPROVE=1` keeps the pages
 * as they are now (docs/handbook/slips.md); look at each that git shows as changed.
 */
const approved = fileURLToPath(new URL('../../fixtures/slips', import.meta.url));
const isApproving = process.env['ISTIQBAL_APPROVE'] === '1';
const seen = fileURLToPath(new URL('../../../out/slips', import.meta.url));
const dpi = 50;
/** Other versions of poppler smooth edges otherwise; a line that moved or is missing differs by far more. */
const mostDifferent = 0.03;
const mostDifferentInTile = 0.3;
const tile = 48;
/** Ink of a few letters: in an emptier tile one edge would weigh too much. */
const leastInk = 2500;

type Case = { name: string; content: SlipContent; page?: number } & Omit<SlipForm, 'paper'>;
const letterhead = letterheadOf(emblem(240, 160)).letterhead;
const wide = letterheadOf(emblem(600, 90)).letterhead;
const cases: Case[] = [
  { name: 'receipt', content: receipt },
  { name: 'missing', content: missing },
  { name: 'conditions', content: conditions },
  { name: 'declaration', content: declaration },
  { name: 'referral', content: referral },
  ...formKinds.map((kind): Case => ({ name: kind, content: { ...form, kind } })),
  { name: 'long-list', content: longMissing, page: 2 },
  { name: 'logo', content: { ...referral, isSample: true, digits: 'latin', copyNumber: 2 }, letterhead },
  { name: 'letterhead', content: receipt, letterhead: wide },
];

let press: SlipPress;
beforeAll(async () => {
  press = await openSlipPress(pressAssets());
  if (isApproving) {
    rmSync(approved, { recursive: true, force: true });
    mkdirSync(approved, { recursive: true });
  }
});
afterAll(() => {
  expect(isApproving, 'the pages were kept, not compared').toBe(false);
});

function cut(image: PageImage, left: number, top: number): PageImage {
  const width = Math.min(tile, image.width - left);
  const height = Math.min(tile, image.height - top);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    grey.set(
      image.grey.subarray((top + y) * image.width + left, (top + y) * image.width + left + width),
      y * width,
    );
  return { width, height, grey };
}

/** The largest difference of any part of a page: one changed line is little of the whole. */
function worstTile(one: PageImage, other: PageImage): number {
  let worst = 0;
  for (let top = 0; top < one.height; top += tile)
    for (let left = 0; left < one.width; left += tile) {
      const [from, to] = [cut(one, left, top), cut(other, left, top)];
      const ink = [...from.grey, ...to.grey].reduce((sum, value) => sum + 255 - value, 0);
      if (ink > leastInk) worst = Math.max(worst, differenceOf(from, to));
    }
  return worst;
}

describe.skipIf(!hasPoppler).each(papers)('on %s', (paper) => {
  it.each(cases)(
    '$name looks as it was approved',
    async ({ name, content, page = 1, letterhead: picture = null }) => {
      const pdf = await press.render(content, { paper, letterhead: picture });
      // In the shades that the approved page is kept in.
      const png = toGreyPng(pageImage(pdf, { page, dpi }));
      const now = fromGreyPng(png);
      const file = join(approved, `${name}-${paper}.png`);
      if (isApproving) {
        writeFileSync(file, png);
        return;
      }
      const before = existsSync(file)
        ? fromGreyPng(readFileSync(file))
        : { width: 0, height: 0, grey: new Uint8Array() };
      const isAlike =
        now.width === before.width &&
        now.height === before.height &&
        differenceOf(now, before) < mostDifferent &&
        worstTile(now, before) < mostDifferentInTile;
      if (!isAlike) {
        mkdirSync(seen, { recursive: true });
        writeFileSync(join(seen, `${name}-${paper}.png`), png);
      }
      expect(isAlike, `see out/slips/${name}-${paper}.png beside test/fixtures/slips`).toBe(true);
    },
  );
});
