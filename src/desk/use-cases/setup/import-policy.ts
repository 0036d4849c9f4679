import { lintPolicy } from '../../../domain/policy/lint/lint-policy.ts';
import { readChosenFile } from '../../chosen-file.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Entrance } from '../../entrance.ts';
import { acceptPolicyFile } from '../../policy-library.ts';
import { Refusal } from '../../refusal.ts';
import { associationSummary } from './associations.ts';

/**
 * Reads the policy file of another association: from then on it is offered like the shipped ones. What its writer
 * should look at once more is told and never stands in the way. Nothing is on disk before `setup.finish`.
 */
export async function importPolicy(
  entrance: Entrance,
  { filePath }: ParsedInputOf<'setup.importPolicy'>,
): Promise<OutputOf<'setup.importPolicy'>> {
  if (entrance.stage.kind !== 'new') throw new Refusal('already-set-up');
  const document = acceptPolicyFile(await readChosenFile('policy', filePath));
  entrance.importPolicy(document);
  return { association: associationSummary(document, true), findings: lintPolicy(document.policy) };
}
