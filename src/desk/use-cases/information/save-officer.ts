import { record } from '../../../store/audit.ts';
import { allOfficers, removeOfficer, saveOfficer } from '../../../store/information.ts';
import type { ReadHandle } from '../../../store/handle.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { OfficerView } from '../../contract/information.ts';
import { officerViews } from '../../information/officer-view.ts';
import { readOfficer } from '../../information/read-officer.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** A contact officer is named (Mabarrah خ/١). */
export function addOfficer(
  office: Office,
  by: StaffMember,
  typed: ParsedInputOf<'information.addOfficer'>,
): Promise<OutputOf<'information.addOfficer'>> {
  return save(office, by, 'information.addOfficer', null, typed);
}

export function changeOfficer(
  office: Office,
  by: StaffMember,
  { officerId, ...typed }: ParsedInputOf<'information.changeOfficer'>,
): Promise<OutputOf<'information.changeOfficer'>> {
  return save(office, by, 'information.changeOfficer', officerId, typed);
}

/** Not a contact officer any more: shown to nobody, kept on record. */
export async function dismissOfficer(
  office: Office,
  by: StaffMember,
  { officerId }: ParsedInputOf<'information.removeOfficer'>,
): Promise<OutputOf<'information.removeOfficer'>> {
  await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'contact-officers');
    await requireOfficer(handle, officerId);
    const subject = { kind: 'contact-officer', id: officerId };
    await removeOfficer(
      handle,
      officerId,
      await record(handle, { action: 'information.removeOfficer', subject }),
    );
  });
  office.session.announce('work');
  return {};
}

async function save(
  office: Office,
  by: StaffMember,
  action: string,
  officerId: string | null,
  typed: ParsedInputOf<'information.addOfficer'>,
): Promise<OfficerView> {
  const officer = readOfficer(typed);
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'contact-officers');
    if (officerId !== null) await requireOfficer(handle, officerId);
    const id = officerId ?? handle.ids.next();
    const subject = { kind: 'contact-officer', id };
    await saveOfficer(
      handle,
      { id, ...officer },
      await record(handle, { action, subject, content: officer }),
    );
    const saved = (await officerViews(handle, office, [])).find((each) => each.id === id);
    if (!saved) throw new RangeError('An officer was not kept');
    return saved;
  });
  office.session.announce('work');
  return view;
}

async function requireOfficer(handle: ReadHandle, id: string): Promise<void> {
  const officers = await allOfficers(handle);
  if (!officers.some((officer) => officer.id === id)) throw new Refusal('unknown-officer', 'officerId');
}
