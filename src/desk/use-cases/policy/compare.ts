import { approvalOf, compareEditions, isUnchanged } from '../../../domain/policy/edition-diff.ts';
import type { EditionDiff } from '../../../domain/policy/edition-diff.ts';
import { lintPolicy } from '../../../domain/policy/lint/lint-policy.ts';
import type { Policy, ReplyRule } from '../../../domain/policy/policy-schema.ts';
import { canonicalJson, sha256 } from '../../../store/canonical.ts';
import { currentDeclarationText } from '../../../store/declaration-texts.ts';
import { readChosenFile } from '../../chosen-file.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { acceptPolicyFile } from '../../policy-library.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

type Comparison = OutputOf<'policy.compare'>;

/**
 * Reads a new edition of this association's policy and shows what it changes, before anything is adopted. Refuses a
 * broken file, that of another association, and one that says what the edition in force says.
 */
export async function comparePolicy(
  ...[office, , { filePath }]: [Office, StaffMember, ParsedInputOf<'policy.compare'>]
): Promise<Comparison> {
  const document = acceptPolicyFile(await readChosenFile('policy', filePath));
  const { policy: before } = office.policy;
  const { policy: after } = document;
  if (after.id !== before.id) {
    throw new Refusal('policy-of-another', 'filePath', { name: after.association.name });
  }
  const diff = compareEditions(before, after);
  if (isUnchanged(diff)) throw new Refusal('edition-unchanged', 'filePath');
  const hash = sha256(document.document);
  office.comparedEdition = { ...document, sha256: hash };
  const { wording } = await office.store.read(currentDeclarationText);
  return {
    sha256: hash,
    title: after.document.title,
    edition: after.document.edition,
    approval: approvalOf(after),
    diff: diffView(diff),
    declaration: declarationChange(before, after, wording),
    findings: lintPolicy(after),
  };
}

/** What a new edition means for the wording of the declaration. */
export function declarationChange(
  before: Policy,
  after: Policy,
  inForce: Policy['declaration']['wording'],
): Comparison['declaration'] {
  const [was, is, own] = [before.declaration.wording, after.declaration.wording, inForce].map(canonicalJson);
  if (was === is) return 'unchanged';
  return own === was || own === is ? 'follows' : 'choose';
}

function diffView({ clauses, rules, sameClauseCount }: EditionDiff): Comparison['diff'] {
  return {
    clauses,
    sameClauseCount,
    rules: rules.map((change) =>
      change.rule === 'reply'
        ? { rule: 'reply' as const, before: replyView(change.before), after: replyView(change.after) }
        : change,
    ),
  };
}

function replyView(
  rule: ReplyRule | null,
): { kind: 'latest'; workingDays: number } | { kind: 'earliest'; days: number } | null {
  if (rule === null) return null;
  return rule.kind === 'latest'
    ? { kind: 'latest', workingDays: rule.workingDays }
    : { kind: 'earliest', days: rule.days };
}
