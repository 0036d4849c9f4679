/** A row of figures, null where one is not to be shown; `share`, from 0 to 1, is how long its bar is. */
export type FigureRow = { id: string; label: string; values: readonly (string | null)[]; share?: number };
