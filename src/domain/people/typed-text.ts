/** Directional marks and joiners that come along with text pasted from documents and web pages. */
const invisible = /\p{Cf}/gu;

/** Text as kept: NFKC, without tatweel and invisible marks, ends trimmed and spaces collapsed. */
export function tidyText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\u0640/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A number as typed, without the spaces, hyphens and invisible marks people put into it. */
export function withoutSeparators(text: string): string {
  return text.replace(invisible, '').replace(/[\s\p{Pd}]/gu, '');
}
