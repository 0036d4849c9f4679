import { stat, readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { canonicalJson } from '../../store/canonical.ts';
import type { Canonical } from '../../store/canonical.ts';
import { clearStaged, stageRows } from '../../store/agency-imports.ts';
import type { RowChange } from '../../store/agency-imports.ts';
import { directoryExtras, serviceRows } from '../../store/agency-directory.ts';
import { directoryColumns } from '../../store/directory-rows.ts';
import { faultOf } from '../../store/store-error.ts';
import type { DeskError } from '../contract/errors.ts';
import { Refusal } from '../refusal.ts';
import type { Comparison } from './compare-directory.ts';
import { compareFile } from './compare-file.ts';
import { readDirectoryFile, readDirectoryFolder } from './directory-file.ts';
import type { DirectoryFile, DirectoryHost } from './directory-content.ts';
import { directoryLimits } from './limits.ts';
import { Cancelled, breathe, sliceMs } from './watch.ts';
import type { Watch, WorkStage } from './watch.ts';

/** Where an import stands. In memory alone until it is confirmed; after a restart there is none. */
export type ImportStage = WorkStage | 'ready' | 'done' | 'failed' | 'cancelled';
export type MissingServices = 'keep' | 'inactive';
export type ImportNumbers = Record<
  'added' | 'changed' | 'unchanged' | 'missing' | 'rejected' | 'faults' | 'agencies',
  number
>;

const rowsPerPiece = 1000;
/** How often the windows hear of progress. */
const tellEveryMs = 150;

/** A file on its way into the directory: read, compared, shown, and carried out only when it is confirmed. */
export class DirectoryImport {
  readonly id: string;
  readonly fileName: string;
  stage: ImportStage = 'reading';
  done = 0;
  total = 0;
  error: DeskError | null = null;
  file: Pick<DirectoryFile, 'format' | 'notes'> | null = null;
  comparison: Comparison | null = null;
  /** Its numbers, once it is confirmed. */
  numbers: ImportNumbers | null = null;
  readonly #office: DirectoryHost;
  readonly #by: string;
  #programFault: Error | null = null;
  #isGivenUp = false;
  #lastBreath = 0;
  #lastTold = 0;

  constructor(office: DirectoryHost, fileName: string, by: string) {
    this.#office = office;
    this.id = office.ports.ids.next();
    this.fileName = fileName;
    this.#by = by;
  }

  get isAtWork(): boolean {
    return this.stage === 'reading' || this.stage === 'comparing' || this.stage === 'writing';
  }

  readonly watch: Watch = {
    begin: (stage, total) => {
      this.stage = stage;
      this.done = 0;
      this.total = total;
      this.#tell(true);
    },
    step: async (done) => {
      this.done = Math.min(done, this.total);
      if (this.#isGivenUp) throw new Cancelled();
      if (performance.now() - this.#lastBreath < sliceMs) return;
      this.#tell(false);
      await breathe();
      this.#lastBreath = performance.now();
    },
  };

  /** Reads and compares. Ends at `ready`, `failed` or `cancelled`; never throws for what a file holds. */
  async prepare(read: (watch: Watch) => Promise<DirectoryFile>): Promise<void> {
    await this.#carry('ready', async () => {
      const file = await read(this.watch);
      this.file = file;
      const comparison = await compareFile(this.#office, file, this.watch);
      await this.#addExtras(file, comparison);
      this.comparison = comparison;
    });
  }

  /** Throws, once, the error of the program itself that ended the work: nobody was waiting when it happened. */
  tellFault(): void {
    const fault = this.#programFault;
    this.#programFault = null;
    if (fault !== null) throw fault;
  }

  giveUp(): void {
    if (this.isAtWork) this.#isGivenUp = true;
    else this.#end('cancelled');
  }

  /** Gathers the rows to be written beside the directory, so that the writing itself is short. */
  async stageForWriting(missing: MissingServices): Promise<void> {
    const { comparison } = this;
    if (!comparison) throw new RangeError('There is nothing to write yet');
    const unordered = missing === 'inactive' ? await this.#withInactive(comparison) : comparison.rows;
    // In the order of the key under which they are kept: each piece is written behind the one before.
    const rows = unordered.toSorted((a, b) => (a.table < b.table ? -1 : a.table > b.table ? 1 : 0));
    this.watch.begin('writing', rows.length);
    for (let at = 0; at < rows.length; at += rowsPerPiece) {
      await this.#office.store.write(this.#by, (handle) =>
        stageRows(handle, this.id, rows.slice(at, at + rowsPerPiece), at),
      );
      await this.watch.step(at);
    }
  }

  /** The last moment at which it can be given up. */
  requireWanted(): void {
    if (this.#isGivenUp) throw new Cancelled();
  }

  /** Runs a piece of work to its end, and says how it ended. */
  async #carry(then: ImportStage, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#end(then);
    } catch (error) {
      if (error instanceof Cancelled) this.#end('cancelled');
      else if (error instanceof Refusal) this.fail(error.error);
      else {
        const fault = faultOf(error);
        if (fault === null) this.#programFault = asError(error);
        this.fail({ code: fault ?? 'internal' });
      }
    }
  }

  fail(error: DeskError): void {
    this.error = error;
    this.#end('failed');
  }

  finish(): void {
    this.#end('done');
  }

  cancelled(): void {
    this.#end('cancelled');
  }

  #end(stage: ImportStage): void {
    this.stage = stage;
    if (stage !== 'ready') this.comparison = null;
    this.#tell(true);
  }

  #tell(always: boolean): void {
    const now = performance.now();
    if (!always && now - this.#lastTold < tellEveryMs) return;
    this.#lastTold = now;
    this.#office.session.announce('import');
  }

  async #withInactive({ rows, missing }: Comparison): Promise<RowChange[]> {
    const ids = missing.flatMap(({ serviceId }) => serviceId ?? []);
    const status = directoryColumns.services.indexOf('status');
    const now = await this.#office.store.read((handle) => serviceRows(handle, ids));
    const planned = new Map(rows.filter(({ table }) => table === 'services').map((row) => [row.id, row]));
    const inactive = now.map(({ table, id, image }): RowChange => {
      const after = planned.get(id)?.after ?? image;
      return {
        table,
        id,
        before: image,
        after: after.map((cell, index) => (index === status ? 'inactive' : cell)),
      };
    });
    const touched = new Set(inactive.map(({ id }) => id));
    return [...rows.filter(({ table, id }) => table !== 'services' || !touched.has(id)), ...inactive];
  }

  async #addExtras({ beside }: DirectoryFile, comparison: Comparison): Promise<void> {
    const known = await this.#office.store.read(directoryExtras);
    const now = new Map(known.map(({ id, contentJson }) => [id, contentJson]));
    const each = new Map(beside.map(({ id, content }) => [id, content]));
    for (const [id, content] of each) {
      const before = now.get(id) ?? null;
      const after = canonicalJson(content as Canonical);
      if (before === after) continue;
      comparison.rows.push({
        table: 'directoryExtras',
        id,
        before: before === null ? null : [before],
        after: [after],
      });
    }
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('Unknown fault', { cause: error });
}

/** A chosen folder's files as a directory. */
export async function folderReader(folder: string): Promise<(watch: Watch) => Promise<DirectoryFile>> {
  const files = await folderFiles(folder);
  return (watch) => readDirectoryFolder(files, watch);
}

/** A file's bytes as a directory. */
export function fileReader(bytes: Uint8Array, name: string): (watch: Watch) => Promise<DirectoryFile> {
  return (watch) => readDirectoryFile(bytes, name, watch);
}

/** The CSV files and the description of a package's folder; folders within it are not looked into. */
async function folderFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || !['.csv', '.json'].includes(extname(entry.name).toLowerCase())) continue;
      const file = join(folder, entry.name);
      total += (await stat(file)).size;
      if (total > directoryLimits.unpackedBytes || files.size >= directoryLimits.archiveEntries)
        throw new Refusal('directory-too-many', 'folder');
      files.set(entry.name, await readFile(file));
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file-unreadable', 'folder');
  }
  return files;
}

/** Clears away what an import left that was given up, or interrupted by a power cut. */
export async function clearLeftovers(office: DirectoryHost, actor: string): Promise<void> {
  const perPiece = 2000;
  while (await office.store.write(actor, (handle) => clearStaged(handle, perPiece))) await breathe();
}
