import { tidyText } from '../../domain/people/typed-text.ts';
import type { Policy } from '../../domain/policy/policy-schema.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { visitById } from '../../store/visits.ts';
import { Refusal } from '../refusal.ts';

/** What every question needs: the question itself, a channel of the policy, the visit it belongs to if any. */
export async function readAsked(
  handle: ReadHandle,
  policy: Policy,
  typed: { question: string; channelId: string; visitId: string | null },
): Promise<{ question: string; channelId: string; visitId: string | null; requestId: string | null }> {
  const question = tidyText(typed.question);
  if (question === '') throw new Refusal('field-required', 'question');
  const channelId = readChannel(policy, typed.channelId, 'channelId');
  if (typed.visitId === null) return { question, channelId, visitId: null, requestId: null };
  const visit = await visitById(handle, typed.visitId);
  if (!visit) throw new Refusal('unknown-visit', 'visitId');
  return { question, channelId, visitId: visit.id, requestId: visit.requestId };
}

/** A channel of the policy's own list. */
export function readChannel(policy: Policy, id: string, field: string): string {
  if (!policy.channels.some((channel) => channel.id === id)) throw new Refusal('unknown-channel', field);
  return id;
}
