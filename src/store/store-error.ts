/** Why the store could not do its work; each has a sentence and a remedy in the catalogue. */
export type StoreFault = 'database-busy' | 'disk-full' | 'database-damaged' | 'folder-read-only';

/** A fault of the disk, the file or the key: nothing of the failed change was kept. */
export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause: unknown) {
    super(fault, { cause });
    this.name = 'StoreError';
    this.fault = fault;
  }
}

/** The fault behind an error of SQLite or the file system; null for an error of the program. */
export function faultOf(error: unknown): StoreFault | null {
  if (error instanceof StoreError) return error.fault;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'database-busy';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(code)) return 'database-damaged';
  // A file that can only be read is opened all the same, and fails where the writer's lock is taken.
  if (
    /^SQLITE_(READONLY|CANTOPEN|PERM|IOERR_LOCK$)/.test(code) ||
    /^(EACCES|EPERM|EROFS|EEXIST|ENOTDIR)$/.test(code)
  ) {
    return 'folder-read-only';
  }
  // SQLite reports a write that found no room as an I/O error when the file system says so late.
  if (/^SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE|SHMSIZE)$/.test(code)) return 'disk-full';
  if (/^SQLITE_IOERR/.test(code)) return 'database-damaged';
  return null;
}
