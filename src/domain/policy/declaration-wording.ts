import type { Policy } from './policy-schema.ts';

type Wording = Policy['declaration']['wording'];

/** The names that each form of the declaration holds, and no others. */
export const declarationPlaceholders = {
  selfMale: ['name'],
  selfFemale: ['name'],
  forOtherMale: ['name', 'beneficiary', 'capacity'],
  forOtherFemale: ['name', 'beneficiary', 'capacity'],
} as const satisfies Record<keyof Wording, readonly string[]>;

/**
 * Who declares. `onBehalfOf.capacity` is the word that follows «بصفتي», in the signer's gender: وكيلًا,
 * وليةً, ممثلًا.
 */
export type Declarant = {
  name: string;
  gender: 'male' | 'female';
  onBehalfOf: { beneficiary: string; capacity: string } | null;
};

/** The declaration in the signer's first person and gender, every placeholder filled. */
export function declarationText(wording: Wording, { name, gender, onBehalfOf }: Declarant): string {
  const form = onBehalfOf
    ? (['forOtherMale', 'forOtherFemale'] as const)[gender === 'male' ? 0 : 1]
    : (['selfMale', 'selfFemale'] as const)[gender === 'male' ? 0 : 1];
  const values: Record<string, string> = { name, ...onBehalfOf };
  // One pass: a name that itself holds braces is not read as a placeholder.
  return wording[form].replace(
    /\{(name|beneficiary|capacity)\}/g,
    (_, placeholder: string) => values[placeholder] ?? '',
  );
}
