import type { Role } from '../../desk/contract/call.ts';
import { m } from '../../text/index.ts';

/** A role in the page's language. */
export function roleName(role: Role): string {
  if (role === 'supervisor') return m.staff_role_supervisor();
  if (role === 'researcher') return m.staff_role_researcher();
  if (role === 'management') return m.staff_role_management();
  return m.staff_role_receptionist();
}
