import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { whomItConcerns } from '../../../domain/complaints/about.ts';
import { parseMobile } from '../../../domain/people/mobile.ts';
import { normaliseForSearch } from '../../../domain/people/normalise.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { addComplaint, addComplaintEvent, complaintById } from '../../../store/complaints.ts';
import type { WriteHandle } from '../../../store/handle.ts';
import { personById } from '../../../store/people.ts';
import { findRequestByNumber } from '../../../store/request-numbers.ts';
import { nextSerial } from '../../../store/serials.ts';
import { allStaff } from '../../../store/staff.ts';
import { capabilityOf } from '../../complaints/choices.ts';
import { complaintView } from '../../complaints/complaint-view.ts';
import { doingOf } from '../../complaints/doing.ts';
import { dueFrom } from '../../complaints/due.ts';
import { issueReceipt } from '../../complaints/issue.ts';
import { readComplaintSettings } from '../../complaints/own-settings.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import { Refusal } from '../../refusal.ts';

type Input = ParsedInputOf<'complaints.receive'>;
type Complainant = { personId: string | null; name: string | null; phone: string | null };

/**
 * Takes a complaint, grievance, suggestion or question for technical help as told, and issues its receipt. Whose
 * doing it is about is read from the request. Nobody receives a complaint about themselves: a colleague does.
 */
export async function receiveComplaint(
  office: Office,
  by: StaffMember,
  input: Input,
): Promise<OutputOf<'complaints.receive'>> {
  const { editionId, policy } = office.policy;
  const told = readTold(input);
  const isChannel = (id: string | null) => policy.channels.some((channel) => channel.id === id);
  if (!isChannel(input.channelId)) throw new Refusal('unknown-channel', 'channelId');
  const isAnonymous = input.complainant.kind === 'anonymous';
  if (!isAnonymous && !isChannel(input.replyChannelId))
    throw new Refusal(input.replyChannelId === null ? 'field-required' : 'unknown-channel', 'replyChannelId');
  if (input.concerns.includes(by.id)) throw new Refusal('complaint-about-yourself', 'concerns');
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, capabilityOf(input.kind));
    await requireStaff(handle, input);
    const requestId = await requestIdOf(handle, input.requestNumber);
    const id = handle.ids.next();
    const number = await nextSerial(handle, office.desk.number);
    const recorded = await record(handle, {
      action: 'complaints.receive',
      subject: { kind: 'complaint', id },
      content: { ...input, ...told, requestId },
    });
    const doing = input.about && (await doingOf({ handle, recorded }, requestId, input.about));
    const concerns = whomItConcerns(input.kind, input.concerns, doing);
    if (concerns.includes(by.id)) throw new Refusal('complaint-about-yourself', 'about');
    const person = await complainantOf(handle, input, recorded);
    const day = today(office);
    await addComplaint(
      handle,
      {
        id,
        number,
        kind: input.kind,
        channelId: input.channelId,
        policyEditionId: editionId,
        complainantKind: input.complainant.kind,
        personId: person.personId,
        complainantName: person.name,
        complainantPhone: person.phone,
        representativeName: told.representative?.name ?? null,
        representativeCapacity: told.representative?.capacity ?? null,
        requestId,
        story: told.story,
        wish: told.wish === '' ? null : told.wish,
        replyChannelId: isAnonymous ? null : input.replyChannelId,
        about: doing?.about ?? null,
        decisionBy: doing?.staffId ?? null,
        decisionCommittee: doing?.committee ?? null,
        state: 'received',
        receivedOn: day,
        receivedAt: handle.at,
        receivedBy: by.id,
        dueOn: await dueFrom(handle, day, await readComplaintSettings(handle)),
        searchText: normaliseForSearch(
          [number, person.name ?? '', told.representative?.name ?? ''].join(' '),
        ),
      },
      concerns,
      recorded,
    );
    await addComplaintEvent(handle, id, { kind: 'received', happenedOn: day }, recorded);
    const complaint = await complaintById(handle, id, recorded);
    if (!complaint) throw new RangeError(`Complaint ${id} was not kept`);
    const at = { handle, office, by, complaint, recorded, today: day };
    await issueReceipt(at);
    return complaintView(at);
  });
  office.session.announce('work');
  return view;
}

function readTold({ story: typedStory, wish, representative }: Input) {
  const story = tidyText(typedStory);
  if (story === '') throw new Refusal('field-required', 'story');
  const name = tidyText(representative?.name ?? '');
  if (representative !== null && name === '') throw new Refusal('field-required', 'representative.name');
  return {
    story,
    wish: tidyText(wish),
    representative: representative && { name, capacity: tidyText(representative.capacity) },
  };
}

async function requireStaff(handle: WriteHandle, { concerns }: Input): Promise<void> {
  const known = new Set((await allStaff(handle)).map(({ id }) => id));
  if (concerns.some((id) => !known.has(id))) throw new Refusal('unknown-staff', 'concerns');
}

async function requestIdOf(handle: WriteHandle, typed: string): Promise<string | null> {
  if (typed.trim() === '') return null;
  const request = await findRequestByNumber(handle, typed);
  if (!request) throw new Refusal('unknown-request-number', 'requestNumber');
  return request.id;
}

async function complainantOf(
  handle: WriteHandle,
  { complainant }: Input,
  recorded: Parameters<typeof personById>[2],
): Promise<Complainant> {
  if (complainant.kind === 'anonymous') return { personId: null, name: null, phone: null };
  if (complainant.kind === 'registered') {
    const person = await personById(handle, complainant.personId, recorded);
    if (!person) throw new Refusal('unknown-person', 'complainant.personId');
    return { personId: person.id, name: person.name, phone: person.mobile };
  }
  const name = tidyText(complainant.name);
  if (name === '') throw new Refusal('field-required', 'complainant.name');
  if (complainant.phone.trim() === '') return { personId: null, name, phone: null };
  const mobile = parseMobile(complainant.phone);
  if (!mobile.ok) throw new Refusal('mobile-invalid', 'complainant.phone');
  return { personId: null, name, phone: mobile.value.e164 };
}
