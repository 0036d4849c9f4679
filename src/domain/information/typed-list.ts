import { tidyText } from '../people/typed-text.ts';

/** Several things typed into one field, parted by commas, semicolons or lines: each once, in its order. */
export function typedList(typed: string): string[] {
  const parts = typed.split(/[،,؛;\n]/u).map(tidyText);
  return [...new Set(parts.filter((part) => part !== ''))];
}
