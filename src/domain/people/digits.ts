/** The digits that dates, numbers and pages are written in. */
export const digitKinds = ['arabic', 'latin'] as const;
export type Digits = (typeof digitKinds)[number];

const arabicZero = 0x0660;
const extendedArabicZero = 0x06f0;

/** Arabic-Indic (٠–٩) and Extended Arabic-Indic (۰–۹) digits become 0–9; all else stays as it is. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= extendedArabicZero ? extendedArabicZero : arabicZero));
  });
}

/** 0–9 become ٠–٩, the digits of Arabic running text; all else stays as it is. */
export function toArabicDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(arabicZero + Number(digit)));
}
