const { ISTIQBAL_RUNS: given, ISTIQBAL_SOAK: soak } = process.env;
/** How many examples each property is tried on; the soak run raises it. */
export const numRuns = Number(given ?? (soak === '1' ? 3000 : 100));
