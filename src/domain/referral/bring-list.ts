import { normaliseForSearch } from '../people/normalise.ts';

/** «سند الإحالة» or «سند إحالة», alone or within a longer line, as `normaliseForSearch` writes it. */
const referralSlip = /(?<=^| )سند (?:ال)?احاله(?= |$)/u;

/** Whether an agency's own list of documents already asks for the referral slip. */
export function asksForReferralSlip(documents: readonly string[]): boolean {
  return documents.some((document) => referralSlip.test(normaliseForSearch(document)));
}
