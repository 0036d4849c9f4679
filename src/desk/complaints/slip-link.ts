import { groundOf } from '../../domain/policy/offers.ts';
import type { ClauseId, Policy } from '../../domain/policy/policy-schema.ts';
import { kindsWithComplaintLink } from '../../domain/slip-kinds.ts';
import type { SlipKind } from '../../domain/slip-kinds.ts';
import type { SlipHeader } from '../../slips/content.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { m } from '../../text/index.ts';
import { readSettings } from '../office.ts';
import { readComplaintSettings } from './own-settings.ts';

type SlipLink = { shown: NonNullable<SlipHeader['complaintLink']>; clauseIds: ClauseId[] };

/**
 * The association's link for complaints on a slip that goes home (Mabarrah ج/١ «الرابط المباشر في الموقع
 * الإلكتروني»), in the words of the policy that states it; elsewhere the association's own choice, and without a
 * clause. None until the supervisor has entered it, and none on slips that have no place for it.
 */
export async function complaintLinkOn(
  handle: ReadHandle,
  policy: Policy,
  kind: SlipKind,
): Promise<SlipLink | null> {
  if (!kindsWithComplaintLink.includes(kind)) return null;
  const { link: url } = await readComplaintSettings(handle);
  if (url === '') return null;
  if (groundOf(policy, 'complaints', await readSettings(handle)) === 'not-offered') return null;
  const stated = policy.complaints?.link ?? null;
  return {
    shown: { label: stated?.label ?? m.complaints_slip_link({}, { locale: 'ar' }), url },
    clauseIds: stated ? [stated.clause] : [],
  };
}
