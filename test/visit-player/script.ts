import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { schemaOf } from './journey.ts';
import type { Journey, ScriptedJourney } from './journey.ts';
import { journeys } from './journeys/index.ts';
import { visitSchema } from './visit-fields.ts';
import type { ScriptedVisit } from './visit-fields.ts';

export type ScriptedEntry = ScriptedVisit | ScriptedJourney;
export type VisitScript = { visits: ScriptedEntry[] };

/** A script that cannot be played at all: the file, the field and what is wrong with it. */
export class ScriptProblem extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

const visitJourneys: readonly string[] = ['request', 'referral'];

export function isVisit(entry: ScriptedEntry): entry is ScriptedVisit {
  return visitJourneys.includes(entry.journey);
}

/** The module of a journey beside the visit. */
export function journeyOf({ journey }: ScriptedJourney): Journey {
  const found = journeys.find(({ id }) => id === journey);
  if (!found) throw new Error(`There is no journey ${journey}`);
  return found;
}

/** Reads and checks a script file. Throws ScriptProblem naming the field. */
export async function readScript(file: string): Promise<VisitScript> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ScriptProblem('--script', 'cannot read the script file');
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ScriptProblem('--script', `not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  return checkScript(json);
}

/** The visits of a script by themselves, for who plays them on a kiosk of their own. */
export async function readVisits(file: string): Promise<ScriptedVisit[]> {
  return (await readScript(file)).visits.filter(isVisit);
}

/** Checks what a script file holds. Throws ScriptProblem naming the field. */
export function checkScript(json: unknown): VisitScript {
  const { visits } = checked(z.strictObject({ visits: z.array(z.unknown()).min(1).max(50) }), json, []);
  const entries = visits.map((raw, index) => checked(schemaFor(raw), raw, ['visits', index]));
  entries.forEach((entry, index) => {
    checkEarlier(entries, index);
    if (!isVisit(entry)) checkNamed(entries, index, entry);
  });
  return { visits: withJourneys(entries) };
}

function checked<T>(schema: z.ZodType<T>, raw: unknown, place: (string | number)[]): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  throw new ScriptProblem(
    [...place, ...(issue?.path ?? []), ...unknown].join('.'),
    issue?.message ?? 'not a visit script',
  );
}

/** Each entry is checked as what its `journey` says that it is. */
function schemaFor(raw: unknown): z.ZodType<ScriptedEntry> {
  const { journey } = z.looseObject({ journey: z.unknown() }).catch({ journey: undefined }).parse(raw);
  if (journey === undefined) return visitSchema;
  if (typeof journey === 'string' && visitJourneys.includes(journey)) return visitSchema;
  const found = journeys.find(({ id }) => id === journey);
  if (found) return schemaOf(found);
  const known = [...visitJourneys, ...journeys.map(({ id }) => id)];
  return z.looseObject({ journey: z.enum(known) }) as unknown as z.ZodType<ScriptedEntry>;
}

/** `returnOf` and `of` name an earlier entry of the same policy that can be gone on with. */
function checkEarlier(entries: readonly ScriptedEntry[], index: number): void {
  const entry = entries[index];
  if (!entry) return;
  const [field, at, goesOn] = isVisit(entry)
    ? (['returnOf', entry.returnOf, undefined] as const)
    : (['of', entry.of, journeyOf(entry).goesOnWith] as const);
  if (at === undefined) return;
  const first = earlier(entries, index, at, `visits.${index}.${field}`);
  if (goesOn !== undefined && !goesOn.includes(first.journey))
    throw new ScriptProblem(
      `visits.${index}.${field}`,
      `names a ${first.journey}, not ${goesOn.join(' or ')}`,
    );
}

/** A step's `request` names the visit whose request it is about. */
function checkNamed(entries: readonly ScriptedEntry[], index: number, { steps }: ScriptedJourney): void {
  steps.forEach((step, place) => {
    for (const name of ['request', 'complaint']) {
      const at = step[name];
      if (typeof at === 'number') earlier(entries, index, at, `visits.${index}.steps.${place}.${name}`);
    }
  });
}

function earlier(entries: readonly ScriptedEntry[], index: number, at: number, field: string): ScriptedEntry {
  const first = entries[at];
  if (at >= index || !first) throw new ScriptProblem(field, 'names no earlier visit of this file');
  if (first.policy !== entries[index]?.policy)
    throw new ScriptProblem(field, 'names a visit of another policy');
  return first;
}

/** A return goes on with the journey that its first visit began, and with the referral meant there. */
function withJourneys(entries: readonly ScriptedEntry[]): ScriptedEntry[] {
  const whole: ScriptedEntry[] = [];
  for (const entry of entries) {
    const first = isVisit(entry) && entry.returnOf !== undefined ? whole[entry.returnOf] : undefined;
    if (!isVisit(entry) || !first || !isVisit(first)) whole.push(entry);
    else whole.push({ ...entry, journey: first.journey, referral: entry.referral ?? first.referral });
  }
  return whole;
}
