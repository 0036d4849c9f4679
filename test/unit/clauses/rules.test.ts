import { describe, expect, it } from 'vitest';
import { shippedPolicy } from '../domain/policy/policy-files.ts';

/** What a rule takes from its clause and no desk shows beside it. Read in the sources. */

describe('a channel', () => {
  it.each([
    ['mabarrah', 'أ/١', 'المقابلة'],
    ['mabarrah', 'أ/٢', 'المخاطبات-المراسلات'],
    ['mabarrah', 'أ/٣', 'الاتصال الهاتفي'],
    ['mabarrah', 'أ/٤', 'الفاكس'],
    ['mabarrah', 'أ/٥', 'الموقع - البريد الإلكتروني'],
    ['mabarrah', 'أ/٦', 'خدمة التطوع'],
    ['athar', 'القنوات/١', 'المقابلة'],
    ['athar', 'القنوات/٢', 'الاتصالات الهاتفية'],
    ['athar', 'القنوات/٣', 'وسائل التواصل الاجتماعي'],
    ['athar', 'القنوات/٤', 'الخطابات'],
    ['athar', 'القنوات/٥', 'خدمات طلب المساعدة'],
    ['athar', 'القنوات/٦', 'خدمة التطوع'],
    ['athar', 'القنوات/٧', 'الموقع الإلكتروني للجمعية'],
    ['athar', 'القنوات/٨', 'مناديب المكاتب الفرعية'],
    ['amass', 'القنوات/١', 'المقابلة'],
    ['amass', 'القنوات/٢', 'الاتصالات الهاتفية'],
    ['amass', 'القنوات/٣', 'وسائل التواصل الاجتماعي'],
    ['amass', 'القنوات/٤', 'الخطابات'],
    ['amass', 'القنوات/٥', 'خدمات طلب المساعدة'],
    ['amass', 'القنوات/٦', 'خدمة التطوع'],
    ['amass', 'القنوات/٧', 'الموقع الإلكتروني للجمعية'],
    ['amass', 'القنوات/٨', 'مناديب المكاتب الفرعية'],
    ['enaya', 'القنوات/١', 'المقابلة'],
    ['enaya', 'القنوات/٢', 'الاتصالات الهاتفية'],
    ['enaya', 'القنوات/٣', 'وسائل التواصل الاجتماعي'],
    ['enaya', 'القنوات/٤', 'الخطابات'],
    ['enaya', 'القنوات/٥', 'خدمات طلب المساعدة'],
    ['enaya', 'القنوات/٦', 'خدمة التطوع'],
    ['enaya', 'القنوات/٧', 'الموقع الالكتروني للجمعية'],
    ['enaya', 'القنوات/٨', 'مناديب المكاتب الفرعية'],
    ['deem', 'القنوات/١', 'المقابلة'],
    ['deem', 'القنوات/٢', 'الاتصالات الهاتفية'],
    ['deem', 'القنوات/٣', 'الخطابات'],
    ['deem', 'القنوات/٤', 'وسائل التواصل الاجتماعي'],
    ['deem', 'القنوات/٥', 'الموقع الإلكتروني للجمعية'],
    ['deem', 'القنوات/٦', 'البريد الإلكتروني'],
  ] as const)('[%s %s] is «%s»', (policyId, clause, label) => {
    const { channels } = shippedPolicy(policyId);
    expect(channels.filter((each) => each.clause === clause).map((each) => each.label)).toEqual([label]);
  });
});

describe('the time of a reply', () => {
  it('[mabarrah ت/٦] says from when it runs: «من تاريخ اكتمال الطلب»', () => {
    expect(shippedPolicy('mabarrah').reply).toMatchObject({ from: 'completion', fromIsStated: true });
  });

  it.each([
    ['athar', 'التعامل/٥'],
    ['amass', 'التعامل/٥'],
    ['enaya', 'التعامل/٥'],
  ] as const)('[%s %s] does not say from when it runs', (policyId, clause) => {
    expect(shippedPolicy(policyId).reply).toMatchObject({ clause, fromIsStated: false });
  });
});

describe('the committee', () => {
  it('[mabarrah ج/١] of complaints is named beside the link and the fax', () => {
    expect(shippedPolicy('mabarrah').complaints).toMatchObject({
      clauses: ['ج/١'],
      link: { label: 'الرابط المباشر في الموقع الإلكتروني', clause: 'ج/١' },
      channels: ['website-email', 'fax'],
      committee: { name: 'لجنة المتابعة', clause: 'ج/١' },
    });
  });

  it('[mabarrah ث/٢] whose minutes acknowledge a damage investigates and follows up', () => {
    expect(shippedPolicy('mabarrah').compensation?.committee).toEqual({
      name: 'لجنة التحقيق والمتابعة',
      clause: 'ث/٢',
    });
  });
});
