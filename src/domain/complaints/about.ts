import { normaliseForSearch } from '../people/normalise.ts';
import { toLatinDigits } from '../people/digits.ts';
import { isBetweenPeople } from './complaint.ts';
import type { ComplaintKind } from './complaint.ts';

/** What of a request is complained about: what happened in one of its visits, or the decision on it. */
export const complaintAbouts = ['visit', 'decision'] as const;
export type ComplaintAbout = (typeof complaintAbouts)[number];

/** Who did what is complained about, read from the request: led the visit, or took or recorded the decision. */
export type Doing = {
  about: ComplaintAbout;
  staffId: string;
  /** The committee that decided, where one did. */
  committee: string | null;
};

/**
 * Whom it concerns: those named by whoever brings it, and whoever did what it is about. Nobody judges their own case
 * (Deem العدل/٢), so for a complaint or a grievance the doing decides and nobody's choice does; a suggestion or a
 * call for technical help accuses nobody.
 */
export function whomItConcerns(
  kind: ComplaintKind,
  named: readonly string[],
  doing: Pick<Doing, 'staffId'> | null,
): string[] {
  return [...new Set([...named, ...(doing !== null && isBetweenPeople(kind) ? [doing.staffId] : [])])];
}

const shortestName = 3;
const phoneDigits = 9;

/** Whether a text says who brought a complaint: two names of theirs in a row, a single name, or their phone. */
export function namesPerson(
  text: string,
  person: { names: readonly (string | null)[]; phone: string | null },
): boolean {
  const said = ` ${normaliseForSearch(text)} `;
  const digits = toLatinDigits(text).replace(/\D/gu, '');
  const isCalled = person.names.some((name) =>
    tellingParts(name ?? '').some((part) => said.includes(` ${part} `)),
  );
  const phone = (person.phone ?? '').replace(/\D/gu, '').slice(-phoneDigits);
  return isCalled || (phone.length === phoneDigits && digits.includes(phone));
}

function tellingParts(name: string): string[] {
  const words = normaliseForSearch(name)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 1) return words.filter((word) => word.length >= shortestName);
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
}
