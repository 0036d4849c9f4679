import { z } from 'zod';
import { complaintKinds } from '../../../src/domain/complaints/complaint.ts';
import { fillComplaint, goOnWithComplaint, openArea, readComplaint } from '../../pages/complaints.ts';
import { answerDialog, fillForm, findInList, openDialog, pressFor } from '../../pages/forms.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, emptyUnlessTyped, roleSchema, typed } from '../visit-fields.ts';

/** A complaint, grievance, suggestion or call for technical help: received, looked into, decided, told, closed. */
export const complaint: Journey = {
  id: 'complaint',
  as: 'receptionist',
  goesOnWith: ['complaint'],
  async open({ staff, matter }) {
    await openArea(staff, 'complaints');
    if (matter.number === '') return {};
    if (matter.status === 'closed') await fillForm(staff, { filter: 'closed' });
    await findInList(staff, matter.number, 'unknown-complaint');
    return readComplaint(staff);
  },
  steps: {
    receive: step(
      {
        kind: z.enum(complaintKinds).optional(),
        channel: choice.optional(),
        story: emptyUnlessTyped,
        wish: typed.optional(),
        /** Who brings it: somebody registered by `search`, by `name`, or nobody named. */
        from: z
          .strictObject({ search: typed.optional(), name: typed.optional(), phone: typed.optional() })
          .nullable()
          .default(null),
        representative: z.strictObject({ name: typed, capacity: typed.optional() }).optional(),
        replyChannel: choice.optional(),
        /** The visit whose request it is about. */
        request: z.int().min(0).optional(),
        concerns: z.array(roleSchema).default([]),
        /** What of that request: its decision, or its latest visit. */
        about: z.enum(['decision', 'visit']).optional(),
      },
      async ({ staff, numberOf }, { request, ...asked }) => {
        await pressFor(staff, 'receive', 'main[data-screen="new"]');
        const requestNumber = request === undefined ? undefined : numberOf(request);
        await fillComplaint(staff, { ...asked, requestNumber });
        await pressFor(staff, 'next', 'main[data-complaint-state="received"]');
        return readComplaint(staff);
      },
    ),
    take: step({}, ({ staff }) => goOnWithComplaint(staff, 'take', {})),
    'pass-outside': step({ to: emptyUnlessTyped }, ({ staff }, { to }) =>
      goOnWithComplaint(staff, 'take', { to }),
    ),
    settle: step({ agreed: z.boolean().optional(), text: emptyUnlessTyped }, ({ staff }, { agreed, text }) =>
      goOnWithComplaint(staff, 'settle', {
        ...(agreed !== undefined && { isAgreed: agreed ? 'yes' : 'no' }),
        text,
      }),
    ),
    decide: step(
      { outcome: z.enum(['upheld', 'partly', 'not-upheld']).optional(), reasons: emptyUnlessTyped },
      ({ staff }, asked) => goOnWithComplaint(staff, 'decide', asked),
    ),
    tell: step({ channel: choice.optional(), on: typed.optional() }, ({ staff }, { channel, on }) =>
      goOnWithComplaint(staff, 'tell', { channelId: channel, on }),
    ),
    close: step({}, ({ staff }) => goOnWithComplaint(staff, 'close', {})),
    reopen: step({ reason: emptyUnlessTyped }, async ({ staff }, asked) => {
      await openDialog(staff, 'reopen');
      await fillForm(staff, asked);
      await answerDialog(staff, 'confirm-reopen');
      return readComplaint(staff);
    }),
  },
};
