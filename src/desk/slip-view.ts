import type { PrintJob } from '../store/print-jobs.ts';
import type { SlipRecord } from '../store/slips.ts';
import type { PrintSummary, SlipSummary } from './contract/slips.ts';

/** What the screens show of a slip. */
export function slipSummary(slip: SlipRecord): SlipSummary {
  const { id, kind, serial, issuedAt, prints, awaitsHandover, handedOverAt, handedOverHow } = slip;
  return {
    id,
    kind,
    serial,
    issuedAt,
    prints: prints.map(printSummary),
    awaitsHandover: awaitsHandover === 1,
    handedToBeneficiaryAt: handedOverAt,
    handedOverHow,
  };
}

/** What the screens show of a print. */
export function printSummary(job: PrintJob): PrintSummary {
  const { id, number, state, cause, printer, paper, requestedAt, nextAttemptAt, answeredAt } = job;
  const answer = answeredAt === null ? null : { at: answeredAt, by: job.answeredByName ?? '' };
  return { id, number, state, cause, printer, paper, requestedAt, nextAttemptAt, answer };
}
