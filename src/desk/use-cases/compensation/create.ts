import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { emptyFacts } from '../../../domain/compensation/claim.ts';
import { mayKnow } from '../../../domain/complaints/who-may.ts';
import { parseMobile } from '../../../domain/people/mobile.ts';
import { normaliseForSearch } from '../../../domain/people/normalise.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { canonicalJson } from '../../../store/canonical.ts';
import { addClaim, claimById } from '../../../store/compensation.ts';
import { complaintIdByNumber, concernsOf } from '../../../store/complaints.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import { personById } from '../../../store/people.ts';
import { nextSerial } from '../../../store/serials.ts';
import { claimView } from '../../compensation/claim-view.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import { Refusal } from '../../refusal.ts';

type Input = ParsedInputOf<'compensation.create'>;

/** Opens a claim on one ground (Mabarrah ث/١ to ث/٤), by itself or from a complaint. */
export async function createClaim(
  office: Office,
  by: StaffMember,
  input: Input,
): Promise<OutputOf<'compensation.create'>> {
  const { editionId, policy } = office.policy;
  const harm = tidyText(input.harm);
  if (harm === '') throw new Refusal('field-required', 'harm');
  const { ground } = input;
  const stated = policy.compensation?.grounds;
  if (stated && !stated.some(({ id }) => id === ground)) throw new Refusal('not-offered', 'ground');
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'compensation');
    const complaintId = await complaintOf(handle, by, input.complaintNumber);
    const id = handle.ids.next();
    const number = await nextSerial(handle, office.desk.number);
    const recorded = await record(handle, {
      action: 'compensation.create',
      subject: { kind: 'compensation', id },
      content: { ...input, harm, complaintId },
    });
    const claimant = await claimantOf(handle, input, recorded);
    const day = today(office);
    await addClaim(
      handle,
      {
        id,
        number,
        ground,
        policyEditionId: editionId,
        personId: claimant.personId,
        claimantName: claimant.name,
        claimantPhone: claimant.phone,
        complaintId,
        harm,
        state: 'open',
        factsJson: canonicalJson(emptyFacts(ground)),
        openedOn: day,
        openedAt: handle.at,
        openedBy: by.id,
        searchText: normaliseForSearch(`${number} ${claimant.name}`),
      },
      recorded,
    );
    const claim = await claimById(handle, id, recorded);
    if (!claim) throw new RangeError(`Claim ${id} was not kept`);
    return claimView({ handle, office, by, claim, recorded, today: day });
  });
  office.session.announce('work');
  return view;
}

/** The complaint by its number. One that concerns the caller is not known to them. */
async function complaintOf(handle: WriteHandle, by: StaffMember, typed: string): Promise<string | null> {
  if (typed.trim() === '') return null;
  const id = await complaintIdByNumber(handle, typed);
  const concerns = id === undefined ? [] : await concernsOf(handle, id);
  if (id === undefined || !mayKnow({ concerns, decisionBy: null }, by.id))
    throw new Refusal('unknown-complaint', 'complaintNumber');
  return id;
}

async function claimantOf(
  handle: WriteHandle,
  { claimant }: Input,
  recorded: Recorded,
): Promise<{ personId: string | null; name: string; phone: string | null }> {
  if (claimant.kind === 'registered') {
    const person = await personById(handle, claimant.personId, recorded);
    if (!person) throw new Refusal('unknown-person', 'claimant.personId');
    return { personId: person.id, name: person.name, phone: person.mobile };
  }
  const name = tidyText(claimant.name);
  if (name === '') throw new Refusal('field-required', 'claimant.name');
  if (claimant.phone.trim() === '') return { personId: null, name, phone: null };
  const mobile = parseMobile(claimant.phone);
  if (!mobile.ok) throw new Refusal('mobile-invalid', 'claimant.phone');
  return { personId: null, name, phone: mobile.value.e164 };
}
