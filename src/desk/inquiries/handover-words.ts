import { clausesOf } from '../../domain/policy/offers.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { m } from '../../text/index.ts';
import type { InquiryView } from '../contract/inquiries.ts';
import type { DeskSettings } from '../contract/settings.ts';
import { officerViews } from '../information/officer-view.ts';
import type { FormWords } from '../issue-slip.ts';
import type { Office } from '../office.ts';
import { addresseeView } from './addressee-view.ts';

const blankLines = 3;
const mostOfficers = 4;

/** What the handover slip says: whom to see, why, the visit's number, the question, and room for the answer. */
export async function handoverWords(
  handle: ReadHandle,
  office: Office,
  inquiry: InquiryView,
  settings: DeskSettings,
): Promise<FormWords> {
  const { policy } = office.policy;
  const addressee = addresseeView(policy, settings);
  const officers =
    addressee.to === 'contact-officer' ? (await officerViews(handle, office, [])).slice(0, mostOfficers) : [];
  const text = (label: string, value: string | null, form: 'text' | 'strong' | 'ltr' = 'text') =>
    value === null || value === '' ? [] : [{ label, value, form }];
  return {
    kind: 'handover',
    isSample: false,
    clauseIds: addressee.clause === null ? clausesOf(policy, 'researcher-handover') : [addressee.clause.id],
    lead: m.inquiries_slip_lead({ who: addressee.label }),
    facts: [
      ...text(m.inquiries_slip_to(), addressee.label, 'strong'),
      ...text(m.inquiries_slip_person(), inquiry.asker),
      ...text(m.inquiries_slip_visit(), inquiry.visit?.requestNumber ?? null, 'ltr'),
      ...text(m.inquiries_slip_reason(), inquiry.reason ?? m.inquiries_slip_reason_unclear()),
      ...text(m.inquiries_slip_by(), inquiry.askedBy),
    ],
    sections: [
      { heading: m.inquiries_slip_question(), look: 'key', lines: [inquiry.question], mark: 'none' },
      ...(officers.length === 0
        ? []
        : [
            {
              heading: m.inquiries_slip_officers(),
              look: 'plain' as const,
              lines: officers.map(({ name, phone, extension, categories, fields }) =>
                [
                  name,
                  [...categories, ...fields].join('، '),
                  extension === '' ? phone : m.inquiries_slip_extension({ phone, extension }),
                ]
                  .filter((part) => part !== '')
                  .join(' · '),
              ),
              mark: 'dot' as const,
            },
          ]),
      {
        heading: m.inquiries_slip_answer(),
        look: 'plain',
        lines: Array.from({ length: blankLines }, () => ''),
        mark: 'blank',
      },
    ],
    signatures: [m.inquiries_slip_signed_desk(), addressee.label],
  };
}
