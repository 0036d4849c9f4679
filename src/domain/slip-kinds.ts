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
] as const;

export const slipKinds = [...visitSlipKinds, ...formKinds] as const;
export type SlipKind = (typeof slipKinds)[number];
