import { z } from 'zod';
import { outreachOutcomes } from '../../../src/domain/outreach/outreach-outcome.ts';
import { answerWith, fillForm, pressFor } from '../../pages/forms.ts';
import { findEntry, openOutreach, readEntry } from '../../pages/outreach.ts';
import { leaveAsDraft } from '../../pages/visit-guide.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, emptyUnlessTyped, typed } from '../visit-fields.ts';

/** Somebody is reached without their asking: listed with a reason, called, and if they wish their request is begun. */
export const outreach: Journey = {
  id: 'outreach',
  as: 'receptionist',
  goesOnWith: ['outreach'],
  async open({ staff, matter }) {
    await openOutreach(staff);
    if (matter.number === '') return {};
    await findEntry(staff, matter.number);
    return readEntry(staff);
  },
  steps: {
    add: step(
      {
        kind: choice.optional(),
        name: emptyUnlessTyped,
        mobile: typed.optional(),
        place: typed.optional(),
        service: choice.optional(),
        why: typed.optional(),
        source: typed.optional(),
      },
      async ({ staff }, { service, ...asked }) => {
        await pressFor(staff, 'add', 'main [data-field="why"]');
        await fillForm(staff, { ...asked, serviceId: service });
        await pressFor(staff, 'save', 'main [data-entry]');
        return { ...(await readEntry(staff)), number: asked.name };
      },
    ),
    attempt: step(
      { channel: choice.optional(), outcome: z.enum(outreachOutcomes).optional(), note: typed.optional() },
      async ({ staff }, { channel, ...asked }) => {
        const made = await staff.locator('[data-attempt]').count();
        await fillForm(staff, { channelId: channel, ...asked });
        await pressFor(staff, 'record', `main:has([data-attempt]:nth-child(${made + 1}))`);
        return readEntry(staff);
      },
    ),
    start: step({}, async ({ staff }) => {
      await pressFor(staff, 'start', 'main[data-page="visit"]');
      return { status: 'requested', number: await leaveAsDraft(staff) };
    }),
    close: step({ reason: emptyUnlessTyped }, async ({ staff }, asked) => {
      await answerWith(staff, ['close', 'close-do'], asked);
      return readEntry(staff);
    }),
    empty: step({}, async ({ staff }) => {
      await answerWith(staff, ['empty', 'empty-do'], {});
      return readEntry(staff);
    }),
  },
};
