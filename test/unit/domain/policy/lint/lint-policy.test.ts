import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../../../../src/domain/policy/lint/lint-policy.ts';
import type { LintCode } from '../../../../../src/domain/policy/lint/hints.ts';
import type { Clause, Policy } from '../../../../../src/domain/policy/policy-schema.ts';
import { shippedPolicy } from '../policy-files.ts';
import type { PolicyId } from '../policy-files.ts';

type Change = (policy: Policy) => void;

/** What a change adds to the findings of a shipped policy, as «code where text». */
function added(id: PolicyId, change: Change, source?: string): string[] {
  const tell = (policy: Policy) =>
    lintPolicy(policy, source).map(({ code, where, text }) => `${code} ${where} ${text}`);
  const before = new Set(tell(shippedPolicy(id)));
  const policy = shippedPolicy(id);
  change(policy);
  return tell(policy).filter((line) => !before.has(line));
}

function clauseOf(policy: Policy, id: string): Clause {
  const clause = policy.clauses.find((each) => each.id === id);
  if (!clause) throw new Error(`The policy has no clause ${id}`);
  return clause;
}

const say =
  (id: string, text: string): Change =>
  (policy) => {
    clauseOf(policy, id).text = text;
  };

const cases: [about: string, id: PolicyId, change: Change, expected: `${LintCode} ${string}`][] = [
  [
    'a day that does not exist',
    'deem',
    say('المراجع/١', 'صدر بتاريخ ٣١/١٣/١٤٣٧هـ.'),
    'date-unreadable المراجع/١ ٣١/١٣/١٤٣٧هـ',
  ],
  [
    'a date of no calendar in a clause',
    'deem',
    say('المراجع/١', 'صدر بتاريخ ١٩ / ٢ / ١٤٣٧.'),
    'date-without-calendar المراجع/١ ١٩ / ٢ / ١٤٣٧',
  ],
  ['an empty number', 'mabarrah', say('ث/٣', 'صدور حكم برقم (   ) من محكمة.'), 'empty-number ث/٣ برقم (   )'],
  [
    'a number of dots',
    'mabarrah',
    say('ث/٣', 'صدور حكم برقم ........ من محكمة.'),
    'empty-number ث/٣ برقم ........',
  ],
  [
    'a reply that nobody studies',
    'mabarrah',
    (policy) => (policy.study = null),
    'reply-without-committee reply ت/٦',
  ],
  [
    'a deadline whose clause speaks of an earliest date',
    'mabarrah',
    say('ت/٦', 'تحدد المدة للرد بما لا يقل عن (١٥) يوم عمل.'),
    'rule-not-in-clause reply تحدد المدة للرد بما لا يقل عن (١٥) يوم عمل.',
  ],
  [
    'a deadline of other days than its clause',
    'mabarrah',
    (policy) => policy.reply?.kind === 'latest' && (policy.reply.workingDays = 5),
    `rule-not-in-clause reply.workingDays ${clauseOf(shippedPolicy('mabarrah'), 'ت/٦').text}`,
  ],
  [
    'two times for one reply',
    'mabarrah',
    say('خ/١', 'تحديد ضابط اتصال للرد على المستفيد خلال (٧) أيام عمل.'),
    'clauses-disagree خ/١ ٧) أيام',
  ],
  [
    'a channel that its clause does not name',
    'deem',
    (policy) => policy.channels[0] && (policy.channels[0].label = 'الفاكس'),
    'rule-not-in-clause channels[0].label المقابلة',
  ],
  [
    'a step without clause',
    'deem',
    (policy) => policy.journeys.request.steps[0] && (policy.journeys.request.steps[0].clauses = []),
    'step-without-clause journeys.request.steps[0].clauses الاستقبال والترحيب',
  ],
  [
    'two sections of one title',
    'deem',
    (policy) => policy.sections[1] && (policy.sections[1].title = 'تمهيد:'),
    'section-repeated sections[1].title تمهيد:',
  ],
  [
    'two sections of one number',
    'deem',
    (policy) => {
      const [first, second] = policy.sections;
      if (first && second) [first.title, second.title] = ['أ- تمهيد', 'أ- الهدف'];
    },
    'section-repeated sections[1].title أ- الهدف',
  ],
  [
    'two sections of one number in words',
    'deem',
    (policy) => {
      const [first, second] = policy.sections;
      if (first && second) [first.title, second.title] = ['ثانيًا: تمهيد', 'ثانيا - الهدف'];
    },
    'section-repeated sections[1].title ثانيا - الهدف',
  ],
  [
    'one number in two kinds of digits',
    'mabarrah',
    (policy) => policy.clauses.push({ ...clauseOf(policy, 'ت/٣'), id: 'ت/3' }),
    'clause-id-repeated ت/3 ت/3',
  ],
  [
    'a number left out',
    'mabarrah',
    (policy) => (policy.clauses = policy.clauses.filter(({ id }) => id !== 'د/٣')),
    'number-skipped د/٤ د/٤',
  ],
  [
    'a sentence twice in one section',
    'mabarrah',
    say('د/٤', 'المسح الميداني'),
    'clause-repeated د/٤ المسح الميداني',
  ],
  [
    'a replaced policy about another subject',
    'deem',
    say('الاعتماد/١', 'تحل هذه السياسة محل سياسة المشتريات السابقة.'),
    'approval-other-subject الاعتماد/١ سياسة المشتريات',
  ],
  [
    'words run together',
    'deem',
    say('التعامل/٣', 'تقديم الخدمةاللازمة.'),
    'scrambled-unrepaired التعامل/٣ الخدمةاللازمة',
  ],
  ['a torn word', 'deem', say('التعامل/٣', 'تقديم الخدما ت اللازمة.'), 'split-word التعامل/٣ الخدما ت'],
  [
    'a stray number',
    'deem',
    say('التعامل/٣', '. 3 تقديم الخدمة.'),
    'stray-number التعامل/٣ . 3 تقديم الخدمة.',
  ],
  [
    'a word in two spellings',
    'deem',
    say('التعامل/٢', 'استكمال اجراءات التسجيل.'),
    'spelled-two-ways التعامل/٢ اجراءات',
  ],
  [
    'a clause that names nothing',
    'deem',
    (policy) => Reflect.deleteProperty(clauseOf(policy, 'التعامل/٣'), 'capability'),
    'clause-without-capability التعامل/٣ تقديم الخدمة اللازمة.',
  ],
  [
    'a capability that nobody knows',
    'deem',
    (policy) => (clauseOf(policy, 'التعامل/٣').capability = 'flying'),
    'unknown-capability التعامل/٣ flying',
  ],
];

describe('the lint', () => {
  it.each(cases)('tells %s', (_, id, change, expected) => {
    expect(added(id, change)).toContain(expected);
  });

  it.each([
    ['the policy before it about the same subject', 'تحل هذه السياسة محل جميع سياسات تنظيم العلاقة السابقة.'],
    ['words that stand alone', 'اعتمدت في ٠٩/١٢/٢٠٢٤ م و هي سارية.'],
  ])('lets pass %s', (_, text) => {
    const codes = added('deem', say('الاعتماد/١', text)).map((line) => line.split(' ')[0]);
    expect(codes).toEqual([]);
  });
});

describe('beside the source', () => {
  const source = (policy: Policy) =>
    [
      ...(policy.document.cover ?? []),
      ...policy.sections.map(({ title }) => `## ${title} :-`),
      ...policy.clauses.map(({ text }, index) => `- ${index + 1}- ${text}`),
    ].join('\n\n');

  it('nothing is told of a file that holds all of it', () => {
    const policy = shippedPolicy('deem');
    const codes = lintPolicy(policy, source(policy)).map(({ code }) => code);
    expect(codes).not.toContain('not-in-source');
    expect(codes).not.toContain('source-line-unused');
  });

  it('a sentence that was changed and a line that was left out are told', () => {
    const text = `${source(shippedPolicy('deem'))}\nسطر زائد في المصدر`;
    const lines = added('deem', say('التعامل/٣', 'تقديم كل خدمة.'), text);
    expect(lines).toContain('not-in-source التعامل/٣ تقديم كل خدمة.');
    const untold = lintPolicy(shippedPolicy('deem'), text).map(({ text: line }) => line);
    expect(untold).toContain('سطر زائد في المصدر');
  });
});
