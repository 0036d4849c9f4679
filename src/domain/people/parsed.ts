import type { z } from 'zod';

/** What a person typed, understood, or the code of why it was not. */
export type Parsed<Value, Code> = { ok: true; value: Value } | { ok: false; error: Code };

/** One code for each field at fault, the first fault only: a person mends one thing at a time. */
export type FieldErrors<Field extends string, Code extends string> = Partial<Record<Field, Code>>;

/**
 * Runs a schema whose messages are error codes and gathers them by field. `typeCode` stands for
 * input of the wrong type, whose message zod writes itself.
 */
export function parseFields<Schema extends z.ZodType, Field extends string, Code extends string>(
  schema: Schema,
  input: unknown,
  codes: readonly Code[],
  typeCode: Code,
): Parsed<z.output<Schema>, FieldErrors<Field, Code>> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  const error: FieldErrors<Field, Code> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? 'form') as Field;
    error[field] ??= codes.find((code) => code === issue.message) ?? typeCode;
  }
  return { ok: false, error };
}
