/** A name, number or code inside a sentence, kept apart so that neither turns the other around. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
