import type { Fault } from '../../domain/referral/directory/fault.ts';
import type { HsdsObject, Origins } from '../../domain/referral/directory/hsds-check.ts';
import type { SheetRow } from '../../domain/referral/directory/sheet-row.ts';
import type { DeskPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Store } from '../../store/open.ts';

/** What reading and writing a directory takes of the desk. */
export type DirectoryHost = { store: Store; ports: DeskPorts; session: Session };

export const directoryFormats = ['json', 'tabular', 'xlsx', 'csv'] as const;
export type DirectoryFormat = (typeof directoryFormats)[number];

/** What a file says, before it is compared with the directory. */
export type DirectoryFile = {
  format: DirectoryFormat;
  /** What the reader noticed and the supervisor should know: an encoding, headings that are not read. */
  notes: string[];
  faults: Fault[];
  content: { kind: 'agencies'; agencies: unknown[]; origins: Origins } | { kind: 'sheet'; rows: SheetRow[] };
  /** What the file holds beside its agencies, by a name of its own. */
  beside: { id: string; content: HsdsObject }[];
};
