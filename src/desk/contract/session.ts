import { z } from 'zod';
import { optionalCapabilities } from '../../domain/policy/offers.ts';
import { clauseViewSchema } from './clause.ts';
import {
  call,
  everyoneOnTheStaff,
  idSchema,
  isoInstantSchema,
  nothing,
  roleSchema,
  typedText,
} from './call.ts';

export const staffSummarySchema = z.strictObject({ id: idSchema, name: z.string(), role: roleSchema });

export const sessionStatusSchema = z.strictObject({
  /** `handed-over`: the guest side has the only screen; the staff side needs the PIN to come back. */
  state: z.enum(['signed-out', 'signed-in', 'locked', 'handed-over']),
  staff: staffSummarySchema.nullable(),
  association: z.strictObject({ name: z.string(), mark: z.string(), policyId: z.string() }),
  deskName: z.string(),
  now: isoInstantSchema,
  idleLockMinutes: z.int(),
  /** The visit that was open when the desk was left; reopened after sign-in. */
  openVisitId: idSchema.nullable(),
  /** What is offered beyond the visit: the policy's own with its clauses, and the association's own choices. */
  offers: z.array(
    z.strictObject({
      capability: z.enum(optionalCapabilities),
      ground: z.enum(['policy', 'own-choice']),
      clauses: z.array(clauseViewSchema),
    }),
  ),
});

export const sessionCalls = {
  'session.status': call({ window: 'staff', access: 'anyone', input: nothing, output: sessionStatusSchema }),
  'session.staff': call({
    window: 'staff',
    access: 'anyone',
    input: nothing,
    output: z.strictObject({ staff: z.array(staffSummarySchema) }),
  }),
  /** Signs in, or takes a locked or handed-over screen back. A wrong PIN makes the next try wait. */
  'session.signIn': call({
    window: 'staff',
    access: 'anyone',
    input: z.strictObject({ staffId: idSchema, pin: typedText(24) }),
    output: sessionStatusSchema,
  }),
  'session.lock': call({ window: 'staff', access: 'anyone', input: nothing, output: sessionStatusSchema }),
  'session.signOut': call({
    window: 'staff',
    access: everyoneOnTheStaff,
    input: nothing,
    output: sessionStatusSchema,
  }),
};
