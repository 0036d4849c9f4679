import { z } from 'zod';
import { accessReasons } from '../../domain/people/accesses.ts';
import { allowedUses } from '../../domain/people/works.ts';
import { call, everyRole, idSchema, isoDateSchema, isoInstantSchema, typedText } from './call.ts';
import { pageOf, pageSchema } from './page.ts';
import { personSummarySchema } from './people.ts';
import { slipSummarySchema } from './slips.ts';

const workSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  about: z.string(),
  receivedOn: isoDateSchema,
  allowed: z.enum(allowedUses),
  note: z.string(),
  saidAt: isoInstantSchema,
});

/** A person's file as a whole, opened outside of a visit for a reason that is kept. */
export const personFileViewSchema = z.strictObject({
  person: personSummarySchema,
  /** In full: whoever opened the file said why. */
  identityNumber: z.string().nullable(),
  mobile: z.string(),
  addressLines: z.array(z.string()),
  requests: z.array(
    z.strictObject({
      requestId: idSchema,
      visitId: idSchema.nullable(),
      number: z.string(),
      journey: z.enum(['request', 'referral']),
      /** The service, or what was needed of an agency. */
      title: z.string().nullable(),
      startedOn: isoDateSchema,
      isDraft: z.boolean(),
    }),
  ),
  works: z.array(workSchema),
  slips: z.array(slipSummarySchema),
});
export type PersonFileView = z.infer<typeof personFileViewSchema>;

/** Looks at the file on one day by one staff member for one piece of work. */
const accessSchema = z.strictObject({
  day: isoDateSchema,
  count: z.int(),
  kind: z.enum(['registered', 'changed', 'visit', 'file-opened', 'listed', 'other-work']),
  staffName: z.string().nullable(),
  requestNumber: z.string().nullable(),
  reason: z.enum(accessReasons).nullable(),
  note: z.string(),
});
export type AccessView = z.infer<typeof accessSchema>;

const fileCall = <S extends z.ZodRawShape>(shape: S) =>
  call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ personId: idSchema, ...shape }),
    output: personFileViewSchema,
  });

export const peopleFileCalls = {
  /** Opens a file. Why it was opened is in the audit chain, and the person can be told. */
  'people.file': fileCall({ why: z.enum(accessReasons), note: typedText(200) }),
  /** Who saw the file (Mabarrah ح/٢), the latest first. */
  'people.accesses': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ personId: idSchema, page: pageSchema }),
    output: pageOf(accessSchema),
  }),
  /** The same on paper, for the person who asks. */
  'people.issueAccessReport': fileCall({}),
  /** A work that the person made, with the use that they allow (Mabarrah ح/١). */
  'people.addWork': fileCall({
    title: typedText(200),
    about: typedText(500),
    receivedOn: typedText(30),
    allowed: z.enum(allowedUses),
    note: typedText(300),
  }),
  /** The author said otherwise; what they had said before is kept. */
  'people.allowWork': fileCall({ workId: idSchema, allowed: z.enum(allowedUses), note: typedText(300) }),
};
