/** How many examples each property is tried on; the soak run raises it. */
export const numRuns = Number(process.env['ISTIQBAL_RUNS'] ?? 100);
