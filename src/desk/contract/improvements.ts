import { z } from 'zod';
import { obstacleSources, obstacleStates } from '../../domain/improvements/obstacle.ts';
import { call, everyRole, idSchema, isoDateSchema, supervisorOnly, typedText } from './call.ts';
import { pageOf, pageSchema } from './page.ts';

export const obstacleLineSchema = z.strictObject({
  id: idSchema,
  what: z.string(),
  source: z.enum(obstacleSources),
  department: z.string().nullable(),
  saidOn: isoDateSchema,
  serviceLabel: z.string().nullable(),
  state: z.enum(obstacleStates),
  /** First to last. */
  changes: z.array(
    z.strictObject({
      id: idSchema,
      change: z.string(),
      changedOn: isoDateSchema,
      changedBy: z.string(),
      checkOn: isoDateSchema,
      checkedOn: isoDateSchema.nullable(),
      outcome: z.enum(['solved', 'not-solved']).nullable(),
      finding: z.string().nullable(),
    }),
  ),
  /** A change whose outcome was to be looked at by now. */
  isCheckDue: z.boolean(),
  /** The complaint that it came from; null for whoever that complaint concerns, and where there is none. */
  complaint: z.strictObject({ id: idSchema, number: z.string() }).nullable(),
});
export type ObstacleView = z.infer<typeof obstacleLineSchema>;

export const improvementsCalls = {
  'improvements.search': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      query: typedText(200),
      state: z.enum(obstacleStates).nullable(),
      page: pageSchema,
    }),
    output: z.strictObject({
      ...pageOf(obstacleLineSchema).shape,
      counts: z.strictObject({ open: z.int(), changed: z.int(), checked: z.int() }),
      services: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    }),
  }),
  'improvements.open': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ obstacleId: idSchema }),
    output: obstacleLineSchema,
  }),
  /** `answerId`: the rating whose words it was taken from; the same words come into the register once. */
  'improvements.add': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({
      what: typedText(1000),
      source: z.enum(obstacleSources),
      department: typedText(120),
      saidOn: typedText(30),
      serviceId: typedText(60).nullable(),
      answerId: idSchema.nullable(),
    }),
    output: obstacleLineSchema,
  }),
  'improvements.change': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({
      obstacleId: idSchema,
      change: typedText(1000),
      changedOn: typedText(30),
      changedBy: typedText(120),
      checkOn: typedText(30),
    }),
    output: obstacleLineSchema,
  }),
  /** Looks at what came of the change: closed where it helped, open again where it did not. */
  'improvements.check': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({
      obstacleId: idSchema,
      checkedOn: typedText(30),
      outcome: z.enum(['solved', 'not-solved']).nullable(),
      finding: typedText(1000),
    }),
    output: obstacleLineSchema,
  }),
};
