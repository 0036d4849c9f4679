import { describe, expect, it, vi } from 'vitest';
import { clauseById } from '../../../src/domain/policy/clause.ts';
import { shippedPolicy } from '../domain/policy/policy-files.ts';
import type { PolicyId } from '../domain/policy/policy-files.ts';
import type { Shown } from './carried-out.ts';
import { sentenceFaults } from './sources.ts';

// Opening a desk and signing in are slow by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A clause, the capabilities that carry it out, and where a desk shows that it does. */
export type Row = readonly [policy: PolicyId, clause: string, by: string, at: readonly string[]];

/**
 * Holds every clause of a policy against what was reviewed by hand: its sentence against the source's own words,
 * then what a desk of that policy does about it. A row is the witness of its clause («[mabarrah ت/٤]»).
 */
export function proveClauses(policyId: PolicyId, rows: readonly Row[]): void {
  describe('the sentence', () => {
    it.each(rows)('[%s %s] says what the source says', (id, clause) => {
      expect(sentenceFaults(shippedPolicy(id), clause)).toEqual([]);
    });
  });

  describe('a desk', () => {
    // One desk for all rows, opened by the first: a desk that cannot do its day is red in every row.
    let day: Promise<ReadonlyMap<string, Shown>> | undefined;

    it.each(rows)('[%s %s] is carried out by %s', async (_, clause, by, at) => {
      // A desk is loaded for those who ask for it alone.
      day ??= import('./carried-out.ts').then(({ carriedOut }) => carriedOut(policyId));
      expect((await day).get(clause)).toEqual({ by: by.split(' + '), at });
    });
  });

  it('names every clause of the policy once, in its order', () => {
    expect(rows.map(([, clause]) => clause)).toEqual(shippedPolicy(policyId).clauses.map(({ id }) => id));
    expect(rows.map(([, clause]) => clauseById(shippedPolicy(policyId), clause).id)).toHaveLength(
      rows.length,
    );
    expect(rows.filter(([policy]) => policy !== policyId)).toEqual([]);
  });
}
