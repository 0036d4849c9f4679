import type { AnnouncementState } from '../../../domain/entitlement/announcement.ts';
import { m } from '../../../text/index.ts';

export function announcementState(state: AnnouncementState): string {
  switch (state) {
    case 'draft':
      return m.entitlement_state_draft();
    case 'published':
      return m.entitlement_state_published();
    case 'open':
      return m.entitlement_state_open();
    case 'closed':
      return m.entitlement_state_closed();
    case 'replaced':
      return m.entitlement_state_replaced();
  }
}

export function announcementTone(state: AnnouncementState): 'plain' | 'good' | 'wait' {
  if (state === 'open') return 'good';
  return state === 'published' ? 'wait' : 'plain';
}
