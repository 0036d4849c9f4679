import type { Component } from 'svelte';
import type { OptionalCapability } from '../../domain/policy/offers.ts';
import type { Role } from '../../desk/contract/call.ts';
import type { OutputOf } from '../../desk/contract/contract.ts';

/** A part of the desk's work with a page of its own. The name is the area's folder in every layer. */
export type AreaId =
  // At the desk
  | 'agencies'
  | 'reference-tools'
  | 'people'
  | 'inquiries'
  // Followed up
  | 'referrals'
  | 'outreach'
  | 'requests'
  | 'complaints'
  | 'compensation'
  | 'announcements'
  | 'entitlement'
  | 'appointments'
  // Answered for
  | 'information'
  | 'policy'
  | 'satisfaction'
  | 'improvements'
  | 'oversight'
  | 'printers'
  | 'settings';

/** Under which heading the areas are listed: at the desk, what is followed up, what is answered for. */
export const areaGroups = ['desk', 'follow-up', 'management'] as const;
export type AreaGroup = (typeof areaGroups)[number];

/** Where a signed-in staff member is. `itemId` and `view` say what an area shows first. */
export type Place =
  | { page: 'home' }
  | { page: 'visit'; visitId: string }
  | { page: 'area'; area: AreaId; itemId?: string; view?: string };

/** What every area's page is given. */
export type AreaProps = {
  staff: NonNullable<OutputOf<'session.status'>['staff']>;
  /** The desk's time, ISO instant. */
  now: string;
  /** What the policy or the association's own choice offers, with the clauses that it carries out. */
  offers: OutputOf<'session.status'>['offers'];
  itemId: string | null;
  view: string | null;
  go: (place: Place) => void;
  onLeave: () => void;
};

export type Area = {
  id: AreaId;
  group: AreaGroup;
  title: () => string;
  roles: readonly Role[];
  /** Listed when one of these is offered; without any, always. */
  offers?: readonly OptionalCapability[];
  page: Component<AreaProps>;
};
