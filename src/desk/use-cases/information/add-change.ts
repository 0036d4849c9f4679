import { typedList } from '../../../domain/information/typed-list.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { parseDateInput } from '../../../domain/time/parse-date-input.ts';
import type { IsoDate } from '../../../domain/time/plain-date.ts';
import { answerById } from '../../../store/answers.ts';
import { record } from '../../../store/audit.ts';
import { addChange } from '../../../store/information.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { changeView, knownChange } from '../../information/change-view.ts';
import { readChannel } from '../../inquiries/asked.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/**
 * Information that changed, with the day from which it holds and the approved means on which it was announced
 * (Mabarrah خ/٣). The answers that it touches are to be looked at again.
 */
export async function enterChange(
  office: Office,
  by: StaffMember,
  { answerIds, ...typed }: ParsedInputOf<'information.addChange'>,
): Promise<OutputOf<'information.addChange'>> {
  const { policy } = office.policy;
  const required = (field: 'subject' | 'oldText' | 'newText') => {
    const text = tidyText(typed[field]);
    if (text === '') throw new Refusal('field-required', field);
    return text;
  };
  const view = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'changed-information');
    const channelIds = typed.channelIds.map((id) => readChannel(policy, id, 'channelIds'));
    const ownMeans = tidyText(typed.ownMeans);
    const change = {
      subject: required('subject'),
      oldText: required('oldText'),
      newText: required('newText'),
      inForceOn: readDay(typed.inForceOn),
      channelIds,
      ownMeans,
      groups: typedList(typed.groups),
      serviceId: typed.serviceId,
    };
    if (channelIds.length === 0 && ownMeans === '') throw new Refusal('field-required', 'channelIds');
    if (typed.serviceId !== null && !policy.services.some(({ id }) => id === typed.serviceId))
      throw new Refusal('unknown-service', 'serviceId');
    for (const id of answerIds)
      if (!(await answerById(handle, id))) throw new Refusal('unknown-answer', 'answerIds');
    const recorded = await record(handle, {
      action: 'information.addChange',
      subject: { kind: 'list', id: 'changed-information' },
      content: { ...change, answerIds },
    });
    const id = await addChange(handle, change, [...new Set(answerIds)], recorded);
    return changeView(handle, office, await knownChange(handle, id));
  });
  office.session.announce('work');
  return view;
}

function readDay(typed: string): IsoDate {
  const parsed = parseDateInput(typed);
  if (parsed.ok) return parsed.value.date;
  throw new Refusal(parsed.error === 'empty' ? 'field-required' : 'date-invalid', 'inForceOn');
}
