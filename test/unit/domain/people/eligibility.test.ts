import { describe, expect, it } from 'vitest';
import { checkEligibility, lackingFields } from '../../../../src/domain/people/eligibility.ts';
import type { EligibilityFacts } from '../../../../src/domain/people/eligibility.ts';
import { policyIds, shippedPolicy } from '../policy/policy-files.ts';

const whole: EligibilityFacts = {
  name: 'نورة القحطاني',
  identity: 'valid',
  contact: '+966551234517',
  residence: 'حي السلام الخرج',
};

describe('the data of eligibility [eligibility-data]', () => {
  it.each([['deem', 'الأهداف/٧']] as const)('are those of %s %s, in its order', (policyId, clause) => {
    const { eligibility } = shippedPolicy(policyId);
    expect(eligibility?.clause).toBe(clause);
    expect(checkEligibility(eligibility!.fields, whole)).toEqual([
      { field: 'name', state: 'held' },
      { field: 'valid-identity', state: 'held' },
      { field: 'contact', state: 'held' },
      { field: 'residence', state: 'held' },
    ]);
  });

  it('are stated by no other policy', () => {
    expect(policyIds.filter((id) => shippedPolicy(id).eligibility !== null)).toEqual(['deem']);
  });

  it.each([
    ['name', { name: ' ' }],
    ['valid-identity', { identity: 'none' }],
    ['contact', { contact: null }],
    ['contact', { contact: '' }],
    ['residence', { residence: '' }],
  ] as const)('without %s nobody goes on', (field, facts) => {
    const { fields } = shippedPolicy('deem').eligibility!;
    expect(lackingFields(checkEligibility(fields, { ...whole, ...facts }))).toEqual([field]);
  });

  it('an expired document is shown as such and keeps nobody from the slip that says what to renew', () => {
    const checks = checkEligibility(['name', 'valid-identity'], { ...whole, identity: 'expired' });
    expect(checks[1]).toEqual({ field: 'valid-identity', state: 'expired' });
    expect(lackingFields(checks)).toEqual([]);
  });

  it('that a policy does not name are not asked for', () => {
    expect(lackingFields(checkEligibility(['name'], { ...whole, contact: null, identity: 'none' }))).toEqual(
      [],
    );
  });
});
