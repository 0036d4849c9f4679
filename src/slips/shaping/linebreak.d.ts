/** The package ships no types; this is the part of it that is used (UAX #14 break opportunities). */
declare module 'linebreak' {
  export type Break = {
    /** UTF-16 index before which the line may end. */
    readonly position: number;
    readonly required: boolean;
  };
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
