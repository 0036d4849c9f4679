import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { verifyChain } from '../../../src/store/audit.ts';
import { personById } from '../../../src/store/people.ts';
import { record } from '../../../src/store/audit.ts';
import type { Recorded } from '../../../src/store/handle.ts';
import { ask, noura, openTestDesk, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';
import { openStoreOf } from './store-of.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

async function wholeVisit() {
  test = await openTestDesk({});
  await signIn(test.desk);
  const { id } = await ask(test.desk, 'people.register', noura);
  const view = await advance(test.desk, await startRequest(test.desk), { beneficiaryId: id });
  await ask(test.desk, 'slips.print', { slipId: view.slips[0]!.id });
  return { id, requestId: view.requestId };
}

describe('after a whole visit [confidentiality]', () => {
  it('no name, number or mobile stands in the data or temporary folder', async () => {
    await wholeVisit();
    const typed = ['نورة', 'القحطاني', '1058529940', '١٠٥٨٥٢٩٩٤٠', '551234517', '0551234517', '7305', '4826'];
    const folder = join(test.folders.data, '..');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile());
    expect(files.some((file) => file.endsWith('desk.db-wal'))).toBe(true);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const text of typed) {
        expect(bytes.includes(Buffer.from(text, 'utf8')), `${text} in ${file}`).toBe(false);
        expect(bytes.includes(Buffer.from(text, 'utf16le')), `${text} in ${file}`).toBe(false);
      }
    }
  });

  it('the chain knows every reading and change, by whom, and holds no personal data itself', async () => {
    const { id, requestId } = await wholeVisit();
    const store = await openStoreOf(test);
    const entries = await store.read(({ tables }) =>
      tables.selectFrom('audit').selectAll().orderBy('seq').execute(),
    );
    const ofRequest = entries.filter(({ subjectId }) => subjectId === requestId).map(({ action }) => action);
    expect(ofRequest).toEqual([
      'visits.start',
      'visits.confirmGreeting',
      'visits.identify',
      'visits.chooseService',
      ...Array.from({ length: 4 }, () => 'visits.setRequirement'),
      'visits.confirmCompleteness',
      'visits.presentDeclaration',
      'visits.witnessDeclaration',
      'visits.confirmExplanation',
      'visits.issueReceipt',
      'visits.finish',
    ]);
    expect(entries.find(({ subjectId }) => subjectId === id)?.action).toBe('people.register');
    const staff = await store.read(({ tables }) => tables.selectFrom('staff').select('id').execute());
    const known = new Set(['desk', 'guest', ...staff.map((member) => member.id)]);
    expect(entries.every(({ actor }) => known.has(actor))).toBe(true);
    expect(JSON.stringify(entries)).not.toMatch(/1058529940|نورة|551234517/);
    expect(await store.read(verifyChain)).toBeNull();
    await store.close();
  });

  it('no file can be read on the proof of another transaction', async () => {
    const { id } = await wholeVisit();
    const store = await openStoreOf(test);
    const subject = { kind: 'person', id };
    let old: Recorded | undefined;
    await store.write('test', async (handle) => {
      old = await record(handle, { action: 'people.read', subject });
      expect((await personById(handle, id, old))?.id).toBe(id);
    });
    const later = store.write('test', (handle) => personById(handle, id, old!));
    await expect(later).rejects.toThrow('another transaction');
    await store.close();
  });
});
