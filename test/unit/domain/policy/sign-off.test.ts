import { describe, expect, it } from 'vitest';
import { documentsFor, openDocuments } from '../../../../src/domain/policy/sign-off.ts';
import { clausesOf } from '../../../../src/domain/policy/offers.ts';
import { shippedPolicy } from './policy-files.ts';

const documents = [
  { id: 'policy', bound: 'everyone' },
  { id: 'conduct', bound: 'everyone' },
  { id: 'reception', bound: 'receptionist' },
  { id: 'volunteering', bound: 'volunteer' },
] as const;

describe('what binds whom [staff-signatures]', () => {
  it.each([
    ['receptionist', ['policy', 'conduct', 'reception']],
    ['supervisor', ['policy', 'conduct']],
    ['volunteer', ['policy', 'conduct', 'volunteering']],
    ['contract', ['policy', 'conduct']],
  ] as const)('a %s by what concerns their work', (group, ids) => {
    expect(documentsFor(documents, group).map(({ id }) => id)).toEqual(ids);
  });

  it('is asked of everyone until they signed this very edition', () => {
    const open = (signed: string[]) =>
      openDocuments(documents, 'receptionist', new Set(signed)).map(({ id }) => id);
    expect(open([])).toEqual(['policy', 'conduct', 'reception']);
    expect(open(['policy of last year', 'conduct'])).toEqual(['policy', 'reception']);
    expect(open(['policy', 'conduct', 'reception'])).toEqual([]);
  });

  it.each([
    ['mabarrah', 'المسؤوليات/١'],
    ['mabarrah', 'ح/٤'],
    ['deem', 'الالتزام/١'],
  ] as const)('is asked for by %s %s', (policyId, clause) => {
    expect(clausesOf(shippedPolicy(policyId), 'staff-signatures')).toContain(clause);
  });
});
