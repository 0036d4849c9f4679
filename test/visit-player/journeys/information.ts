import { z } from 'zod';
import { answerWith, fillForm, openDialog, pressFor } from '../../pages/forms.ts';
import { informationView, openArea } from '../../pages/inquiries.ts';
import { action, pick } from '../../pages/person.ts';
import { step } from '../journey.ts';
import type { Journey, Stage } from '../journey.ts';
import { choice, typed } from '../visit-fields.ts';

/** Who can be asked about what, and changed information: announced, and told to whoever it concerns. */
export const information: Journey = {
  id: 'information',
  as: 'supervisor',
  async open({ staff }) {
    await openArea(staff, 'information');
    return {};
  },
  steps: {
    'add-officer': step(
      {
        name: typed.optional(),
        categories: typed.optional(),
        fields: typed.optional(),
        phone: typed.optional(),
        extension: typed.optional(),
        opensAt: typed.optional(),
        closesAt: typed.optional(),
        days: z.array(choice).optional(),
      },
      async (stage, asked) => {
        await show(stage, 'officers');
        await answerWith(stage.staff, ['add-officer', 'save-officer'], asked);
        return { status: 'officer-named' };
      },
    ),
    announce: step(
      {
        subject: typed.optional(),
        oldText: typed.optional(),
        newText: typed.optional(),
        inForceOn: typed.optional(),
        service: choice.optional(),
        channels: z.array(choice).optional(),
        ownMeans: typed.optional(),
        groups: typed.optional(),
        /** The answers of the book that must be checked again, by their words. */
        answers: z.array(choice).optional(),
      },
      async (stage, { service, channels, answers, ...asked }) => {
        const { staff } = stage;
        await show(stage, 'changes');
        await openDialog(staff, 'add-change');
        await fillForm(staff, { ...asked, serviceId: service, channelIds: channels });
        if (answers !== undefined) {
          await staff.locator('[role="dialog"] [data-field="answerIds"]').first().waitFor();
          await fillForm(staff, { answerIds: answers });
        }
        await pressFor(staff, 'save-change', 'body:not(:has([role="dialog"])) aside [data-change]');
        return { status: 'announced' };
      },
    ),
    'tell-concerned': step({}, async (stage) => {
      const { staff } = stage;
      await show(stage, 'changes');
      await openDialog(staff, 'concerned');
      const told = staff.locator('[role="dialog"] [data-value="told"]');
      const waiting = action(staff.locator('[role="dialog"]'), 'mark-told');
      await told.or(waiting).first().waitFor();
      for (let left = await waiting.count(); left > 0; left -= 1) {
        const before = await told.count();
        await waiting.first().click();
        await told.nth(before).waitFor();
      }
      return { status: 'told' };
    }),
  },
};

async function show({ staff }: Stage, view: 'officers' | 'changes'): Promise<void> {
  if ((await informationView(staff, view).count()) > 0) return;
  await pick(staff, 'view', view);
  await informationView(staff, view).waitFor();
}
