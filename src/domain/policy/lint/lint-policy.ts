import type { Policy } from '../policy-schema.ts';
import { blankRule } from './blanks.ts';
import { capabilityRule } from './capability-names.ts';
import { dateRule } from './dates.ts';
import type { LintFinding, LintRule } from './finding.ts';
import { hintOf } from './hints.ts';
import { misprintRule } from './misprints.ts';
import { nameRule } from './names.ts';
import { numberingRule } from './numbering.ts';
import { repairRule } from './repaired.ts';
import { ruleRule } from './rules.ts';
import { sourceObservations } from './source.ts';
import { subjectRule } from './subject.ts';
import { termRule } from './terms.ts';

const families: readonly LintRule[] = [
  blankRule,
  dateRule,
  nameRule,
  subjectRule,
  termRule,
  ruleRule,
  numberingRule,
  misprintRule,
  repairRule,
  capabilityRule,
];

/**
 * Everything in an accepted policy that its writer should look at once more, family by family. With `source`,
 * the text that the file was made from, also what the file and the source do not have in common.
 */
export function lintPolicy(policy: Policy, source?: string): LintFinding[] {
  return [
    ...families.flatMap((rule) => rule(policy)),
    ...(source === undefined ? [] : sourceObservations(policy, source)),
  ].map(({ code, where, text, about }) => ({ code, where, text, hint: hintOf(code, about) }));
}
