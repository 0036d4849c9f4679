import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { m } from '../../../text/index.ts';
import { Refusal } from '../../refusal.ts';
import { confirmTurn } from '../../visit/change-visit.ts';
import type { VisitFile } from '../../visit/visit-file.ts';

/** Nobody leaves incomplete (Mabarrah ت/٢, ت/٣): every requirement is met or does not apply. */
export function confirmCompleteness(
  office: Office,
  by: StaffMember,
  { visitId }: ParsedInputOf<'visits.confirmCompleteness'>,
): Promise<OutputOf<'visits.confirmCompleteness'>> {
  const call = { name: 'visits.confirmCompleteness', screen: 'completeness', visitId, content: {} } as const;
  return confirmTurn(office, by, call, ({ file }) => {
    const open = titles(file, 'open');
    if (open !== '') throw new Refusal('requirements-open', undefined, { list: open });
    const missing = titles(file, 'missing');
    if (missing !== '') throw new Refusal('requirements-missing', undefined, { list: missing });
    return Promise.resolve();
  });
}

function titles(file: VisitFile, wanted: 'open' | 'missing'): string {
  return file.requirements
    .filter(({ state }) => state.state === wanted)
    .map(({ requirement }) => requirement.title)
    .join(m.desk_list_separator());
}
