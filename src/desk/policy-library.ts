import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePolicyText } from '../domain/policy/parse-policy.ts';
import type { Policy, Step } from '../domain/policy/policy-schema.ts';
import type { ChosenFile } from './chosen-file.ts';
import { Refusal } from './refusal.ts';

/** A policy file that was read and accepted, with its text as it stands on disk. */
export type PolicyDocument = { policy: Policy; document: string };

/** Every policy among the resources. Refuses when one of them is broken, with file, field and reason. */
export async function readPolicyLibrary(resources: string): Promise<PolicyDocument[]> {
  return (await readDocuments(resources)).map(({ file, document }) => acceptPolicy(file, document));
}

async function readDocuments(resources: string): Promise<{ file: string; document: string }[]> {
  const folder = join(resources, 'policies');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => ({ file, document: await readFile(join(folder, file), 'utf8') })),
  );
}

/** Reads a policy's text. Refuses a broken one. */
export function acceptPolicy(file: string, document: string): PolicyDocument {
  const parsed = parsePolicyText(file, document);
  if (parsed.ok) return { policy: parsed.policy, document };
  const [problem] = parsed.problems;
  throw new Refusal('policy-invalid', undefined, {
    file,
    field: problem?.field ?? '',
    reason: problem?.reason.code ?? '',
  });
}

/** Reads a policy's text from a file that a person chose. Refuses a broken one. */
export function acceptPolicyFile({ name, bytes }: ChosenFile): PolicyDocument {
  return acceptPolicy(name, textOf(name, bytes));
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('policy-invalid', undefined, { file, field: '$', reason: 'not-json' });
  }
}

/**
 * The referral steps that an association whose policy describes none may choose: those of the first policy
 * that has them. They are the desk's steps then, and cite no clause.
 */
export async function borrowedReferral(resources: string): Promise<{ steps: Step[] } | null> {
  const documents = await readDocuments(resources);
  // A broken file of another association is no reason to keep this one's desk closed.
  const policies = documents
    .map(({ file, document }) => parsePolicyText(file, document))
    .filter(({ ok }) => ok);
  const journey = policies
    .map((parsed) => (parsed.ok ? parsed.policy.journeys.referral : null))
    .find((referral) => referral !== null);
  if (!journey) return null;
  return { steps: journey.steps.map((step) => ({ ...step, basis: 'desk', clauses: [] })) };
}
