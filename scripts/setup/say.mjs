/** Progress goes to standard error: standard output belongs to the program that set-up makes way for. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Seconds since a `performance.now()` reading, for people: "3.4 s". */
export function secondsSince(startMs) {
  return `${((performance.now() - startMs) / 1000).toFixed(1)} s`;
}

/** Announces a piece of work, runs it, and says how long it took. */
export async function step(title, work) {
  const startMs = performance.now();
  say(`[set-up] ${title} …`);
  const value = await work();
  say(`[set-up] ${title}: done in ${secondsSince(startMs)}`);
  return value;
}
