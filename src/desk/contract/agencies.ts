import { z } from 'zod';
import { call, everyRole, idSchema, isoDateSchema, supervisorOnly, typedText } from './call.ts';

/** A service of an agency at a location (HSDS service_at_location) as the guide shows it. */
export const agencySchema = z.strictObject({
  id: idSchema,
  agencyName: z.string(),
  serviceName: z.string(),
  description: z.string(),
  city: z.string(),
  district: z.string(),
  addressLines: z.array(z.string()),
  phones: z.array(z.strictObject({ label: z.string(), number: z.string() })),
  emails: z.array(z.string()),
  hours: z.array(z.string()),
  isOpenNow: z.boolean().nullable(),
  contactPerson: z
    .strictObject({ name: z.string(), title: z.string().nullable(), extension: z.string().nullable() })
    .nullable(),
  bring: z.array(z.string()),
  lastVerifiedOn: isoDateSchema.nullable(),
  /** A sample until the supervisor has confirmed the entry: its slips carry عينة. */
  isSample: z.boolean(),
  matched: z.int(),
  wanted: z.int(),
});
export type AgencyView = z.infer<typeof agencySchema>;

export const agenciesCalls = {
  'agencies.search': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ query: typedText(200), openNow: z.boolean(), city: typedText(80).nullable() }),
    output: z.strictObject({ agencies: z.array(agencySchema), total: z.int() }),
  }),
  /** The supervisor called the agency and its entry is true: it is no sample any more. */
  'agencies.confirm': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ agencyId: idSchema }),
    output: agencySchema,
  }),
};
