import { describe, expect, it } from 'vitest';
import { parseNationalAddress } from '../../../../src/domain/people/national-address.ts';
import { isSampleAgency, offersOf } from '../../../../src/domain/referral/agency-offer.ts';
import { agencyDirectorySchema } from '../../../../src/domain/referral/hsds.ts';
import { weeklyHours } from '../../../../src/domain/referral/opening-hours.ts';
import { directoryJson, sampleAgencies } from './directory.ts';

const agencies = sampleAgencies();
const offers = offersOf(agencies);

describe('the sample directory', () => {
  it('loses nothing when it is read: unknown fields pass through', () => {
    expect(agencyDirectorySchema.parse(directoryJson())).toEqual(directoryJson());
    const [agency] = agencies;
    const imported = { organizations: [{ ...agency, year_incorporated: 1431, programs: [{ id: 'x' }] }] };
    expect(agencyDirectorySchema.parse(imported)).toEqual(imported);
  });

  it('has at least thirty agencies in three cities, every one marked as a sample and verified by nobody', () => {
    expect(agencies.length).toBeGreaterThanOrEqual(30);
    expect(new Set(offers.map(({ place }) => place?.city))).toEqual(new Set(['الخرج', 'الدلم', 'الرياض']));
    expect(agencies.every(isSampleAgency)).toBe(true);
    expect(offers.every(({ verifiedOn }) => verifiedOn === null)).toBe(true);
  });

  it('gives each object an id of its own', () => {
    const ids = [...JSON.stringify(directoryJson()).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(offers.map((offer) => [`${offer.agencyName}: ${offer.serviceName}`, offer] as const))(
    '%s has what a slip needs',
    (_, { place, numbers, schedules, documents }) => {
      if (!place) throw new Error('no place');
      const { line, ...address } = place;
      const parsed = parseNationalAddress(address);
      expect(parsed.ok).toBe(true);
      expect(line).toBe(`${address.buildingNumber} ${address.street}`);
      expect(numbers[0]?.number).toMatch(/^011-\d{3}-\d{4}$/);
      expect(weeklyHours(schedules).length).toBeGreaterThan(0);
      expect(documents.length).toBeGreaterThan(0);
    },
  );

  it('names a responsible person at some agencies and nobody at others', () => {
    const named = offers.filter(({ responsible }) => responsible !== null);
    expect(named.length).toBeGreaterThan(10);
    expect(offers.length - named.length).toBeGreaterThan(10);
    expect(named.some(({ responsible }) => responsible?.numbers[0]?.extension === 214)).toBe(true);
  });
});

describe('an agency that breaks the standard', () => {
  const agency = { id: '1b4e28ba-2fa1-4d3b-8a19-0f2b3c4d5e6f', name: 'جهة', description: 'وصف' };
  const service = { id: '2c5f39cb-3fb2-4e4c-9b2a-1f3c4d5e6f70', name: 'خدمة', status: 'active' };
  const schedule = { id: '3d603adc-40c3-4f5d-8c3b-204d5e6f7081' };
  const withSchedule = (fields: object) => ({
    ...agency,
    services: [{ ...service, schedules: [{ ...schedule, ...fields }] }],
  });

  it.each([
    ['an id that is no UUID', { ...agency, id: '7' }],
    ['no description', { id: agency.id, name: agency.name }],
    ['an unknown status', { ...agency, services: [{ ...service, status: 'open' }] }],
    ['a day that is none', withSchedule({ byday: 'SU,MX' })],
    ['a time that is none', withSchedule({ opens_at: '25:00' })],
    ['a telephone without number', { ...agency, phones: [{ id: schedule.id }] }],
  ])('is refused: %s', (_, broken) => {
    expect(agencyDirectorySchema.safeParse({ organizations: [broken] }).success).toBe(false);
    expect(agencyDirectorySchema.safeParse({ organizations: [agency] }).success).toBe(true);
  });
});
