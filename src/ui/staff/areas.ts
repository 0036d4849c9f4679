import { everyRole, supervisorOnly } from '../../desk/contract/call.ts';
import { m } from '../../text/index.ts';
import Agencies from './agencies/Agencies.svelte';
import Announcements from './announcements/Announcements.svelte';
import Appointments from './appointments/Appointments.svelte';
import type { Area } from './area.ts';
import ReferenceTools from './reference-tools/ReferenceTools.svelte';
import Outreach from './outreach/Outreach.svelte';
import Referrals from './referrals/Referrals.svelte';
import Oversight from './oversight/Oversight.svelte';
import People from './people/People.svelte';
import Requests from './requests/Requests.svelte';
import Compensation from './compensation/Compensation.svelte';
import Complaints from './complaints/Complaints.svelte';
import Information from './information/Information.svelte';
import Inquiries from './inquiries/Inquiries.svelte';
import Policy from './policy/Policy.svelte';
import Improvements from './improvements/Improvements.svelte';
import Satisfaction from './satisfaction/Satisfaction.svelte';
import Entitlement from './entitlement/Entitlement.svelte';
import Printers from './printers/Printers.svelte';
import Settings from './settings/Settings.svelte';

/** Every area, in the order in which it is listed under its heading. */
export const areas: readonly Area[] = [
  // At the desk
  { id: 'agencies', group: 'desk', title: m.staff_agencies_title, roles: everyRole, page: Agencies },
  {
    id: 'reference-tools',
    group: 'desk',
    title: m.reference_tools_title,
    roles: everyRole,
    page: ReferenceTools,
  },
  { id: 'people', group: 'desk', title: m.people_title, roles: everyRole, page: People },
  { id: 'inquiries', group: 'desk', title: m.inquiries_title, roles: everyRole, page: Inquiries },
  // Followed up
  {
    id: 'referrals',
    group: 'follow-up',
    title: m.referrals_title,
    roles: everyRole,
    offers: ['referral-worklist'],
    page: Referrals,
  },
  {
    id: 'outreach',
    group: 'follow-up',
    title: m.outreach_title,
    roles: everyRole,
    offers: ['outreach'],
    page: Outreach,
  },
  {
    id: 'announcements',
    group: 'follow-up',
    title: m.entitlement_announcements_title,
    roles: everyRole,
    offers: ['announcements'],
    page: Announcements,
  },
  {
    id: 'entitlement',
    group: 'follow-up',
    title: m.entitlement_title,
    roles: everyRole,
    offers: ['evidence-review'],
    page: Entitlement,
  },
  {
    id: 'appointments',
    group: 'follow-up',
    title: m.entitlement_appointments_title,
    roles: everyRole,
    offers: ['appointments'],
    page: Appointments,
  },
  { id: 'requests', group: 'follow-up', title: m.requests_title, roles: everyRole, page: Requests },
  {
    id: 'complaints',
    group: 'follow-up',
    title: m.complaints_title,
    roles: everyRole,
    offers: ['complaints', 'technical-help'],
    page: Complaints,
  },
  {
    id: 'compensation',
    group: 'follow-up',
    title: m.compensation_title,
    roles: everyRole,
    offers: ['compensation'],
    page: Compensation,
  },
  // Answered for
  { id: 'policy', group: 'management', title: m.policy_title, roles: everyRole, page: Policy },
  { id: 'oversight', group: 'management', title: m.oversight_title, roles: supervisorOnly, page: Oversight },
  {
    id: 'information',
    group: 'management',
    title: m.information_title,
    roles: everyRole,
    offers: ['contact-officers', 'changed-information'],
    page: Information,
  },
  {
    id: 'satisfaction',
    group: 'management',
    title: m.satisfaction_title,
    roles: ['researcher', 'supervisor'],
    offers: ['satisfaction', 'satisfaction-means', 'management-oversight'],
    page: Satisfaction,
  },
  {
    id: 'improvements',
    group: 'management',
    title: m.improvements_title,
    roles: everyRole,
    offers: ['improvements'],
    page: Improvements,
  },
  {
    id: 'printers',
    group: 'management',
    title: m.printing_title,
    roles: supervisorOnly,
    page: Printers,
  },
  {
    id: 'settings',
    group: 'management',
    title: m.staff_settings_title,
    roles: supervisorOnly,
    page: Settings,
  },
];
