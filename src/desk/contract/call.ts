import { z } from 'zod';

/** The staff's roles. */
export const roleSchema = z.enum(['receptionist', 'researcher', 'supervisor', 'management']);
export type Role = z.infer<typeof roleSchema>;

/** The two windows. Each has a bridge of its own and can make only its own calls. */
export type WindowName = 'staff' | 'guest';

/**
 * Who may make a call. `anyone`: before sign-in too (it shows no personal data); otherwise the signed-in
 * staff member's role must be listed.
 */
export type Access = 'anyone' | readonly Role[];

/** Everyone who works at the desk and sees files of people. */
export const everyRole = ['receptionist', 'researcher', 'supervisor'] as const satisfies readonly Role[];
/** Senior management besides: it sees figures alone. */
export const everyoneOnTheStaff = [...everyRole, 'management'] as const satisfies readonly Role[];
export const supervisorOnly = ['supervisor'] as const satisfies readonly Role[];

/** One call a page can make. */
export type CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  window: WindowName;
  access: Access;
  input: I;
  output: O;
};

/** Keeps the types of a call's schemas. */
export function call<I extends z.ZodType, O extends z.ZodType>(spec: CallSpec<I, O>): CallSpec<I, O> {
  return spec;
}

export const idSchema = z.uuid();
/** Text as typed by a person: trimmed, bounded. */
export const typedText = (max: number) => z.string().max(max);
export const isoDateSchema = z.iso.date();
export const isoInstantSchema = z.iso.datetime();
export const nothing = z.strictObject({});
