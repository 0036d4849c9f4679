import { clausesOf } from '../../domain/policy/offers.ts';
import { toArabicDigits } from '../../domain/people/digits.ts';
import { daysBetween } from '../../domain/time/plain-date.ts';
import type { AnnouncementRecord } from '../../store/announcements.ts';
import { m } from '../../text/index.ts';
import type { FormWords } from '../issue-slip.ts';
import type { Office } from '../office.ts';

const inArabic = { locale: 'ar' } as const;

export const announcementSubject = (id: string) => ({ kind: 'announcement', id });

/**
 * A published announcement on paper (Deem الاستحقاق/١, ٢): the service, where and when it was published, how long it
 * is open, and the conditions; null for a draft.
 */
export function announcementWords(
  { policy: { policy } }: Pick<Office, 'policy'>,
  announcement: AnnouncementRecord,
): FormWords | null {
  const { title, edition, places, conditions, publishedOn, opensOn, closesOn } = announcement;
  if (publishedOn === null) return null;
  const number = (value: number) => toArabicDigits(String(value));
  return {
    kind: 'announcement',
    isSample: false,
    clauseIds: clausesOf(policy, 'announcements'),
    lead: m.entitlement_slip_announcement_lead({}, inArabic),
    facts: [
      { label: m.entitlement_slip_service({}, inArabic), value: title, form: 'strong' },
      { label: m.entitlement_slip_edition({}, inArabic), value: number(edition), form: 'text' },
      { label: m.entitlement_slip_published({}, inArabic), value: publishedOn, form: 'day' },
      { label: m.entitlement_slip_published_at({}, inArabic), value: places.join('\n'), form: 'text' },
      { label: m.entitlement_slip_opens({}, inArabic), value: opensOn, form: 'day' },
      ...(closesOn === null
        ? [
            {
              label: m.entitlement_slip_closes({}, inArabic),
              value: m.entitlement_slip_no_end({}, inArabic),
              form: 'text' as const,
            },
          ]
        : [
            { label: m.entitlement_slip_closes({}, inArabic), value: closesOn, form: 'day' as const },
            {
              label: m.entitlement_slip_days_open({}, inArabic),
              value: number(daysBetween(opensOn, closesOn) + 1),
              form: 'text' as const,
            },
          ]),
    ],
    sections: [
      {
        heading: m.entitlement_slip_conditions({}, inArabic),
        look: 'key',
        lines: conditions,
        mark: 'dot',
      },
    ],
    signatures: [m.slip_sign_receptionist({}, inArabic), m.slip_sign_stamp({}, inArabic)],
  };
}
