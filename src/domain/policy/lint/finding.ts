import type { ClauseId, Policy } from '../policy-schema.ts';
import type { Hint, LintCode } from './hints.ts';

/**
 * Something to look at once more. `where` is a clause's id, else a field («document.contents[1]»); `text` is the
 * part that looks odd, as it stands. Nothing is corrected: what the board approved is the board's to change.
 */
export type LintFinding = { code: LintCode; where: string; text: string; hint: Hint };

/** What a rule of one family finds; the hint is added by its code. `about` fills the hint's gap. */
export type Observation = { code: LintCode; where: string; text: string; about?: string };

/** A rule: looks at a policy that the format accepts. */
export type LintRule = (policy: Policy) => Observation[];

/** One text of the policy as it stands. `repaired` is what is printed where extraction damaged it. */
export type Passage = { where: string; text: string; repaired: string | null; clause: ClauseId | null };

/** Everything that the source itself words: title, cover, contents, headings, clauses. */
export function passagesOf({ document, sections, clauses }: Policy): Passage[] {
  const outside = (where: string, text: string): Passage => ({ where, text, repaired: null, clause: null });
  return [
    ...(document.title === null ? [] : [outside('document.title', document.title)]),
    ...(document.cover ?? []).map((line, index) => outside(`document.cover[${index}]`, line)),
    ...(document.contents ?? []).map((line, index) => outside(`document.contents[${index}]`, line)),
    ...sections.map(({ title }, index) => outside(`sections[${index}].title`, title)),
    ...clauses.map(({ id, text, repairedText }) => ({
      where: id,
      text,
      repaired: repairedText ?? null,
      clause: id,
    })),
  ];
}

/** The passage as it reads: repaired where extraction damaged it. What extraction did is told apart. */
export function readableText({ text, repaired }: Passage): string {
  return repaired ?? text;
}
