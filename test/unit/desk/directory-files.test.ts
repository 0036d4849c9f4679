import { zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDirectoryFile } from '../../../src/desk/agencies/directory-file.ts';
import type { DirectoryFile } from '../../../src/desk/agencies/directory-content.ts';
import { directoryLimits } from '../../../src/desk/agencies/limits.ts';
import { openArchive } from '../../../src/desk/agencies/open-archive.ts';
import { csvOfSheet, exampleRow, workbookOfSheet } from '../../../src/desk/agencies/write-sheet.ts';
import type { Watch } from '../../../src/desk/agencies/watch.ts';
import { Refusal } from '../../../src/desk/refusal.ts';
import { numRuns } from '../domain/time/runs.ts';

const watch: Watch = { begin: () => undefined, step: () => Promise.resolve() };
const read = (content: string | Uint8Array): Promise<DirectoryFile> =>
  readDirectoryFile(typeof content === 'string' ? Buffer.from(content, 'utf8') : content, 'ملف', watch);
const refusal = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error.error;
  throw new Error('Not refused', { cause: error });
};
const text = (value: string) => Buffer.from(value, 'utf8');
const organizations = 'id,name,description\r\n';
const rowsOf = (file: DirectoryFile) => (file.content.kind === 'sheet' ? file.content.rows : []);

test.each([
  ['nothing', '', 'directory-empty'],
  ['spaces alone', '\ufeff \n ', 'directory-empty'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]), 'directory-not-text'],
  ['an object without organizations', '{"agencies": []}', 'directory-not-hsds'],
  ['a description without its tables', '{"resources": []}', 'directory-not-hsds'],
  ['a list that is not closed', '[{"id": 1}', 'directory-broken-json'],
  ['a list with something behind it', '[] []', 'directory-broken-json'],
  ['a value that is none', '[{"id": tru}]', 'directory-broken-json'],
  ['a text that is not closed', '[{"id": "a}]', 'directory-broken-json'],
  ['nesting without end', `[${'['.repeat(5000)}`, 'directory-too-deep'],
  ['a quote that is not closed', 'اسم الجهة,الخدمة\n"أ,ب\n', 'directory-broken-csv'],
  ['headings of something else', 'a,b,c\n1,2,3\n', 'directory-headings-missing'],
  [
    'a cell without end',
    `اسم الجهة,الخدمة\nأ,"${'ب'.repeat(directoryLimits.rowLength + 1)}"\n`,
    'directory-row-too-long',
  ],
  [
    'an archive that is cut short',
    zipSync({ 'organizations.csv': text(organizations) }).subarray(0, 60),
    'archive-damaged',
  ],
  [
    'an archive without organizations',
    zipSync({ 'phones.csv': text('id,number\r\n') }),
    'directory-table-missing',
  ],
  [
    'tables without their headings',
    zipSync({ 'organizations.csv': text('id,name\r\n') }),
    'directory-headings-missing',
  ],
  ['a workbook that is none', zipSync({ '[Content_Types].xml': text('<a/>') }), 'directory-workbook'],
] as const)('%s is refused by its own code', async (_, content, code) => {
  expect((await refusal(read(content))).code).toBe(code);
});

test('what is broken is told with its line', async () => {
  expect(await refusal(read('[\n{"id": "a"},\n{"id": nul}\n]'))).toMatchObject({ params: { line: 3 } });
  expect(await refusal(read('اسم الجهة,الخدمة\nأ,ب\nأ,"ب\n'))).toMatchObject({ params: { line: 3 } });
});

test.each([
  ['../organizations.csv', 'path'],
  ['a/../../organizations.csv', 'path'],
  ['/etc/organizations.csv', 'path'],
  ['C:/organizations.csv', 'path'],
  ['..\\organizations.csv', 'path'],
  ['a\u0000.csv', 'path'],
])('an archive with «%s» is not opened', async (name, reason) => {
  const bytes = zipSync({ 'organizations.csv': text(organizations), [name]: text('x') });
  expect(await refusal(read(bytes))).toMatchObject({ code: 'archive-unsafe', params: { reason } });
});

test('an archive that swells, holds too much, or holds a name twice is not opened', async () => {
  const zeros = zipSync({ 'organizations.csv': new Uint8Array(8 * 1024 * 1024) }, { level: 6 });
  expect(zeros.length).toBeLessThan(100_000);
  expect(await refusal(read(zeros))).toMatchObject({ params: { reason: 'ratio' } });
  const small = { ...directoryLimits, unpackedBytes: 1000, archiveEntries: 2 };
  const big = zipSync({ 'a.csv': new Uint8Array(600).fill(65), 'b.csv': new Uint8Array(600).fill(66) });
  expect(await refusal(openArchive(big, watch, small))).toMatchObject({ params: { reason: 'size' } });
  const many = zipSync({ 'a.csv': text('a'), 'b.csv': text('b'), 'c.csv': text('c') });
  expect(await refusal(openArchive(many, watch, small))).toMatchObject({ params: { reason: 'entries' } });
  const tables = zipSync({
    'a/organizations.csv': text(organizations),
    'organizations.csv': text(organizations),
  });
  expect(await refusal(read(tables))).toMatchObject({ params: { reason: 'twice' } });
  const twice = zipSync({ 'a.csv': text('a'), 'A.csv': text('b') });
  expect(await refusal(openArchive(twice, watch))).toMatchObject({ params: { reason: 'twice' } });
});

const row = 'اسم الجهة;الخدمة;المدينة\r\nمركز النخيل;سكن;الخرج\r\n';
const windows1256 = (arabic: string) =>
  // Excel's Arabic code page: the letters that the test needs.
  Uint8Array.from(arabic, (letter) => {
    const code = 'ابتثجحخدذرزسشصض'.indexOf(letter);
    if (letter.charCodeAt(0) < 128) return letter.charCodeAt(0);
    const table: Record<string, number> = {
      ا: 0xc7,
      ب: 0xc8,
      ة: 0xc9,
      ت: 0xca,
      ث: 0xcb,
      ج: 0xcc,
      ح: 0xcd,
      خ: 0xce,
      د: 0xcf,
      ذ: 0xd0,
      ر: 0xd1,
      ز: 0xd2,
      س: 0xd3,
      ش: 0xd4,
      ص: 0xd5,
      ض: 0xd6,
      ط: 0xd8,
      ظ: 0xd9,
      ع: 0xda,
      غ: 0xdb,
      ف: 0xdd,
      ق: 0xde,
      ك: 0xdf,
      ل: 0xe1,
      م: 0xe3,
      ن: 0xe4,
      ه: 0xe5,
      و: 0xe6,
      ي: 0xed,
      ى: 0xec,
      ئ: 0xc6,
      أ: 0xc3,
      إ: 0xc5,
      آ: 0xc2,
      ء: 0xc1,
      ؤ: 0xc4,
    };
    return table[letter] ?? code;
  });

test.each([
  ['UTF-8', text(row), []],
  ['UTF-8 with its mark', text(`\ufeff${row}`), []],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${row}`, 'utf16le'), ['utf-16le']],
  ['UTF-16 the other way round', Buffer.from(`\ufeff${row}`, 'utf16le').swap16(), ['utf-16be']],
  ['the Arabic code page of Windows', windows1256(row), ['windows-1256']],
] as const)('a sheet in %s is read, and what is unusual is told', async (_, content, notes) => {
  const file = await read(content);
  expect(file.notes).toEqual([...notes, 'delimiter ;']);
  expect(rowsOf(file)).toEqual([
    { file: 'ملف', line: 2, values: { agency: 'مركز النخيل', service: 'سكن', city: 'الخرج' } },
  ]);
});

test('headings are found below a title, in another spelling and order; others are named; lines are the file’s', async () => {
  const file = await read(
    'دليل الجهات\n\nالخدمه\tاسم الجهه *\tلون\nسكن\tالنخيل\tأخضر\n\n"إعانة\nوكسوة"\tالنخيل\n',
  );
  expect(file.notes).toEqual(['unread لون', 'delimiter \t']);
  expect(rowsOf(file).map(({ line, values }) => [line, values.service])).toEqual([
    [4, 'سكن'],
    [6, 'إعانة\nوكسوة'],
  ]);
});

test('a row with more cells than headings is told, and not read', async () => {
  const file = await read('اسم الجهة,الخدمة\nأ,ب,ج\nأ,ب\n');
  expect(file.faults).toMatchObject([{ line: 2, code: 'too-many-cells', value: 'ج' }]);
  expect(rowsOf(file)).toHaveLength(1);
});

test('what a spreadsheet would calculate goes out as text and comes back as it was', async () => {
  const cells = {
    ...exampleRow,
    service: '=HYPERLINK("http://x")',
    alert: '@SUM(A1)',
    phones: '+966115440000',
  };
  const csv = csvOfSheet([cells]);
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(csv).toContain(`'@SUM(A1)`);
  expect(csv).toContain(',+966115440000,');
  expect(rowsOf(await read(csv))[0]?.values).toMatchObject(cells);
  const workbook = rowsOf(await read(await workbookOfSheet([cells])));
  expect(workbook[0]?.values).toMatchObject(cells);
});

const agency = { id: '7d1f2c00-0000-4000-8000-000000000001', name: 'أ "ب" \\', description: '[{' };

test('a package keeps what stands beside its organizations; one organization is a directory too', async () => {
  const file = await read(JSON.stringify({ version: '3.0', organizations: [agency], profile: { a: [1] } }));
  expect(file.content).toMatchObject({ kind: 'agencies', agencies: [agency] });
  expect(file.beside.map(({ content }) => [content['name'], content['value']])).toEqual([
    ['version', '3.0'],
    ['profile', { a: [1] }],
  ]);
  expect((await read(JSON.stringify(agency))).content).toMatchObject({ agencies: [agency] });
});

test('any bytes at all are read or refused, and nothing else happens', async () => {
  const whole = JSON.stringify([agency, agency]);
  const zip = zipSync({ 'organizations.csv': text(`${organizations}a,b,c\r\n`) });
  const seeds = fc.constantFrom<Uint8Array>(text(whole), zip, text(row), text(csvOfSheet([exampleRow])));
  const spoilt = fc
    .tuple(seeds, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }), fc.nat())
    .map(([seed, changes, cut]) => {
      const bytes = Uint8Array.from(seed);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), spoilt), async (bytes) => {
      try {
        await read(bytes);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }),
    { numRuns },
  );
});

test('any list of anything in JSON is cut into the same items as the parser sees', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 5 }), { maxLength: 8 }), async (items) => {
      const file = await read(JSON.stringify(items, null, items.length % 3));
      expect(file.content).toEqual(
        expect.objectContaining({ agencies: JSON.parse(JSON.stringify(items)) as unknown }),
      );
    }),
    { numRuns },
  );
});
