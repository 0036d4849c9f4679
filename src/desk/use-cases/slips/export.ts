import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { join } from 'node:path';
import { record } from '../../../store/audit.ts';
import { slipById, slipPdf } from '../../../store/slips.ts';
import type { Office } from '../../office.ts';
import { requireMayReadSlip } from '../../may-read-slip.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { writeWhole } from '../../write-whole.ts';

/** Writes the slip into a chosen folder, named by its serial: whole, or not at all. */
export async function exportSlip(
  office: Office,
  by: StaffMember,
  { slipId, folder }: ParsedInputOf<'slips.export'>,
): Promise<OutputOf<'slips.export'>> {
  const { serial, bytes } = await office.store.write(by.id, async (handle) => {
    const slip = await slipById(handle, slipId);
    if (!slip) throw new Refusal('unknown-slip', 'slipId');
    await requireMayReadSlip(handle, by, slip);
    const recorded = await record(handle, { action: 'slips.export', subject: { kind: 'slip', id: slipId } });
    return { serial: slip.serial, bytes: await slipPdf(handle, slipId, recorded) };
  });
  const file = join(folder, `${serial}.pdf`);
  return { file: await writeWhole(file, `.${office.ports.ids.next()}.part`, bytes) };
}
