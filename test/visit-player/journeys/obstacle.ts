import { z } from 'zod';
import { obstacleSources } from '../../../src/domain/improvements/obstacle.ts';
import { answerWith, findInList } from '../../pages/forms.ts';
import { openArea, readObstacle } from '../../pages/satisfaction.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { choice, emptyUnlessTyped, typed } from '../visit-fields.ts';

/** What hindered service: registered, changed by somebody, and looked at again. */
export const obstacle: Journey = {
  id: 'obstacle',
  as: 'supervisor',
  goesOnWith: ['obstacle'],
  async open({ staff, matter }) {
    await openArea(staff, 'improvements');
    if (matter.number !== '') await findInList(staff, matter.number, 'unknown-obstacle');
    return {};
  },
  steps: {
    add: step(
      {
        what: emptyUnlessTyped,
        source: z.enum(obstacleSources).optional(),
        department: typed.optional(),
        saidOn: typed.optional(),
        service: choice.optional(),
      },
      async ({ staff }, { service, ...asked }) => {
        await answerWith(staff, ['add', 'save-obstacle'], { ...asked, serviceId: service });
        return { ...(await readObstacle(staff, 'open')), number: asked.what };
      },
    ),
    change: step(
      {
        change: typed.optional(),
        changedBy: typed.optional(),
        changedOn: typed.optional(),
        checkOn: typed.optional(),
      },
      async ({ staff }, asked) => {
        await answerWith(staff, ['change', 'save-change'], asked);
        return readObstacle(staff, 'changed');
      },
    ),
    check: step(
      {
        outcome: z.enum(['solved', 'not-solved']).optional(),
        checkedOn: typed.optional(),
        finding: typed.optional(),
      },
      async ({ staff }, asked) => {
        await answerWith(staff, ['check', 'save-check'], asked);
        return readObstacle(staff, asked.outcome === 'solved' ? 'checked' : 'open');
      },
    ),
  },
};
