import { answerWith, fillForm, openDialog, pressFor } from '../../pages/forms.ts';
import { openFile } from '../../pages/people-files.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, typed } from '../visit-fields.ts';

const work = {
  title: typed.optional(),
  about: typed.optional(),
  receivedOn: typed.optional(),
  allowed: choice.optional(),
  note: typed.optional(),
};

/** A person's file: opened for a reason, who saw it on paper, and the works that the person left (Mabarrah ح/١). */
export const peopleFile: Journey = {
  id: 'people-file',
  as: 'receptionist',
  async open({ staff }) {
    await pressFor(staff, 'open-people', 'main[data-page="people"]');
    return {};
  },
  steps: {
    open: step(
      { search: typed, why: choice.optional(), note: typed.optional() },
      async ({ staff }, { search, ...asked }) => {
        await openFile(staff, search, asked);
        return { status: 'open', number: search };
      },
    ),
    'access-report': step({}, async ({ staff }) => {
      await pressFor(staff, 'issue-access-report', 'main [data-slip-kind="register"]');
      return { status: 'access-reported' };
    }),
    'add-work': step(work, async ({ staff }, asked) => {
      await answerWith(staff, ['add-work', 'keep-work'], asked);
      return { status: 'work-kept' };
    }),
    'change-work': step(work, async ({ staff }, asked) => {
      await openDialog(staff, 'change-work');
      await fillForm(staff, asked);
      await pressFor(staff, 'keep-work', 'body:not(:has([role="dialog"]))');
      return { status: 'work-kept' };
    }),
  },
};
