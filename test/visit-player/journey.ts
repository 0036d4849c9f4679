import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { commonShape, roleSchema } from './visit-fields.ts';
import type { ScriptedRole } from './visit-fields.ts';

/**
 * How the matter of an entry stands, and how it is found again: the number of its request, complaint or claim; a
 * question by its words, a person by their name. Empty while there is none.
 */
export type Left = { status: string; number: string };

/** What a step is played with. */
export type Stage = {
  kiosk: Kiosk;
  staff: Page;
  policyId: string;
  /** Who is signed in. */
  as: ScriptedRole;
  /** What the entry left that `of` names, and then each step. */
  matter: Readonly<Left>;
  /** The number of the request, complaint or claim that an earlier entry left. */
  numberOf: (index: number) => string;
  photograph: (page: Page, name: string) => Promise<void>;
};

/** What a step changed of it. */
export type Standing = Partial<Left>;

export type Step = {
  shape: z.ZodRawShape;
  play: (stage: Stage, asked: Readonly<Record<string, unknown>>) => Promise<Standing>;
};

/** A journey of the desk beside the visit: a page that is opened, and what can be done there, step by step. */
export type Journey = {
  id: string;
  /** Who does it unless the script says otherwise. */
  as: ScriptedRole;
  /** The journeys whose matter it can go on with. */
  goesOnWith?: readonly string[];
  /** It cannot begin by itself. */
  isOfNeeded?: boolean;
  /** Opens the page, and on it the matter that `of` names. */
  open: (stage: Stage) => Promise<Standing>;
  steps: Readonly<Record<string, Step>>;
};

/** An entry of a script that plays such a journey. */
export type ScriptedJourney = {
  policy: z.infer<typeof commonShape.policy>;
  now?: string | undefined;
  journey: string;
  as: ScriptedRole;
  of?: number | undefined;
  steps: ({ do: string } & Record<string, unknown>)[];
};

/** One thing that is done: the fields of its form, and how a person does it. */
export function step<Shape extends z.ZodRawShape>(
  shape: Shape,
  play: (stage: Stage, asked: z.infer<z.ZodObject<Shape>>) => Promise<Standing>,
): Step {
  // What is played has been read with this very shape.
  return { shape, play: (stage, asked) => play(stage, asked as z.infer<z.ZodObject<Shape>>) };
}

const mostSteps = 30;

/** How an entry of this journey is written. */
export function schemaOf({ id, as, goesOnWith, isOfNeeded, steps }: Journey): z.ZodType<ScriptedJourney> {
  const [first, ...more] = Object.entries(steps).map(([name, { shape }]) =>
    z.strictObject({ ...shape, do: z.literal(name) }),
  );
  if (!first) throw new Error(`The journey ${id} has no steps`);
  const of = z.int().min(0);
  return z.strictObject({
    ...commonShape,
    journey: z.literal(id),
    as: roleSchema.default(as),
    ...(goesOnWith !== undefined && { of: isOfNeeded ? of : of.optional() }),
    steps: z
      .array(z.discriminatedUnion('do', [first, ...more]))
      .min(1)
      .max(mostSteps),
  }) as unknown as z.ZodType<ScriptedJourney>;
}
