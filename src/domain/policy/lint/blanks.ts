import type { LintRule } from './finding.ts';
import { passagesOf } from './finding.ts';

const emptyNumber = /\S+ ?(?:\([\s.…_]*\)|[.…_]{4,})/gu;

/** What the source leaves open: its title, its approval, a number between brackets. */
export const blankRule: LintRule = (policy) => [
  ...(policy.document.title === null
    ? [{ code: 'title-missing', where: 'document.title', text: '' } as const]
    : []),
  ...(policy.document.approval === null
    ? [{ code: 'approval-missing', where: 'document.approval', text: '' } as const]
    : []),
  ...passagesOf(policy).flatMap(({ where, text }) =>
    (text.match(emptyNumber) ?? []).map((found) => ({ code: 'empty-number', where, text: found }) as const),
  ),
];
