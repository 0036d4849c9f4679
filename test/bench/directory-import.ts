import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency } from '../../src/domain/referral/hsds.ts';
import { openEncrypted } from '../../src/store/dialect.ts';
import { directoryColumns, directoryTables, rowsOfAgency } from '../../src/store/directory-rows.ts';
import { ask, openTestDesk, signIn } from '../fixtures/desk.ts';
import { prepared } from '../fixtures/directory-import.ts';
import { figureOf } from './figures.ts';
import type { Figure } from './figures.ts';

const serviceCount = 20_000;
const servicesPerAgency = 5;
const mostRuns = 3;
const everyMs = 20;
const peerName = 'the same rows inserted bare, in one transaction, same database settings';

/**
 * 20,000 services from a file of HSDS JSON: read and compared, then carried out, each against inserting the same rows
 * into a database with the same settings and nothing else; and the longest time for which another call, made every
 * few milliseconds all the while, had to wait.
 */
export async function measureImport(given: {
  folder: string;
  runs: number;
  say: (line: string) => void;
}): Promise<Figure[]> {
  const { folder, say } = given;
  const runs = Math.min(given.runs, mostRuns);
  mkdirSync(folder, { recursive: true });
  const systemsOwn = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const [reading, writing, peer, waits, quiet]: number[][] = [[], [], [], [], []] as [
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  try {
    for (let run = 0; run < runs; run += 1) {
      say(`importing ${String(serviceCount)} services, run ${String(run + 1)} of ${String(runs)}`);
      const agencies = generatedDirectory();
      const file = join(folder, 'directory.json');
      writeFileSync(file, JSON.stringify(agencies));
      const test = await openTestDesk({ policyId: 'mabarrah' });
      await signIn(test.desk, 'supervisor');
      quiet.push(await longestWait(test.desk, new Promise((resolve) => setTimeout(resolve, 1000))));
      const start = performance.now();
      const work = (async () => {
        const { importId, numbers } = await prepared(test.desk, { filePath: file });
        if (numbers?.added !== serviceCount) throw new Error('Not all services were read');
        reading.push(performance.now() - start);
        const written = performance.now();
        await ask(test.desk, 'agencies.confirmImport', { importId, missing: 'keep' });
        writing.push(performance.now() - written);
      })();
      waits.push(await longestWait(test.desk, work));
      if (test.faults.length > 0) throw new Error('The desk failed', { cause: test.faults[0] });
      await test.dispose();
      peer.push(insertBare(join(folder, `bare-${String(run)}.db`), agencies));
    }
  } finally {
    if (systemsOwn === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = systemsOwn;
  }
  const about = { group: 'import', unit: 'ms', peerName } as const;
  return [
    figureOf({ ...about, name: '20,000 services read and compared' }, reading, peer),
    figureOf({ ...about, name: '20,000 services written' }, writing, peer),
    figureOf(
      {
        ...about,
        name: 'longest wait of another call meanwhile',
        peerName: 'the same calls on a quiet desk',
      },
      waits,
      quiet,
    ),
  ];
}

/** Calls the desk again and again until the work is done; the longest time that an answer took. */
async function longestWait(desk: Parameters<typeof ask>[0], work: Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  const ended = work.finally(() => (state.isDone = true));
  ended.catch(() => undefined);
  let longest = 0;
  while (!state.isDone) {
    // From the moment at which it was to be made: a desk that is held up does not even begin.
    const due = performance.now() + everyMs;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    await ask(desk, 'agencies.imports', { page: 0 });
    longest = Math.max(longest, performance.now() - due);
  }
  await ended;
  return longest;
}

function generatedDirectory(): Agency[] {
  return Array.from({ length: serviceCount / servicesPerAgency }, (_, index) => {
    const locationId = randomUUID();
    const name = `جهة رقم ${String(index)}`;
    return {
      id: randomUUID(),
      name,
      description: `${name} للتجربة`,
      locations: [
        {
          id: locationId,
          location_type: 'physical' as const,
          name: 'المقر',
          addresses: [
            {
              id: randomUUID(),
              address_1: `${String(1000 + (index % 9000))} شارع الملك عبدالعزيز`,
              city: 'الخرج',
              state_province: 'منطقة الرياض',
              postal_code: '16278',
              country: 'SA',
              address_type: 'physical' as const,
            },
          ],
        },
      ],
      services: Array.from({ length: servicesPerAgency }, (__, number) => ({
        id: randomUUID(),
        name: `خدمة ${String(number)} من ${name}`,
        status: 'active' as const,
        description: 'وصف الخدمة كما تقدمه الجهة لمن يسأل عنها',
        phones: [{ id: randomUUID(), number: '011-544-0000' }],
        schedules: [
          {
            id: randomUUID(),
            freq: 'WEEKLY' as const,
            byday: 'SU,MO,TU,WE,TH',
            opens_at: '08:00',
            closes_at: '16:00',
          },
        ],
        required_documents: [{ id: randomUUID(), document: 'أصل الهوية' }],
        service_at_locations: [{ id: randomUUID(), location_id: locationId }],
      })),
    };
  });
}

/** The same rows through the driver alone: prepared statements, one transaction. */
function insertBare(file: string, agencies: readonly Agency[]): number {
  rmSync(file, { force: true });
  const database = openEncrypted(file, new Uint8Array(32).fill(7), 'create');
  for (const table of directoryTables)
    database.exec(
      `create table ${table} (id text primary key not null, ${directoryColumns[table].join(', ')})`,
    );
  const rows = agencies.flatMap((agency, index) => rowsOfAgency(agency, index));
  const start = performance.now();
  const inserts = new Map(
    directoryTables.map((table) => [
      table,
      database.prepare(`insert into ${table} values (?${', ?'.repeat(directoryColumns[table].length)})`),
    ]),
  );
  database.transaction(() => {
    for (const { table, id, image } of rows) inserts.get(table)?.run(id, ...image);
  })();
  const elapsed = performance.now() - start;
  database.close();
  return elapsed;
}
