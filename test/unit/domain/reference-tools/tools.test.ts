import { describe, expect, it } from 'vitest';
import { referenceToolsOf } from '../../../../src/domain/reference-tools/tools.ts';
import { shippedPolicy } from '../policy/policy-files.ts';

describe('the tools and references of a policy [reference-tools]', () => {
  it.each([
    ['mabarrah', 'ب/١', 0],
    ['mabarrah', 'ب/٢', 1],
    ['mabarrah', 'ب/٣', 2],
    ['mabarrah', 'ب/٤', 3],
    ['mabarrah', 'ب/٥', 4],
    ['athar', 'الأدوات/١', 0],
    ['amass', 'الأدوات/٢', 1],
    ['enaya', 'الأدوات/٣', 2],
    ['athar', 'الأدوات/٤', 3],
    ['deem', 'المراجع/١', 0],
    ['deem', 'المراجع/٢', 1],
    ['deem', 'المراجع/٣', 2],
    ['deem', 'المراجع/٤', 3],
  ] as const)('%s %s is listed in its place', (policyId, clause, place) => {
    expect(referenceToolsOf(shippedPolicy(policyId))[place]).toMatchObject({ clause });
  });

  it.each([
    ['mabarrah', 5],
    ['athar', 4],
    ['amass', 4],
    ['enaya', 4],
    ['deem', 4],
  ] as const)('%s lists %i and no more', (policyId, count) => {
    expect(referenceToolsOf(shippedPolicy(policyId))).toHaveLength(count);
  });
});

describe('the blank form [blank-forms]', () => {
  it.each([
    ['mabarrah', 'ب/٥', 'نموذج طلب خدمة'],
    ['athar', 'الأدوات/٤', 'طلب دعم مستفيد'],
    ['amass', 'الأدوات/٤', 'طلب دعم مستفيد'],
    ['enaya', 'الأدوات/٤', 'طلب دعم مستفيد'],
  ] as const)('is that of %s %s, in its words', (policyId, clause, label) => {
    const forms = referenceToolsOf(shippedPolicy(policyId)).filter(({ isRequestForm }) => isRequestForm);
    expect(forms).toMatchObject([{ clause, label }]);
  });

  it('is none where the policy lists none', () => {
    expect(referenceToolsOf(shippedPolicy('deem')).some(({ isRequestForm }) => isRequestForm)).toBe(false);
  });
});
