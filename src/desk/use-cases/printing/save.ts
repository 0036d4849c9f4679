import { record } from '../../../store/audit.ts';
import { saveSetting } from '../../../store/settings.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { allSetUps, setUpName } from '../../printing/set-up.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { readPrintSetUp } from './set-up.ts';

/** How each kind of slip is printed from now on. A printer that was chosen before may be off for a while. */
export async function savePrintSetUp(
  office: Office,
  by: StaffMember,
  { kinds }: ParsedInputOf<'printing.save'>,
): Promise<OutputOf<'printing.save'>> {
  const { printers, cause } = await readPrintSetUp(office);
  await office.store.write(by.id, async (handle) => {
    const before = await allSetUps(handle);
    const known = new Set([
      ...printers.map(({ name }) => name),
      ...before.map(({ printer }) => printer),
      null,
    ]);
    const at = kinds.findIndex(({ printer }) => !known.has(printer));
    // A system that does not tell its printers cannot be asked whether it has one.
    if (at >= 0 && cause === null) throw new Refusal('unknown-printer', `kinds.${at}.printer`);
    const subject = { kind: 'settings', id: setUpName };
    const recorded = await record(handle, { action: 'printing.save', subject, content: { kinds } });
    const all = Object.fromEntries([...before, ...kinds].map(({ kind, ...chosen }) => [kind, chosen]));
    await saveSetting(handle, setUpName, all, recorded);
  });
  return readPrintSetUp(office);
}
