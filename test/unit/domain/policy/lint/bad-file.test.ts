import { expect, it } from 'vitest';
import { lintPolicy } from '../../../../../src/domain/policy/lint/lint-policy.ts';
import { parsePolicyText } from '../../../../../src/domain/policy/parse-policy.ts';
import { workedExample } from '../../../../fixtures/policy-file.ts';

/** A policy file as someone in a hurry might make it: each line is one slip of theirs. */
const slips: [was: string, became: string][] = [
  ['٢١/١٢/٢٠٢٥م', '٢٢/١٢/٢٠٢٥م'],
  ['اعتمد مجلس الإدارة هذه السياسة', 'اعتمد مجلس الإدارة في اجتماعه ( ) هذه السياسة'],
  ['"study": { "committee": "لجنة الخدمة", "clause": "الخدمة/٤" }', '"study": null'],
  ['"clauses": ["الخدمة/١"]', '"clauses": []'],
  ['"workingDays": 10', '"workingDays": 20'],
  ['"title": "ثانيًا: خدمة المستفيد"', '"title": "أولًا: خدمة المستفيد"'],
  ['"label": "الهاتف"', '"label": "الفاكس"'],
  ['ويُجاب عن استفساره', 'ويُجاب عن استفساره، ويُرد عليه خلال ٣ أيام'],
  ['"capability": "greeting"', '"capability": "welcoming"'],
];

it('a file made in a hurry is accepted, and every slip in it is told', () => {
  const { json } = workedExample();
  const bad = slips.reduce((text, [was, became]) => {
    expect(text).toContain(was);
    return text.replaceAll(was, became);
  }, json);
  const parsed = parsePolicyText('hurried.json', bad);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const told = lintPolicy(parsed.policy).map(({ code, where }) => `${code} ${where}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'dates-disagree document.approval.dates',
      'empty-number الاعتماد/١',
      'reply-without-committee reply',
      'step-without-clause journeys.request.steps[0].clauses',
      'rule-not-in-clause reply.workingDays',
      'rule-not-in-clause channels[1].label',
      'clauses-disagree الخدمة/١',
      'section-repeated sections[1].title',
      'unknown-capability الخدمة/١',
    ]),
  );
});
