import { measureKinds } from '../../src/domain/feedback/measure.ts';
import { parsePolicy } from '../../src/domain/policy/parse-policy.ts';
import type { Clause, Policy } from '../../src/domain/policy/policy-schema.ts';

/**
 * One change to what a policy file says for a clause, and the whole file with it. `what` names it: `words`, a link to
 * a capability, or the field of a rule that cites the clause. A desk accepts every altered file: a test that goes red
 * has noticed the change, not a file that cannot be read.
 */
export type Alteration = { what: string; policy: Policy };

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];
type Edit = { what: string; apply: (copy: Json) => void };

/** Every alteration of a clause: its words, its links, and each rule that cites it. */
export function alterationsOf(policy: Policy, clauseId: string): Alteration[] {
  const index = policy.clauses.findIndex(({ id }) => id === clauseId);
  const clause = policy.clauses[index];
  if (!clause) throw new RangeError(`${policy.id} has no clause ${clauseId}`);
  const other = (policy.clauses[index + 1] ?? policy.clauses[index - 1])?.id ?? '';
  const edits = [
    ...wordEdits(clause, ['clauses', index]),
    ...linkEdits(clause, ['clauses', index]),
    ...ruleEdits({ ...policy, clauses: [] }, [], { clauseId, other }),
  ];
  return edits.flatMap(({ what, apply }) => {
    const copy = structuredClone(policy) as unknown as Json;
    apply(copy);
    const parsed = parsePolicy(`${policy.id}.json`, copy);
    return parsed.ok ? [{ what, policy: parsed.policy }] : [];
  });
}

function wordEdits(clause: Clause, path: Path): Edit[] {
  const field = clause.repairedText === undefined ? 'text' : 'repairedText';
  const printed = clause.repairedText ?? clause.text;
  // Without its last word, not without a full stop that stands alone.
  const fewer = printed.replace(/\s+[^\s]*\p{L}[^\p{L}]*$/u, '');
  return [{ what: 'words', apply: set([...path, field], fewer === printed ? 'غيرها' : fewer) }];
}

function linkEdits({ capability }: Clause, path: Path): Edit[] {
  const refs = [capability ?? []].flat();
  const field = [...path, 'capability'];
  return refs.map((ref, place) => {
    const left = refs.filter((_, each) => each !== place);
    return {
      what: `link ${typeof ref === 'string' ? ref : Object.keys(ref).join()}`,
      apply: left.length === 0 ? remove(field) : set(field, left.length === 1 ? left[0] : left),
    };
  });
}

type Cited = { clauseId: string; other: string };

/** Looks for the clause's id through all that is no sentence, and alters what stands beside it. */
function ruleEdits(node: unknown, path: Path, cited: Cited): Edit[] {
  if (Array.isArray(node)) return node.flatMap((each, index) => ruleEdits(each, [...path, index], cited));
  if (typeof node !== 'object' || node === null) return [];
  const group = node as Json;
  const { clause, clauses, right } = group;
  return [
    ...(clause === cited.clauseId ? rule(group, path, cited) : []),
    ...(right === cited.clauseId
      ? [{ what: nameOf([...path, 'right']), apply: remove([...path, 'right']) }]
      : []),
    ...(Array.isArray(clauses) && clauses.includes(cited.clauseId) ? citing(group, path, cited) : []),
    ...Object.entries(group).flatMap(([key, part]) => ruleEdits(part, [...path, key], cited)),
  ];
}

/** A rule of one clause: each of its fields, its citation, and the rule as a whole. */
function rule(group: Json, path: Path, { other }: Cited): Edit[] {
  const fields = Object.entries(group).flatMap(([key, value]) => field(key, value, group, path));
  const isChannel = path[0] === 'channels' && group['presence'] === undefined;
  return [
    ...fields,
    ...(isChannel
      ? [{ what: nameOf([...path, 'presence']), apply: set([...path, 'presence'], 'remote') }]
      : []),
    { what: `${nameOf(path)} cites another`, apply: set([...path, 'clause'], other) },
    {
      what: `${nameOf(path)} dropped`,
      apply: typeof path.at(-1) === 'number' ? remove(path) : set(path, null),
    },
  ];
}

function field(key: string, value: unknown, group: Json, path: Path): Edit[] {
  const at = [...path, key];
  const to = (altered: unknown): Edit[] => [{ what: nameOf(at), apply: set(at, altered) }];
  if (key === 'clause' || key === 'id' || key === 'from') return [];
  if (key === 'kind' && path[0] === 'reply')
    return [{ what: nameOf(at), apply: set(path, turnedReply(group)) }];
  if (key === 'kind')
    return to(measureKinds[(measureKinds.indexOf(value as never) + 1) % measureKinds.length]);
  if (key === 'to') return to(value === 'contact-officer' ? 'social-researcher' : 'contact-officer');
  if (key === 'presence' || key === 'isRequestForm') return [{ what: nameOf(at), apply: remove(at) }];
  if (typeof value === 'string') return to(`${value} الأخرى`);
  if (typeof value === 'number') return to(value + 1);
  if (typeof value === 'boolean') return to(!value);
  if (Array.isArray(value)) return to(value.slice(0, -1));
  return [];
}

/** A deadline becomes an earliest day, and the other way round. */
function turnedReply({ kind, workingDays, days, ...same }: Json): Json {
  return kind === 'latest'
    ? { ...same, kind: 'earliest', days: workingDays }
    : { ...same, kind: 'latest', workingDays: days };
}

/** What cites several clauses: a step, the declaration, completeness, the receipt of complaints. */
function citing(group: Json, path: Path, { clauseId, other }: Cited): Edit[] {
  const left = (group['clauses'] as string[]).filter((id) => id !== clauseId);
  const name = nameOf(path);
  const cites: Edit[] = [
    { what: `${name} no longer cites it`, apply: set([...path, 'clauses'], left) },
    { what: `${name} cites another`, apply: set([...path, 'clauses'], [...left, other]) },
  ];
  if (Array.isArray(group['screens'])) return [...cites, ...stepEdits(group, path)];
  if (path[0] === 'declaration') {
    const wording = [...path, 'wording', 'selfFemale'];
    return [
      ...cites,
      {
        what: `${name}.signature`,
        apply: (copy) => Object.assign(groupAt(copy, path), { signature: 'own-setting', clauses: [] }),
      },
      { what: nameOf(wording), apply: set(wording, 'أُقرّ أنا {name} بما سبق.') },
    ];
  }
  const named = (group['channels'] as string[] | undefined) ?? [];
  return [
    ...cites,
    ...named.map((_, index): Edit => {
      const at = [...path, 'channels', index];
      return { what: `${nameOf(at)} dropped`, apply: remove(at) };
    }),
  ];
}

function stepEdits(step: Json, path: Path): Edit[] {
  const label = [...path, 'label'];
  const [list, index] = [path.slice(0, -1), Number(path.at(-1))];
  return [
    { what: nameOf(label), apply: set(label, `${String(step['label'])} الأخرى`) },
    { what: `${nameOf(path)} dropped`, apply: remove(path) },
    {
      what: `${nameOf(path)} after the next`,
      apply: (copy) => {
        const steps = at(copy, list) as unknown[];
        steps.splice(index, 2, ...steps.slice(index, index + 2).reverse());
      },
    },
  ];
}

/** «channels[2].label». */
function nameOf(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

function at(copy: Json, path: Path): unknown {
  return path.reduce<unknown>((node, part) => (node as Json)[part], copy);
}

function groupAt(copy: Json, path: Path): Json {
  return at(copy, path) as Json;
}

function set(path: Path, value: unknown): Edit['apply'] {
  return (copy) => {
    groupAt(copy, path.slice(0, -1))[path.at(-1) ?? ''] = value;
  };
}

function remove(path: Path): Edit['apply'] {
  return (copy) => {
    const parent = at(copy, path.slice(0, -1));
    if (Array.isArray(parent)) parent.splice(Number(path.at(-1)), 1);
    else Reflect.deleteProperty(parent as Json, path.at(-1) ?? '');
  };
}
