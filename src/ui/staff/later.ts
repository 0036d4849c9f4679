/** The instant so many milliseconds after another, both ISO. */
export function laterBy(instant: string, passedMs: number): string {
  return new Date(Date.parse(instant) + passedMs).toISOString();
}
