import { normaliseForSearch } from '../people/normalise.ts';
import { offersOf } from './agency-offer.ts';
import type { AgencyOffer } from './agency-offer.ts';
import type { Agency } from './hsds.ts';
import { meansTheSame, needWords, searchWords } from './need-words.ts';
import { isOpenAt } from './opening-hours.ts';
import type { RiyadhMoment } from './opening-hours.ts';

const shortestPrefix = 2;

/** What the search knows besides the words: when it is asked, and the city in which the person lives. */
export type SearchCircumstances = RiyadhMoment & { nearCity?: string };

/** An offer found, with how many of the words asked for it answers. */
export type AgencyMatch = {
  offer: AgencyOffer;
  matchedWords: number;
  totalWords: number;
  /** Null where the directory gives no hours. */
  isOpen: boolean | null;
  isNear: boolean;
};

/**
 * The offers that answer at least one word of a need, in service, agency and city, and words of the same
 * meaning (سكن finds إيجار). Best first: most words answered; most of them literally, in the service's own
 * name above all; the person's own city; open now; then by name. Without words all offers are listed, by nearness and name.
 */
export function findAgencies(
  query: string,
  agencies: readonly Agency[],
  circumstances: SearchCircumstances,
): AgencyMatch[] {
  const asked = needWords(query);
  const near = normaliseForSearch(circumstances.nearCity ?? '');
  return offersOf(agencies)
    .map((offer) => {
      const words = wordsOf(offer);
      const matchedWords = asked.filter((word) => isAnswered(words, word)).length;
      const closeness = literalCount(searchWords(offer.serviceName), asked) * 2 + literalCount(words, asked);
      const match: AgencyMatch = {
        offer,
        matchedWords,
        totalWords: asked.length,
        isOpen: offer.schedules.length === 0 ? null : isOpenAt(offer.schedules, circumstances),
        isNear: near !== '' && normaliseForSearch(offer.place?.city ?? '') === near,
      };
      return { match, closeness };
    })
    .filter(({ match }) => match.matchedWords > 0 || asked.length === 0)
    .sort(
      (a, b) =>
        b.match.matchedWords - a.match.matchedWords ||
        b.closeness - a.closeness ||
        Number(b.match.isNear) - Number(a.match.isNear) ||
        Number(b.match.isOpen ?? false) - Number(a.match.isOpen ?? false) ||
        a.match.offer.agencyName.localeCompare(b.match.offer.agencyName, 'ar') ||
        a.match.offer.serviceName.localeCompare(b.match.offer.serviceName, 'ar'),
    )
    .map(({ match }) => match);
}

function wordsOf({ serviceName, otherName, agencyName, place }: AgencyOffer): string[] {
  return searchWords([serviceName, otherName ?? '', agencyName, place?.city ?? ''].join(' '));
}

function literalCount(words: readonly string[], asked: readonly string[]): number {
  return asked.filter((word) => words.some((candidate) => isWord(candidate, word))).length;
}

function isAnswered(words: readonly string[], asked: string): boolean {
  return words.some((word) => isWord(word, asked) || meansTheSame(word, asked));
}

/** The word itself, or its beginning while it is still being typed. */
function isWord(word: string, asked: string): boolean {
  return word === asked || (asked.length >= shortestPrefix && word.startsWith(asked));
}
