/** A refusal as a widget shows it: the code and field for machines, the sentence for people. */
export type FieldError = { code: string; field: string | null; text: string };
