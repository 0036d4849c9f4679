import { afterEach, describe, expect, it, vi } from 'vitest';
import { contract } from '../../../src/desk/contract/contract.ts';
import type { CallName } from '../../../src/desk/contract/contract.ts';
import { guestCallNames, staffCallNames } from '../../../src/desk/contract/names.ts';
import { registry } from '../../../src/desk/registry.ts';
import type { DeskChange } from '../../../src/desk/open-desk.ts';
import { ask, noura, openTestDesk, pad, refused, signIn, staffPins, strokes } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, presentedId, startRequest } from '../../fixtures/visit-steps.ts';

// PINs and passphrases are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
afterEach(() => test.dispose());

describe('the door', () => {
  it('lets each window make its own calls only, each with its own input', async () => {
    test = await openTestDesk({});
    const { desk } = test;
    for (const name of [...staffCallNames, ...guestCallNames]) {
      const other = (guestCallNames as readonly string[]).includes(name) ? 'staff' : 'guest';
      expect(await desk.call({ window: other }, name, {}), name).toEqual({
        ok: false,
        error: { code: 'wrong-window' },
      });
    }
    const staff = { window: 'staff' } as const;
    for (const name of ['visits.burn', 'constructor', '__proto__', 'toString']) {
      expect(await desk.call(staff, name, {})).toEqual({ ok: false, error: { code: 'unknown-call' } });
    }
    await signIn(desk);
    const extra = await desk.call(staff, 'people.search', { query: 'x', limit: 5 });
    expect(extra).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const long = await desk.call(staff, 'people.search', { query: 'س'.repeat(201) });
    expect(long).toEqual({ ok: false, error: { code: 'field-too-long', field: 'query' } });
    expect(test.faults).toEqual([]);
  });

  it('needs a sign-in for all but the open calls, and the supervisor for the supervisor’s', async () => {
    test = await openTestDesk({});
    const { desk } = test;
    const open = (Object.keys(contract) as CallName[]).filter((name) => contract[name].access === 'anyone');
    // The registry gives these no staff member; the two lists must stay one.
    expect(open.filter((name) => !name.startsWith('setup.')).sort()).toEqual(
      ['session.lock', 'session.signIn', 'session.staff', 'session.status', ...guestCallNames].sort(),
    );
    expect(Object.keys(registry).sort()).toEqual(Object.keys(contract).sort());
    expect((await refused(desk, 'visits.home', {})).code).toBe('not-signed-in');
    await signIn(desk);
    expect((await refused(desk, 'settings.read', {})).code).toBe('not-allowed');
    await ask(desk, 'session.lock', {});
    expect((await refused(desk, 'visits.home', {})).code).toBe('locked');
    await signIn(desk, 'supervisor');
    expect((await ask(desk, 'settings.read', {})).stated).toMatchObject({
      signature: true,
      committee: true,
      referral: false,
    });
    await ask(desk, 'session.signOut', {});
    expect((await refused(desk, 'visits.home', {})).code).toBe('not-signed-in');
  });
});

describe('what is closed', () => {
  it('does not look at its input: neither signed out, nor locked, nor for the wrong role', async () => {
    test = await openTestDesk({});
    const { desk } = test;
    const nonsense = { visitId: 'nonsense', extra: 'x'.repeat(10_000) };
    const answer = async (name: CallName) =>
      (await desk.call({ window: 'staff' }, name, nonsense)) as { error?: object };
    expect((await answer('visits.open')).error).toEqual({ code: 'not-signed-in' });
    await signIn(desk);
    expect((await answer('visits.open')).error).toEqual({ code: 'invalid-input', field: 'visitId' });
    expect((await answer('settings.save')).error).toEqual({ code: 'not-allowed' });
    await ask(desk, 'session.lock', {});
    expect((await answer('visits.open')).error).toEqual({ code: 'locked' });
    await desk.close();
    expect((await answer('visits.open')).error).toEqual({ code: 'desk-unavailable' });
  });
});

describe('an error of the program', () => {
  it('is told by call and kind; what it quotes stays out of what may be logged', async () => {
    test = await openTestDesk({});
    const { desk, ports } = test;
    await signIn(desk);
    ports.ids = {
      next: () => {
        throw Object.assign(new TypeError('نورة 1058529940'), { code: 'ERR_MADE_UP' });
      },
    };
    expect((await refused(desk, 'visits.start', { journey: 'request', channelId: 'interview' })).code).toBe(
      'internal',
    );
    expect(test.faults).toMatchObject([{ call: 'visits.start', name: 'TypeError ERR_MADE_UP' }]);
  });
});

describe('the PIN', () => {
  it('makes each wrong try wait longer, across a restart too', async () => {
    test = await openTestDesk({});
    const { staff } = await ask(test.desk, 'session.staff', {});
    const staffId = staff.find(({ role }) => role === 'receptionist')!.id;
    const wrong = { staffId, pin: '9999' };
    const right = { staffId, pin: '٤٨٢٦' };
    expect(await refused(test.desk, 'session.signIn', wrong)).toEqual({
      code: 'wrong-pin',
      field: 'pin',
      params: { seconds: 1 },
    });
    test.ports.clock.pass(1);
    expect((await refused(test.desk, 'session.signIn', wrong)).params).toEqual({ seconds: 2 });
    const hurried = await Promise.all([1, 2, 3].map(() => refused(test.desk, 'session.signIn', wrong)));
    expect(hurried.map(({ code }) => code)).toEqual([
      'wait-before-pin',
      'wait-before-pin',
      'wait-before-pin',
    ]);
    const desk = await test.reopen();
    expect((await refused(desk, 'session.signIn', right)).code).toBe('wait-before-pin');
    test.ports.clock.pass(2);
    expect((await ask(desk, 'session.signIn', right)).state).toBe('signed-in');
    const nobody = await refused(desk, 'session.signIn', { staffId: crypto.randomUUID(), pin: '1' });
    expect(nobody.code).toBe('unknown-staff');
  });

  it('of new staff is not too simple, and names are not taken twice', async () => {
    test = await openTestDesk({});
    const { desk } = test;
    await signIn(desk, 'supervisor');
    const add = (name: string, pin: string) => ({ name, pin, role: 'researcher' as const });
    for (const [pin, code] of [
      ['1234', 'pin-too-simple'],
      ['٩٨٧٦', 'pin-too-simple'],
      ['0000', 'pin-too-simple'],
      ['123', 'pin-too-simple'],
      ['12a4', 'pin-not-digits'],
    ] as const) {
      expect(await refused(desk, 'settings.addStaff', add('هدى', pin))).toEqual({ code, field: 'pin' });
    }
    expect((await refused(desk, 'settings.addStaff', add('ساره العتيبى', '5938'))).code).toBe(
      'same-name-twice',
    );
    const { staff } = await ask(desk, 'settings.addStaff', add('هدى السبيعي', '٥٩٣٨'));
    const added = staff.find(({ role }) => role === 'researcher')!;
    expect((await ask(desk, 'session.signIn', { staffId: added.id, pin: '5938' })).staff).toEqual(added);
  });
});

describe('the guest window', () => {
  it('covers the only display, and the staff side is closed until the PIN', async () => {
    test = await openTestDesk({ displays: 1 });
    const { desk } = test;
    const staffId = await signIn(desk);
    const { id } = await ask(desk, 'people.register', noura);
    const { visitId } = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'declaration');
    const changes: DeskChange[] = [];
    const stop = desk.onChange((change) => changes.push(change));
    await ask(desk, 'visits.presentDeclaration', { visitId, documentSeen: true });
    expect(changes.at(-1)).toEqual({ event: 'session', guestPlacement: 'over' });
    expect((await ask(desk, 'session.status', {})).state).toBe('handed-over');
    const closed: [CallName, object][] = [
      ['visits.home', {}],
      ['session.signOut', {}],
      ['people.search', { query: 'نورة' }],
      ['visits.witnessDeclaration', { visitId, wasReadAloud: false }],
      // What is closed does not even look at what it is given.
      ['visits.open', { visitId: 'nonsense' }],
    ];
    for (const [name, input] of closed) {
      expect((await refused(desk, name, input as never)).code, name).toBe('locked');
    }
    const guest = await ask(desk, 'guest.view', {});
    expect(guest).toMatchObject({ screen: 'declaration', isHandedOver: true, clauseLabel: 'ت/٤' });
    const presentationId = await presentedId(desk);
    expect(await ask(desk, 'guest.sign', { presentationId, strokes, pad })).toMatchObject({
      screen: 'thanks',
    });
    expect(await ask(desk, 'guest.returnScreen', {})).toMatchObject({ screen: 'welcome' });
    expect(changes.at(-1)).toEqual({ event: 'guest', guestPlacement: 'idle' });
    expect((await ask(desk, 'session.status', {})).state).toBe('handed-over');
    stop();
    const count = changes.length;
    await ask(desk, 'session.signIn', { staffId, pin: staffPins.receptionist });
    expect(changes).toHaveLength(count);
    expect((await ask(desk, 'visits.witnessDeclaration', { visitId, wasReadAloud: false })).screen).toBe(
      'explain',
    );
  });

  it('keeps the declaration when its display is unplugged while signing', async () => {
    test = await openTestDesk({ displays: 2 });
    const { desk } = test;
    await signIn(desk);
    const { id } = await ask(desk, 'people.register', noura);
    const { visitId } = await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'declaration');
    const changes: DeskChange[] = [];
    desk.onChange((change) => changes.push(change));
    await ask(desk, 'visits.presentDeclaration', { visitId, documentSeen: true });
    expect(changes.at(-1)?.guestPlacement).toBe('beside');
    expect((await ask(desk, 'session.status', {})).state).toBe('signed-in');
    const presentationId = await presentedId(desk);
    await desk.setDisplayCount(1);
    expect(changes.at(-1)?.guestPlacement).toBe('over');
    expect((await ask(desk, 'session.status', {})).state).toBe('handed-over');
    expect(await presentedId(desk)).toBe(presentationId);
    await signIn(desk);
    expect(changes.at(-1)?.guestPlacement).toBe('idle');
    expect((await ask(desk, 'visits.open', { visitId })).declaration?.status).toBe('presented');
    await ask(desk, 'visits.presentDeclaration', { visitId, documentSeen: true });
    expect(await presentedId(desk)).toBe(presentationId);
  });

  it('shows a welcome before anything is set up, and learns nothing of staff or visits', async () => {
    test = await openTestDesk({});
    const { desk } = test;
    await signIn(desk);
    const { id } = await ask(desk, 'people.register', noura);
    await advance(desk, await startRequest(desk), { beneficiaryId: id }, 'declaration');
    const view = await ask(desk, 'guest.view', {});
    expect(view).toEqual({ screen: 'welcome', associationName: 'جمعية مبرة التطوعية', mark: 'م' });
  });
});

describe('a restart', () => {
  it('offers the open visit at its step, with nothing left on the guest’s screen', async () => {
    test = await openTestDesk({});
    await signIn(test.desk);
    const { id } = await ask(test.desk, 'people.register', noura);
    const before = await advance(
      test.desk,
      await startRequest(test.desk),
      { beneficiaryId: id },
      'declaration',
    );
    const { visitId } = before;
    await ask(test.desk, 'visits.presentDeclaration', { visitId, documentSeen: true });
    const desk = await test.reopen();
    expect(await ask(desk, 'session.status', {})).toMatchObject({
      state: 'signed-out',
      openVisitId: visitId,
    });
    expect(await ask(desk, 'guest.view', {})).toMatchObject({ screen: 'welcome' });
    await signIn(desk);
    const after = await ask(desk, 'visits.open', { visitId });
    expect(after).toMatchObject({ screen: 'declaration', declaration: { status: 'ready' } });
    expect((await advance(desk, after, { beneficiaryId: id })).status).toBe('finished');
  });
});
