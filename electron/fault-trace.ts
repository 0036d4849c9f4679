/**
 * What may be logged of a fault's text: the kinds of errors and the places in the program's own files. The
 * messages between them may quote what a person typed, so they are left out.
 */
export function traceOf(text: string): string {
  return text
    .split('\n')
    .map((line) => placeIn(line) ?? kindIn(line))
    .filter((part) => part !== null)
    .join(' < ');
}

function placeIn(line: string): string | null {
  const place = /^\s+at .*?([\w.-]+\.(?:js|cjs|mjs|ts)):(\d+)/u.exec(line);
  return place ? `${place[1] ?? ''}:${place[2] ?? ''}` : null;
}

function kindIn(line: string): string | null {
  return /^(?:Uncaught )?([A-Z]\w*(?:Error|Exception))\b/u.exec(line)?.[1] ?? null;
}
