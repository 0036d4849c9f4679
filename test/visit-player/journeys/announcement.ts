import { z } from 'zod';
import { fillForm, findInList, pressFor, answerWith } from '../../pages/forms.ts';
import { openArea, readAnnouncement } from '../../pages/entitlement.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, typed } from '../visit-fields.ts';

/** A service is announced: written, and published on a day that is recorded. */
export const announcement: Journey = {
  id: 'announcement',
  as: 'supervisor',
  goesOnWith: ['announcement'],
  async open({ staff, matter }) {
    await openArea(staff, 'announcements');
    if (matter.number === '') return {};
    if (matter.status === 'draft') await fillForm(staff, { view: 'draft' });
    await findInList(staff, matter.number, 'unknown-announcement');
    return readAnnouncement(staff);
  },
  steps: {
    write: step(
      {
        /** A service of the policy; without one, another by its title. */
        service: choice.optional(),
        title: typed.optional(),
        places: z.array(typed).default([]),
        opensOn: typed.optional(),
        closesOn: typed.optional(),
        conditions: z.array(typed).default([]),
      },
      async ({ staff }, { service, places, conditions, ...asked }) => {
        await pressFor(staff, 'write', 'main [data-field="places"]');
        await fillForm(staff, { serviceId: service, ...asked });
        await fillForm(staff, { places: places.join('\n'), conditions: conditions.join('\n') });
        await pressFor(staff, 'save', 'aside [data-announcement][data-state="draft"]');
        return readAnnouncement(staff);
      },
    ),
    publish: step({ publishedOn: typed.optional() }, async ({ staff }, asked) => {
      await answerWith(staff, ['publish', 'confirm-publish'], asked);
      await staff.locator('aside [data-announcement]:not([data-state="draft"])').waitFor();
      return readAnnouncement(staff);
    }),
    issue: step({}, async ({ staff }) => {
      await pressFor(staff, 'issue-announcement', 'aside [data-slip-serial]');
      return readAnnouncement(staff);
    }),
    discard: step({}, async ({ staff }) => {
      await answerWith(staff, ['discard', 'confirm-discard'], {});
      return { status: 'discarded' };
    }),
  },
};
