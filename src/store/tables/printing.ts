import type { Paper } from '../../domain/papers.ts';
import type { PrintCause, PrintState } from '../../domain/printing/print-job.ts';

/** Each print of a slip; without a slip it is a test page. */
export type PrintJobsTable = {
  id: string;
  slipId: string | null;
  /** 1 for the original, n for «نسخة n». */
  number: number;
  /** The system's name of it; null for its default printer. */
  printer: string | null;
  paper: Paper;
  copies: number;
  state: PrintState;
  /** Why it failed, or why it stands still. */
  cause: PrintCause | null;
  attempts: number;
  /** When it is handed over, by itself or again; null: not by itself. */
  nextAttemptAt: string | null;
  /** The system's own name of the job. */
  systemJob: string | null;
  requestedAt: string;
  requestedBy: string;
  handedOverAt: string | null;
  /** When someone said whether the paper came out, and who. */
  answeredAt: string | null;
  answeredBy: string | null;
  /** Of a test page: nothing of it was cut off; it lay on the paper that was chosen. */
  isComplete: 0 | 1 | null;
  isRightPaper: 0 | 1 | null;
};
