import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Policy } from '../../../src/domain/policy/policy-schema.ts';
import { ask, freshFolders, openTestDesk, refused, signIn, testPorts } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { policyFile, shippedPolicy, workedExample } from '../../fixtures/policy-file.ts';
import { openDesk } from '../../../src/desk/open-desk.ts';

/** Setting a desk up and signing in take their time: the PINs are hashed dearly. */
vi.setConfig({ testTimeout: 20_000 });

let test: TestDesk;
afterEach(() => test.dispose());

/** Mabarrah's policy as its board might revise it. */
function nextEdition(change: (policy: Policy) => void): string {
  const policy = shippedPolicy('mabarrah');
  policy.document.edition = 'الثاني';
  change(policy);
  return policyFile(policy, 'mabarrah-2.json');
}

async function adopt(filePath: string, declaration: 'file' | 'own' = 'file') {
  const { sha256 } = await ask(test.desk, 'policy.compare', { filePath });
  return ask(test.desk, 'policy.adopt', { sha256, declaration });
}

describe('a policy of another association at first run [policy-shown]', () => {
  it('is offered like the shipped ones, and the desk works by it', async () => {
    test = await openTestDesk({});
    const folders = await freshFolders();
    const desk = await openDesk({ folders, ports: testPorts('2026-11-21T06:42:00Z') });
    const { association, findings } = await ask(desk, 'setup.importPolicy', {
      filePath: policyFile(workedExample().json),
    });
    expect(association).toMatchObject({ policyId: 'our-policy', clauseCount: 7, isImported: true });
    expect(findings).toEqual([]);
    const { associations } = await ask(desk, 'setup.associations', {});
    expect(associations.map(({ policyId }) => policyId)).toEqual([
      'amass',
      'athar',
      'deem',
      'enaya',
      'mabarrah',
      'our-policy',
    ]);
    const { recoveryKey } = await ask(desk, 'setup.prepare', {
      policyId: 'our-policy',
      deskName: 'مكتب',
      deskNumber: '1',
      supervisor: { name: 'مشرفة', pin: '73915' },
      receptionist: { name: 'موظف', pin: '48206' },
      passphrase: null,
    });
    await ask(desk, 'setup.finish', { recoveryKey });
    expect((await ask(desk, 'session.status', {})).association.name).toBe('جمعية الواحة التجريبية');
    expect(await refused(desk, 'setup.importPolicy', { filePath: '/x.json' })).toMatchObject({
      code: 'already-set-up',
    });
    await desk.close();
  });

  it('is refused with file, field and reason when it is broken; oddities never stand in the way', async () => {
    test = await openTestDesk({});
    const desk = await openDesk({ folders: await freshFolders(), ports: testPorts('2026-11-21T06:42:00Z') });
    const broken = (json: string) =>
      refused(desk, 'setup.importPolicy', { filePath: policyFile(json, 'ours.json') });
    expect(await broken('{ "format": 1')).toEqual({
      code: 'policy-invalid',
      params: { file: 'ours.json', field: '$', reason: 'not-json' },
    });
    const { json } = workedExample();
    expect(await broken(json.replace('"section": "dealing"', '"section": "nowhere"'))).toMatchObject({
      code: 'policy-invalid',
      params: { file: 'ours.json', field: 'clauses[2].section', reason: 'unknown-section' },
    });
    const odd = json.replace('٢١/١٢/٢٠٢٥م', '٢٢/١٢/٢٠٢٥م').replace('٢١/١٢/٢٠٢٥م', '٢٢/١٢/٢٠٢٥م');
    const { findings } = await ask(desk, 'setup.importPolicy', { filePath: policyFile(odd) });
    expect(findings.map(({ code }) => code)).toContain('dates-disagree');
    expect((await ask(desk, 'setup.associations', {})).associations).toHaveLength(6);
    await desk.close();
  });
});

describe('the policy read in the kiosk [policy-shown]', () => {
  it('has every clause under its section, with what carries it out', async () => {
    test = await openTestDesk({ policyId: 'deem' });
    await signIn(test.desk);
    const { edition, sections } = await ask(test.desk, 'policy.read', { editionId: null });
    expect(edition).toMatchObject({ number: 1, isInForce: true, adoptedOn: '2026-11-21', adoptedBy: null });
    const clauses = sections.flatMap(({ clauses: all }) => all);
    expect(clauses).toHaveLength(edition.clauseCount);
    expect(clauses.map(({ id }) => id)).toEqual(shippedPolicy('deem').clauses.map(({ id }) => id));
    expect(clauses.filter(({ carriedOutBy }) => carriedOutBy.length === 0)).toEqual([]);
    expect(await refused(test.desk, 'policy.read', { editionId: test.ports.ids.next() })).toMatchObject({
      code: 'unknown-edition',
    });
  });
});

describe('a new edition [policy-editions]', () => {
  it('shows its differences, is adopted, and leaves earlier requests with theirs', async () => {
    test = await openTestDesk({});
    await signIn(test.desk);
    const before = await ask(test.desk, 'visits.start', { journey: 'request', channelId: 'interview' });
    await signIn(test.desk, 'supervisor');
    const filePath = nextEdition((policy) => {
      policy.reply = { ...policy.reply, kind: 'latest', workingDays: 5 } as Policy['reply'];
      policy.channels = policy.channels.filter(({ id }) => id !== 'interview');
    });
    const comparison = await ask(test.desk, 'policy.compare', { filePath });
    expect(comparison.diff.rules.map(({ rule }) => rule)).toEqual(['reply', 'title', 'channels']);
    expect(comparison.declaration).toBe('unchanged');
    const { editions } = await ask(test.desk, 'policy.adopt', {
      sha256: comparison.sha256,
      declaration: 'file',
    });
    expect(editions.map(({ number, isInForce }) => [number, isInForce])).toEqual([
      [2, true],
      [1, false],
    ]);
    const opened = await ask(test.desk, 'visits.open', { visitId: before.visitId });
    expect(opened.channel.id).toBe('interview');
    expect(
      await refused(test.desk, 'visits.start', { journey: 'request', channelId: 'interview' }),
    ).toMatchObject({ code: 'unknown-channel' });
    await test.reopen();
    await signIn(test.desk, 'supervisor');
    const again = await ask(test.desk, 'policy.editions', {});
    expect(again.editions[0]).toMatchObject({ number: 2, isInForce: true, edition: 'الثاني' });
    expect(again.editions[0]?.adoptedBy).not.toBeNull();
    expect((await ask(test.desk, 'visits.open', { visitId: before.visitId })).channel.id).toBe('interview');
  });

  it('refuses another association’s, the same again, a broken one, and one that nobody compared', async () => {
    test = await openTestDesk({});
    await signIn(test.desk);
    const filePath = policyFile(shippedPolicy('deem'));
    expect((await refused(test.desk, 'policy.compare', { filePath })).code).toBe('not-allowed');
    await signIn(test.desk, 'supervisor');
    expect(await refused(test.desk, 'policy.compare', { filePath })).toMatchObject({
      code: 'policy-of-another',
      field: 'filePath',
    });
    const same = policyFile(JSON.stringify(shippedPolicy('mabarrah')));
    expect((await refused(test.desk, 'policy.compare', { filePath: same })).code).toBe('edition-unchanged');
    const broken = policyFile('[]', 'broken.json');
    expect(await refused(test.desk, 'policy.compare', { filePath: broken })).toMatchObject({
      code: 'policy-invalid',
      params: { file: 'broken.json' },
    });
    expect((await refused(test.desk, 'policy.adopt', { sha256: 'x', declaration: 'file' })).code).toBe(
      'edition-not-compared',
    );
    expect((await ask(test.desk, 'policy.editions', {})).editions).toHaveLength(1);
  });

  it('brings its wording of the declaration, unless the association has one of its own', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    const reworded = (word: string) =>
      nextEdition((policy) => {
        policy.declaration.wording.selfMale = `${word}: ${policy.declaration.wording.selfMale}`;
      });
    expect((await ask(test.desk, 'policy.compare', { filePath: reworded('أ') })).declaration).toBe('follows');
    await adopt(reworded('أ'));
    const { declaration } = await ask(test.desk, 'settings.read', {});
    expect(declaration.edition).toBe(2);
    expect(declaration.wording.selfMale).toMatch(/^أ: /);
    const own = { ...declaration.wording, selfMale: `صياغتنا {name}` };
    await ask(test.desk, 'settings.reviseDeclaration', own);
    expect((await ask(test.desk, 'policy.compare', { filePath: reworded('ب') })).declaration).toBe('choose');
    await adopt(reworded('ب'), 'own');
    expect((await ask(test.desk, 'settings.read', {})).declaration.wording.selfMale).toBe(own.selfMale);
    await adopt(reworded('ج'), 'file');
    expect((await ask(test.desk, 'settings.read', {})).declaration.wording.selfMale).toMatch(/^ج: /);
  });

  it('is reviewed every year: reminded before its day, overdue after it, recorded when nothing changed', async () => {
    test = await openTestDesk({ now: '2026-11-21T06:42:00Z' });
    await signIn(test.desk, 'supervisor');
    const notice = async () => (await ask(test.desk, 'policy.notices', {})).review;
    expect(await notice()).toBeNull();
    test.ports.clock.set('2027-11-01T06:00:00Z');
    expect(await notice()).toBe('due');
    test.ports.clock.set('2027-12-01T06:00:00Z');
    expect(await notice()).toBe('overdue');
    expect(
      await refused(test.desk, 'policy.recordReview', { reviewedOn: '2027-12-02', note: '' }),
    ).toMatchObject({ code: 'day-ahead', field: 'reviewedOn' });
    expect(await refused(test.desk, 'policy.recordReview', { reviewedOn: 'أمس', note: '' })).toMatchObject({
      code: 'date-invalid',
    });
    const { review, reviews } = await ask(test.desk, 'policy.recordReview', {
      reviewedOn: '',
      note: 'راجعتها لجنة الجودة',
    });
    expect(review).toEqual({ lastOn: '2027-12-01', dueOn: '2028-12-01', state: 'later' });
    expect(reviews).toMatchObject([{ kind: 'unchanged', note: 'راجعتها لجنة الجودة', editionNumber: 1 }]);
    expect(await notice()).toBeNull();
    await signIn(test.desk);
    test.ports.clock.set('2029-12-01T06:00:00Z');
    expect(await notice()).toBeNull();
  });

  it('goes to the departments: who has it, and who still has the one before', async () => {
    test = await openTestDesk({});
    await signIn(test.desk, 'supervisor');
    expect(await refused(test.desk, 'policy.noteCopy', { department: ' ', givenOn: '' })).toMatchObject({
      code: 'field-required',
      field: 'department',
    });
    await ask(test.desk, 'policy.noteCopy', { department: 'إدارة البرامج', givenOn: '' });
    await ask(test.desk, 'policy.noteCopy', { department: 'الشؤون المالية', givenOn: '1448/6/1' });
    await adopt(nextEdition(() => undefined));
    const { copies } = await ask(test.desk, 'policy.noteCopy', { department: 'ادارة البرامج', givenOn: '' });
    expect(
      copies.map(({ department, editionNumber, hasEditionInForce }) => [
        department,
        editionNumber,
        hasEditionInForce,
      ]),
    ).toEqual([
      ['ادارة البرامج', 2, true],
      ['الشؤون المالية', 1, false],
    ]);
  });
});
