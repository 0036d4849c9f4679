import type { FormContent, FormFact, FormSection } from './content.ts';
import { blankLines, bulletList, keyValueRows } from './layout/lists.ts';
import type { KeyValue } from './layout/lists.ts';
import { paragraph } from './layout/piece.ts';
import type { Column, Piece } from './layout/piece.ts';
import type { Sheet } from './layout/sheet.ts';
import type { Tag } from './layout/tags.ts';
import { sizes } from './layout/theme.ts';
import { isolate, isolateValues, ltrValue, withoutIsolates } from './shaping/isolates.ts';
import { dayTexts, kindText, phoneText } from './words.ts';

/** What was arranged beside a visit: facts, then sections, each as the desk worded them. */
export function drawForm(sheet: Sheet, content: FormContent): void {
  sheet.open(kindText(content.kind), content.lead === null ? [] : [{ text: isolateValues(content.lead) }]);
  if (content.facts.length > 0)
    sheet.box('plain', null, (column, tag) =>
      keyValueRows(
        column,
        content.facts.map((fact) => toRow(fact, content.digits)),
        tag,
      ),
    );
  for (const section of content.sections)
    sheet.box(section.look, section.heading, (column, tag) => sectionPieces(column, section, tag));
  if (content.link !== undefined) sheet.link(content.link);
  sheet.signatures(content.signatures);
  sheet.close();
}

function toRow({ label, value, form }: FormFact, digits: FormContent['digits']): KeyValue {
  switch (form) {
    case 'strong':
      return { label, values: [[{ text: isolate(value), size: sizes.large, weight: 'bold' }]] };
    case 'phone':
      return { label, values: [[{ text: phoneText(value) }]] };
    case 'ltr':
      return { label, values: [[{ text: ltrValue(value) }]] };
    case 'day': {
      const { hijri, gregorian } = dayTexts(value, digits);
      return { label, values: [[{ text: hijri, weight: 'bold' }], [{ text: gregorian }]] };
    }
    case 'text':
      return { label, values: value.split('\n').map((line) => [{ text: isolateValues(line) }]) };
  }
}

function sectionPieces(column: Column, { lines, mark }: FormSection, tag: Tag): Piece[] {
  if (mark === 'blank') return blankLines(column, lines, tag);
  if (mark === 'none')
    return lines.flatMap((line, index) => {
      const text = isolateValues(line);
      return paragraph(column, [{ text }], tag.add('P', withoutIsolates(text)), { gap: index === 0 ? 0 : 3 });
    });
  return bulletList(
    column,
    lines.map((line) => ({ spans: [{ text: isolateValues(line) }] })),
    mark,
    tag,
    4,
  );
}
