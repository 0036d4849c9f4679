import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';
import { openStoreOf } from './store-of.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

async function withReceipt() {
  test = await openTestDesk({});
  await signIn(test.desk);
  const { id } = await ask(test.desk, 'people.register', noura);
  const view = await advance(test.desk, await startRequest(test.desk), { beneficiaryId: id });
  return { desk: test.desk, view, slipId: view.slips.at(-1)!.id };
}

describe('a slip', () => {
  it('is issued first and printed later, and a second print says that it is a copy', async () => {
    const { desk, view, slipId } = await withReceipt();
    expect(view.slips.at(-1)).toMatchObject({ prints: [], awaitsHandover: true });
    const { bytes } = await ask(desk, 'slips.pdf', { slipId });
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    expect((await ask(desk, 'slips.print', { slipId })).prints).toMatchObject([
      { number: 1, state: 'handed-over', cause: null, printer: null, paper: 'A5', answer: null },
    ]);
    expect(Buffer.from(test.ports.printed[0]!.pdf).equals(Buffer.from(bytes))).toBe(true);
    expect(test.ports.printed[0]!.title).toBe('receipt 1448-1-00003');
    expect((await ask(desk, 'slips.print', { slipId })).prints).toMatchObject([{ number: 1 }, { number: 2 }]);
    expect(Buffer.from(test.ports.printed[1]!.pdf).equals(Buffer.from(bytes))).toBe(false);
    expect(await ask(desk, 'slips.pdf', { slipId })).toMatchObject({ bytes });
  });

  it('is exported whole under its serial', async () => {
    const { desk, slipId } = await withReceipt();
    const folder = join(test.folders.temporary, 'out');
    mkdirSync(folder);
    const { file } = await ask(desk, 'slips.export', { slipId, folder });
    expect(await ask(desk, 'slips.export', { slipId, folder })).toEqual({ file });
    expect(readdirSync(folder)).toEqual(['1448-1-00003.pdf']);
    const { bytes } = await ask(desk, 'slips.pdf', { slipId });
    expect(hash(readFileSync(file))).toBe(hash(bytes));
    const gone = await refused(desk, 'slips.export', { slipId, folder: join(folder, 'none') });
    expect(gone).toEqual({ code: 'export-failed', field: 'folder', params: { cause: 'ENOENT' } });
  });

  it('has a number that is never used again: Hijri year, desk, counter', async () => {
    const { desk } = await withReceipt();
    const { people } = await ask(desk, 'people.search', { query: 'نورة' });
    const served = { beneficiaryId: people[0]!.id };
    const failed = await advance(desk, await startRequest(desk), served, 'receipt');
    await ask(desk, 'visits.leave', { visitId: failed.visitId });
    test.ports.clock.set('2027-06-07T07:00:00Z');
    const view = await advance(desk, await startRequest(desk), served);
    expect(view.requestNumber).toBe('1449-1-00001');
    expect(view.slips.map(({ serial }) => serial)).toEqual(['1449-1-00002', '1449-1-00003']);
    const store = await openStoreOf(test);
    const serials = await store.read(({ tables }) => tables.selectFrom('slips').select('serial').execute());
    expect(serials.map(({ serial }) => serial).sort()).toEqual([
      // 1448-1-00001 and 1448-1-00004 are the numbers of their requests, which take from the same series.
      '1448-1-00002',
      '1448-1-00003',
      '1448-1-00005',
      '1449-1-00002',
      '1449-1-00003',
    ]);
    await store.close();
  });
});

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
