import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { samplePdf } from '../../fixtures/sample-pdf.ts';
import { openStoreOf } from './store-of.ts';

// PINs are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

async function open(policyId = 'mabarrah') {
  test = await openTestDesk({ policyId });
  await signIn(test.desk, 'supervisor');
  return test.desk;
}

function written(name: string, bytes: Uint8Array | string): string {
  const file = join(test.folders.temporary, name);
  writeFileSync(file, bytes);
  return file;
}

describe('a document of the policy’s tools [reference-tools]', () => {
  it('is kept with edition, date and hash, and a newer edition stands beside it', async () => {
    const desk = await open();
    const before = await ask(desk, 'referenceTools.list', {});
    expect(before.tools.map(({ label, documents }) => [label, documents.length])).toEqual([
      ['اللائحة الأساسية', 0],
      ['سياسة التعامل مع الشركاء المنفذين والأطراف', 0],
      ['سياسة إدارة التطوع', 0],
      ['سياسة صرف المساعدات', 0],
      ['نموذج طلب خدمة', 0],
    ]);
    const pdf = await samplePdf(3);
    await ask(desk, 'referenceTools.import', {
      toolId: 'bylaws',
      filePath: written('اللائحة.pdf', pdf),
      edition: '  الإصدار   الأول ',
      datedOn: '١٤٤٥/٠١/٠١',
    });
    test.ports.clock.pass(60);
    const { tools } = await ask(desk, 'referenceTools.import', {
      toolId: 'bylaws',
      filePath: written('new.pdf', await samplePdf(1, 2)),
      edition: 'الإصدار الثاني',
      datedOn: '',
    });
    expect(tools[0]?.documents).toMatchObject([
      { edition: 'الإصدار الثاني', datedOn: null },
      {
        edition: 'الإصدار الأول',
        datedOn: '2023-07-19',
        fileName: 'اللائحة.pdf',
        sizeBytes: pdf.length,
        importedByName: 'منى الشهري',
      },
    ]);
    const { bytes } = await ask(desk, 'referenceTools.pdf', { documentId: tools[0]!.documents[1]!.id });
    expect(Buffer.from(bytes).equals(Buffer.from(pdf))).toBe(true);
  });

  it('goes to the printer whole, and what became of that is told', async () => {
    const desk = await open();
    const pdf = await samplePdf(2);
    const filePath = written('a.pdf', pdf);
    const { tools } = await ask(desk, 'referenceTools.import', {
      toolId: 'bylaws',
      filePath,
      edition: 'الأول',
      datedOn: '',
    });
    const documentId = tools[0]!.documents[0]!.id;
    await ask(desk, 'referenceTools.print', { documentId });
    expect(Buffer.from(test.ports.printed[0]!.pdf).equals(Buffer.from(pdf))).toBe(true);
    test.ports.printing.result = { kind: 'refused', cause: 'no-printer' };
    expect((await refused(desk, 'referenceTools.print', { documentId })).code).toBe('printer-missing');
  });

  it('is refused when it is no PDF, unnamed, misdated, already there or of no tool', async () => {
    const desk = await open();
    const good = {
      toolId: 'bylaws',
      filePath: written('a.pdf', await samplePdf(1)),
      edition: 'الأول',
      datedOn: '',
    };
    const cases = [
      [
        { ...good, toolId: 'cookbook' },
        { code: 'unknown-tool', field: 'toolId' },
      ],
      [
        { ...good, edition: ' ' },
        { code: 'field-required', field: 'edition' },
      ],
      [
        { ...good, datedOn: '31/2/2026' },
        { code: 'date-invalid', field: 'datedOn' },
      ],
      [
        { ...good, filePath: written('b.pdf', 'words') },
        { code: 'file-wrong-kind', field: 'filePath', params: { kinds: 'pdf' } },
      ],
      [
        { ...good, filePath: `${good.filePath}.pdf` },
        { code: 'file-unreadable', field: 'filePath' },
      ],
    ] as const;
    for (const [input, error] of cases)
      expect(await refused(desk, 'referenceTools.import', input)).toEqual(error);
    await ask(desk, 'referenceTools.import', good);
    expect(await refused(desk, 'referenceTools.import', { ...good, edition: 'الثاني' })).toEqual({
      code: 'document-already-there',
      field: 'filePath',
    });
    const { tools } = await ask(desk, 'referenceTools.list', {});
    expect(tools.flatMap(({ documents }) => documents)).toHaveLength(1);
  });

  it('is brought in and removed by the supervisor alone, and removing it leaves a trace', async () => {
    const desk = await open();
    const filePath = written('a.pdf', await samplePdf(1));
    const input = { toolId: 'bylaws', filePath, edition: 'الأول', datedOn: '' };
    const { tools } = await ask(desk, 'referenceTools.import', input);
    const documentId = tools[0]!.documents[0]!.id;
    await ask(desk, 'session.signOut', {});
    await signIn(desk);
    expect((await refused(desk, 'referenceTools.import', input)).code).toBe('not-allowed');
    expect((await refused(desk, 'referenceTools.remove', { documentId })).code).toBe('not-allowed');
    await ask(desk, 'referenceTools.pdf', { documentId });
    await ask(desk, 'session.signOut', {});
    await signIn(desk, 'supervisor');
    const after = await ask(desk, 'referenceTools.remove', { documentId });
    expect(after.tools[0]!.documents).toEqual([]);
    expect((await refused(desk, 'referenceTools.pdf', { documentId })).code).toBe('unknown-document');
    expect((await refused(desk, 'referenceTools.remove', { documentId })).code).toBe('unknown-document');
    const store = await openStoreOf(test);
    const entries = await store.read((handle) =>
      handle.tables.selectFrom('audit').select('action').where('subjectId', '=', documentId).execute(),
    );
    expect(entries.map(({ action }) => action)).toEqual(['referenceTools.import', 'referenceTools.remove']);
    await store.close();
  });
});

describe('the blank request form [blank-forms]', () => {
  it.each([
    ['mabarrah', 'ب/٥'],
    ['athar', 'الأدوات/٤'],
    ['amass', 'الأدوات/٤'],
    ['enaya', 'الأدوات/٤'],
  ] as const)(
    'carries out %s %s: of one service with its requirements, or of any',
    async (policyId, clause) => {
      const desk = await open(policyId);
      const { services } = await ask(desk, 'referenceTools.list', {});
      const one = await ask(desk, 'referenceTools.issueForm', { serviceId: services[0]!.id });
      const any = await ask(desk, 'referenceTools.issueForm', { serviceId: null });
      expect([one.kind, any.kind]).toEqual(['request-form', 'request-form']);
      expect(any.serial).not.toBe(one.serial);
      const store = await openStoreOf(test);
      const slips = await store.read((handle) =>
        handle.tables.selectFrom('slips').select(['contentJson', 'requestId']).orderBy('serial').execute(),
      );
      await store.close();
      for (const { contentJson, requestId } of slips) {
        expect(requestId).toBeNull();
        expect(JSON.parse(contentJson)).toMatchObject({ clauses: [{ label: clause }] });
      }
      expect(slips[0]!.contentJson).toContain(services[0]!.title);
    },
  );

  it('is one form however often it is asked for, and every print of it is an original', async () => {
    const desk = await open();
    const first = await ask(desk, 'referenceTools.issueForm', { serviceId: null });
    await ask(desk, 'slips.print', { slipId: first.id });
    await ask(desk, 'slips.print', { slipId: first.id });
    expect(test.ports.printed).toHaveLength(2);
    expect(Buffer.from(test.ports.printed[0]!.pdf).equals(Buffer.from(test.ports.printed[1]!.pdf))).toBe(
      true,
    );
    expect(await ask(desk, 'referenceTools.issueForm', { serviceId: null })).toMatchObject({
      id: first.id,
      prints: [{ number: 1 }, { number: 1 }],
    });
    expect((await refused(desk, 'referenceTools.issueForm', { serviceId: 'flying' })).code).toBe(
      'unknown-service',
    );
  });

  it('is the association’s own choice where the policy lists none', async () => {
    const desk = await open('deem');
    expect((await refused(desk, 'referenceTools.issueForm', { serviceId: null })).code).toBe('not-offered');
    const { settings } = await ask(desk, 'settings.read', {});
    await ask(desk, 'settings.save', { ...settings, extras: ['blank-forms'] });
    expect(await ask(desk, 'referenceTools.issueForm', { serviceId: null })).toMatchObject({
      kind: 'request-form',
    });
  });
});
