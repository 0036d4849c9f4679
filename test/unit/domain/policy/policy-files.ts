import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicyText } from '../../../../src/domain/policy/parse-policy.ts';
import type { Policy } from '../../../../src/domain/policy/policy-schema.ts';
import { policyFolder } from '../../../fixtures/policy-folder.ts';

export const policyIds = ['mabarrah', 'athar', 'amass', 'enaya', 'deem'] as const;
export type PolicyId = (typeof policyIds)[number];

/** The text of a policy file as it is shipped. */
export function policyText(id: PolicyId): string {
  return readFileSync(join(policyFolder, `${id}.json`), 'utf8');
}

/** A policy as it is shipped; the test fails here when the file is refused. */
export function shippedPolicy(id: PolicyId): Policy {
  const parsed = parsePolicyText(`${id}.json`, policyText(id));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.policy;
}
