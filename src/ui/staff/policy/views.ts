import type { Role } from '../../../desk/contract/call.ts';
import { m } from '../../../text/index.ts';

/** What the page of the policy shows, in the order of its tabs. */
export const policyViews = ['read', 'sign', 'editions', 'circulation', 'register', 'texts'] as const;
export type PolicyView = (typeof policyViews)[number];

/** The tabs that someone of this role has; signing only where the policy or the association asks for it. */
export function viewsFor(role: Role, isSigned: boolean): PolicyView[] {
  return policyViews.filter((view) => {
    if (view === 'read') return true;
    if (view === 'sign') return isSigned;
    if (role !== 'supervisor') return false;
    return isSigned || view === 'editions' || view === 'circulation';
  });
}

export function isPolicyView(view: string | null): view is PolicyView {
  return policyViews.some((each) => each === view);
}

/** The name of a tab. */
export function viewName(view: PolicyView): string {
  switch (view) {
    case 'read':
      return m.policy_view_read();
    case 'sign':
      return m.policy_view_sign();
    case 'editions':
      return m.policy_view_editions();
    case 'circulation':
      return m.policy_view_circulation();
    case 'register':
      return m.policy_view_register();
    case 'texts':
      return m.policy_view_texts();
  }
}
