import type { Policy } from '../domain/policy/policy-schema.ts';
import { referenceToolsOf } from '../domain/reference-tools/tools.ts';
import type { FormSection } from '../slips/content.ts';
import { m } from '../text/index.ts';
import type { FormWords } from './issue-slip.ts';

const inArabic = { locale: 'ar' } as const;
type Service = Policy['services'][number];

/** The blank request form: who asks, for what, and the requirements to tick; of any service when none is named. */
export function blankFormWords(policy: Policy, service: Service | null): FormWords {
  const form = referenceToolsOf(policy).find(({ isRequestForm }) => isRequestForm);
  return {
    kind: 'request-form',
    isSample: false,
    clauseIds: form ? [form.clause] : policy.completeness.clauses,
    lead: form
      ? m.reference_tools_form_lead_named({ form: form.label }, inArabic)
      : m.reference_tools_form_lead({}, inArabic),
    facts: service
      ? [{ label: m.reference_tools_form_service({}, inArabic), value: service.title, form: 'strong' }]
      : [],
    sections: [applicant(), service ? requirementsOf(service) : servicesOf(policy)],
    signatures: [
      m.reference_tools_form_signature({}, inArabic),
      m.reference_tools_form_received({}, inArabic),
    ],
  };
}

function applicant(): FormSection {
  return {
    heading: m.reference_tools_form_applicant({}, inArabic),
    look: 'plain',
    mark: 'blank',
    lines: [
      m.reference_tools_form_name({}, inArabic),
      m.reference_tools_form_identity({}, inArabic),
      m.reference_tools_form_mobile({}, inArabic),
      m.reference_tools_form_address({}, inArabic),
      m.reference_tools_form_representative({}, inArabic),
      m.reference_tools_form_need({}, inArabic),
    ],
  };
}

function requirementsOf({ requirements }: Service): FormSection {
  return {
    heading: m.reference_tools_form_requirements({}, inArabic),
    look: 'plain',
    mark: 'box',
    lines: requirements.map(({ title, notApplicableWhen }) =>
      notApplicableWhen === undefined
        ? title
        : m.reference_tools_form_unless({ title, when: notApplicableWhen }, inArabic),
    ),
  };
}

function servicesOf({ services }: Policy): FormSection {
  return {
    heading: m.reference_tools_form_services({}, inArabic),
    look: 'plain',
    mark: 'box',
    lines: services.map(({ title }) => title),
  };
}
