import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { m } from '../../../text/index.ts';
import type { Office } from '../../office.ts';
import { today } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

const inArabic = { locale: 'ar' } as const;

/** A made-up appointment on one of the papers, marked as a sample: nothing is issued and no number taken. */
export async function sampleSlip(
  office: Office,
  _by: StaffMember,
  { paper, digits }: ParsedInputOf<'letterhead.sample'>,
): Promise<OutputOf<'letterhead.sample'>> {
  const { association } = office.policy.policy;
  const slip = await office.press.render(
    {
      kind: 'appointment',
      associationName: association.name,
      registrationNumber: association.registrationNumber,
      associationPhone: association.phone,
      deskName: office.desk.name,
      serial: '0000-0-00000',
      issuedAt: office.ports.clock.now().toISOString(),
      copyNumber: 0,
      digits,
      letterheadId: office.letterheads.chosenId,
      isSample: true,
      clauses: [],
      lead: m.slips_sample_lead({}, inArabic),
      facts: [
        {
          label: m.slips_sample_person({}, inArabic),
          value: m.slips_sample_name({}, inArabic),
          form: 'strong',
        },
        { label: m.slips_sample_day({}, inArabic), value: today(office), form: 'day' },
        { label: m.slips_sample_mobile({}, inArabic), value: '+966550000000', form: 'phone' },
      ],
      sections: [
        {
          heading: m.slips_sample_bring({}, inArabic),
          look: 'key',
          lines: [m.slips_sample_identity({}, inArabic), m.slips_sample_papers({}, inArabic)],
          mark: 'box',
        },
      ],
      signatures: [m.slip_sign_receptionist({}, inArabic), m.slip_sign_stamp({}, inArabic)],
    },
    { paper },
  );
  return { bytes: new Uint8Array(slip) };
}
