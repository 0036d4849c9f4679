import { capabilities } from './capabilities.ts';
import type { Capability } from './capabilities.ts';
import { printedText } from './clause.ts';
import type { CapabilityRef, Clause, ClauseId, Policy } from './policy-schema.ts';

/** What a clause names: a capability that works, one to be built, or the reason why a desk cannot. */
export type ClauseRef =
  | { state: 'built'; id: string }
  | { state: 'planned'; id: string }
  /** `id` is the reason, in words. */
  | { state: 'outside'; id: string };

/** A test that says which capability («[declaration]») or clause («[mabarrah ت/٤]») it is about. */
export type TaggedTest = { file: string; title: string };

/** One clause with what carries it out, its own witnesses, and the tests of the capabilities. */
export type ClauseRow = {
  association: string;
  clause: ClauseId;
  text: string;
  /** The tests that name this very clause: alter its rule, and one of them goes red. */
  witnesses: TaggedTest[];
  refs: { state: ClauseRef['state']; id: string; title: Capability['title'] | null; tests: TaggedTest[] }[];
};

/** Why the table of clauses cannot stand. `clause` and `capability` are as in the row. */
export type TraceFault = {
  reason: 'clause-without-capability' | 'unknown-capability' | 'planned-but-built' | 'built-but-planned';
  policy: string;
  clause: ClauseId;
  capability: string;
};

/**
 * The tests of a file that say what they are about: string literals with a capability's tag, and those of a clause:
 * lists in which a policy's id stands before one of its clauses («'mabarrah', 'ت/٦'»), and titles that name both
 * («… (mabarrah ت/٦)»). The latter count as titled «[mabarrah ت/٦]».
 */
export function taggedTests(file: string, text: string): TaggedTest[] {
  const source = text.replace(/^\s*\/\/.*$/gmu, '');
  const titles = [...source.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/gu)]
    .map(([, , title = '']) => title)
    .filter((title) => capabilities.some(({ id }) => title.includes(`[${id}]`)));
  const listed = [...source.matchAll(/'([a-z][a-z0-9-]*)',\s*'([^'\n]+\/[٠-٩]+)'/gu)];
  const named = [...source.matchAll(/[[(]([a-z][a-z0-9-]*) ((?:\p{L}+ )?\p{L}+\/[٠-٩]+)[\])]/gu)];
  const clauses = [...listed, ...named].map(([, policy = '', clause = '']) => `[${policy} ${clause}]`);
  return [...new Set([...titles, ...clauses])].map((title) => ({ file, title }));
}

/** What the clause names, in its own order; empty where it names nothing. */
export function capabilityRefs({ capability }: Clause): ClauseRef[] {
  return [capability ?? []].flat().map(refOf);
}

function refOf(ref: CapabilityRef): ClauseRef {
  if (typeof ref === 'string') return { state: 'built', id: ref };
  return 'planned' in ref ? { state: 'planned', id: ref.planned } : { state: 'outside', id: ref.outside };
}

/** Every clause of the policies, in their order, with its capabilities and the tests tagged with either. */
export function clauseRows(policies: readonly Policy[], tests: readonly TaggedTest[]): ClauseRow[] {
  return policies.flatMap((policy) =>
    policy.clauses.map((clause) => ({
      association: policy.association.name,
      clause: clause.id,
      text: printedText(clause),
      witnesses: tests.filter(({ title }) => title === `[${policy.id} ${clause.id}]`),
      refs: capabilityRefs(clause).map(({ state, id }) => ({
        state,
        id,
        title: capabilities.find((known) => known.id === id)?.title ?? null,
        tests: state === 'built' ? tests.filter(({ title }) => title.includes(`[${id}]`)) : [],
      })),
    })),
  );
}

/** What a policy's clauses name, works, and no test would miss: by capability id, each once. */
export function untestedCapabilities(policies: readonly Policy[], tests: readonly TaggedTest[]): string[] {
  const untested = clauseRows(policies, tests).flatMap(({ refs }) =>
    refs.filter(({ state, tests: found }) => state === 'built' && found.length === 0).map(({ id }) => id),
  );
  return [...new Set(untested)];
}

/** Clauses that no test names which runs without a window, as «policy clause». */
export function unwitnessedClauses(policies: readonly Policy[], tests: readonly TaggedTest[]): string[] {
  const quick = tests.filter(({ file }) => file.startsWith('test/unit/'));
  return policies.flatMap((policy) =>
    clauseRows([policy], quick)
      .filter(({ witnesses }) => witnesses.length === 0)
      .map(({ clause }) => `${policy.id} ${clause}`),
  );
}

/** Clauses that name nothing, or name what is not as they say. */
export function traceFaults(policies: readonly Policy[]): TraceFault[] {
  return policies.flatMap((policy) =>
    policy.clauses.flatMap((clause): TraceFault[] => {
      const fault = (reason: TraceFault['reason'], capability = ''): TraceFault => ({
        reason,
        policy: policy.id,
        clause: clause.id,
        capability,
      });
      const refs = capabilityRefs(clause);
      if (refs.length === 0) return [fault('clause-without-capability')];
      return refs.flatMap(({ state, id }) => {
        if (state === 'outside') return [];
        const known = capabilities.find((each) => each.id === id);
        if (!known) return [fault('unknown-capability', id)];
        const isBuilt = known.livesIn.length > 0;
        if (isBuilt === (state === 'built')) return [];
        return [fault(isBuilt ? 'planned-but-built' : 'built-but-planned', id)];
      });
    }),
  );
}
