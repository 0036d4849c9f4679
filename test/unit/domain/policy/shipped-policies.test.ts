import { describe, expect, it } from 'vitest';
import { clauseById, printedText } from '../../../../src/domain/policy/clause.ts';
import { parsePolicyText } from '../../../../src/domain/policy/parse-policy.ts';
import { policyIds, policyText, shippedPolicy } from './policy-files.ts';

describe.each(policyIds)('the policy file of %s', (id) => {
  const policy = shippedPolicy(id);

  it('is accepted and has nothing odd that the checks know of', () => {
    expect(parsePolicyText(`${id}.json`, policyText(id))).toMatchObject({ ok: true, oddities: [] });
  });

  it('offers at least four services, each with conditions, three to six requirements and one identity that expires', () => {
    expect(policy.services.length).toBeGreaterThanOrEqual(4);
    for (const { requirements, conditions } of policy.services) {
      expect(conditions.length).toBeGreaterThanOrEqual(2);
      expect(requirements.length).toBeGreaterThanOrEqual(3);
      expect(requirements.length).toBeLessThanOrEqual(6);
      expect(requirements.filter(({ kind }) => kind === 'identity')).toMatchObject([{ hasExpiry: true }]);
    }
  });

  it('prints no clause with what extraction left in it', () => {
    for (const clause of policy.clauses) {
      const printed = printedText(clause);
      expect(printed).not.toMatch(/مختل ف|طال ب|قنوا ت|تقنيا ت|•|^[-.]| {2}|(?<!:)-\s*\d?$/u);
      expect(printed).not.toMatch(/(?:^|\s)\. ?\d/u);
      expect(clause.repairedText).not.toBe(clause.text);
    }
  });

  it('declares in the first person and the right gender, and no more than the clause', () => {
    const { selfMale, selfFemale, forOtherMale, forOtherFemale } = policy.declaration.wording;
    for (const wording of [selfMale, selfFemale, forOtherMale, forOtherFemale]) {
      expect(wording).toMatch(/^أُقرّ أنا \{name\}/u);
      expect(wording).toContain('البيانات');
      expect(wording).toContain('المعلومات');
      expect(wording).toContain('مسؤولية مباشرة');
    }
    for (const wording of [selfMale, forOtherMale]) expect(wording).toContain('وأنني مسؤول ');
    for (const wording of [selfFemale, forOtherFemale]) expect(wording).toContain('وأنني مسؤولة ');
  });
});

describe('what the sources state of association and approval', () => {
  it('keeps what is stated and leaves the rest not stated [policy-shown]', () => {
    expect(shippedPolicy('mabarrah').association).toEqual({
      name: 'جمعية مبرة التطوعية',
      mark: 'م',
      registrationNumber: '1072',
      phone: '0555162333',
      site: 'www.mbrh.org',
      account: 'mbrh1',
      place: null,
    });
    expect(shippedPolicy('mabarrah').document.approval).toBeNull();
    expect(shippedPolicy('deem').association).toMatchObject({ place: 'محافظة الدلم', phone: null });
    expect(shippedPolicy('deem').document.edition).toBe('الإصدار الثاني - ديسمبر ٢٠٢٤م');
    expect(shippedPolicy('athar').document.title).toContain('المستخدمين');
  });

  it('keeps the dates of Enaya that disagree, its missing title, and the date of Amass without calendar', () => {
    const enaya = shippedPolicy('enaya').document;
    expect(enaya.title).toBeNull();
    expect(enaya.approval?.dates.map(({ asPrinted }) => asPrinted)).toEqual(['26/8/1444', '6/3/2023']);
    expect(shippedPolicy('amass').document.approval).toMatchObject({
      meeting: null,
      term: '٢',
      dates: [{ asPrinted: '24 / 1 / 2024', calendar: 'not-stated' }],
    });
  });

  it('keeps the source as it stands beside the repaired text, and corrects no spelling', () => {
    const channel = clauseById(shippedPolicy('enaya'), 'القنوات/١');
    expect(channel).toMatchObject({ text: '. 1  المقابلة.   - 1', repairedText: 'المقابلة.' });
    expect(printedText(channel)).toBe('المقابلة.');
    expect(clauseById(shippedPolicy('athar'), 'التعامل/٤').text).toContain('طال ب الدعم');
    expect(printedText(clauseById(shippedPolicy('mabarrah'), 'ث/١'))).toContain('في الخل وإيقاع');
    expect(printedText(clauseById(shippedPolicy('mabarrah'), 'د/١'))).toContain('بكل دوري');
    expect(printedText(clauseById(shippedPolicy('deem'), 'التمهيد/١'))).toContain('دم الأسمية');
  });

  it.each([
    ['mabarrah', 41],
    ['athar', 37],
    ['amass', 37],
    ['enaya', 37],
    ['deem', 49],
  ] as const)('%s holds %i clauses', (id, count) => {
    expect(shippedPolicy(id).clauses).toHaveLength(count);
  });

  it('refuses to cite a clause that is not there', () => {
    expect(() => clauseById(shippedPolicy('deem'), 'ت/٩')).toThrow(RangeError);
  });
});
