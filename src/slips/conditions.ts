import { m } from '../text/index.ts';
import type { ConditionsContent } from './content.ts';
import { bulletList } from './layout/lists.ts';
import type { Sheet } from './layout/sheet.ts';
import { colours, sizes } from './layout/theme.ts';
import { isolate, isolateValues } from './shaping/isolates.ts';
import { IN_ARABIC } from './words.ts';

/** What a service asks for, to be read at home before a request. */
export function drawConditions(sheet: Sheet, content: ConditionsContent): void {
  sheet.open(m.slip_conditions_title({}, IN_ARABIC), [
    { text: isolate(content.serviceTitle), size: sizes.agency, weight: 'bold', colour: colours.accentText },
  ]);
  if (content.conditions.length > 0)
    sheet.box('plain', m.slip_conditions_conditions({}, IN_ARABIC), (column, tag) =>
      bulletList(
        column,
        content.conditions.map((text) => ({ spans: [{ text: isolateValues(text) }] })),
        'dot',
        tag,
        4,
      ),
    );
  if (content.requirements.length > 0)
    sheet.box('key', m.slip_conditions_requirements({}, IN_ARABIC), (column, tag) =>
      bulletList(
        column,
        content.requirements.map(({ title, note }) => ({
          spans: [{ text: isolateValues(title), weight: 'medium' as const }],
          ...(note === null
            ? {}
            : { note: [{ text: isolateValues(note), size: sizes.small + 0.6, colour: colours.inkSoft }] }),
        })),
        'box',
        tag,
        4,
      ),
    );
  sheet.signatures([m.slip_sign_receptionist({}, IN_ARABIC), m.slip_sign_stamp({}, IN_ARABIC)]);
  sheet.close();
}
