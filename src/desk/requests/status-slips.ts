import { formatPhone, parseMobile } from '../../domain/people/mobile.ts';
import type { Outcome } from '../../domain/request/request-status.ts';
import type { FormFact } from '../../slips/content.ts';
import { m } from '../../text/index.ts';
import type { FormWords } from '../issue-slip.ts';
import { channelView, studiedBy } from '../visit/visit-view.ts';
import type { RequestFile } from './request-file.ts';
import { answerChannelId, clausesOfReply, clausesOfService } from './request-view.ts';

const inArabic = { locale: 'ar' } as const;

/** The notice of the decision: what was decided, why, what comes next, and how to object. */
export function decisionWords(
  file: RequestFile,
  decided: { outcome: Outcome; reasons: string; on: string },
): FormWords {
  const { policy } = file;
  const isAccepted = decided.outcome === 'accepted';
  const channel = channelView(policy, answerChannelId(file)).label;
  const committee = studiedBy(file).name;
  const { phone } = policy.association;
  return {
    kind: 'decision',
    isSample: false,
    clauseIds: clausesOfReply(policy),
    lead: m.requests_slip_decision_lead(personWords(file), inArabic),
    facts: [
      ...requestFacts(file),
      {
        label: m.requests_slip_decision({}, inArabic),
        value: isAccepted ? m.requests_slip_accepted({}, inArabic) : m.requests_slip_rejected({}, inArabic),
        form: 'strong',
      },
      ...(committee === null ? [] : [fact(m.requests_slip_studied_by({}, inArabic), committee)]),
      { label: m.requests_slip_decided_on({}, inArabic), value: decided.on, form: 'day' },
    ],
    sections: [
      {
        heading: m.requests_slip_reasons({}, inArabic),
        look: 'key',
        lines: [decided.reasons],
        mark: 'none',
      },
      ...(isAccepted
        ? [
            {
              heading: m.requests_slip_next({}, inArabic),
              look: 'plain' as const,
              lines: [m.requests_slip_next_text({ channel }, inArabic)],
              mark: 'none' as const,
            },
          ]
        : []),
      {
        heading: m.requests_slip_grieve({}, inArabic),
        look: 'notice',
        lines: [
          m.requests_slip_grieve_desk({ number: file.request.number }, inArabic),
          ...(phone === null ? [] : [m.requests_slip_grieve_phone({ phone: phoneWords(phone) }, inArabic)]),
          m.requests_slip_grieve_other({}, inArabic),
        ],
        mark: 'dot',
      },
    ],
    signatures: [m.requests_slip_sign_staff({}, inArabic), m.requests_slip_sign_person({}, inArabic)],
  };
}

/** The receipt of a service provided: what, when, by whom. */
export function serviceWords(
  file: RequestFile,
  served: { what: string; providedBy: string; on: string },
): FormWords {
  return {
    kind: 'service-provided',
    isSample: false,
    clauseIds: clausesOfService(file.policy),
    lead: m.requests_slip_service_lead(personWords(file), inArabic),
    facts: [
      ...requestFacts(file),
      fact(m.requests_slip_provided({}, inArabic), served.what, 'strong'),
      fact(m.requests_slip_provided_on({}, inArabic), served.on, 'day'),
      fact(m.requests_slip_provided_by({}, inArabic), served.providedBy),
    ],
    sections: [],
    signatures: [m.requests_slip_sign_staff({}, inArabic), m.requests_slip_sign_person({}, inArabic)],
  };
}

/** A number of the association as people read it. */
function phoneWords(phone: string): string {
  const parsed = parseMobile(phone);
  return parsed.ok ? formatPhone(parsed.value.e164) : phone;
}

function requestFacts(file: RequestFile): FormFact[] {
  return [
    fact(m.requests_slip_number({}, inArabic), file.request.number, 'ltr'),
    fact(m.requests_slip_service({}, inArabic), file.service?.title ?? ''),
  ];
}

function fact(label: string, value: string, form: FormFact['form'] = 'text'): FormFact {
  return { label, value, form };
}

function personWords({ policy, beneficiary }: RequestFile): { word: string; name: string } {
  const gender = beneficiary?.kind === 'person' ? beneficiary.gender : 'male';
  const word = m.desk_person_word({ word: policy.wording.beneficiary[gender] }, inArabic);
  return { word, name: beneficiary?.name ?? '' };
}
