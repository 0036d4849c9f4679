import { printCauses } from '../domain/printing/print-job.ts';
import type { PrintCause } from '../domain/printing/print-job.ts';
import { m } from '../text/index.ts';

const causes: Record<PrintCause, () => string> = {
  'no-printer': () => m.printing_cause_no_printer(),
  'queue-gone': () => m.printing_cause_queue_gone(),
  'queue-rejecting': () => m.printing_cause_queue_rejecting(),
  'scheduler-stopped': () => m.printing_cause_scheduler_stopped(),
  'time-limit': () => m.printing_cause_time_limit(),
  'damaged-file': () => m.printing_cause_damaged_file(),
  refused: () => m.printing_cause_refused(),
  'queue-paused': () => m.printing_cause_queue_paused(),
  'job-held': () => m.printing_cause_job_held(),
  'job-stopped': () => m.printing_cause_job_stopped(),
  'no-paper': () => m.printing_cause_no_paper(),
  'paper-jam': () => m.printing_cause_paper_jam(),
  'cover-open': () => m.printing_cause_cover_open(),
  'no-ink': () => m.printing_cause_no_ink(),
  'printer-offline': () => m.printing_cause_printer_offline(),
  'job-cancelled': () => m.printing_cause_job_cancelled(),
  'job-failed': () => m.printing_cause_job_failed(),
  interrupted: () => m.printing_cause_interrupted(),
  'left-over': () => m.printing_cause_left_over(),
  withdrawn: () => m.printing_cause_withdrawn(),
};

/** What stopped a print, and what to do about it. */
export function printCause(cause: PrintCause): string {
  return causes[cause]();
}

/** The same for the cause that a refusal names. */
export function printCauseText(named: string): string {
  return printCause(printCauses.find((cause) => cause === named) ?? 'refused');
}
