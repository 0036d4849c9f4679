import { asksForReferralSlip } from '../domain/referral/bring-list.ts';
import { m } from '../text/index.ts';
import type { ReferralAgency, ReferralContent } from './content.ts';
import { bulletList, keyValueRows } from './layout/lists.ts';
import type { KeyValue } from './layout/lists.ts';
import type { Span } from './layout/paragraph.ts';
import { paragraph } from './layout/piece.ts';
import type { Sheet } from './layout/sheet.ts';
import { colours, sizes } from './layout/theme.ts';
import { isolate, isolateValues, ltrValue, withoutIsolates } from './shaping/isolates.ts';
import { IN_ARABIC, addressText, dayText, phoneText, sentence, strong } from './words.ts';

/** What a person shows at another agency: who they are, what they need, and how to get there. */
export function drawReferral(sheet: Sheet, content: ReferralContent): void {
  const lead = content.gender === 'female' ? m.slip_referral_lead_female : m.slip_referral_lead_male;
  sheet.open(
    m.slip_referral_title({}, IN_ARABIC),
    sentence((places) => lead(places, IN_ARABIC), {
      name: strong(content.beneficiaryName),
      service: strong(content.serviceNeeded),
    }),
  );
  if (content.isSample)
    sheet.notice('warning', [
      {
        text: m.slip_sample_notice({}, IN_ARABIC),
        weight: 'bold',
        colour: colours.red,
        size: sizes.small + 0.6,
      },
    ]);
  const { agency } = content;
  sheet.box('key', m.slip_referral_agency({}, IN_ARABIC), (column, tag) => [
    ...paragraph(
      column,
      [{ text: isolate(agency.name), size: sizes.agency, weight: 'bold' }],
      tag.add('P', withoutIsolates(agency.name)),
      {
        keepsWithNext: true,
        leading: 1.5,
      },
    ),
    ...keyValueRows(column, agencyRows(agency), tag, 4).map((piece, index) =>
      index === 0 ? { ...piece, gap: 4 } : piece,
    ),
  ]);
  const bring = asksForReferralSlip(content.bring)
    ? content.bring
    : [...content.bring, m.slip_referral_bring_slip({}, IN_ARABIC)];
  sheet.boxes(
    {
      heading: m.slip_referral_bring({}, IN_ARABIC),
      pieces: (column, tag) =>
        bulletList(
          column,
          bring.map((text) => ({ spans: [{ text: isolateValues(text) }] })),
          'dot',
          tag,
        ),
    },
    {
      heading: m.slip_referral_follow_up({}, IN_ARABIC),
      pieces: (column, tag) => {
        const spans = sentence((places) => m.slip_referral_follow_up_text(places, IN_ARABIC), {
          date: { text: dayText(content.followUpOn, content.digits), weight: 'bold' },
        });
        return paragraph(
          column,
          spans,
          tag.add('P', withoutIsolates(spans.map((span) => span.text).join(''))),
        );
      },
    },
  );
  sheet.signatures([m.slip_sign_receptionist({}, IN_ARABIC), m.slip_sign_stamp({}, IN_ARABIC)]);
  sheet.close([verifiedText(content)]);
}

function agencyRows(agency: ReferralAgency): KeyValue[] {
  const rows: KeyValue[] = [];
  const add = (label: string, values: readonly (readonly Span[])[]): void => {
    if (values.length > 0) rows.push({ label, values });
  };
  add(
    m.slip_referral_address({}, IN_ARABIC),
    agency.addressLines.map((line) => [{ text: addressText(line) }]),
  );
  add(
    m.slip_referral_phone({}, IN_ARABIC),
    agency.phones.map(({ label, number }) => [
      { text: phoneText(number), size: sizes.agency, weight: 'bold' },
      ...(label === '' ? [] : [{ text: `  ${isolate(label)}`, size: sizes.small, colour: colours.inkSoft }]),
    ]),
  );
  add(
    m.slip_referral_email({}, IN_ARABIC),
    agency.emails.map((email) => [{ text: ltrValue(email) }]),
  );
  add(
    m.slip_referral_hours({}, IN_ARABIC),
    agency.hours.map((line) => [{ text: isolateValues(line) }]),
  );
  add(m.slip_referral_contact({}, IN_ARABIC), contactLines(agency.contactPerson));
  return rows;
}

/** The policy asks for the responsible person "as far as possible": the row is left out when nobody is known. */
function contactLines(person: ReferralAgency['contactPerson']): Span[][] {
  if (person === null) return [];
  const lines: Span[][] = [[{ text: isolate(person.name) }]];
  if (person.extension !== null)
    lines[0]?.push({
      text: `، ${m.slip_referral_extension({ number: ltrValue(person.extension) }, IN_ARABIC)}`,
    });
  if (person.phone !== null) lines.push([{ text: phoneText(person.phone), weight: 'bold' }]);
  return lines;
}

function verifiedText({ agency, digits }: ReferralContent): string {
  const { lastVerifiedOn: verifiedOn } = agency;
  if (verifiedOn === null) return m.slip_referral_unverified({}, IN_ARABIC);
  return m.slip_referral_verified({ date: dayText(verifiedOn, digits) }, IN_ARABIC);
}
