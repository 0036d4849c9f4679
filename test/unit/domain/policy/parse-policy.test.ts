import { describe, expect, it } from 'vitest';
import { parsePolicy, parsePolicyText } from '../../../../src/domain/policy/parse-policy.ts';
import type { PolicyReason } from '../../../../src/domain/policy/policy-problem.ts';
import type { Policy } from '../../../../src/domain/policy/policy-schema.ts';
import { policyText } from './policy-files.ts';
import type { PolicyId } from './policy-files.ts';

/** A policy that can be damaged at will. */
type Draft = Policy & Record<string, unknown>;

function draft(id: PolicyId): Draft {
  return JSON.parse(policyText(id)) as Draft;
}

function first<Item>(items: Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('The draft has no such item');
  return item;
}

type Damage = [
  name: string,
  id: PolicyId,
  damage: (policy: Draft) => void,
  field: string,
  reason: PolicyReason,
];

const steps = (policy: Draft) => policy.journeys.request.steps;
const swap = (items: unknown[], a: number, b: number) => ([items[a], items[b]] = [items[b], items[a]]);

const damages: Damage[] = [
  [
    'a field that is not there',
    'athar',
    (policy) => Reflect.deleteProperty(policy.association, 'name'),
    'association.name',
    { code: 'missing' },
  ],
  [
    'a misspelt field',
    'athar',
    (policy) => Object.assign(policy.document, { titel: 'سياسة' }),
    'document.titel',
    { code: 'unknown-field' },
  ],
  [
    'a number where a text belongs',
    'amass',
    (policy) => Object.assign(first(policy.clauses), { text: 7 }),
    'clauses[0].text',
    { code: 'wrong-type', expected: 'text' },
  ],
  [
    'a list that is none',
    'amass',
    (policy) => Object.assign(policy, { channels: 'المقابلة' }),
    'channels',
    { code: 'wrong-type', expected: 'list' },
  ],
  [
    'a value that the format does not know',
    'enaya',
    (policy) => Object.assign(policy, { serves: ['animal'] }),
    'serves[0]',
    { code: 'not-allowed', allowed: ['person', 'organisation'] },
  ],
  [
    'a reply rule of no known kind',
    'mabarrah',
    (policy) => Object.assign(policy.reply ?? {}, { kind: 'soon' }),
    'reply.kind',
    { code: 'not-accepted' },
  ],
  [
    'half a working day',
    'mabarrah',
    (policy) => Object.assign(policy.reply ?? {}, { workingDays: 15.5 }),
    'reply.workingDays',
    { code: 'wrong-type', expected: 'whole-number' },
  ],
  [
    'an empty text',
    'deem',
    (policy) => Object.assign(first(policy.services), { title: '  ' }),
    'services[0].title',
    { code: 'too-small', least: 1 },
  ],
  [
    'too many working days',
    'mabarrah',
    (policy) => Object.assign(policy.reply ?? {}, { workingDays: 4000 }),
    'reply.workingDays',
    { code: 'too-large', most: 400 },
  ],
  [
    'an id with spaces',
    'deem',
    (policy) => (first(policy.channels).id = 'The Interview'),
    'channels[0].id',
    { code: 'malformed-id' },
  ],
  [
    'a rule that cites no clause of the file',
    'mabarrah',
    (policy) => Object.assign(policy.reply ?? {}, { clause: 'ت/٩' }),
    'reply.clause',
    { code: 'unknown-clause', clause: 'ت/٩' },
  ],
  [
    'a step that cites no clause of the file',
    'deem',
    (policy) => (first(steps(policy)).clauses = ['التعامل/٤']),
    'journeys.request.steps[0].clauses[0]',
    { code: 'unknown-clause', clause: 'التعامل/٤' },
  ],
  [
    'a channel that cites no clause of the file',
    'deem',
    (policy) => (first(policy.channels).clause = 'x'),
    'channels[0].clause',
    { code: 'unknown-clause', clause: 'x' },
  ],
  [
    'a completeness gate that cites no clause of the file',
    'athar',
    (policy) => (policy.completeness.clauses = ['x']),
    'completeness.clauses[0]',
    { code: 'unknown-clause', clause: 'x' },
  ],
  [
    'a declaration that cites no clause of the file',
    'athar',
    (policy) => (policy.declaration.clauses = ['x']),
    'declaration.clauses[0]',
    { code: 'unknown-clause', clause: 'x' },
  ],
  [
    'a clause in no section',
    'deem',
    (policy) => (first(policy.clauses).section = 'nowhere'),
    'clauses[0].section',
    { code: 'unknown-section', section: 'nowhere' },
  ],
  [
    'a clause id given twice',
    'deem',
    (policy) => policy.clauses.push(first(policy.clauses)),
    'clauses[49].id',
    { code: 'duplicate-id', id: 'التمهيد/١' },
  ],
  [
    'a channel given twice',
    'athar',
    (policy) => policy.channels.push(first(policy.channels)),
    'channels[8].id',
    { code: 'duplicate-id', id: 'interview' },
  ],
  [
    'a reference tool given twice',
    'athar',
    (policy) => policy.referenceTools.push(first(policy.referenceTools)),
    'referenceTools[4].id',
    { code: 'duplicate-id', id: 'bylaws' },
  ],
  [
    'a requirement given twice',
    'athar',
    (policy) => first(policy.services).requirements.push(first(first(policy.services).requirements)),
    'services[0].requirements[5].id',
    { code: 'duplicate-id', id: 'identity' },
  ],
  [
    'two steps of one id',
    'athar',
    (policy) => (first(steps(policy)).id = 'identify'),
    'journeys.request.steps[1].id',
    { code: 'duplicate-id', id: 'identify' },
  ],
  [
    'a screen worked twice',
    'athar',
    (policy) => steps(policy).at(-1)?.screens.push('greet'),
    'journeys.request.steps[8].screens[1]',
    { code: 'repeated-screen', screen: 'greet', journey: 'request' },
  ],
  [
    'a referral screen in a request',
    'athar',
    (policy) => first(steps(policy)).screens.push('agency'),
    'journeys.request.steps[0].screens[1]',
    { code: 'foreign-screen', screen: 'agency', journey: 'request' },
  ],
  [
    'a signature before completeness',
    'mabarrah',
    (policy) => swap(steps(policy), 3, 4),
    'journeys.request.steps[3].screens[0]',
    { code: 'out-of-order', screen: 'declaration', after: 'completeness', journey: 'request' },
  ],
  [
    'completeness before a service is known',
    'mabarrah',
    (policy) => swap(steps(policy), 2, 3),
    'journeys.request.steps[2].screens[0]',
    { code: 'out-of-order', screen: 'completeness', after: 'service', journey: 'request' },
  ],
  [
    'a request that never ends with a receipt',
    'mabarrah',
    (policy) => steps(policy).pop(),
    'journeys.request.steps',
    { code: 'missing-screen', screen: 'receipt', journey: 'request' },
  ],
  [
    'a stated signature that no step takes',
    'mabarrah',
    (policy) => steps(policy).splice(4, 1),
    'journeys.request.steps',
    { code: 'missing-screen', screen: 'declaration', journey: 'request' },
  ],
  [
    'a referral that nobody follows up',
    'deem',
    (policy) => policy.journeys.referral?.steps.pop(),
    'journeys.referral.steps',
    { code: 'missing-screen', screen: 'follow-up', journey: 'referral' },
  ],
  [
    'a stated signature without clause',
    'athar',
    (policy) => (policy.declaration.clauses = []),
    'declaration.clauses',
    { code: 'declaration-without-clause' },
  ],
  [
    'a declaration without a name',
    'athar',
    (policy) => (policy.declaration.wording.selfMale = 'أُقرّ بصحة البيانات.'),
    'declaration.wording.selfMale',
    { code: 'missing-placeholder', placeholder: '{name}' },
  ],
  [
    'a declaration with a name that nobody fills',
    'athar',
    (policy) => (policy.declaration.wording.selfFemale += '{beneficiary}'),
    'declaration.wording.selfFemale',
    { code: 'unknown-placeholder', placeholder: '{beneficiary}' },
  ],
];

describe('a broken policy file', () => {
  it.each(damages)('is refused for %s, with file, field and reason', (_, id, damage, field, reason) => {
    const policy = draft(id);
    damage(policy);
    expect(parsePolicy('ours.json', policy)).toEqual({
      ok: false,
      problems: [{ file: 'ours.json', field, reason }],
    });
  });

  it.each([['{"format": 1,'], ['']])('is refused as no JSON: %s', (text) => {
    expect(parsePolicyText('ours.json', text)).toEqual({
      ok: false,
      problems: [{ file: 'ours.json', field: '$', reason: { code: 'not-json' } }],
    });
  });

  it.each([['[]'], ['null'], ['"policy"']])('is refused as a whole when it is %s', (text) => {
    expect(parsePolicyText('ours.json', text)).toEqual({
      ok: false,
      problems: [{ file: 'ours.json', field: '$', reason: { code: 'wrong-type', expected: 'group' } }],
    });
  });

  it('has all its problems told at once', () => {
    const policy = draft('deem');
    policy.completeness.clauses = ['x'];
    steps(policy).pop();
    const parsed = parsePolicy('ours.json', policy);
    expect(parsed.ok ? [] : parsed.problems.map(({ reason }) => reason.code)).toEqual([
      'unknown-clause',
      'missing-screen',
    ]);
  });
});

describe('an odd policy file', () => {
  it('is accepted, and the oddities are told', () => {
    const policy = draft('mabarrah');
    policy.study = null;
    first(steps(policy)).clauses = [];
    expect(parsePolicy('ours.json', policy)).toMatchObject({
      ok: true,
      oddities: [
        { file: 'ours.json', field: 'reply', reason: { code: 'reply-without-committee' } },
        {
          file: 'ours.json',
          field: 'journeys.request.steps[0].clauses',
          reason: { code: 'step-without-clause', step: 'الاستقبال والترحيب' },
        },
      ],
    });
  });
});
