import { createContext } from 'svelte';
import type { Area, AreaId, Place } from './area.ts';

/** The areas that the signed-in person may enter, and where they are now. */
export type Areas = {
  readonly open: readonly Area[];
  readonly current: AreaId | 'home';
  go(place: Place): void;
};

/** Given by the staff window's root, taken by the list of areas. */
export const [getAreas, setAreas] = createContext<Areas>();
