import { z } from 'zod';
import { goOnWithClaim, readClaim } from '../../pages/compensation.ts';
import { fillComplainant, openArea } from '../../pages/complaints.ts';
import { answerWith, fillForm, findInList, pressFor } from '../../pages/forms.ts';
import { action, field, refusalHere } from '../../pages/person.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, emptyUnlessTyped, typed } from '../visit-fields.ts';

const on = typed.optional();

/** A claim for compensation (Mabarrah ث/١ to ث/٤): its ground is made sure of, it is decided, told and paid elsewhere. */
export const compensation: Journey = {
  id: 'compensation',
  as: 'supervisor',
  goesOnWith: ['compensation'],
  async open({ staff, matter }) {
    await openArea(staff, 'compensation');
    if (matter.number === '') return {};
    await findInList(staff, matter.number, 'unknown-claim');
    return readClaim(staff);
  },
  steps: {
    create: step(
      {
        ground: z.enum(['fault', 'minutes', 'ruling', 'negotiation']).optional(),
        from: z
          .strictObject({ search: typed.optional(), name: typed.optional(), phone: typed.optional() })
          .default({}),
        harm: emptyUnlessTyped,
        /** The complaint that it came from: the entry's position. */
        complaint: z.int().min(0).optional(),
      },
      async ({ staff, numberOf }, { ground, from, harm, complaint }) => {
        await pressFor(staff, 'new-claim', 'main[data-screen="new"]');
        await fillForm(staff, { ground });
        await fillComplainant(staff, from, 'claimant');
        const complaintNumber = complaint === undefined ? undefined : numberOf(complaint);
        await fillForm(staff, { harm, complaintNumber });
        await pressFor(staff, 'next', 'main[data-screen="item"]');
        return readClaim(staff);
      },
    ),
    enter: step(
      {
        /** Fault established, or an agreement reached. */
        isYes: z.boolean().optional(),
        on,
        how: typed.optional(),
        byWhom: typed.optional(),
        damage: typed.optional(),
        size: typed.optional(),
        causes: typed.optional(),
        members: z.array(typed).optional(),
        from: z.enum(['court', 'dispute-authority']).optional(),
        body: typed.optional(),
        number: typed.optional(),
        isFinal: z.boolean().optional(),
        offer: typed.optional(),
        answer: typed.optional(),
        text: typed.optional(),
      },
      async ({ staff }, { isYes, on: day, members, ...asked }) => {
        const isMinutes = (await field(staff, 'minutesOn').count()) > 0;
        return goOnWithClaim(staff, {
          ...(isYes !== undefined && { isYes: isYes ? 'yes' : 'no' }),
          [isMinutes ? 'minutesOn' : 'on']: day,
          members: members?.join('\n'),
          ...asked,
        });
      },
    ),
    approve: step({ member: choice }, async ({ staff }, { member }) => {
      const line = staff.locator('[data-member]').filter({ hasText: member });
      const approve = action(line, 'approve');
      if ((await approve.count()) === 0)
        throw await refusalHere(staff, 'choice-not-offered', 'member', staff.locator('[data-member]'));
      await approve.click();
      await line.locator('time').first().waitFor();
      return readClaim(staff);
    }),
    decide: step(
      {
        outcome: z.enum(['compensated', 'not-compensated']).optional(),
        award: typed.optional(),
        reasons: typed.optional(),
      },
      ({ staff }, asked) => goOnWithClaim(staff, asked),
    ),
    tell: step({ channel: choice.optional(), on }, ({ staff }, { channel, on: day }) =>
      goOnWithClaim(staff, { channelId: channel, on: day }),
    ),
    pay: step({ reference: typed.optional(), on }, ({ staff }, asked) => goOnWithClaim(staff, asked)),
    withdraw: step({ reason: typed.optional() }, async ({ staff }, asked) => {
      await answerWith(staff, ['withdraw', 'confirm-withdraw'], asked);
      return readClaim(staff);
    }),
  },
};
