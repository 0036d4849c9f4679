import { capabilities } from '../../../domain/policy/capabilities.ts';
import { printedText } from '../../../domain/policy/clause.ts';
import type { Clause } from '../../../domain/policy/policy-schema.ts';
import { capabilityRefs } from '../../../domain/policy/traceability.ts';
import { policyReviews } from '../../../store/policy-circulation.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import { editionRow, editionView } from '../../policy-editions.ts';
import type { StaffMember } from '../../session.ts';

type ClauseRead = OutputOf<'policy.read'>['sections'][number]['clauses'][number];

/** An edition of the policy to be read in the kiosk: its clauses by section, each with what carries it out. */
export function readPolicy(
  ...[office, , { editionId }]: [Office, StaffMember, ParsedInputOf<'policy.read'>]
): Promise<OutputOf<'policy.read'>> {
  return office.store.read(async (handle) => {
    const row = await editionRow(handle, office, editionId);
    const edition = editionView(office, row, await policyReviews(handle));
    const { sections, clauses } = office.editions.get(row.id) ?? office.policy.policy;
    return {
      edition,
      sections: sections.map(({ id, title }) => ({
        title,
        clauses: clauses.filter(({ section }) => section === id).map(clauseRead),
      })),
    };
  });
}

function clauseRead(clause: Clause): ClauseRead {
  return {
    id: clause.id,
    text: printedText(clause),
    carriedOutBy: capabilityRefs(clause).map(({ state, id }): ClauseRead['carriedOutBy'][number] => {
      if (state === 'outside') return { kind: 'outside', reason: id };
      const known = capabilities.find((capability) => capability.id === id);
      return {
        kind: 'capability',
        id,
        title: known?.title ?? { ar: id, en: id },
        isBuilt: (known?.livesIn.length ?? 0) > 0,
      };
    }),
  };
}
