import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { ask, fahad, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { startRequest } from '../../fixtures/visit-steps.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
beforeAll(async () => {
  test = await openTestDesk({ policyId: 'mabarrah' });
  await signIn(test.desk);
  await ask(test.desk, 'people.register', noura);
  await ask(test.desk, 'people.register', {
    ...fahad,
    name: { form: 'as-in-document', full: 'José-María O’Connor' },
    identityNumber: '2000000006',
  });
});
afterAll(() => test.dispose());

describe('a registration', () => {
  it('reads what people type and shows identifiers masked', async () => {
    const { people } = await ask(test.desk, 'people.search', { query: '1058529940' });
    expect(people).toEqual([
      {
        id: people[0]!.id,
        kind: 'person',
        name: 'نورة عبدالله سعد القحطاني',
        gender: 'female',
        identityMasked: '1•••••••40',
        identityExpiresOn: '2028-08-06',
        isIdentityExpired: false,
        mobileMasked: '+966 5• ••• ••17',
        place: 'حي السلام، الخرج',
        preferredChannelId: 'phone',
      },
    ]);
  });

  const address = (change: object) => ({ address: { ...noura.address, ...change } });
  const cases: [string, object, string, string][] = [
    ['no privacy notice', { privacyNoticeShown: false }, 'privacy-notice-needed', 'privacyNoticeShown'],
    ['a missing name part', { name: { ...noura.name, father: ' ' } }, 'field-required', 'name.father'],
    ['digits in a name', { name: { ...noura.name, family: '123' } }, 'name-invalid', 'name.family'],
    ['nine digits', { identityNumber: '105852994' }, 'id-not-ten-digits', 'identityNumber'],
    ['a wrong first digit', { identityNumber: '3058529940' }, 'id-wrong-first-digit', 'identityNumber'],
    ['a wrong checksum', { identityNumber: '1058529941' }, 'id-bad-checksum', 'identityNumber'],
    ['no ID', { identityNumber: '' }, 'field-required', 'identityNumber'],
    ['no expiry', { identityExpiry: '' }, 'field-required', 'identityExpiry'],
    ['a day that is none', { identityExpiry: '2026/02/30' }, 'id-expiry-invalid', 'identityExpiry'],
    ['a landline', { mobile: '011 544 0000' }, 'mobile-invalid', 'mobile'],
    ['a service number', { mobile: '920001234' }, 'mobile-service-number', 'mobile'],
    ['no mobile', { mobile: '' }, 'field-required', 'mobile'],
    ['no city', address({ city: '' }), 'field-required', 'address.city'],
    ['a short postal code', address({ postalCode: '1627' }), 'postal-code-invalid', 'address.postalCode'],
    [
      'a short building number',
      address({ buildingNumber: '72' }),
      'building-number-invalid',
      'address.buildingNumber',
    ],
    [
      'a short second number',
      address({ secondaryNumber: '2' }),
      'secondary-number-invalid',
      'address.secondaryNumber',
    ],
    [
      'a wrong short address',
      address({ shortAddress: 'RK7234' }),
      'short-address-invalid',
      'address.shortAddress',
    ],
    [
      'another building',
      address({ shortAddress: 'RKHA9999' }),
      'short-address-disagrees',
      'address.shortAddress',
    ],
    ['no channel', { preferredChannelId: '' }, 'field-required', 'preferredChannelId'],
    ['a foreign channel', { preferredChannelId: 'pigeon' }, 'unknown-channel', 'preferredChannelId'],
  ];
  it.each(cases)('with %s is refused at its field', async (_, change, code, field) => {
    const input = { ...noura, ...change } as InputOf<'people.register'>;
    expect(await refused(test.desk, 'people.register', input)).toEqual({ code, field });
  });

  it('of a new identity document needs a day to come', async () => {
    const { people } = await ask(test.desk, 'people.search', { query: 'نورة' });
    const personId = people[0]!.id;
    const past = await refused(test.desk, 'people.renewIdentity', { personId, identityExpiry: '2026-11-20' });
    expect(past).toEqual({ code: 'id-expiry-invalid', field: 'identityExpiry' });
    const renewed = await ask(test.desk, 'people.renewIdentity', { personId, identityExpiry: '2030-01-01' });
    expect(renewed.identityExpiresOn).toBe('2030-01-01');
    await ask(test.desk, 'people.renewIdentity', { personId, identityExpiry: '1450/03/15' });
  });
});

describe('the search', () => {
  it.each([
    'نوره',
    'نُورة القَحطانى',
    'عبد الله القحطاني',
    'قحطان',
    '٠٥٥١٢٣٤٥١٧',
    '+966 55 123 4517',
    '4517',
    '١٠٥٨ ٥٢٩ ٩٤٠',
  ])('finds her by «%s»', async (query) => {
    const { people, total } = await ask(test.desk, 'people.search', { query });
    expect(total).toBe(1);
    expect(people[0]?.name).toBe('نورة عبدالله سعد القحطاني');
  });

  it.each(['jose', 'o connor', 'JOSÉ maria'])('finds a Latin name by «%s»', async (query) => {
    expect((await ask(test.desk, 'people.search', { query })).total).toBe(1);
  });

  it.each(['', '  ', 'هند', '%', '_', '0'])('finds nobody by «%s»', async (query) => {
    expect((await ask(test.desk, 'people.search', { query })).people).toEqual([]);
  });

  it('finds the person of a request by its number or that of its slip, from one series', async () => {
    const { visitId, requestNumber } = await startRequest(test.desk);
    expect(requestNumber).toBe('1448-1-00001');
    await ask(test.desk, 'visits.confirmGreeting', { visitId, hospitality: null });
    const { people } = await ask(test.desk, 'people.search', { query: 'نورة' });
    const identified = {
      visitId,
      beneficiaryId: people[0]!.id,
      representative: null,
      privacyNoticeShown: true,
    };
    await ask(test.desk, 'visits.identify', identified);
    const services = await ask(test.desk, 'visits.open', { visitId });
    const serviceId = services.services[0]!.id;
    const { slips } = await ask(test.desk, 'visits.issueConditions', { visitId, serviceId });
    expect(slips.map(({ serial }) => serial)).toEqual(['1448-1-00002']);
    for (const query of [requestNumber, '1448-1-00002', ' ١٤٤٨-١-٠٠٠٠٢ ']) {
      expect((await ask(test.desk, 'people.search', { query })).people, query).toEqual(people);
    }
    expect((await ask(test.desk, 'people.search', { query: '1448-1-00003' })).people).toEqual([]);
  });

  it('shows twenty at most, and how many there are', async () => {
    const base = 100_000_000;
    for (let made = 0, number = base; made < 25; number += 1) {
      const input = { ...fahad, identityNumber: `1${number}` };
      const answer = await test.desk.call({ window: 'staff' }, 'people.register', input);
      if (answer.ok) made += 1;
    }
    const { people, total } = await ask(test.desk, 'people.search', { query: 'الدوسري' });
    expect([people.length, total]).toEqual([20, 25]);
  });
});
