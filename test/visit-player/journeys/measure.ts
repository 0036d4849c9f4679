import { z } from 'zod';
import { measureKinds } from '../../../src/domain/feedback/measure.ts';
import { answerWith } from '../../pages/forms.ts';
import { openArea, openPart, readMeasure } from '../../pages/satisfaction.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, typed } from '../visit-fields.ts';

const result = {
  doneOn: typed.optional(),
  asked: typed.optional(),
  satisfied: typed.optional(),
  byScore: z.array(typed).length(5).optional(),
  findings: typed.optional(),
  action: typed.optional(),
};
const fieldsOf = ({ byScore, ...asked }: z.infer<z.ZodObject<typeof result>>) => ({
  ...asked,
  ...Object.fromEntries((byScore ?? []).map((count, index) => [`byScore.${index}`, count])),
});

/** The means of measuring satisfaction (Mabarrah د/١ to د/٦): planned, and entered once they were carried out. */
export const measure: Journey = {
  id: 'measure',
  as: 'supervisor',
  async open({ staff }) {
    await openArea(staff, 'satisfaction');
    await openPart(staff, 'measures');
    return {};
  },
  steps: {
    plan: step(
      {
        kind: z.enum(measureKinds).optional(),
        from: typed.optional(),
        until: typed.optional(),
        who: typed.optional(),
        place: choice.optional(),
      },
      async ({ staff }, asked) => {
        await answerWith(staff, ['plan', 'save-plan'], asked);
        return readMeasure(staff, 'planned', 'overdue');
      },
    ),
    enter: step(result, async ({ staff }, asked) => {
      await answerWith(staff, ['enter', 'save-result'], fieldsOf(asked));
      return readMeasure(staff, 'done');
    }),
    'enter-new': step(
      { kind: z.enum(measureKinds).optional(), who: typed.optional(), place: typed.optional(), ...result },
      async ({ staff }, asked) => {
        await answerWith(staff, ['enter-new', 'save-result'], fieldsOf(asked));
        return readMeasure(staff, 'done');
      },
    ),
    drop: step({ reason: typed.optional() }, async ({ staff }, asked) => {
      await answerWith(staff, ['drop', 'confirm-drop'], asked);
      return readMeasure(staff, 'dropped');
    }),
  },
};
