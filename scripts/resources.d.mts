/** Fills `target` with policies, sample agencies, fonts and the font subsetter, replacing what was there. */
export function assembleResources(target: string, policies?: string): void;
