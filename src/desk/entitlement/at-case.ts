import type { Canonical } from '../../store/canonical.ts';
import { record } from '../../store/audit.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import type { EntitlementCase } from '../contract/entitlement.ts';
import { requireOffered } from '../offered.ts';
import type { Office } from '../office.ts';
import type { StaffMember } from '../session.ts';
import { caseView, readCase } from './case.ts';
import type { CaseFile } from './case.ts';

/** Reads a case on record, lets `change` work on it, and answers with how it stands then. */
export function atCase(
  office: Office,
  by: StaffMember,
  call: { action: string; requestId: string; content?: Canonical },
  change?: (at: { handle: WriteHandle; recorded: Recorded; file: CaseFile }) => Promise<void>,
): Promise<EntitlementCase> {
  const { action, requestId, content } = call;
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'evidence-review');
    const subject = { kind: 'request', id: requestId };
    const recorded = await record(handle, { action, subject, ...(content !== undefined && { content }) });
    const file = await readCase(handle, office, requestId, recorded);
    await change?.({ handle, recorded, file });
    const changed = change ? await readCase(handle, office, requestId, recorded) : file;
    return caseView(handle, { office, by, recorded }, changed);
  });
}
