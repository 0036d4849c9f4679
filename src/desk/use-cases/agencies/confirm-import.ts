import { record } from '../../../store/audit.ts';
import { carryOut, conflicts, openImport } from '../../../store/agency-imports.ts';
import { clearLeftovers } from '../../agencies/directory-import.ts';
import type { DirectoryImport } from '../../agencies/directory-import.ts';
import { importState, importUnderWay, numbersOf } from '../../agencies/import-view.ts';
import { Cancelled } from '../../agencies/watch.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/**
 * Carries out an import that was shown. Its rows are gathered in pieces, beside the directory; then they are moved
 * into it in one transaction, with the entry of the audit chain, if the directory still is what was compared.
 */
export async function confirmImport(
  office: Office,
  by: StaffMember,
  { importId, missing }: ParsedInputOf<'agencies.confirmImport'>,
): Promise<OutputOf<'agencies.confirmImport'>> {
  const job = importUnderWay(office, importId);
  // Confirmed twice is confirmed once.
  if (job.stage === 'done' || job.stage === 'writing') return importState(job);
  const { comparison, file } = job;
  if (job.stage !== 'ready' || !comparison || !file) throw new Refusal('unknown-import', 'importId');
  const marksMissing = missing === 'inactive' && comparison.missing.length > 0;
  if (comparison.rows.length === 0 && !marksMissing) throw new Refusal('import-nothing-new', 'importId');
  const numbers = numbersOf(comparison);
  job.numbers = numbers;
  try {
    const subject = { kind: 'agency-import', id: job.id };
    const head = {
      id: job.id,
      fileName: job.fileName,
      format: file.format,
      numbersJson: JSON.stringify(numbers),
    };
    await office.store.write(by.id, async (handle) => {
      const recorded = await record(handle, { action: 'agencies.gatherImport', subject });
      await openImport(handle, head, recorded);
    });
    await job.stageForWriting(missing);
    await office.store.write(by.id, async (handle) => {
      job.requireWanted();
      const [conflict] = await conflicts(handle, job.id, 'forward', 1);
      if (conflict) throw new Refusal('import-overtaken', 'importId');
      const recorded = await record(handle, {
        action: 'agencies.import',
        subject,
        content: { fileName: job.fileName, format: file.format, missingBecome: missing, ...numbers },
      });
      await carryOut(handle, job.id, recorded);
    });
    job.finish();
  } catch (error) {
    await settleFailure(office, by, job, error);
  }
  office.session.announce('work');
  return importState(job);
}

/** What was gathered is cleared away; the directory is as it was. */
async function settleFailure(
  office: Office,
  by: StaffMember,
  job: DirectoryImport,
  error: unknown,
): Promise<void> {
  if (error instanceof Cancelled) job.cancelled();
  else job.fail(error instanceof Refusal ? error.error : { code: 'internal' });
  await clearLeftovers(office, by.id).catch(() => undefined);
  if (!(error instanceof Cancelled)) throw error;
}
