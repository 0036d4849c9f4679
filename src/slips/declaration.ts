import { m } from '../text/index.ts';
import type { DeclarationContent } from './content.ts';
import { keyValueRows } from './layout/lists.ts';
import type { KeyValue } from './layout/lists.ts';
import { paragraph } from './layout/piece.ts';
import type { Column, Piece } from './layout/piece.ts';
import type { Sheet } from './layout/sheet.ts';
import { strokesPiece } from './layout/strokes.ts';
import type { Tag } from './layout/tags.ts';
import { colours, sizes } from './layout/theme.ts';
import { isolate, isolateValues, ltrValue } from './shaping/isolates.ts';
import { IN_ARABIC, addressText, capacityText, momentTexts } from './words.ts';

/** The signed declaration with its evidence: who, which text, what data, when, where, before whom. */
export function drawDeclaration(sheet: Sheet, content: DeclarationContent): void {
  sheet.open(m.slip_declaration_title({}, IN_ARABIC), []);
  sheet.box('key', m.slip_declaration_text({}, IN_ARABIC), (column, tag) =>
    paragraph(
      column,
      [{ text: isolateValues(content.declarationText), size: sizes.text + 0.6 }],
      tag.add('P', content.declarationText),
      { leading: 1.7 },
    ),
  );
  if (content.declared.length > 0)
    sheet.box('plain', m.slip_declaration_declared({}, IN_ARABIC), (column, tag) =>
      keyValueRows(
        column,
        content.declared.map(({ label, value }) => ({
          label: isolateValues(label),
          values: [[{ text: addressText(value) }]],
        })),
        tag,
      ),
    );
  sheet.box('plain', m.slip_declaration_signer({}, IN_ARABIC), (column, tag) =>
    keyValueRows(column, signerRows(content), tag),
  );
  sheet.box('plain', m.slip_declaration_signature({}, IN_ARABIC), (column, tag) =>
    signature(content, column, tag),
  );
  sheet.box('plain', m.slip_declaration_evidence({}, IN_ARABIC), (column, tag) =>
    evidence(content, column, tag),
  );
  sheet.signatures([m.slip_sign_receptionist({}, IN_ARABIC), m.slip_sign_stamp({}, IN_ARABIC)]);
  sheet.close();
}

function signerRows(content: DeclarationContent): KeyValue[] {
  const reading = content.wasReadAloud ? m.slip_declaration_read_aloud : m.slip_declaration_read_by_signer;
  return [
    {
      label: m.slip_name({}, IN_ARABIC),
      values: [[{ text: isolate(content.signerName), weight: 'bold', size: sizes.large }]],
    },
    oneLine(m.slip_capacity({}, IN_ARABIC), capacityText(content.capacity)),
    ...(content.capacity.kind === 'self'
      ? []
      : [oneLine(m.slip_declaration_for({}, IN_ARABIC), isolate(content.beneficiaryName))]),
    oneLine(m.slip_declaration_document({}, IN_ARABIC), isolateValues(content.documentSeen)),
    oneLine(m.slip_declaration_reading({}, IN_ARABIC), reading({}, IN_ARABIC)),
  ];
}

function oneLine(label: string, text: string): KeyValue {
  return { label, values: [[{ text }]] };
}

function signature(content: DeclarationContent, column: Column, tag: Tag): Piece[] {
  const alt = m.slip_declaration_signature_alt({ name: content.signerName }, IN_ARABIC);
  const { day, time: start } = momentTexts(content.startedAt, content.digits);
  const { time: end } = momentTexts(content.endedAt, content.digits);
  return [
    strokesPiece(column, content.strokes, content.pad, tag.add('Figure', alt)),
    ...keyValueRows(
      column,
      [
        {
          label: m.slip_declaration_signed({}, IN_ARABIC),
          values: [[{ text: day }], [{ text: m.slip_declaration_signed_between({ start, end }, IN_ARABIC) }]],
        },
        oneLine(m.slip_declaration_witness({}, IN_ARABIC), isolate(content.witnessName)),
      ],
      tag,
    ),
  ];
}

function evidence(content: DeclarationContent, column: Column, tag: Tag): Piece[] {
  const hash = (label: string, value: string): Piece[] => [
    ...paragraph(
      column,
      [{ text: isolateValues(label), size: sizes.tiny, colour: colours.inkSoft }],
      tag.add('P', label),
      {
        keepsWithNext: true,
      },
    ),
    // On a line of its own, whole: it is there to be compared and copied.
    ...paragraph(column, [{ text: ltrValue(value), size: sizes.tiny }], tag.add('P', value), {
      leading: 1.4,
    }),
  ];
  const note = m.slip_declaration_evidence_note({}, IN_ARABIC);
  return [
    ...keyValueRows(
      column,
      [
        oneLine(m.slip_declaration_desk({}, IN_ARABIC), isolate(content.deskName)),
        oneLine(m.slip_declaration_edition({}, IN_ARABIC), isolateValues(content.edition)),
      ],
      tag,
    ),
    ...hash(m.slip_declaration_text_hash({}, IN_ARABIC), content.textHash),
    ...hash(m.slip_declaration_data_hash({}, IN_ARABIC), content.requestDataHash),
    ...hash(m.slip_declaration_chain_hash({}, IN_ARABIC), content.chainHash),
    ...paragraph(column, [{ text: note, size: sizes.small, colour: colours.inkMid }], tag.add('P', note), {
      gap: 4,
    }),
  ];
}
