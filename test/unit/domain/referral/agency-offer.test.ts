import { describe, expect, it } from 'vitest';
import { isSampleAgency, offersOf } from '../../../../src/domain/referral/agency-offer.ts';
import type { Agency, AgencyService } from '../../../../src/domain/referral/hsds.ts';

const uuid = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;

const address = {
  id: uuid(1),
  address_1: '7234 شارع الملك',
  city: 'الخرج',
  state_province: 'منطقة الرياض',
  postal_code: '16278',
  country: 'SA',
  address_type: 'physical' as const,
  attributes: [{ id: uuid(2), link_type: 'sa-district', value: 'حي السلام' }],
};
const service: AgencyService = {
  id: uuid(3),
  name: 'إرشاد أسري',
  status: 'active',
  phones: [{ id: uuid(4), number: '011-544-0001' }],
  assured_date: '2026-11-02',
  service_at_locations: [
    { id: uuid(5), location_id: uuid(6), phones: [{ id: uuid(7), number: '011-544-0002', extension: 14 }] },
    {
      id: uuid(8),
      location: { id: uuid(9), location_type: 'physical', addresses: [{ ...address, city: 'الدلم' }] },
    },
  ],
};
const agency: Agency = {
  id: uuid(0),
  name: 'مركز',
  description: 'وصف',
  email: 'info@example.org',
  phones: [{ id: uuid(4), number: '011-544-0000' }],
  contacts: [
    { id: uuid(4), title: 'مدير' },
    { id: uuid(4), name: 'أ. هدى' },
  ],
  locations: [{ id: uuid(6), location_type: 'physical', addresses: [address] }],
  services: [service],
};

describe('offersOf', () => {
  it('makes an offer of each place, with what is said nearest to it', () => {
    expect(offersOf([agency])).toMatchObject([
      {
        id: uuid(5),
        serviceId: uuid(3),
        place: { line: '7234 شارع الملك', city: 'الخرج', postalCode: '16278', district: 'حي السلام' },
        numbers: [{ number: '011-544-0002', extension: 14 }],
        verifiedOn: '2026-11-02',
      },
      { id: uuid(8), place: { city: 'الدلم' }, numbers: [{ number: '011-544-0001', extension: null }] },
    ]);
  });

  it('falls back on the agency: its number, description, first place, and the first person with a name', () => {
    const bare: AgencyService = { id: uuid(3), name: 'إرشاد', status: 'active' };
    expect(offersOf([{ ...agency, services: [bare] }])).toEqual([
      {
        id: uuid(3),
        agencyId: uuid(0),
        agencyName: 'مركز',
        serviceId: uuid(3),
        serviceName: 'إرشاد',
        otherName: null,
        description: 'وصف',
        eligibility: null,
        alert: null,
        place: { line: '7234 شارع الملك', city: 'الخرج', postalCode: '16278', district: 'حي السلام' },
        numbers: [{ number: '011-544-0000', extension: null, description: null }],
        emails: ['info@example.org'],
        schedules: [],
        responsible: { name: 'أ. هدى', title: null, numbers: [] },
        documents: [],
        verifiedOn: null,
      },
    ]);
  });

  it('knows nobody where nobody is named, and no place where only a postal one is given', () => {
    const postal = { ...address, address_type: 'postal' as const };
    const [offer] = offersOf([
      {
        ...agency,
        contacts: [{ id: uuid(4), title: 'مدير' }],
        locations: [{ id: uuid(6), location_type: 'postal', addresses: [postal] }],
        services: [{ id: uuid(3), name: 'إرشاد', status: 'active' }],
      },
    ]);
    expect(offer).toMatchObject({ place: null, responsible: null });
  });
});

describe('isSampleAgency', () => {
  it('takes an agency for real unless its directory says that it is a sample', () => {
    const marked = (value: string) => ({
      ...agency,
      attributes: [{ id: uuid(1), link_type: 'entry-state', value }],
    });
    expect(isSampleAgency(agency)).toBe(false);
    expect(isSampleAgency(marked('sample'))).toBe(true);
    expect(isSampleAgency(marked('confirmed'))).toBe(false);
  });
});
