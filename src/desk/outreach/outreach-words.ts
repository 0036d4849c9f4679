import { parseMobile } from '../../domain/people/mobile.ts';
import { tidyText } from '../../domain/people/typed-text.ts';
import type { Policy } from '../../domain/policy/policy-schema.ts';
import type { OutreachWords } from '../../store/outreach.ts';
import type { ParsedInputOf } from '../contract/contract.ts';
import { Refusal } from '../refusal.ts';

/**
 * Reads what was typed about somebody who might be entitled. Refuses the first field at fault, in the order of the
 * form: without a phone there must be a place, and nobody is listed without a reason and whoever gave it.
 */
export function readOutreachWords(typed: ParsedInputOf<'outreach.add'>, policy: Policy): OutreachWords {
  const words = {
    kind: typed.kind,
    name: required(typed.name, 'name'),
    mobile: readMobile(typed.mobile),
    place: tidyText(typed.place),
  };
  if (words.mobile === null && words.place === '') throw new Refusal('field-required', 'mobile');
  const serviceId = typed.serviceId === '' ? null : typed.serviceId;
  if (serviceId !== null && !policy.services.some(({ id }) => id === serviceId)) {
    throw new Refusal('unknown-service', 'serviceId');
  }
  return { ...words, serviceId, why: required(typed.why, 'why'), source: required(typed.source, 'source') };
}

function required(typed: string, field: string): string {
  const text = tidyText(typed);
  if (text === '') throw new Refusal('field-required', field);
  return text;
}

function readMobile(typed: string): string | null {
  const parsed = parseMobile(typed);
  if (parsed.ok) return parsed.value.e164;
  if (parsed.error === 'empty') return null;
  throw new Refusal(parsed.error === 'service-number' ? 'mobile-service-number' : 'mobile-invalid', 'mobile');
}
