import { z } from 'zod';
import { dueGroups } from '../../domain/referral/follow-up-due.ts';
import {
  followUpContacts,
  followUpEndings,
  followUpOutcomes,
} from '../../domain/referral/follow-up-outcome.ts';
import { agencySchema } from './agencies.ts';
import {
  call,
  everyRole,
  idSchema,
  isoDateSchema,
  isoInstantSchema,
  supervisorOnly,
  typedText,
} from './call.ts';
import { pageOf, pageSchema } from './page.ts';
import { personSummarySchema } from './people.ts';
import { slipSummarySchema } from './slips.ts';

/** The lists of the worklist: by the day due, slips not handed over, and the ended. */
export const referralViews = [...dueGroups, 'hand-over', 'ended'] as const;
export type ReferralView = (typeof referralViews)[number];

export const referralLineSchema = z.strictObject({
  requestId: idSchema,
  requestNumber: z.string(),
  beneficiaryName: z.string().nullable(),
  need: z.string().nullable(),
  agencyName: z.string().nullable(),
  followUpOn: isoDateSchema.nullable(),
  attempts: z.int(),
  lastOutcome: z.enum(followUpOutcomes).nullable(),
  ending: z.enum(followUpEndings).nullable(),
  endedAt: isoInstantSchema.nullable(),
});
export type ReferralLineView = z.infer<typeof referralLineSchema>;

/** How the referrals to an agency went, all its services together. */
export const agencyHistorySchema = z.strictObject({
  referred: z.int(),
  arrived: z.int(),
  passedOn: z.int(),
  withoutArrival: z.int(),
  /** Still being followed up. */
  followed: z.int(),
  /** Attempts that reached nobody. */
  unanswered: z.int(),
});

/** Everything the follow-up of one referral shows. */
export const referralFileSchema = z.strictObject({
  requestId: idSchema,
  requestNumber: z.string(),
  visit: z.strictObject({ id: idSchema, isFinished: z.boolean() }),
  beneficiary: personSummarySchema.nullable(),
  /** Whom to call: the beneficiary, and whoever came in their place. Whole numbers, since they are dialled. */
  phones: z.array(z.strictObject({ name: z.string(), mobile: z.string() })),
  preferredChannel: z.string().nullable(),
  need: z.string().nullable(),
  agency: agencySchema.nullable(),
  responsible: z.strictObject({ name: z.string(), phone: z.string() }).nullable(),
  followUpOn: isoDateSchema.nullable(),
  due: z.enum(dueGroups).nullable(),
  workingDaysLate: z.int(),
  /** What is proposed as the next day when nobody was reached, or they have not gone yet; null once it has ended. */
  proposedOn: isoDateSchema.nullable(),
  slip: slipSummarySchema.nullable(),
  attempts: z.array(
    z.strictObject({
      id: idSchema,
      at: isoInstantSchema,
      byName: z.string(),
      contacted: z.enum(followUpContacts),
      outcome: z.enum(followUpOutcomes),
      note: z.string(),
      nextOn: isoDateSchema.nullable(),
    }),
  ),
  ending: z
    .strictObject({
      kind: z.enum(followUpEndings),
      at: isoInstantSchema,
      byName: z.string(),
      reason: z.string().nullable(),
      nextVisitId: idSchema.nullable(),
    })
    .nullable(),
  history: agencyHistorySchema.nullable(),
  channels: z.array(z.strictObject({ id: z.string(), label: z.string() })),
});
export type ReferralFile = z.infer<typeof referralFileSchema>;

const requestId = { requestId: idSchema };
const referralCall = <S extends z.ZodRawShape>(shape: S) =>
  call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ ...requestId, ...shape }),
    output: referralFileSchema,
  });

export const referralsCalls = {
  /** A page of one of the lists, by name, request number or slip, and how many wait in each. */
  'referrals.worklist': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ view: z.enum(referralViews), query: typedText(200), page: pageSchema }),
    output: pageOf(referralLineSchema).extend({
      counts: z.strictObject({
        overdue: z.int(),
        today: z.int(),
        week: z.int(),
        later: z.int(),
        'hand-over': z.int(),
      }),
    }),
  }),
  'referrals.open': referralCall({}),
  /** What a call found out. `seen`: how many attempts the page knew of, so that a repeated call is recognised. */
  'referrals.recordAttempt': referralCall({
    contacted: z.enum(followUpContacts),
    outcome: z.enum(followUpOutcomes),
    note: typedText(500),
    /** The next day, Hijri or Gregorian; not read where the outcome ends the referral. */
    nextOn: typedText(30),
    seen: z.int().min(0),
  }),
  /** Gives a referral up: the association's own exception, by its supervisor and with a reason. */
  'referrals.closeWithoutArrival': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ ...requestId, reason: typedText(500) }),
    output: referralFileSchema,
  }),
  /** The responsible person became known after the visit. */
  'referrals.setResponsiblePerson': referralCall({ name: typedText(120), phone: typedText(30) }),
  /** The last referral slip came into the beneficiary's hand after the visit. */
  'referrals.confirmHandedOver': referralCall({}),
  /** A referral that was passed on goes on as a new one, for the same person. */
  'referrals.startNext': call({
    window: 'staff',
    access: everyRole,
    input: z.strictObject({ ...requestId, channelId: typedText(60) }),
    output: z.strictObject({ visitId: idSchema }),
  }),
};
