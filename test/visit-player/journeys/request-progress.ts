import type { Page } from 'playwright-core';
import { z } from 'zod';
import { answerDialog, fillForm, openDialog } from '../../pages/forms.ts';
import { refusalHere } from '../../pages/person.ts';
import { findRequest, openRequests, pressDue, readStage } from '../../pages/requests.ts';
import { step } from '../journey.ts';
import type { Journey, Standing } from '../journey.ts';
import { choice, typed } from '../visit-fields.ts';

const on = typed.optional();

/** A request after its visit: before the committee, decided, told, served, closed; and what is due to its person. */
export const requestProgress: Journey = {
  id: 'request-progress',
  as: 'receptionist',
  goesOnWith: ['request', 'request-progress', 'entitlement'],
  isOfNeeded: true,
  async open({ staff, matter }) {
    await openRequests(staff);
    await findRequest(staff, matter.number);
    return { status: await readStage(staff) };
  },
  steps: {
    submit: step({ on }, ({ staff }, asked) => take(staff, 'submitted', asked)),
    decide: step(
      { outcome: z.enum(['accepted', 'rejected']).optional(), reasons: typed.optional(), on },
      ({ staff }, asked) => take(staff, 'decided', asked),
    ),
    tell: step(
      { reached: z.boolean().default(true), channel: choice.optional(), note: typed.optional(), on },
      ({ staff }, { reached, channel, note, on: day }) =>
        take(staff, 'told', { wasReached: reached ? 'yes' : 'no', channelId: channel, note, on: day }),
    ),
    serve: step({ what: typed.optional(), providedBy: typed.optional(), on }, ({ staff }, asked) =>
      take(staff, 'served', asked),
    ),
    close: step({ note: typed.optional() }, ({ staff }, asked) => take(staff, 'closed', asked)),
    undo: step({ reason: typed }, ({ staff }, asked) => ask(staff, 'undo', asked, 'save-step')),
    'add-due': step({ what: typed, dueOn: typed }, ({ staff }, asked) =>
      ask(staff, 'add-due', asked, 'save-due'),
    ),
    'settle-due': step(
      { due: choice.optional(), settledBy: typed.optional(), reference: typed.optional(), on },
      ({ staff }, { due, ...asked }) => settleDue(staff, 'settle-due', due, asked),
    ),
    'withdraw-due': step({ due: choice.optional(), reason: typed }, ({ staff }, { due, ...asked }) =>
      settleDue(staff, 'withdraw-due', due, asked),
    ),
  },
};

type Asked = Parameters<typeof fillForm>[1];

/** The one next step; another that the desk does not offer now is refused with what comes first. */
async function take(staff: Page, name: string, asked: Asked): Promise<Standing> {
  const due = staff.locator('[data-status-step][data-state="next"]');
  const isDue = (await staff.locator(`[data-status-step="${name}"][data-state="next"]`).count()) > 0;
  if (!isDue) throw await refusalHere(staff, 'step-not-offered', 'do', due);
  return ask(staff, 'next', asked, 'save-step');
}

async function ask(staff: Page, button: string, asked: Asked, save: string): Promise<Standing> {
  await openDialog(staff, button);
  await fillForm(staff, asked);
  await answerDialog(staff, save);
  return { status: await readStage(staff) };
}

async function settleDue(
  staff: Page,
  button: string,
  due: string | undefined,
  asked: Asked,
): Promise<Standing> {
  await pressDue(staff, due, button);
  await fillForm(staff, asked);
  await answerDialog(staff, 'save-due');
  return { status: await readStage(staff) };
}
