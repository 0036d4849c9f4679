import { locales, overwriteGetLocale } from '../text/index.ts';
import type { Locale } from '../text/index.ts';

const storageKey = 'locale';

function remembered(): Locale {
  const kept = window.localStorage.getItem(storageKey);
  return locales.find((locale) => locale === kept) ?? 'ar';
}

/** The page's language. Texts read it, so a switch redraws them; the choice is remembered on this desk. */
export class PageLocale {
  #current = $state<Locale>('ar');

  constructor(initial: Locale) {
    this.#current = initial;
    overwriteGetLocale(() => this.#current);
    this.#tellDocument();
  }

  get current(): Locale {
    return this.#current;
  }

  /** Arabic to English and back. */
  toggle(): void {
    this.#current = this.#current === 'ar' ? 'en' : 'ar';
    window.localStorage.setItem(storageKey, this.#current);
    this.#tellDocument();
  }

  #tellDocument(): void {
    document.documentElement.lang = this.#current;
    document.documentElement.dir = this.#current === 'ar' ? 'rtl' : 'ltr';
  }
}

/** The language remembered on this desk, Arabic until somebody chose otherwise. */
export function openLocale(): PageLocale {
  return new PageLocale(remembered());
}
