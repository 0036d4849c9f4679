import type { ReadHandle } from '../../store/handle.ts';
import { readSetting } from '../../store/settings.ts';
import { complaintSettingsSchema } from '../contract/complaints.ts';
import type { ComplaintSettings } from '../contract/complaints.ts';
import type { Office } from '../office.ts';

/** The name under which the association's own choices about complaints are kept. */
export const complaintSettingsName = 'complaints';

const nothingDecided: ComplaintSettings = {
  link: '',
  committee: '',
  outsideRecipient: '',
  targetWorkingDays: null,
};

export async function readComplaintSettings(handle: ReadHandle): Promise<ComplaintSettings> {
  return (await readSetting(handle, complaintSettingsName, complaintSettingsSchema)) ?? nothingDecided;
}

/** The committee that deals with complaints: the policy's, else the association's own, else none. */
export function complaintCommittee(
  { policy: { policy } }: Pick<Office, 'policy'>,
  settings: ComplaintSettings,
): { name: string; isStated: boolean } | null {
  const stated = policy.complaints?.committee ?? null;
  if (stated) return { name: stated.name, isStated: true };
  return settings.committee === '' ? null : { name: settings.committee, isStated: false };
}
