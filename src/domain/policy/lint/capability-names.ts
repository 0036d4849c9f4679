import { capabilities } from '../capabilities.ts';
import { capabilityRefs } from '../traceability.ts';
import type { LintRule, Observation } from './finding.ts';

/** Clauses that name nothing that carries them out, or something that the kiosk does not know. */
export const capabilityRule: LintRule = ({ clauses }) =>
  clauses.flatMap((clause): Observation[] => {
    const refs = capabilityRefs(clause);
    if (refs.length === 0)
      return [{ code: 'clause-without-capability', where: clause.id, text: clause.text }];
    return refs
      .filter((ref) => ref.state !== 'outside' && !capabilities.some(({ id }) => id === ref.id))
      .map(({ id: about }) => ({ code: 'unknown-capability', where: clause.id, text: about, about }));
  });
