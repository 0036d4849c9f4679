import type { Screen } from '../policy/policy-schema.ts';

/**
 * What a receptionist types before it is sent, and the screen whose confirmation makes it needless.
 * `beneficiary` and `representative` are registrations, `standing` is who was chosen and in which capacity;
 * the question to the officer or researcher stands on every screen and is needless once it is recorded.
 */
export const screenOfForm = {
  attendance: 'greet',
  beneficiary: 'identify',
  representative: 'identify',
  standing: 'identify',
  completeness: 'completeness',
  explain: 'explain',
  serve: 'serve',
  need: 'need',
  'responsible-person': 'responsible-person',
  'follow-up': 'follow-up',
  unclear: null,
} as const satisfies Record<string, Screen | null>;
export type TypedForm = keyof typeof screenOfForm;

/** Half-typed input by the path of its field, as it stands there: nothing is parsed or checked. */
export type Typed = Record<string, string>;
export const typedForms = Object.keys(screenOfForm) as [TypedForm, ...TypedForm[]];

/** The forms that a screen's confirmation makes needless. */
export function formsOf(screen: Screen): TypedForm[] {
  return typedForms.filter((form) => screenOfForm[form] === screen);
}
