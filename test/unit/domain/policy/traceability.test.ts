import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capabilities } from '../../../../src/domain/policy/capabilities.ts';
import type { Clause } from '../../../../src/domain/policy/policy-schema.ts';
import {
  clauseRows,
  taggedTests,
  traceFaults,
  untestedCapabilities,
  unwitnessedClauses,
} from '../../../../src/domain/policy/traceability.ts';
import { policyIds, shippedPolicy } from './policy-files.ts';

/** One that is still to be built, while there is one. */
const unbuilt = capabilities
  .filter(({ livesIn }) => livesIn.length === 0)
  .slice(0, 1)
  .map(({ id }) => id);

const root = new URL('../../../../', import.meta.url);

/** Mabarrah with another capability for the clause on complete requests. */
function altered(capability: Clause['capability']) {
  const policy = shippedPolicy('mabarrah');
  for (const clause of policy.clauses.filter(({ id }) => id === 'ت/٣')) {
    if (capability === undefined) Reflect.deleteProperty(clause, 'capability');
    else clause.capability = capability;
  }
  return policy;
}

describe('the capabilities', () => {
  it('have ids of their own, and live in files that exist', () => {
    expect(new Set(capabilities.map(({ id }) => id)).size).toBe(capabilities.length);
    const places = capabilities.flatMap(({ livesIn }) => livesIn.map(({ path }) => path));
    expect(places.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it('are each named by a clause', () => {
    const rows = clauseRows(policyIds.map(shippedPolicy), []);
    const named = new Set(rows.flatMap(({ refs }) => refs.map(({ id }) => id)));
    expect(capabilities.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });
});

describe('a capability that no test names', () => {
  it('is found out', () => {
    const policies = policyIds.map(shippedPolicy);
    const tests = capabilities.map(({ id }) => ({ file: 'a.test.ts', title: `a title [${id}]` }));
    expect(untestedCapabilities(policies, tests)).toEqual([]);
    const without = tests.filter(({ title }) => !title.includes('[completeness]'));
    expect(untestedCapabilities(policies, without)).toEqual(['completeness']);
  });
});

describe('a clause that no test names', () => {
  it('is found out, also when its only test needs a window', () => {
    const policies = [shippedPolicy('deem')];
    const tag = (clause: string) => `[deem ${clause}]`;
    const tests = policies[0]!.clauses.map(({ id }) => ({ file: 'test/unit/a.test.ts', title: tag(id) }));
    expect(unwitnessedClauses(policies, tests)).toEqual([]);
    const moved = tests.map((test, index) => (index === 3 ? { ...test, file: 'test/e2e/a.e2e.ts' } : test));
    expect(unwitnessedClauses(policies, moved)).toEqual([`deem ${policies[0]!.clauses[3]!.id}`]);
  });
});

describe('the clauses of the policies', () => {
  it('each name what carries them out, truly', () => {
    expect(traceFaults(policyIds.map(shippedPolicy))).toEqual([]);
  });

  it('are seldom outside a desk’s reach', () => {
    const rows = clauseRows(policyIds.map(shippedPolicy), []);
    const outside = rows.filter(({ refs }) => refs.some(({ state }) => state === 'outside'));
    expect(rows).toHaveLength(201);
    expect(outside.length).toBeLessThanOrEqual(5);
  });

  it.each([
    [undefined, 'clause-without-capability', ''],
    ['flying', 'unknown-capability', 'flying'],
    [{ planned: 'completeness' }, 'planned-but-built', 'completeness'],
    ...unbuilt.map((id) => [id, 'built-but-planned', id] as const),
  ] as const)('are found out when they name %s', (capability, reason, named) => {
    expect(traceFaults([altered(capability)])).toEqual([
      { reason, policy: 'mabarrah', clause: 'ت/٣', capability: named },
    ]);
  });

  it('may say why they are outside', () => {
    expect(traceFaults([altered({ outside: 'ليس عملًا للمكتب' })])).toEqual([]);
  });
});

describe('tests that say what they are about', () => {
  // Put together here: as they stand they would be taken for what this file itself is about.
  const [capability, clauseId] = ['completeness', 'ت/٣'];
  const tag = `[${capability}]`;
  const source = `
    describe('completing a request ${tag}', () => {});
    it.each([['mabarrah', '${clauseId}', 'قبل مغادرة المستفيد']])('%s', () => {});
    it('an index [0] and [nothing-known]', () => {});`;

  it('are found by tag and by clause', () => {
    expect(taggedTests('test/a.test.ts', source)).toEqual([
      { file: 'test/a.test.ts', title: `completing a request ${tag}` },
      { file: 'test/a.test.ts', title: `[mabarrah ${clauseId}]` },
    ]);
    const named = `it('is told of it (mabarrah ${clauseId})', () => {});`;
    expect(taggedTests('test/a.test.ts', named)).toHaveLength(1);
    expect(taggedTests('test/a.test.ts', `  // ${named}`)).toEqual([]);
  });

  it('stand beside the clauses whose capability works', () => {
    const policy = altered(['completeness', { planned: 'request-status' }]);
    const row = clauseRows([policy], taggedTests('test/a.test.ts', source)).find(
      ({ clause }) => clause === 'ت/٣',
    );
    expect(row?.refs.map(({ state, tests }) => [state, tests.length])).toEqual([
      ['built', 1],
      ['planned', 0],
    ]);
    expect(row?.witnesses).toEqual([{ file: 'test/a.test.ts', title: `[mabarrah ${clauseId}]` }]);
  });
});
