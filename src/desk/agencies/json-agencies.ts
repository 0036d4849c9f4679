import { isObject } from '../../domain/referral/directory/hsds-check.ts';
import type { HsdsObject } from '../../domain/referral/directory/hsds-check.ts';
import { Refusal } from '../refusal.ts';
import { directoryLimits } from './limits.ts';
import type { DirectoryLimits } from './limits.ts';
import type { Watch } from './watch.ts';

/** The organizations of a JSON file, and what an object around them holds besides. */
export type JsonDirectory = { organizations: unknown[]; beside: HsdsObject; isPackage: boolean };

const piece = 256 * 1024;

/**
 * Reads HSDS JSON: a list of organizations, or an object with them as `organizations`. The list is cut into its
 * items by hand and each item parsed by itself, so that a file of any size is read in pieces and one that nests
 * without end never reaches the parser.
 */
export async function readJsonAgencies(
  text: string,
  watch: Watch,
  limits: DirectoryLimits = directoryLimits,
): Promise<JsonDirectory> {
  const start = firstSign(text, 0);
  if (text[start] === '[') {
    const { items, end } = await readItems(text, start, watch, limits);
    if (firstSign(text, end) < text.length) throw broken(text, end);
    return { organizations: items, beside: {}, isPackage: false };
  }
  if (text[start] !== '{') throw broken(text, start);
  return readPackage(text, start, watch, limits);
}

/** `{ "organizations": [ … ], … }`: the list is cut up, everything beside it is parsed whole. */
async function readPackage(
  text: string,
  start: number,
  watch: Watch,
  limits: DirectoryLimits,
): Promise<JsonDirectory> {
  const beside: HsdsObject = {};
  let organizations: unknown[] | null = null;
  let at = firstSign(text, start + 1);
  if (text[at] === '}') throw new Refusal('directory-not-hsds', 'filePath');
  for (;;) {
    if (text[at] !== '"') throw broken(text, at);
    const nameEnd = endOfText(text, at);
    const name = parse(text, at, nameEnd) as string;
    at = firstSign(text, nameEnd);
    if (text[at] !== ':') throw broken(text, at);
    at = firstSign(text, at + 1);
    if (name === 'organizations' && text[at] === '[') {
      const { items, end } = await readItems(text, at, watch, limits);
      organizations = items;
      at = end;
    } else {
      const end = await endOfValue(text, at, watch, limits);
      beside[name] = parse(text, at, end);
      at = end;
    }
    at = firstSign(text, at);
    if (text[at] === '}') break;
    if (text[at] !== ',') throw broken(text, at);
    at = firstSign(text, at + 1);
  }
  if (firstSign(text, at + 1) < text.length) throw broken(text, at + 1);
  if (organizations === null) {
    // One organization by itself is a directory too.
    if (isObject(beside) && typeof beside['id'] === 'string' && typeof beside['name'] === 'string')
      return { organizations: [beside], beside: {}, isPackage: false };
    throw new Refusal('directory-not-hsds', 'filePath');
  }
  return { organizations, beside, isPackage: true };
}

async function readItems(
  text: string,
  start: number,
  watch: Watch,
  limits: DirectoryLimits,
): Promise<{ items: unknown[]; end: number }> {
  const items: unknown[] = [];
  let at = firstSign(text, start + 1);
  if (text[at] === ']') return { items, end: at + 1 };
  for (;;) {
    const end = await endOfValue(text, at, watch, limits);
    if (end - at > limits.agencyLength) throw new Refusal('directory-too-many', 'filePath');
    items.push(parse(text, at, end));
    at = firstSign(text, end);
    if (text[at] === ']') return { items, end: at + 1 };
    if (text[at] !== ',') throw broken(text, at);
    at = firstSign(text, at + 1);
  }
}

/** The end of the value that begins here; the parser then says whether it is one. */
async function endOfValue(
  text: string,
  start: number,
  watch: Watch,
  limits: DirectoryLimits,
): Promise<number> {
  let depth = 0;
  let at = start;
  let nextStep = at + piece;
  while (at < text.length) {
    if (at >= nextStep) {
      nextStep = at + piece;
      await watch.step(at);
    }
    const sign = text[at];
    if (sign === '"') {
      at = endOfText(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > limits.depth)
        throw new Refusal('directory-too-deep', 'filePath', { line: lineAt(text, at) });
    } else if (sign === '}' || sign === ']') {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (sign === ',' && depth === 0) return at;
    at += 1;
  }
  if (depth > 0) throw broken(text, text.length);
  return at;
}

/** After the closing quote of the text that begins here. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at === -1) throw broken(text, text.length);
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    at += 1;
    if (slashes % 2 === 0) return at;
  }
}

function firstSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\ufeff]/u.test(text[at] ?? '')) at += 1;
  return at;
}

function parse(text: string, start: number, end: number): unknown {
  try {
    return JSON.parse(text.slice(start, end));
  } catch {
    throw broken(text, start);
  }
}

function broken(text: string, at: number): Refusal {
  return new Refusal('directory-broken-json', 'filePath', { line: lineAt(text, at) });
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1))
    line += 1;
  return line;
}
