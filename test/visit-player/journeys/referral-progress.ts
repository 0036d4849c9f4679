import { z } from 'zod';
import { answerDialog, fillForm, openDialog } from '../../pages/forms.ts';
import {
  findReferral,
  openReferrals,
  readReferral,
  recordFollowUp,
  startNextReferral,
} from '../../pages/referrals.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, typed } from '../visit-fields.ts';

/** A referral after its slip: followed until the beneficiary has arrived, or given up with a reason. */
export const referralProgress: Journey = {
  id: 'referral-progress',
  as: 'receptionist',
  goesOnWith: ['referral', 'referral-progress'],
  isOfNeeded: true,
  async open({ staff, matter }) {
    await openReferrals(staff);
    await findReferral(staff, matter.number);
    return readReferral(staff);
  },
  steps: {
    record: step(
      {
        contacted: z.enum(['beneficiary', 'agency']).optional(),
        outcome: z.enum(['arrived', 'not-reached', 'not-yet', 'refused', 'another-agency']).optional(),
        nextOn: typed.optional(),
        note: typed.optional(),
      },
      async ({ staff }, asked) => {
        await recordFollowUp(staff, asked);
        return readReferral(staff);
      },
    ),
    responsible: step({ name: typed, phone: typed.optional() }, async ({ staff }, asked) => {
      await openDialog(staff, 'responsible');
      await fillForm(staff, asked);
      await answerDialog(staff, 'save');
      return readReferral(staff);
    }),
    'hand-over': step({}, async ({ staff }) => {
      await openDialog(staff, 'hand-over');
      await answerDialog(staff, 'confirm');
      return readReferral(staff);
    }),
    close: step({ reason: typed }, async ({ staff }, asked) => {
      await openDialog(staff, 'close');
      await fillForm(staff, asked);
      await answerDialog(staff, 'close-do');
      return readReferral(staff);
    }),
    'start-next': step({ channel: choice.optional() }, async ({ staff }, { channel }) => {
      await fillForm(staff, { channelId: channel });
      return { status: 'started', number: await startNextReferral(staff) };
    }),
  },
};
