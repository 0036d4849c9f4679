import { toLatinDigits } from './digits.ts';

/**
 * The form in which names are kept for search and searched: one spelling for all that people type
 * for the same name. Marks, tatweel, hamza seats, ta marbuta, digits, case, punctuation and bidi
 * controls no longer tell two texts apart; `عبد الله` and `عبدالله` are one. For search only, never shown.
 */
export function normaliseForSearch(text: string): string {
  // Decomposing first (NFKC's mappings, marks apart) turns أ إ آ ؤ ئ into letter and mark: the seat stays.
  const letters = toLatinDigits(text.normalize('NFKD').toLowerCase().normalize('NFKD'))
    .replace(/[\p{M}\p{Cf}\p{Lm}\p{Sk}'’‘`\u0621]/gu, '')
    .replace(/[ٱٲٳٵ]/g, 'ا')
    .replace(/[ىیےئ]/g, 'ي')
    .replace(/[ةۃەہھ]/g, 'ه')
    .replace(/[کڪ]/g, 'ك');
  return letters
    .normalize('NFC')
    .replace(/(?<=\p{N})\p{P}+(?=\p{N})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=^| )عبد (?=ال)/g, 'عبد');
}
