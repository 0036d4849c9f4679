/** The catalogue: every sentence a person reads, Arabic first, English second. */
export * as m from './generated/messages.js';
export { getLocale, overwriteGetLocale, locales } from './generated/runtime.js';
export type { Locale } from './generated/runtime.js';
