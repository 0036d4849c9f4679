/** A picture at the head of slips, on white paper. `id` is the SHA-256 of its samples and its size. */
export type LetterheadsTable = {
  id: string;
  width: number;
  height: number;
  channels: 1 | 3;
  /** Rows of 8-bit samples, each with the PNG filter that it begins with, deflated. */
  samples: Uint8Array;
  /** Rows of bits, padded to bytes, deflated. */
  blackAndWhite: Uint8Array;
  addedAt: string;
  addedBy: string;
};

export type LetterheadTables = { letterheads: LetterheadsTable };
