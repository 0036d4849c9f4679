import type { z } from 'zod';
import { addresseeOf, handoverCapability } from '../../domain/inquiries/addressee.ts';
import type { Addressee } from '../../domain/inquiries/addressee.ts';
import { groundOf } from '../../domain/policy/offers.ts';
import type { Policy } from '../../domain/policy/policy-schema.ts';
import { m } from '../../text/index.ts';
import { clauseView } from '../clause-view.ts';
import type { addresseeSchema } from '../contract/inquiries.ts';
import type { DeskSettings } from '../contract/settings.ts';

/** To whom a question goes that the desk cannot answer, in the policy's words and with its clause. */
export function addresseeView(policy: Policy, settings: DeskSettings): z.output<typeof addresseeSchema> {
  const addressee = addresseeOf(policy, settings.extras);
  const capability = handoverCapability(addressee);
  return {
    to: addressee.to,
    label: addressee.label ?? ownLabel(addressee.to),
    clause: addressee.clause === null ? null : clauseView(policy, addressee.clause),
    hasSlip: capability !== null && groundOf(policy, capability, settings) !== 'not-offered',
  };
}

function ownLabel(to: Addressee['to']): string {
  switch (to) {
    case 'contact-officer':
      return m.inquiries_to_contact_officer();
    case 'social-researcher':
      return m.inquiries_to_social_researcher();
    case 'supervisor':
      return m.inquiries_to_supervisor();
  }
}
