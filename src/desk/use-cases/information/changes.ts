import { normaliseForSearch } from '../../../domain/people/normalise.ts';
import { findChanges } from '../../../store/information.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import { changeView } from '../../information/change-view.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** What changed, the latest first (Mabarrah خ/٣). */
export function listChanges(
  office: Office,
  _by: StaffMember,
  { query, page }: ParsedInputOf<'information.changes'>,
): Promise<OutputOf<'information.changes'>> {
  const words = normaliseForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
  return office.store.read(async (handle) => {
    await requireOffered(handle, office, 'changed-information');
    const { changes, total } = await findChanges(handle, {
      words,
      limit: pageSize,
      offset: page * pageSize,
    });
    const lines: OutputOf<'information.changes'>['lines'] = [];
    for (const change of changes) lines.push(await changeView(handle, office, change));
    return { lines, total, page };
  });
}
