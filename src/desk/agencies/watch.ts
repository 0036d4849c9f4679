/** Thrown out of a piece of work that the supervisor gave up. */
export class Cancelled extends Error {
  constructor() {
    super('Cancelled');
    this.name = 'Cancelled';
  }
}

/** Told by long work how far it is; gives the desk back to others between its pieces, and ends it when it is given up. */
export type Watch = {
  /** Names what is done now, out of how much. */
  begin(stage: WorkStage, total: number): void;
  /** After each piece: so much is done. Other calls are answered before it returns. */
  step(done: number): Promise<void>;
};
export type WorkStage = 'reading' | 'comparing' | 'writing';

/** How long a piece of work may keep others waiting. */
export const sliceMs = 12;

/** Lets everything that is waiting go first. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
