import { z } from 'zod';

/** A clause as screens cite it: its id as printed, and its text. */
export const clauseViewSchema = z.strictObject({ id: z.string(), label: z.string(), text: z.string() });
export type ClauseView = z.infer<typeof clauseViewSchema>;
