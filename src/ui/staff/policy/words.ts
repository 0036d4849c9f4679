import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { BoundGroup } from '../../../domain/policy/sign-off.ts';
import { capabilities } from '../../../domain/policy/capabilities.ts';
import { getLocale, m } from '../../../text/index.ts';
import { localDigits } from '../../parts/digits.ts';
import { roleName } from '../role-name.ts';

type Diff = OutputOf<'policy.compare'>['diff'];
export type RuleChange = Diff['rules'][number];
type Reply = Extract<RuleChange, { rule: 'reply' }>['before'];

/** Whom a text binds, or what someone is to the association. */
export function groupName(group: BoundGroup): string {
  switch (group) {
    case 'everyone':
      return m.policy_group_everyone();
    case 'contract':
      return m.policy_group_contract();
    case 'volunteer':
      return m.policy_group_volunteer();
    default:
      return roleName(group);
  }
}

/** What kind of text is signed. */
export function documentKindName(kind: 'policy' | 'conduct' | 'regulations'): string {
  if (kind === 'policy') return m.policy_document_policy();
  return kind === 'conduct' ? m.policy_document_conduct() : m.policy_document_regulations();
}

/** What a rule is called where its change is shown. */
export function ruleName(rule: RuleChange['rule']): string {
  const names: Record<RuleChange['rule'], () => string> = {
    reply: m.policy_rule_reply,
    title: m.policy_rule_title,
    approval: m.policy_rule_approval,
    committee: m.policy_rule_committee,
    channels: m.policy_rule_channels,
    'request-steps': m.policy_rule_request_steps,
    'referral-steps': m.policy_rule_referral_steps,
    signature: m.policy_rule_signature,
    'declaration-wording': m.policy_rule_declaration_wording,
    services: m.policy_rule_services,
    offers: m.policy_rule_offers,
    other: m.policy_rule_other,
  };
  return names[rule]();
}

/** A rule's lines before and after, as people read them. */
export function ruleLines(change: RuleChange): { before: string[]; after: string[] } {
  if (change.rule === 'reply')
    return { before: [replyText(change.before)], after: [replyText(change.after)] };
  if (change.rule === 'other') return { before: [], after: change.fields.map(fieldName) };
  const inWords = (line: string): string => {
    if (change.rule === 'signature')
      return line === 'stated' ? m.policy_signature_stated() : m.policy_signature_own();
    if (change.rule === 'offers') return capabilityTitle(line);
    return line;
  };
  return { before: change.before.map(inWords), after: change.after.map(inWords) };
}

function replyText(rule: Reply): string {
  if (rule === null) return m.policy_reply_none();
  return rule.kind === 'latest'
    ? m.policy_reply_latest({ days: localDigits(rule.workingDays) })
    : m.policy_reply_earliest({ days: localDigits(rule.days) });
}

function capabilityTitle(id: string): string {
  const title = capabilities.find((capability) => capability.id === id)?.title;
  return title?.[getLocale()] ?? id;
}

function fieldName(field: string): string {
  const names: Partial<Record<string, () => string>> = {
    association: m.policy_field_association,
    wording: m.policy_field_wording,
    sections: m.policy_field_sections,
    referenceTools: m.policy_field_tools,
    references: m.policy_field_references,
    eligibility: m.policy_field_eligibility,
    hospitality: m.policy_field_hospitality,
    completeness: m.policy_field_completeness,
    unclear: m.policy_field_unclear,
    serves: m.policy_field_serves,
    registration: m.policy_field_registration,
    complaints: m.policy_field_complaints,
    compensation: m.policy_field_compensation,
    satisfaction: m.policy_field_satisfaction,
  };
  return names[field]?.() ?? field;
}
