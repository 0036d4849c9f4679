import type { z } from 'zod';
import { policyConflicts, policyOddities } from './policy-checks.ts';
import type { Finding } from './policy-checks.ts';
import type { ExpectedType, PolicyProblem, PolicyReason } from './policy-problem.ts';
import { policySchema } from './policy-schema.ts';
import type { Policy } from './policy-schema.ts';

/** A policy file read: the policy with what looks odd in it, or everything for which it is refused. */
export type ParsedPolicy =
  { ok: true; policy: Policy; oddities: PolicyProblem[] } | { ok: false; problems: PolicyProblem[] };

/** Reads a policy file's text. Never throws: a damaged file is refused with file, field and reason. */
export function parsePolicyText(file: string, text: string): ParsedPolicy {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: [{ file, field: wholeFile, reason: { code: 'not-json' } }] };
  }
  return parsePolicy(file, json);
}

/**
 * Checks a policy file against the format, then what the format alone cannot say: that every cited
 * clause exists, ids are unique, and each journey has the screens it needs in an order that can be worked.
 * `file` is only named in the answer.
 */
export function parsePolicy(file: string, json: unknown): ParsedPolicy {
  const inFile = ({ path, reason }: Finding): PolicyProblem => ({ file, field: fieldName(path), reason });
  const parsed = policySchema.safeParse(json);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.flatMap((issue) => findingsOf(issue, json)).map(inFile),
    };
  }
  const conflicts = policyConflicts(parsed.data);
  if (conflicts.length > 0) return { ok: false, problems: conflicts.map(inFile) };
  return { ok: true, policy: parsed.data, oddities: policyOddities(parsed.data).map(inFile) };
}

const wholeFile = '$';

/** «journeys.request.steps[2].clauses[0]»; «$» is the file as a whole. */
function fieldName(path: readonly PropertyKey[]): string {
  const name = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  return name === '' ? wholeFile : name;
}

function findingsOf(issue: z.core.$ZodIssue, json: unknown): Finding[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], reason: { code: 'unknown-field' } }));
  }
  if (path.length > 0 && valueAt(json, path) === undefined) return [{ path, reason: { code: 'missing' } }];
  return [{ path, reason: reasonOf(issue) }];
}

function reasonOf(issue: z.core.$ZodIssue): PolicyReason {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', expected: expectedTypes[issue.expected] ?? 'group' };
    case 'invalid_value':
      return { code: 'not-allowed', allowed: issue.values.map(String) };
    case 'too_small':
      return { code: 'too-small', least: Number(issue.minimum) };
    case 'too_big':
      return { code: 'too-large', most: Number(issue.maximum) };
    case 'invalid_format':
      return { code: 'malformed-id' };
    default:
      return { code: 'not-accepted' };
  }
}

const expectedTypes: Partial<Record<string, ExpectedType>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-or-no',
  array: 'list',
  object: 'group',
  null: 'empty',
};

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    json,
  );
}
