import type { VisitView } from '../../../desk/contract/visits.ts';
import type { GuidedVisit } from './visit.svelte.ts';

/** What every screen of the guide is given. */
export type ScreenProps = { visit: GuidedVisit; view: VisitView };
