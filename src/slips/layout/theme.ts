/** Red, green, blue from 0 to 1. */
export type Colour = readonly [number, number, number];

const hex = (value: number): Colour => [
  (value >> 16) / 255,
  ((value >> 8) & 0xff) / 255,
  (value & 0xff) / 255,
];

/** The screen's colours (Platforms Code), dark enough to survive a black-and-white printer. */
export const colours = {
  black: [0, 0, 0],
  ink: hex(0x111927),
  inkSoft: hex(0x4d5761),
  inkMid: hex(0x384250),
  line: hex(0xd2d6db),
  lineSoft: hex(0xe5e7eb),
  signLine: hex(0x9da4ae),
  accent: hex(0x1b8354),
  accentText: hex(0x166a45),
  accentDeep: hex(0x104631),
  accentTint: hex(0xf7fdf9),
  goldTint: hex(0xfffce6),
  gold: hex(0xdba102),
  goldText: hex(0x6e3c00),
  red: hex(0xb42318),
  redTint: hex(0xfef3f2),
} as const satisfies Record<string, Colour>;

/** Text sizes in units of layout, which are points on A5. The smallest can still be read at arm's length under office light. */
export const sizes = {
  title: 17,
  agency: 13.5,
  large: 12,
  text: 10,
  small: 8.6,
  tiny: 7.6,
  association: 14,
} as const;

/** Line height as a multiple of the text size. */
export const LEADING = 1.5;
