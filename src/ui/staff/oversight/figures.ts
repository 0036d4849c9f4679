import { m } from '../../../text/index.ts';
import type { AreaId } from '../area.ts';
import type { Today } from './oversight.svelte.ts';

type FigureId = Today['figures'][number]['id'];

/** What a figure is called, and the list that it leads to; null for the page that everyone starts on. */
export const figures: Record<FigureId, { title: () => string; area: AreaId | null; view?: string }> = {
  'visits-today': { title: m.oversight_visits_today, area: null },
  'drafts-waiting': { title: m.oversight_drafts_waiting, area: 'requests' },
  'replies-due-soon': { title: m.oversight_replies_due_soon, area: 'requests', view: 'due-soon' },
  'replies-overdue': { title: m.oversight_replies_overdue, area: 'requests', view: 'overdue' },
  'dues-overdue': { title: m.oversight_dues_overdue, area: 'requests', view: 'dues' },
  'referrals-due': { title: m.oversight_referrals_due, area: 'referrals' },
  'referrals-overdue': { title: m.oversight_referrals_overdue, area: 'referrals' },
  'appointments-today': { title: m.oversight_appointments_today, area: 'entitlement' },
  'appointments-without-outcome': {
    title: m.oversight_appointments_without_outcome,
    area: 'entitlement',
  },
  'complaints-open': { title: m.oversight_complaints_open, area: 'complaints' },
  'complaints-overdue': { title: m.oversight_complaints_overdue, area: 'complaints' },
  'inquiries-open': { title: m.oversight_inquiries_open, area: 'inquiries' },
  'policy-unsigned': { title: m.oversight_policy_unsigned, area: 'policy' },
  'policy-review-due': { title: m.oversight_policy_review_due, area: 'policy' },
  'measures-overdue': { title: m.oversight_measures_overdue, area: 'satisfaction' },
  'obstacles-open': { title: m.oversight_obstacles_open, area: 'improvements' },
};
