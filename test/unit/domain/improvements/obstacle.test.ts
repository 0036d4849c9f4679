import { describe, expect, it } from 'vitest';
import { mayFollow, obstacleSources, stateAfterCheck } from '../../../../src/domain/improvements/obstacle.ts';
import { clausesOf } from '../../../../src/domain/policy/offers.ts';
import { shippedPolicy } from '../policy/policy-files.ts';

describe('[improvements] an obstacle', () => {
  it('is changed, then checked, and closed only when the change has helped', () => {
    expect(mayFollow('open', 'change')).toBe(true);
    expect(mayFollow('open', 'check')).toBe(false);
    expect(mayFollow('changed', 'change')).toBe(false);
    expect(mayFollow('changed', 'check')).toBe(true);
    expect(mayFollow('checked', 'change')).toBe(false);
    expect(mayFollow('checked', 'check')).toBe(false);
    expect(stateAfterCheck('solved')).toBe('checked');
    expect(stateAfterCheck('not-solved')).toBe('open');
  });

  it('may be named by beneficiaries inside the association too', () => {
    expect(obstacleSources).toContain('internal-department');
  });

  it.each([
    ['athar', ['الهدف/١', 'الأهداف/٥', 'الأهداف/٦', 'الأهداف/١٠', 'الأهداف/١١'], 'الأهداف/١٠'],
    ['amass', ['الهدف/١', 'الأهداف/٥', 'الأهداف/٦', 'الأهداف/١٠', 'الأهداف/١١'], 'الأهداف/١٠'],
    ['enaya', ['الهدف/١', 'الأهداف/٥', 'الأهداف/٦', 'الأهداف/١٠', 'الأهداف/١١'], 'الأهداف/١٠'],
    ['deem', ['الهدف/١', 'الأهداف/٥', 'الأهداف/٦', 'الممارسات/٤', 'الممارسات/٥'], 'الممارسات/٤'],
  ] as const)('is what these clauses of %s ask for', (id, clauses, inside) => {
    const policy = shippedPolicy(id);
    expect(clausesOf(policy, 'improvements')).toEqual(expect.arrayContaining([...clauses]));
    expect(policy.clauses.find((clause) => clause.id === inside)!.text).toContain('الداخلي');
  });
});
