import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { formatGregorian, formatHijri } from '../../../domain/time/format-date.ts';
import { toArabicDigits } from '../../../domain/people/digits.ts';
import { isoDate } from '../../../domain/time/plain-date.ts';
import { clausesOf } from '../../../domain/policy/offers.ts';
import { record } from '../../../store/audit.ts';
import { personById } from '../../../store/people.ts';
import { accessesOf } from '../../../store/person-accesses.ts';
import { accessTexts, whyTexts } from '../../../text/access-words.ts';
import { m } from '../../../text/index.ts';
import type { AccessView } from '../../contract/people-file.ts';
import { issueForm } from '../../issue-slip.ts';
import type { Office } from '../../office.ts';
import { accessView } from '../../people/access-views.ts';
import { personFileView } from '../../people/person-file.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

const inArabic = { locale: 'ar' } as const;
/** More looks than fit a few pages are counted, not listed. */
const mostListed = 60;

/** Who saw the file and why, on paper, for the person who asks (Mabarrah ح/٢). */
export function issueAccessReport(
  office: Office,
  by: StaffMember,
  { personId }: ParsedInputOf<'people.issueAccessReport'>,
): Promise<OutputOf<'people.issueAccessReport'>> {
  return office.store.write(by.id, async (handle) => {
    const subject = { kind: 'person', id: personId };
    const recorded = await record(handle, { action: 'people.issueAccessReport', subject });
    const person = await personById(handle, personId, recorded);
    if (!person) throw new Refusal('unknown-person', 'personId');
    const { accesses, total } = await accessesOf(
      handle,
      personId,
      { offset: 0, limit: mostListed },
      recorded,
    );
    const rest = total - accesses.length;
    await issueForm(
      { handle, office, recorded },
      { subject },
      {
        kind: 'register',
        isSample: false,
        clauseIds: clausesOf(office.policy.policy, 'access-report'),
        lead: m.people_report_lead({}, inArabic),
        facts: [{ label: m.people_report_person({}, inArabic), value: person.name, form: 'strong' }],
        sections: [
          {
            heading: m.people_accesses({}, inArabic),
            look: 'plain',
            lines: [
              ...accesses.map((access) => accessLine(accessView(access))),
              ...(rest > 0 ? [m.people_report_more({ count: toArabicDigits(String(rest)) }, inArabic)] : []),
            ],
            mark: 'dot',
          },
        ],
        signatures: [m.slip_sign_receptionist({}, inArabic), m.slip_sign_stamp({}, inArabic)],
      },
    );
    return personFileView(handle, office, personId, recorded);
  });
}

function accessLine({ day, count, kind, staffName, requestNumber, reason, note }: AccessView): string {
  const date = isoDate(day);
  return [
    `${formatHijri(date)} – ${formatGregorian(date)}`,
    staffName ?? m.people_access_desk({}, inArabic),
    accessTexts[kind]({}, inArabic),
    ...(requestNumber === null ? [] : [requestNumber]),
    ...(reason === null ? [] : [whyTexts[reason]({}, inArabic)]),
    ...(note === '' ? [] : [note]),
    ...(count > 1 ? [m.people_access_times({ count: toArabicDigits(String(count)) }, inArabic)] : []),
  ].join('، ');
}
