import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is wrong with a catalogue, one sentence each: missing files, missing or empty texts, keys that stand twice,
 * values that only one language has, and a catalogue without any text.
 *
 * @param {string} folder what the patterns are relative to
 * @param {string[]} patterns paths with `{locale}` in them
 * @param {string[]} locales
 * @returns {string[]}
 */
export function catalogueFaults(folder, patterns, locales) {
  const faults = [];
  const catalogues = new Map(locales.map((locale) => [locale, readTexts(folder, patterns, locale, faults)]));
  const keys = new Set([...catalogues.values()].flatMap((texts) => [...texts.keys()]));
  if (keys.size === 0) faults.push('The catalogue holds no text at all.');
  for (const key of keys) {
    const seen = new Map();
    for (const [locale, texts] of catalogues) {
      const text = texts.get(key);
      if (text === undefined) faults.push(`${key}: missing in ${locale}`);
      else if (sentencesOf(text).some((sentence) => sentence.trim() === ''))
        faults.push(`${key}: empty in ${locale}`);
      else seen.set(locale, valuesOf(text));
    }
    if (new Set(seen.values()).size > 1) {
      const each = [...seen].map(([locale, values]) => `${locale} has {${values}}`);
      faults.push(`${key}: not the same values: ${each.join(', ')}`);
    }
  }
  return faults;
}

function readTexts(folder, patterns, locale, faults) {
  const texts = new Map();
  for (const pattern of patterns) {
    const path = pattern.replace('{locale}', locale);
    if (!existsSync(join(folder, path))) {
      faults.push(`${path}: missing`);
      continue;
    }
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(join(folder, path), 'utf8')))) {
      if (key === '$schema') continue;
      if (texts.has(key)) faults.push(`${key}: stands twice in ${locale}`);
      texts.set(key, text);
    }
  }
  return texts;
}

/** The sentences of a text: itself, or each of its variants (plurals, gender). */
function sentencesOf(text) {
  if (typeof text === 'string') return [text];
  const sentences = [text].flat().flatMap((part) => Object.values(part.match ?? {}));
  return sentences.length > 0 ? sentences : [''];
}

/** Sorted names of the values that a text or any of its variants puts in. */
function valuesOf(text) {
  const names = sentencesOf(text).flatMap((sentence) =>
    [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
  );
  return [...new Set(names)].sort().join(', ');
}
