import { z } from 'zod';
import { reopenCauses } from '../../../src/domain/entitlement/decision.ts';
import { answerWith, fillForm, openDialog, pressFor } from '../../pages/forms.ts';
import {
  answerConditions,
  openCase,
  readCase,
  recordOutcome,
  reviewEvidence,
} from '../../pages/entitlement.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, typed } from '../visit-fields.ts';

/** Whether an applicant is entitled: their evidence is reviewed, they are seen, and it is decided on each condition. */
export const entitlement: Journey = {
  id: 'entitlement',
  as: 'supervisor',
  goesOnWith: ['request', 'request-progress', 'entitlement'],
  isOfNeeded: true,
  async open({ staff, matter }) {
    await openCase(staff, matter.number);
    return readCase(staff);
  },
  steps: {
    'add-evidence': step(
      { title: typed.optional(), handedInOn: typed.optional() },
      async ({ staff }, asked) => {
        await answerWith(staff, ['add-evidence', 'save-evidence'], asked);
        return readCase(staff);
      },
    ),
    review: step(
      {
        /** Words of the evidence; without them everything that waits, one after the other. */
        evidence: choice.optional(),
        finding: z.enum(['confirmed', 'doubtful', 'not-genuine']).optional(),
        note: typed.optional(),
      },
      async ({ staff }, { evidence, ...asked }) => {
        await reviewEvidence(staff, evidence, asked);
        return readCase(staff);
      },
    ),
    appointment: step(
      {
        kind: z.enum(['session', 'field-visit']).optional(),
        host: z.enum(['social-researcher', 'project-supervisor']).optional(),
        researcher: choice.optional(),
        hostName: typed.optional(),
        on: typed.optional(),
        time: typed.optional(),
        place: typed.optional(),
        purpose: typed.optional(),
        /** It is meant, though the day is a day off. */
        isOnDayOff: z.boolean().default(false),
      },
      async ({ staff }, { isOnDayOff, ...asked }) => {
        await openDialog(staff, 'new-appointment');
        await fillForm(staff, asked);
        if (isOnDayOff) await pressFor(staff, 'schedule', '[data-question="day-off"]');
        await pressFor(staff, 'schedule', 'body:not(:has([role="dialog"])) [data-slip-kind="appointment"]');
        return { status: 'appointment-planned' };
      },
    ),
    outcome: step(
      {
        state: z.enum(['held', 'did-not-come', 'postponed', 'cancelled']).optional(),
        words: typed.optional(),
        on: typed.optional(),
        time: typed.optional(),
      },
      async ({ staff }, asked) => {
        await recordOutcome(staff, asked);
        return readCase(staff);
      },
    ),
    decide: step(
      {
        conditions: z
          .array(
            z.strictObject({
              fulfilled: z.boolean(),
              shownBy: choice.optional(),
              words: typed.optional(),
            }),
          )
          .default([]),
        note: typed.optional(),
      },
      async ({ staff }, { conditions, note }) => {
        await answerConditions(staff, conditions);
        await fillForm(staff, { note });
        await pressFor(staff, 'decide', '[role="dialog"] [data-action="confirm-decision"]');
        await pressFor(staff, 'confirm-decision', 'main [data-verdict]');
        return readCase(staff);
      },
    ),
    reopen: step(
      { cause: z.enum(reopenCauses).optional(), reason: typed.optional() },
      async ({ staff }, asked) => {
        await answerWith(staff, ['reopen', 'confirm-reopen'], asked);
        return readCase(staff);
      },
    ),
  },
};
