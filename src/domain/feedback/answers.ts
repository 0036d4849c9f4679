/** How satisfied a beneficiary was, worst to best. */
export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

/** What an answer may be about, besides its own words. The service and its place, never a person who works there. */
export const ratingReasons = [
  'waiting',
  'welcome',
  'clarity',
  'requirements',
  'place',
  'need-met',
  'privacy',
] as const;
export type RatingReason = (typeof ratingReasons)[number];

/** Nothing is shown of fewer answers than this: the right to rate is no means of finding out who said what. */
export const fewestShown = 5;

/**
 * Whether the answers that wait may be shown: all of one service and channel, and among them at least five that are
 * anonymous. They are shown together and count from then on, so that two results, however their period or group was
 * chosen, never differ by fewer than five of them: nothing can be found by subtraction. Answers whose giver let
 * themselves be known do not count towards the five, since whoever knows them could take them away.
 */
export function mayBeShown(waiting: { anonymous: number }): boolean {
  return waiting.anonymous >= fewestShown;
}
