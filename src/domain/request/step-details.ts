import { z } from 'zod';
import { outcomes } from './request-status.ts';
import type { StatusStep } from './request-status.ts';

/** What is kept of each step, beside its day and who recorded it. Texts are tidied and filled. */
export const stepDetailsSchemas = {
  /** Before which committee, in the words of the day. */
  submitted: z.strictObject({ committee: z.string() }),
  decided: z.strictObject({
    outcome: z.enum(outcomes),
    reasons: z.string(),
    committee: z.string().nullable(),
  }),
  /** How: the channel, and whatever is worth noting. */
  told: z.strictObject({ channelId: z.string(), note: z.string() }),
  'not-reached': z.strictObject({ channelId: z.string(), note: z.string() }),
  /** What was provided and by whom. */
  served: z.strictObject({ what: z.string(), providedBy: z.string() }),
  closed: z.strictObject({ note: z.string() }),
} satisfies Record<StatusStep, z.ZodType>;

/** A step with its details. */
export type StepTaken = {
  [S in StatusStep]: { step: S; details: z.infer<(typeof stepDetailsSchemas)[S]> };
}[StatusStep];

/** Reads the details of a step as kept. Throws for what is none. */
export function stepTaken(step: StatusStep, details: unknown): StepTaken {
  return { step, details: stepDetailsSchemas[step].parse(details) } as StepTaken;
}
