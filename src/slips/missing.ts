import { m } from '../text/index.ts';
import type { MissingItem, MissingRequirementsContent } from './content.ts';
import { bulletList } from './layout/lists.ts';
import type { ListItem } from './layout/lists.ts';
import type { Sheet } from './layout/sheet.ts';
import { colours, sizes } from './layout/theme.ts';
import { isolateValues, ltrValue } from './shaping/isolates.ts';
import { IN_ARABIC, sentence, strong } from './words.ts';

/** What is still to be brought, and why, with boxes to tick at home. */
export function drawMissing(sheet: Sheet, content: MissingRequirementsContent): void {
  sheet.open(
    m.slip_missing_title({}, IN_ARABIC),
    sentence((places) => m.slip_missing_lead(places, IN_ARABIC), {
      service: strong(content.serviceTitle),
      name: strong(content.beneficiaryName),
    }),
  );
  sheet.box('key', m.slip_missing_items({}, IN_ARABIC), (column, tag) =>
    bulletList(column, content.items.map(toListItem), 'box', tag, 5),
  );
  sheet.notice(
    'notice',
    sentence(
      (places) => m.slip_missing_draft(places, IN_ARABIC),
      { serial: { text: ltrValue(content.serial), weight: 'bold' } },
      { colour: colours.goldText, weight: 'medium' },
    ),
  );
  if (content.requirementsMet.length > 0)
    sheet.box('plain', m.slip_missing_met({}, IN_ARABIC), (column, tag) =>
      bulletList(
        column,
        content.requirementsMet.map((title) => ({ spans: [{ text: isolateValues(title) }] })),
        'tick',
        tag,
      ),
    );
  sheet.signatures([m.slip_sign_receptionist({}, IN_ARABIC), m.slip_sign_stamp({}, IN_ARABIC)]);
  sheet.close();
}

function toListItem(item: MissingItem): ListItem {
  const note = item.note === null ? '' : ` – ${isolateValues(item.note)}`;
  return {
    spans: [{ text: isolateValues(item.title), weight: 'bold' }],
    note: [
      { text: reasonText(item.reason), size: sizes.small + 0.6, weight: 'medium', colour: colours.red },
      ...(note === '' ? [] : [{ text: note, size: sizes.small + 0.6, colour: colours.inkMid }]),
    ],
  };
}

function reasonText(reason: MissingItem['reason']): string {
  const texts = {
    absent: m.slip_missing_reason_absent,
    expired: m.slip_missing_reason_expired,
    mismatched: m.slip_missing_reason_mismatched,
    'original-to-be-shown': m.channels_slip_original_to_be_shown,
  };
  return texts[reason]({}, IN_ARABIC);
}
