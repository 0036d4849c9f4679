import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { record } from '../../../store/audit.ts';
import { slipById, slipPdf } from '../../../store/slips.ts';
import type { Office } from '../../office.ts';
import { requireMayReadSlip } from '../../may-read-slip.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

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
  try {
    return {
      file: await writeWhole(join(folder, `${serial}.pdf`), `.${office.ports.ids.next()}.part`, bytes),
    };
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Refusal('export-failed', 'folder', { cause });
  }
}

async function writeWhole(file: string, suffix: string, bytes: Uint8Array): Promise<string> {
  const part = file + suffix;
  const handle = await open(part, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return file;
}
