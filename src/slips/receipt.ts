import { m } from '../text/index.ts';
import type { ReceiptContent } from './content.ts';
import { bulletList, keyValueRows } from './layout/lists.ts';
import type { KeyValue } from './layout/lists.ts';
import type { Span } from './layout/paragraph.ts';
import type { Sheet } from './layout/sheet.ts';
import { colours, sizes } from './layout/theme.ts';
import { isolate, isolateValues, ltrValue } from './shaping/isolates.ts';
import { IN_ARABIC, capacityText, dayTexts, sentence, strong } from './words.ts';

/** What a person takes home after a complete request: that it was received, what follows and by when. */
export function drawReceipt(sheet: Sheet, content: ReceiptContent): void {
  sheet.open(
    m.slip_receipt_title({}, IN_ARABIC),
    sentence((places) => m.slip_receipt_lead(places, IN_ARABIC), { service: strong(content.serviceTitle) }),
  );
  sheet.box('plain', null, (column, tag) => keyValueRows(column, personRows(content), tag));
  sheet.box('key', m.slip_receipt_next({}, IN_ARABIC), (column, tag) =>
    keyValueRows(column, nextRows(content), tag, 5),
  );
  if (content.requirementsMet.length > 0)
    sheet.box('plain', m.slip_receipt_met({}, IN_ARABIC), (column, tag) =>
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

function personRows(content: ReceiptContent): KeyValue[] {
  const { representative } = content;
  const rows: KeyValue[] = [
    {
      label: content.personWord,
      values: [[{ text: isolate(content.beneficiaryName), size: sizes.large, weight: 'bold' }]],
    },
  ];
  if (representative === null) return rows;
  rows.push({
    label: m.slip_receipt_representative({}, IN_ARABIC),
    values: [[{ text: isolate(representative.name) }]],
  });
  rows.push({
    label: m.slip_capacity({}, IN_ARABIC),
    values: [[{ text: capacityText(representative.capacity) }]],
  });
  return rows;
}

function nextRows(content: ReceiptContent): KeyValue[] {
  const studiedBy =
    content.studiedBy === null ? m.slip_receipt_studied_by_unset({}, IN_ARABIC) : isolate(content.studiedBy);
  return [
    { label: m.slip_receipt_studied_by({}, IN_ARABIC), values: [[{ text: studiedBy }]] },
    { label: m.slip_receipt_reply({}, IN_ARABIC), values: replyLines(content) },
    { label: m.slip_receipt_channel({}, IN_ARABIC), values: [[{ text: isolate(content.agreedChannel) }]] },
    ...(content.mobileMasked === null
      ? []
      : [
          {
            label: m.slip_receipt_mobile({}, IN_ARABIC),
            values: [[{ text: ltrValue(maskedText(content.mobileMasked)) }]],
          },
        ]),
  ];
}

/** Saudi numbers in their national form; no spaces, which some readers take for ends of numbers. */
function maskedText(masked: string): string {
  return masked.replace(/^\+966[\s-]*/, '0').replace(/\s+/g, '-');
}

/** An earliest date is worded as what it is: no reader may take it for a promise. */
function replyLines({ reply, digits }: ReceiptContent): Span[][] {
  if (reply === null) return [[{ text: m.slip_receipt_reply_unset({}, IN_ARABIC) }]];
  const { hijri, gregorian } = dayTexts(reply.date, digits);
  const write = reply.kind === 'latest' ? m.slip_receipt_reply_latest : m.slip_receipt_reply_earliest;
  const lines: Span[][] = [
    [{ text: write({ date: hijri }, IN_ARABIC), size: sizes.large, weight: 'bold' }],
    [{ text: gregorian }],
  ];
  if (reply.kind === 'earliest')
    lines.push([
      {
        text: m.slip_receipt_reply_earliest_note({}, IN_ARABIC),
        size: sizes.small,
        weight: 'regular',
        colour: colours.inkSoft,
      },
    ]);
  return lines;
}
