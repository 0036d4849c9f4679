/** Directional marks and joiners that come along with text pasted from documents and web pages. */
const invisible = /\p{Cf}/gu;

/** Text as kept: NFKC, without tatweel and invisible marks, ends trimmed and spaces collapsed. */
export function tidyText(text: string): string {
  // Normalised again: marks that a dropped sign held apart now stand together and have an order.
  const letters = text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\u0640/g, '')
    .normalize('NFKC');
  return letters.replace(/\s+/g, ' ').trim();
}

/** A number as typed, without the spaces, hyphens and invisible marks people put into it. */
export function withoutSeparators(text: string): string {
  return text.replace(invisible, '').replace(/[\s\p{Pd}]/gu, '');
}
