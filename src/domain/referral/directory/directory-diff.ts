import type { Agency } from '../hsds.ts';

/** A field of an entry as it is and as the file has it. The name is HSDS's own. */
export type FieldChange = { field: string; before: string; after: string };

type Fields = Record<string, unknown>;
const longestShown = 240;
/** What only ties objects together, and says nothing to a reader. */
const isTie = (name: string) =>
  name === 'id' || name.endsWith('_id') || name === 'link_type' || name === 'link_entity';

/** The fields in which two entries differ, without the lists named in `apart`. */
export function fieldChanges(before: Fields, after: Fields, apart: readonly string[] = []): FieldChange[] {
  const names = inReadingOrder({ ...before, ...after });
  return names.flatMap((field) => {
    if (apart.includes(field)) return [];
    const [was, is] = [before[field], after[field]];
    if (sameContent(was, is)) return [];
    const [wasItems, isItems] = [itemsOf(was), itemsOf(is)];
    const beside = (items: unknown[], others: unknown[]) =>
      items.filter((item) => !others.some((other) => sameContent(item, other)));
    return [{ field, before: shown(beside(wasItems, isItems)), after: shown(beside(isItems, wasItems)) }];
  });
}

/** True for values that say the same, whatever the order of their fields. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isEmpty(a) && isEmpty(b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameContent(item, b[index]));
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => sameContent((a as Fields)[name], (b as Fields)[name]));
}

/** The agency with those of its present services (and their places) that a file does not name. */
export function withMissing(fromFile: Agency, now: Agency, keep: (serviceId: string) => boolean): Agency {
  const kept = (now.services ?? []).filter(({ id }) => keep(id));
  if (kept.length === 0) return fromFile;
  const used = new Set(
    kept.flatMap((service) =>
      (service.service_at_locations ?? []).map((at) => at.location?.id ?? at.location_id),
    ),
  );
  const named = new Set(fromFile.locations?.map(({ id }) => id));
  const locations = (now.locations ?? []).filter(({ id }) => used.has(id) && !named.has(id));
  return {
    ...fromFile,
    services: [...(fromFile.services ?? []), ...kept],
    ...(locations.length === 0 ? {} : { locations: [...(fromFile.locations ?? []), ...locations] }),
  };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : isEmpty(value) ? [] : [value];
}

function shown(items: readonly unknown[]): string {
  const text = items.map((item) => leaves(item).join(' ')).join('، ');
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Fields;
  return inReadingOrder(fields).flatMap((name) => (isTie(name) ? [] : leaves(fields[name])));
}

/** Single values before lists, each by name: the store gives fields back in an order of its own. */
function inReadingOrder(fields: Fields): string[] {
  const isList = (name: string) => typeof fields[name] === 'object';
  return Object.keys(fields).sort((a, b) => Number(isList(a)) - Number(isList(b)) || (a < b ? -1 : 1));
}
