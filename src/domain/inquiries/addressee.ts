import type { ClauseId, Policy } from '../policy/policy-schema.ts';

/** To whom a question goes that the desk itself cannot answer. */
export type Addressee = {
  to: 'contact-officer' | 'social-researcher' | 'supervisor';
  /** The policy's own word for them; null where it names nobody. */
  label: string | null;
  clause: ClauseId | null;
};

/**
 * The contact officer (Mabarrah خ/١) or the social research officer (Athar, Amass, Enaya التعامل/٣), as the policy
 * says; where it names nobody, whom the association chose beyond its policy, else its own supervisor.
 */
export function addresseeOf(policy: Pick<Policy, 'unclear'>, extras: readonly string[]): Addressee {
  if (policy.unclear) return policy.unclear;
  const chosen = (to: Addressee['to']): Addressee => ({ to, label: null, clause: null });
  if (extras.includes('researcher-handover')) return chosen('social-researcher');
  if (extras.includes('contact-officers')) return chosen('contact-officer');
  return chosen('supervisor');
}

/** What must be offered for the person to be handed over with a slip; null where a question is only passed on. */
export function handoverCapability({
  to,
}: Pick<Addressee, 'to'>): 'contact-officers' | 'researcher-handover' | null {
  if (to === 'contact-officer') return 'contact-officers';
  return to === 'social-researcher' ? 'researcher-handover' : null;
}
