import { everyRole, supervisorOnly } from '../../desk/contract/call.ts';
import { m } from '../../text/index.ts';
import Agencies from './agencies/Agencies.svelte';
import type { Area } from './area.ts';
import Settings from './settings/Settings.svelte';

/** Every area, in the order in which it is listed under its heading. */
export const areas: readonly Area[] = [
  // At the desk
  { id: 'agencies', group: 'desk', title: m.staff_agencies_title, roles: everyRole, page: Agencies },
  // Followed up
  // Answered for
  {
    id: 'settings',
    group: 'management',
    title: m.staff_settings_title,
    roles: supervisorOnly,
    page: Settings,
  },
];
