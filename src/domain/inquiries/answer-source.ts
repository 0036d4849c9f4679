import { z } from 'zod';
import type { Policy } from '../policy/policy-schema.ts';

const mostClauses = 6;

/** What an answer was taken from: clauses of the policy, one of its reference tools or references, or something else in words. */
export const answerSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clauses'), ids: z.array(z.string().max(40)).min(1).max(mostClauses) }),
  z.strictObject({ kind: z.literal('tool'), id: z.string().max(60) }),
  z.strictObject({ kind: z.literal('reference'), id: z.string().max(60) }),
  z.strictObject({ kind: z.literal('own'), text: z.string().max(200) }),
]);
export type AnswerSource = z.infer<typeof answerSourceSchema>;

/** Whether the policy has what the source names. */
export function isKnownSource(policy: Policy, source: AnswerSource): boolean {
  switch (source.kind) {
    case 'clauses':
      return source.ids.every((id) => policy.clauses.some((clause) => clause.id === id));
    case 'tool':
      return policy.referenceTools.some(({ id }) => id === source.id);
    case 'reference':
      return policy.references.some(({ id }) => id === source.id);
    case 'own':
      return source.text !== '';
  }
}
