import type { Screen } from '../domain/policy/policy-schema.ts';
import { formsOf } from '../domain/request/typing.ts';
import type { Typed, TypedForm } from '../domain/request/typing.ts';
import { canonicalJson } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';

/** Whose typing it is: a request's form, in one visit. */
export type TypingPlace = { requestId: string; visitId: string; form: TypedForm };

/**
 * Replaces typing that this staff member has begun in this visit; false when there is none yet. Needs no
 * entry of its own: the audit chain knows who began it, and one for each keystroke would drown the rest.
 */
export async function retype(handle: WriteHandle, place: TypingPlace, typed: Typed): Promise<boolean> {
  const { numUpdatedRows } = await handle.tables
    .updateTable('typing')
    .set({ typedJson: canonicalJson(typed), keptAt: handle.at })
    .where('requestId', '=', place.requestId)
    .where('form', '=', place.form)
    .where('visitId', '=', place.visitId)
    .where('keptBy', '=', handle.actor)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Begins to keep what is typed into a form; another's typing in it gives way. */
export async function beginTyping(
  handle: WriteHandle,
  place: TypingPlace,
  typed: Typed,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await forgetTyping(handle, place.requestId, [place.form]);
  await handle.tables
    .insertInto('typing')
    .values({ ...place, typedJson: canonicalJson(typed), keptBy: handle.actor, keptAt: handle.at })
    .execute();
}

/** What stands half typed in a request's forms, in whichever of its visits it was typed. */
export async function typingOf(
  handle: ReadHandle,
  requestId: string,
  recorded: Recorded,
): Promise<Partial<Record<TypedForm, Typed>>> {
  requireRecorded(handle, recorded);
  const rows = await handle.tables
    .selectFrom('typing')
    .select(['form', 'typedJson'])
    .where('requestId', '=', requestId)
    .execute();
  return Object.fromEntries(rows.map(({ form, typedJson }) => [form, JSON.parse(typedJson) as Typed]));
}

/** Destroys typing that is no longer needed: of the forms named, else of the whole request. */
export async function forgetTyping(
  handle: WriteHandle,
  requestId: string,
  forms?: readonly TypedForm[],
): Promise<void> {
  const all = handle.tables.deleteFrom('typing').where('requestId', '=', requestId);
  await (forms === undefined ? all : all.where('form', 'in', forms)).execute();
}

/** A confirmed screen has its own data: what was typed towards it is destroyed. */
export async function forgetTypingOfScreen(
  handle: WriteHandle,
  requestId: string,
  screen: Screen,
): Promise<void> {
  const forms = formsOf(screen);
  if (forms.length > 0) await forgetTyping(handle, requestId, forms);
}
