/** The papers a slip is made for: two sheets, and the endless 80 mm roll of a receipt printer. */
export const papers = ['A5', 'A4', 'roll-80'] as const;
export type Paper = (typeof papers)[number];
