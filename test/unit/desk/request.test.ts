import { afterEach, describe, expect, it } from 'vitest';
import { ask, noura, openTestDesk, pad, signIn, strokes } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';

let test: TestDesk;
afterEach(() => test.dispose());

describe('a request with Mabarrah', () => {
  it('goes from the greeting to the receipt', async () => {
    test = await openTestDesk({ policyId: 'mabarrah' });
    const { desk } = test;
    await signIn(desk);
    const person = await ask(desk, 'people.register', noura);
    let view = await ask(desk, 'visits.start', { journey: 'request', channelId: 'interview' });
    const { visitId } = view;
    expect(view.screen).toBe('greet');
    view = await ask(desk, 'visits.confirmGreeting', { visitId, hospitality: 'offered' });
    expect(view.screen).toBe('identify');
    view = await ask(desk, 'visits.identify', {
      visitId,
      beneficiaryId: person.id,
      representative: null,
      privacyNoticeShown: true,
    });
    view = await ask(desk, 'visits.chooseService', {
      visitId,
      serviceId: 'food-basket',
      conditionsExplained: true,
    });
    expect(view.screen).toBe('completeness');
    for (const { id } of view.requirements) {
      view = await ask(desk, 'visits.setRequirement', {
        visitId,
        requirementId: id,
        set: { state: 'met', matchedWithOriginal: true, expiry: '2027/05/01' },
      });
    }
    view = await ask(desk, 'visits.confirmCompleteness', { visitId });
    expect(view.declaration?.status).toBe('ready');
    await ask(desk, 'visits.presentDeclaration', { visitId, documentSeen: true });
    const guest = await ask(desk, 'guest.view', {});
    if (guest.screen !== 'declaration') throw new Error(guest.screen);
    await ask(desk, 'guest.sign', { presentationId: guest.presentationId, strokes, pad });
    view = await ask(desk, 'visits.witnessDeclaration', { visitId, wasReadAloud: false });
    expect(view.screen).toBe('explain');
    expect(view.reply).toEqual({ kind: 'latest', notAfter: '2026-12-10', workingDays: 15, isPreview: false });
    view = await ask(desk, 'visits.confirmExplanation', { visitId, agreedChannelId: 'phone' });
    view = await ask(desk, 'visits.issueReceipt', { visitId });
    view = await ask(desk, 'visits.finish', { visitId });
    expect(view.status).toBe('finished');
    expect(view.screen).toBeNull();
    expect(view.slips.map(({ kind, serial }) => [kind, serial])).toEqual([
      ['declaration', '1448-1-00001'],
      ['receipt', '1448-1-00002'],
    ]);
    expect(test.faults).toEqual([]);
  });
});
