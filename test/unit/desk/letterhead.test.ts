import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { emblem, pngOf } from '../../fixtures/pictures.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
beforeAll(async () => {
  test = await openTestDesk({ policyId: 'mabarrah' });
  await signIn(test.desk, 'supervisor');
});
afterAll(() => test.dispose());

function written(name: string, bytes: Uint8Array | string): { filePath: string } {
  const filePath = join(test.folders.temporary, name);
  writeFileSync(filePath, bytes);
  return { filePath };
}
/** As the page sends it. */
const sent = ({ width, height, rgba }: ReturnType<typeof emblem>) => ({
  width,
  height,
  rgba: Buffer.from(rgba).toString('base64'),
});
const sample = async (paper: 'A5' | 'A4' | 'roll-80' = 'A5'): Promise<string> => {
  const { bytes } = await ask(test.desk, 'letterhead.sample', { paper, digits: 'arabic' });
  return Buffer.from(bytes).toString('latin1');
};

describe('the picture at the head of slips', () => {
  it.each([
    ['no-picture.png', '<svg></svg>', 'file-wrong-kind', undefined],
    ['logo.svg', '<svg></svg>', 'file-wrong-kind', undefined],
    ['empty.png', '', 'file-unreadable', undefined],
    ['cut.png', pngOf(emblem(200, 200)).subarray(0, 20), 'picture-unreadable', undefined],
    ['large.png', pngOf(emblem(4001, 2)), 'picture-too-many-pixels', { width: 4001, height: 2, most: 4000 }],
    ['small.png', pngOf(emblem(64, 64)), 'picture-too-small', { width: 64, height: 64, least: 100 }],
    ['line.png', pngOf(emblem(1300, 100)), 'picture-shape', { width: 1300, height: 100 }],
  ])('%s is refused by what is wrong with it', async (name, bytes, code, params) => {
    const refusal = await refused(test.desk, 'letterhead.open', written(name, bytes));
    expect(refusal).toMatchObject({ code, field: 'filePath', ...(params === undefined ? {} : { params }) });
  });

  it('is opened for the page to decode', async () => {
    const png = pngOf(emblem(200, 120));
    const { bytes } = await ask(test.desk, 'letterhead.open', written('logo.png', png));
    expect(Buffer.from(bytes).equals(Buffer.from(png))).toBe(true);
  });

  it('must be what its size says, and seen on paper', async () => {
    const picture = emblem(100, 60);
    expect(await refused(test.desk, 'letterhead.save', { ...sent(picture), width: 99 })).toMatchObject({
      code: 'picture-unreadable',
    });
    const white = picture.rgba.map((value, index) => (index % 4 === 3 ? value : 255));
    expect(await refused(test.desk, 'letterhead.save', sent({ ...picture, rgba: white }))).toMatchObject({
      code: 'picture-blank',
    });
    expect(await ask(test.desk, 'letterhead.read', {})).toEqual({ picture: null });
  });

  it('stands on every paper once it is kept, through a restart, until it is removed', async () => {
    expect(await sample()).not.toContain('/Image');
    const kept = await ask(test.desk, 'letterhead.save', sent(emblem(200, 120)));
    expect(kept).toEqual({ picture: { width: 200, height: 120 } });
    expect(await sample()).toContain('/BitsPerComponent 8');
    expect(await sample('A4')).toContain('/ColorSpace /DeviceRGB');
    expect(await sample('roll-80')).toContain('/BitsPerComponent 1\n');
    await test.reopen();
    await signIn(test.desk, 'supervisor');
    expect(await ask(test.desk, 'letterhead.read', {})).toEqual(kept);
    expect(await sample()).toContain('/BitsPerComponent 8');
    expect(await ask(test.desk, 'letterhead.remove', {})).toEqual({ picture: null });
    expect(await sample()).not.toContain('/Image');
  });

  it('stays on the slips that were issued with it', async () => {
    const issue = async (): Promise<string> => {
      const { bytes } = await issued();
      return Buffer.from(bytes).toString('latin1');
    };
    await ask(test.desk, 'letterhead.save', sent(emblem(180, 120)));
    const first = await issue();
    expect(first).toContain('/Image');
    await ask(test.desk, 'letterhead.remove', {});
    expect(await issue()).toBe(first);
    const { id } = (await issued()).slip;
    await ask(test.desk, 'slips.print', { slipId: id });
    await ask(test.desk, 'slips.print', { slipId: id });
    expect(Buffer.from(test.ports.printed.at(-1)?.pdf ?? []).toString('latin1')).toContain('/Image');
  });
});

/** The blank form of any service: issued once, found again when it is asked for with the same words. */
async function issued() {
  const slip = await ask(test.desk, 'referenceTools.issueForm', { serviceId: null });
  return ask(test.desk, 'slips.pdf', { slipId: slip.id });
}
