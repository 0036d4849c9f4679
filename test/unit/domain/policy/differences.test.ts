import { describe, expect, it } from 'vitest';
import { clauseById, printedText } from '../../../../src/domain/policy/clause.ts';
import type { Policy } from '../../../../src/domain/policy/policy-schema.ts';
import { turnsOf } from '../../../../src/domain/request/next-step.ts';
import { replyFor } from '../../../../src/domain/request/reply-rule.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';
import { shippedPolicy } from './policy-files.ts';
import type { PolicyId } from './policy-files.ts';

const completedOn = isoDate('2026-11-21');
const own = { takesSignature: true, studiedBy: null, offersReferral: false };

/** What the five policies say differently, row by row, with the clause that each answer rests on. */
type Differences = {
  order: string[];
  study: [committee: string, clause: string] | null;
  reply: { notBefore: string | null; notAfter: string | null; isStartStated: boolean | null };
  signature: ['stated', clause: string] | ['own-setting'];
  unclear: [to: string, clause: string] | null;
  channels: string[];
  tools: string[];
  references: number;
  referralSteps: string[] | null;
};

const family = {
  order: [
    'greet التعامل/١',
    'identify التعامل/٢',
    'service',
    'completeness التعامل/٢ التعامل/٣',
    'declaration التعامل/٤',
    'explain التعامل/٥',
    'registration التعامل/٦',
    'serve التعامل/٧',
    'receipt',
  ],
  study: ['لجنة البحث', 'التعامل/٥'],
  reply: { notBefore: '2026-12-05', notAfter: null, isStartStated: false },
  signature: ['stated', 'التعامل/٤'],
  unclear: ['social-researcher', 'التعامل/٣'],
  channels: [
    'المقابلة',
    'الاتصالات الهاتفية',
    'وسائل التواصل الاجتماعي',
    'الخطابات',
    'خدمات طلب المساعدة',
    'خدمة التطوع',
    'الموقع الإلكتروني للجمعية',
    'مناديب المكاتب الفرعية',
  ],
  tools: [
    'اللائحة الأساسية للجمعية',
    'دليل خدمات البحث الاجتماعي',
    'دليل سياسة الدعم للمستفيدين',
    'طلب دعم مستفيد',
  ],
  references: 0,
  referralSteps: null,
} satisfies Differences;

const differences: Record<PolicyId, Differences> = {
  mabarrah: {
    order: [
      'greet ت/١',
      'identify',
      'service ت/٢',
      'completeness ت/٢ ت/٣',
      'declaration ت/٤',
      'explain ت/٥ ت/٦',
      'receipt',
    ],
    study: ['اللجنة المختصة', 'ت/٥'],
    reply: { notBefore: null, notAfter: '2026-12-10', isStartStated: true },
    signature: ['stated', 'ت/٤'],
    unclear: ['contact-officer', 'خ/١'],
    channels: [
      'المقابلة',
      'المخاطبات-المراسلات',
      'الاتصال الهاتفي',
      'الفاكس',
      'الموقع - البريد الإلكتروني',
      'خدمة التطوع',
    ],
    tools: [
      'اللائحة الأساسية',
      'سياسة التعامل مع الشركاء المنفذين والأطراف',
      'سياسة إدارة التطوع',
      'سياسة صرف المساعدات',
      'نموذج طلب خدمة',
    ],
    references: 0,
    referralSteps: null,
  },
  athar: family,
  amass: family,
  // Its extracted text spells one channel without hamza; spelling is not ours to correct.
  enaya: {
    ...family,
    channels: family.channels.map((label) => label.replace('الإلكتروني', 'الالكتروني')),
  },
  deem: {
    order: [
      'greet التعامل/١',
      'identify التعامل/٢ الأهداف/٧',
      'service التعامل/٢',
      'completeness التعامل/٢',
      'declaration',
      'explain',
      'registration التعامل/٢',
      'serve التعامل/٣',
      'receipt',
    ],
    study: null,
    reply: { notBefore: null, notAfter: null, isStartStated: null },
    signature: ['own-setting'],
    unclear: null,
    channels: [
      'المقابلة',
      'الاتصالات الهاتفية',
      'الخطابات',
      'وسائل التواصل الاجتماعي',
      'الموقع الإلكتروني للجمعية',
      'البريد الإلكتروني',
    ],
    tools: [],
    references: 4,
    referralSteps: [
      'الاستقبال والترحيب: greet الإحالة/١',
      'التسجيل واكتمال الطلبات: identify completeness الإحالة/٢',
      'الخدمة اللازمة: need الإحالة/٣',
      'الجهة المناسبة: agency الإحالة/٤',
      'بيانات الجهة: agency-data الإحالة/٥',
      'الشخص المسؤول: responsible-person الإحالة/٦',
      'الحفظ وسند الإحالة: referral-slip الإحالة/٧',
      'متابعة الوصول: follow-up الإحالة/٨',
    ],
  },
};

function differencesOf(policy: Policy): Differences {
  const source = { policy, borrowedReferral: null };
  const { declaration, study, unclear, reply } = policy;
  const dates = replyFor(reply, completedOn);
  return {
    order: turnsOf(source, 'request', own).map(({ screen, step }) => [screen, ...step.clauses].join(' ')),
    study: study && [study.committee, study.clause],
    reply: { ...dates, isStartStated: reply?.fromIsStated ?? null },
    signature:
      declaration.signature === 'stated' ? ['stated', declaration.clauses.join(' ')] : ['own-setting'],
    unclear: unclear && [unclear.to, unclear.clause],
    channels: policy.channels.map(({ label }) => label),
    tools: policy.referenceTools.map(({ label }) => label),
    references: policy.references.length,
    referralSteps:
      policy.journeys.referral?.steps.map(
        ({ label, screens, clauses }) => `${label}: ${[...screens, ...clauses].join(' ')}`,
      ) ?? null,
  };
}

describe('the differences between the policies [guided-visit]', () => {
  it.each(Object.entries(differences))(
    '%s says what its source says [declaration] [explanation] [reply-time] [unclear-procedure] [visit-channel]',
    (id, expected) => {
      expect(differencesOf(shippedPolicy(id as PolicyId))).toEqual(expected);
    },
  );

  it('turns the referral journey of Deem into nine screens in eight steps', () => {
    const turns = turnsOf({ policy: shippedPolicy('deem'), borrowedReferral: null }, 'referral', own);
    expect(turns.map(({ stepIndex, screen }) => `${stepIndex} ${screen}`)).toEqual([
      '0 greet',
      '1 identify',
      '1 completeness',
      '2 need',
      '3 agency',
      '4 agency-data',
      '5 responsible-person',
      '6 referral-slip',
      '7 follow-up',
    ]);
  });

  it('shows Mabarrah the labels of its seven steps', () => {
    const { steps } = shippedPolicy('mabarrah').journeys.request;
    expect(steps.map(({ label }) => label)).toEqual([
      'الاستقبال والترحيب',
      'بيانات المستفيد',
      'تحديد الخدمة',
      'اكتمال المستندات',
      'الإقرار والتوقيع',
      'توضيح مسار الطلب',
      'الإيصال والشكر',
    ]);
  });

  // The clause must itself say what the rule takes from it: an id moved by one would otherwise go unseen.
  it.each([
    ['mabarrah', 'ت/١', 'وتقديم الضيافة حسب المستطاع'],
    ['mabarrah', 'ت/٢', 'مع تزويده بمعايير واشتراطات الطلبات'],
    ['mabarrah', 'ت/٣', 'قبل مغادرة المستفيد'],
    ['mabarrah', 'ت/٤', 'وأخذ توقيع المستفيد'],
    ['mabarrah', 'ت/٥', 'اللجنة المختصة'],
    ['mabarrah', 'ت/٦', '(١٥) يوم عمل من تاريخ اكتمال الطلب'],
    ['mabarrah', 'خ/١', 'تحديد ضابط اتصال'],
    ['athar', 'التعامل/٢', 'والتأكد من صلاحيتها وقت التقديم'],
    ['amass', 'التعامل/٣', 'لمسئول البحث الاجتماعي'],
    ['enaya', 'التعامل/٤', 'من طالب الدعم والتوقيع عليها'],
    [
      'enaya',
      'التعامل/٥',
      'للجنة البحث لدراسة طلبه والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين',
    ],
    ['athar', 'التعامل/٦', 'استكمال اجراءات التسجيل'],
    ['amass', 'التعامل/٧', 'تقديم الخدمة اللازمة'],
    ['deem', 'التعامل/١', 'وإعطائه الوقت الكافي'],
    ['deem', 'الأهداف/٧', '(الاسم - سجل المدني ساري - وسيلة الاتصال - مقر السكن)'],
    ['deem', 'الإحالة/٥', 'وتسليمها للمستفيد'],
    ['deem', 'الإحالة/٦', 'قدر المستطاع'],
    ['deem', 'الاستحقاق/٢', 'تحديد ضوابط وشروط'],
    ['deem', 'العدل/٢', 'يحق للمستفيد التظلم'],
  ] as const)('%s %s says «%s»', (id, clause, words) => {
    expect(printedText(clauseById(shippedPolicy(id), clause))).toContain(words);
  });

  it('takes the four eligibility data from Deem alone, and hospitality [hospitality] as far as possible from Mabarrah alone', () => {
    expect(shippedPolicy('deem').eligibility?.fields).toEqual([
      'name',
      'valid-identity',
      'contact',
      'residence',
    ]);
    expect(shippedPolicy('mabarrah').eligibility).toBeNull();
    expect(shippedPolicy('mabarrah').hospitality).toEqual({ clause: 'ت/١', isAsFarAsPossible: true });
    expect(shippedPolicy('athar').hospitality).toBeNull();
  });

  it('lets Enaya alone serve a mosque', () => {
    expect(shippedPolicy('enaya').serves).toContain('organisation');
    expect(shippedPolicy('amass').serves).toEqual(['person']);
  });
});
