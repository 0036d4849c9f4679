import type { VisitView } from '../../../desk/contract/visits.ts';

/** What stands on the page of a visit as data attributes, for whoever drives or reads it from outside. */
export function facts(view: VisitView): Record<string, string> {
  const { reply } = view;
  const known = {
    'visit-status': view.status,
    'visit-id': view.visitId,
    'request-number': view.requestNumber,
    'not-before': reply.kind === 'earliest' && !reply.isPreview ? reply.notBefore : null,
    'not-after': reply.kind === 'latest' && !reply.isPreview ? reply.notAfter : null,
    'follow-up': view.referral?.followUpOn ?? null,
  };
  return Object.fromEntries(
    Object.entries(known).filter((fact): fact is [string, string] => fact[1] !== null),
  );
}
