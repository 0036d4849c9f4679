import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputOf } from '../../../src/desk/contract/contract.ts';
import { ask, noura, openTestDesk, refused, signIn } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

async function open(policyId: string) {
  test = await openTestDesk({ policyId });
  await signIn(test.desk, 'supervisor');
  return test.desk;
}

const officer = {
  name: 'خالد الحربي',
  categories: 'الأسر، الأيتام',
  fields: 'المساعدات المالية',
  phone: '٠١١٢٢٢٣٣٤٤',
  extension: '',
  days: ['SA', 'SU'],
  opensAt: '٨:٣٠',
  closesAt: '14',
} satisfies InputOf<'information.addOfficer'>;
const change = {
  subject: 'ساعات استقبال الطلبات',
  oldText: 'إلى الثانية',
  newText: 'إلى الثالثة',
  inForceOn: '1448/6/11',
  channelIds: ['website-email'],
  ownMeans: 'لوحة الإعلانات',
  groups: 'الأرامل، قسم المساعدات',
  serviceId: null,
  answerIds: [],
} satisfies InputOf<'information.addChange'>;

describe('a contact officer [contact-officers]', () => {
  it('is named by category and field, with hours, and shown as available while they last (Mabarrah خ/١)', async () => {
    const desk = await open('mabarrah');
    const added = await ask(desk, 'information.addOfficer', officer);
    expect(added).toMatchObject({
      categories: ['الأسر', 'الأيتام'],
      fields: ['المساعدات المالية'],
      phone: '0112223344',
      opensAt: '08:30',
      closesAt: '14:00',
      isAvailableNow: true,
    });
    const found = async (query: string) =>
      (await ask(desk, 'information.officers', { query })).officers.map(
        ({ isAvailableNow }) => isAvailableNow,
      );
    expect(await found('ايتام')).toEqual([true]);
    expect(await found('الإيواء')).toEqual([]);
    test.ports.clock.set('2026-11-21T11:00:00Z');
    expect(await found('')).toEqual([false]);
    await signIn(desk);
    expect(await found('')).toEqual([false]);
    expect((await refused(desk, 'information.addOfficer', officer)).code).toBe('not-allowed');
  });

  it.each([
    [{ name: ' ' }, 'field-required', 'name'],
    [{ categories: '،' }, 'field-required', 'categories'],
    [{ fields: '' }, 'field-required', 'fields'],
    [{ phone: '' }, 'field-required', 'phone'],
    [{ days: [] }, 'field-required', 'days'],
    [{ opensAt: '' }, 'field-required', 'opensAt'],
    [{ closesAt: '25' }, 'time-invalid', 'closesAt'],
  ])('is refused with %o', async (part, code, field) => {
    const desk = await open('mabarrah');
    expect(await refused(desk, 'information.addOfficer', { ...officer, ...part })).toMatchObject({
      code,
      field,
    });
  });

  it('is changed, and taken off the list without a trace lost', async () => {
    const desk = await open('mabarrah');
    const { id: officerId } = await ask(desk, 'information.addOfficer', officer);
    const moved = await ask(desk, 'information.changeOfficer', { ...officer, officerId, days: ['TH'] });
    expect(moved).toMatchObject({ id: officerId, days: ['TH'], isAvailableNow: false });
    await ask(desk, 'information.removeOfficer', { officerId });
    expect((await ask(desk, 'information.officers', { query: '' })).officers).toEqual([]);
    expect((await refused(desk, 'information.removeOfficer', { officerId })).code).toBe('unknown-officer');
  });

  it('is nobody’s where neither policy nor association asks for one', async () => {
    const desk = await open('athar');
    expect((await refused(desk, 'information.addOfficer', officer)).code).toBe('not-offered');
    const { settings } = await ask(desk, 'settings.read', {});
    await ask(desk, 'settings.save', { ...settings, extras: ['contact-officers'] });
    expect((await ask(desk, 'information.addOfficer', officer)).name).toBe('خالد الحربي');
  });
});

describe('changed information [changed-information]', () => {
  it('is dated, announced on approved means, and marks the answers that it touches (Mabarrah خ/٣)', async () => {
    const desk = await open('mabarrah');
    const book = (toCheckOnly: boolean) =>
      ask(desk, 'inquiries.book', { query: '', kind: null, toCheckOnly, page: 0 });
    const [first, second] = (await book(false)).lines;
    const entered = await ask(desk, 'information.addChange', {
      ...change,
      answerIds: [first!.id, second!.id],
    });
    expect(entered).toMatchObject({
      inForceOn: '2026-11-21',
      isInForce: true,
      means: ['الموقع - البريد الإلكتروني', 'لوحة الإعلانات'],
      groups: ['الأرامل', 'قسم المساعدات'],
      enteredBy: 'منى الشهري',
    });
    expect((await book(true)).lines.map(({ rechecks }) => rechecks.map(({ subject }) => subject))).toEqual([
      [change.subject],
      [change.subject],
    ]);
    await ask(desk, 'inquiries.checkAnswer', { answerId: first!.id });
    expect((await book(true)).lines.map(({ id }) => id)).toEqual([second!.id]);
    const { lines } = await ask(desk, 'information.changes', { query: 'ساعات الاستقبال', page: 0 });
    expect(lines).toEqual([]);
    const found = await ask(desk, 'information.changes', { query: 'استقبال الثالثة', page: 0 });
    expect(found.lines[0]?.answers.map(({ isChecked }) => isChecked).sort()).toEqual([false, true]);
  });

  it('is told to whoever has a request for the service, on the channel agreed', async () => {
    const desk = await open('mabarrah');
    const { id } = await ask(desk, 'people.register', noura);
    const view = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'completeness');
    const serviceId = view.service!.id;
    const { id: changeId, concerned } = await ask(desk, 'information.addChange', { ...change, serviceId });
    expect(concerned).toEqual({ total: 1, told: 0 });
    const { lines } = await ask(desk, 'information.concerned', { changeId, page: 0 });
    expect(lines).toMatchObject([
      { number: view.requestNumber, agreedChannel: { id: 'phone' }, toldAt: null },
    ]);
    const told = { changeId, requestId: view.requestId, channelId: 'phone' };
    expect((await ask(desk, 'information.markTold', told)).toldChannel?.id).toBe('phone');
    const [listed] = (await ask(desk, 'information.changes', { query: '', page: 0 })).lines;
    expect(listed?.concerned).toEqual({ total: 1, told: 1 });
  });

  it.each([
    [{ subject: '' }, 'field-required', 'subject'],
    [{ oldText: ' ' }, 'field-required', 'oldText'],
    [{ newText: '' }, 'field-required', 'newText'],
    [{ inForceOn: '' }, 'field-required', 'inForceOn'],
    [{ inForceOn: '30/13/1448' }, 'date-invalid', 'inForceOn'],
    [{ channelIds: [], ownMeans: '' }, 'field-required', 'channelIds'],
    [{ channelIds: ['pigeon'] }, 'unknown-channel', 'channelIds'],
    [{ serviceId: 'none' }, 'unknown-service', 'serviceId'],
  ])('is refused with %o', async (part, code, field) => {
    const desk = await open('mabarrah');
    expect(await refused(desk, 'information.addChange', { ...change, ...part })).toMatchObject({
      code,
      field,
    });
  });

  it('is not asked of an association whose policy says nothing of it', async () => {
    const desk = await open('deem');
    expect((await refused(desk, 'information.addChange', change)).code).toBe('not-offered');
  });
});
