import { importUnderWay } from '../../agencies/import-view.ts';
import type { PreviewEntry } from '../../agencies/compare-directory.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';

/** One page of what an import would do. */
export function previewImport(
  ...[office, , { importId, list, page }]: [Office, StaffMember, ParsedInputOf<'agencies.importPreview'>]
): Promise<OutputOf<'agencies.importPreview'>> {
  const { comparison } = importUnderWay(office, importId);
  if (!comparison) throw new Refusal('unknown-import', 'importId');
  const cut = <Line>(all: readonly Line[]): Line[] => all.slice(page * pageSize, (page + 1) * pageSize);
  if (list === 'rejected') {
    const { faults } = comparison;
    return Promise.resolve({ list, lines: cut(faults), total: faults.length, page });
  }
  const entries = comparison[list];
  const lines = cut(entries).map(({ agencyName, serviceName, fields }: PreviewEntry) => ({
    agencyName,
    serviceName,
    fields,
  }));
  return Promise.resolve({ list, lines, total: entries.length, page });
}
