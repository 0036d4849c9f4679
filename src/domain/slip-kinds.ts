/** The slips that one visit gives out, each with a shape of its own. */
const visitSlipKinds = ['receipt', 'missing-requirements', 'conditions', 'declaration', 'referral'] as const;

/** The slips that say what was arranged beside a visit; one shape for all of them. */
export const formKinds = [
  'decision',
  'service-provided',
  'appointment',
  'handover',
  'complaint-receipt',
  'request-form',
  'register',
  'announcement',
] as const;

export const slipKinds = [...visitSlipKinds, ...formKinds] as const;
/**
 * What goes home with the beneficiary and has room for the association's link for complaints (Mabarrah ج/١). Its own
 * receipt carries the link in its text; what stays at the desk or is filled in by hand has no place for it.
 */
export const kindsWithComplaintLink: readonly (typeof slipKinds)[number][] = [
  'receipt',
  'missing-requirements',
  'conditions',
  'referral',
  'decision',
  'service-provided',
  'appointment',
  'handover',
];
export type SlipKind = (typeof slipKinds)[number];
