import type { OutputOf } from '../contract/contract.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import type { Comparison } from './compare-directory.ts';
import type { DirectoryImport } from './directory-import.ts';

type State = OutputOf<'agencies.startImport'>;
type Note = State['notes'][number];

/** The import that is under way; refuses another's id. */
export function importUnderWay(office: Office, importId: string): DirectoryImport {
  const { directoryImport } = office;
  if (directoryImport?.id !== importId) throw new Refusal('unknown-import', 'importId');
  return directoryImport;
}

/** How far an import is, as the screen shows it. */
export function importState(job: DirectoryImport): State {
  const { id, fileName, stage, done, total, error, file, comparison } = job;
  return {
    importId: id,
    fileName,
    stage,
    percent: total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100)),
    format: file?.format ?? null,
    notes: (file?.notes ?? []).map(noteOf),
    numbers: comparison ? numbersOf(comparison) : job.numbers,
    error,
  };
}

/** The numbers of an import, as they are kept with it. */
export function numbersOf(comparison: Comparison): NonNullable<State['numbers']> {
  const services = (entries: Comparison['added']) =>
    entries.filter(({ serviceName }) => serviceName !== null).length;
  return {
    added: services(comparison.added),
    changed: services(comparison.changed),
    unchanged: comparison.unchangedCount,
    missing: comparison.missing.length,
    rejected: comparison.rejectedCount,
    faults: comparison.faultCount,
    agencies: comparison.agencyCount,
  };
}

function noteOf(note: string): Note {
  const space = note.indexOf(' ');
  const [word, value] = [note.slice(0, space), note.slice(space + 1)];
  if (word === 'delimiter' || word === 'unread') return { kind: word, value };
  return { kind: 'encoding', value: note };
}
