import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../../../../src/domain/policy/lint/lint-policy.ts';
import type { LintCode } from '../../../../../src/domain/policy/lint/hints.ts';
import { policyIds, shippedPolicy } from '../policy-files.ts';
import type { PolicyId } from '../policy-files.ts';

/** What each source is known to have: code, where, and words of the text or of the hint. */
const known: Record<PolicyId, [code: LintCode, where: string, words: string][]> = {
  enaya: [
    ['title-missing', 'document.title', ''],
    ['dates-disagree', 'document.approval.dates', '26/8/1444 = ١٨ مارس ٢٠٢٣م'],
    ['scrambled-lines', 'التمهيد/١', 'التشغيليةتضع جمعية'],
    ['scrambled-lines', 'التعامل/٥', 'ةلتوضيح'],
    ['stray-number', 'الأهداف/٢', '. 2'],
    ['stray-number', 'القنوات/٣', '2، 3'],
    ['split-word', 'مقدمة التعامل/١', 'مختل ف'],
    ['split-word', 'الأهداف/٣', 'قنوا ت'],
    ['earliest-not-deadline', 'التعامل/٥', 'لا تقل عن أسبوعين'],
  ],
  amass: [
    ['empty-number', 'الاعتماد/١', 'الاجتماع ( )'],
    ['date-without-calendar', 'document.approval.dates[0]', '24 / 1 / 2024'],
    ['name-spelled-differently', 'التمهيد/١', 'جمعية أمس'],
    ['approval-other-subject', 'الاعتماد/١', 'سياسات إدارة المتطوعين'],
    ['earliest-not-deadline', 'التعامل/٥', 'لا تقل عن أسبوعين'],
    ['likely-misprint', 'الاعتماد/١', 'وتحل'],
    ['split-word', 'document.contents[5]', 'مختل ف'],
    ['split-word', 'التعامل/٤', 'طال ب'],
  ],
  athar: [
    ['name-spelled-differently', 'التمهيد/١', 'جمعية الأثار'],
    ['other-word-for-the-served', 'document.title', 'المستخدمين'],
    ['other-word-for-the-served', 'document.contents[3]', 'المستخدمين'],
    ['contents-differ', 'document.contents[4]', 'لموظف علاقات المستفيدين'],
    ['contents-differ', 'document.contents[5]', 'مقدمة التعامل/١'],
    ['approval-other-subject', 'الاعتماد/١', 'سياسات إدارة المتطوعين'],
    ['earliest-not-deadline', 'التعامل/٥', 'لا تقل عن أسبوعين'],
    ['split-word', 'مقدمة التعامل/١', 'مختل ف'],
  ],
  deem: [
    ['name-spelled-differently', 'التمهيد/١', 'جمعية دم الأسمية'],
    ['likely-misprint', 'مقدمة الاستحقاق/١', 'آلية محدد'],
    ['term-for-other-party', 'الإحالة/٥', 'جهة الإحالة'],
    ['term-for-other-party', 'الإحالة/٨', 'لجهة الإحالة'],
  ],
  mabarrah: [
    ['likely-misprint', 'ث/١', 'الخلل'],
    ['likely-misprint', 'د/١', 'بكل دوري'],
    ['likely-misprint', 'خ/٣', 'أي معلومات'],
    ['ministry-two-names', 'document.cover[5]', 'وزارة العمل والتنمية الاجتماعية'],
    ['approval-missing', 'document.approval', ''],
  ],
};

describe.each(policyIds)('the findings of %s', (id) => {
  const findings = lintPolicy(shippedPolicy(id));

  it.each(known[id])('hold %s at %s', (code, where, words) => {
    const found = findings.filter((finding) => finding.code === code && finding.where === where);
    expect(found.map(({ text, hint }) => `${text} ${hint.ar}`).join('\n')).toContain(words);
    expect(found).not.toEqual([]);
  });

  it('leave no gap in a hint, and say each thing once', () => {
    for (const { hint } of findings) expect(hint.ar + hint.en).not.toContain('{about}');
    const told = findings.map(({ code, where, text }) => [code, where, text].join(' '));
    expect(new Set(told).size).toBe(told.length);
  });

  it('name what carries out every clause', () => {
    const codes: string[] = findings.map(({ code }) => code);
    expect(codes).not.toContain('clause-without-capability');
    expect(codes).not.toContain('unknown-capability');
  });
});

describe('what is not odd', () => {
  const codesOf = (id: PolicyId): string[] => lintPolicy(shippedPolicy(id)).map(({ code }) => code);

  it('is not told', () => {
    // Athar's two dates are one day; Deem's numbers of resolutions are no dates; no section stands twice.
    expect(codesOf('athar')).not.toContain('dates-disagree');
    expect(codesOf('deem')).not.toContain('date-unreadable');
    expect(codesOf('mabarrah')).not.toContain('earliest-not-deadline');
    for (const id of policyIds) {
      const codes = ['section-repeated', 'clause-id-repeated', 'number-skipped'];
      for (const code of [...codes, 'rule-not-in-clause', 'clauses-disagree'])
        expect(codesOf(id)).not.toContain(code);
    }
  });
});
