import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { RequirementView, VisitView } from '../../../../desk/contract/visits.ts';
import type { Typed } from '../../../../domain/request/typing.ts';
import { m } from '../../../../text/index.ts';
import type { GuidedVisit, VisitInput } from '../visit.svelte.ts';

/** What is being said of a requirement before it can be sent: its matching, date or reason is still missing. */
export type Draft =
  | { state: 'met'; isMatched: boolean; expiry: string }
  | { state: 'missing' }
  | { state: 'not-applicable'; reason: string };

type Setting = VisitInput<'visits.setRequirement'>['set'];

/** The rows of the completeness screen that are being worked, each saved as soon as it is whole. */
export class RequirementDrafts {
  #visit: GuidedVisit;
  #drafts = new SvelteMap<string, Draft>();
  #saving = new SvelteSet<string>();

  /** Goes on with what was begun before the page was closed. */
  constructor(visit: GuidedVisit, { typed, requirements }: VisitView) {
    this.#visit = visit;
    for (const { id } of requirements) {
      const draft = draftOf(id, typed.completeness ?? {});
      if (draft) this.#drafts.set(id, draft);
    }
  }

  /** What has been begun, by requirement and field. */
  typed(): Typed {
    return Object.fromEntries(
      [...this.#drafts].flatMap(([id, draft]) =>
        Object.entries(draft).map(([field, value]) => [`${id}.${field}`, String(value)]),
      ),
    );
  }

  get(requirementId: string): Draft | null {
    return this.#drafts.get(requirementId) ?? null;
  }

  /** Begins to say something else of a requirement. What is on disk stays until the draft is whole. */
  begin(requirement: RequirementView, state: Draft['state']): void {
    const { id, state: saved } = requirement;
    if (state === 'met') {
      const expiry = saved.state === 'met' ? (saved.expiresOn ?? '') : '';
      this.#drafts.set(id, { state, isMatched: true, expiry });
    } else if (state === 'missing') {
      this.#drafts.set(id, { state });
    } else {
      this.#drafts.set(id, { state, reason: saved.state === 'not-applicable' ? saved.reason : '' });
    }
  }

  /** Whether a requirement is on its way to the desk. */
  isSaving(requirementId: string): boolean {
    return this.#saving.has(requirementId);
  }

  change(requirementId: string, draft: Draft): void {
    this.#drafts.set(requirementId, draft);
  }

  /** What a draft still needs; null when it is whole or there is none. */
  needs(requirement: RequirementView): string | null {
    const draft = this.get(requirement.id);
    if (draft === null) return null;
    if (draft.state === 'missing') return m.guide_draft_needs_reason();
    if (draft.state === 'not-applicable')
      return draft.reason.trim() === '' ? m.guide_draft_needs_words() : null;
    if (!draft.isMatched) return m.guide_draft_needs_match();
    return asksForExpiry(requirement) && draft.expiry.trim() === '' ? m.guide_draft_needs_expiry() : null;
  }

  /** Sends a draft if it is whole. True when it is on disk and the row is done. */
  async save(requirement: RequirementView): Promise<boolean> {
    const draft = this.get(requirement.id);
    if (draft === null || draft.state === 'missing' || this.needs(requirement) !== null) return false;
    return this.set(
      requirement,
      draft.state === 'met'
        ? { state: 'met', matchedWithOriginal: draft.isMatched, expiry: draft.expiry }
        : draft,
    );
  }

  /** Sends a whole statement about a requirement. A refusal leaves the draft as it is. */
  async set(requirement: RequirementView, set: Setting): Promise<boolean> {
    const { id } = requirement;
    this.#saving.add(id);
    try {
      const isSaved = await this.#visit.send('visits.setRequirement', { requirementId: id, set });
      if (isSaved) this.#drafts.delete(id);
      return isSaved;
    } finally {
      this.#saving.delete(id);
    }
  }
}

function draftOf(id: string, typed: Typed): Draft | null {
  const state = typed[`${id}.state`];
  if (state === 'missing') return { state };
  if (state === 'not-applicable') return { state, reason: typed[`${id}.reason`] ?? '' };
  if (state !== 'met') return null;
  return { state, isMatched: typed[`${id}.isMatched`] === 'true', expiry: typed[`${id}.expiry`] ?? '' };
}

/** The identity document's expiry is known from registration; any other paper's is read at the desk. */
export function asksForExpiry({ kind, hasExpiry }: RequirementView): boolean {
  return hasExpiry && kind !== 'identity';
}
