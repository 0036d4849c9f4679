import { checkObject, isObject } from '../../domain/referral/directory/hsds-check.ts';
import type { HsdsObject, Origins } from '../../domain/referral/directory/hsds-check.ts';
import { shownValue } from '../../domain/referral/directory/fault.ts';
import type { Fault, FaultPlace } from '../../domain/referral/directory/fault.ts';
import type { Agency } from '../../domain/referral/hsds.ts';
import { directoryEntries, openServices } from '../../store/agency-directory.ts';
import { Refusal } from '../refusal.ts';
import { addFault, compareDrafts, emptyComparison } from './compare-directory.ts';
import type { Comparison, Draft } from './compare-directory.ts';
import { draftsOfSheet } from './compare-sheet.ts';
import type { DirectoryFile, DirectoryHost } from './directory-content.ts';
import { directoryLimits } from './limits.ts';
import type { Watch } from './watch.ts';

/** Checks what a file says and compares it with the directory. Nothing is written. */
export async function compareFile(
  office: DirectoryHost,
  file: DirectoryFile,
  watch: Watch,
): Promise<Comparison> {
  const into = emptyComparison();
  for (const fault of file.faults) addFault(into, fault);
  into.rejectedCount += file.faults.length;
  const entries = await office.store.read(directoryEntries);
  const first = { position: Math.max(-1, ...entries.map(({ position }) => position)), done: 0 };
  /** Every service that the file names, rejected ones too: they are not missing. */
  const named = new Set<string>();
  let drafts: Draft[];
  if (file.content.kind === 'sheet') {
    drafts = await draftsOfSheet(office, file.content.rows, entries, named, into, watch);
    first.done = file.content.rows.length;
  } else {
    const { agencies, origins } = file.content;
    watch.begin('comparing', agencies.length * 2);
    drafts = await draftsOfAgencies(agencies, origins, named, into, watch);
    first.done = agencies.length;
  }
  await compareDrafts(office.store, drafts, into, first, watch);
  for (const service of await office.store.read(openServices)) {
    if (named.has(service.id)) continue;
    const { agencyName, name } = service;
    into.missing.push({ agencyName, serviceName: name, serviceId: service.id, fields: [] });
  }
  return into;
}

/** Checks agencies in HSDS's own form. A service with a fault is left out; an agency with one of its own, whole. */
async function draftsOfAgencies(
  agencies: readonly unknown[],
  origins: Origins,
  named: Set<string>,
  into: Comparison,
  watch: Watch,
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  let services = 0;
  for (const [index, raw] of agencies.entries()) {
    await watch.step(index);
    if (!isObject(raw)) {
      reject(into, {
        file: '',
        line: null,
        column: `[${String(index + 1)}]`,
        code: 'not-object',
        value: shownValue(raw),
      });
      continue;
    }
    const list = Array.isArray(raw['services']) ? (raw['services'] as unknown[]) : [];
    services += list.length;
    if (services > directoryLimits.services) throw new Refusal('directory-too-many', 'filePath');
    for (const service of list) if (isObject(service)) named.add(String(service['id']));
    const name = typeof raw['name'] === 'string' ? shownValue(raw['name']) : `[${String(index + 1)}]`;
    const at: FaultPlace = { file: name, line: null, column: '' };
    const ownFaults = faultsIn('organization', without(raw, list.length > 0), origins, at, raw);
    if (typeof raw['id'] === 'string' && seen.has(raw['id']))
      ownFaults.push({
        ...(origins.placeOf(raw) ?? at),
        column: 'id',
        code: 'duplicate-id',
        value: raw['id'],
      });
    seen.add(String(raw['id']));
    if (ownFaults.length > 0) {
      into.rejectedCount += Math.max(0, list.length - 1);
      reject(into, ...ownFaults);
      continue;
    }
    const passed: HsdsObject[] = [];
    for (const [place, service] of list.entries()) {
      const under = { ...at, column: `services[${String(place + 1)}]` };
      const faults = serviceFaults(service, origins, under, seen);
      if (faults.length === 0) passed.push(service as HsdsObject);
      else reject(into, ...faults);
    }
    const agency = { ...raw, ...(list.length > 0 ? { services: passed } : {}) } as unknown as Agency;
    const accepted = new Set(passed.map(({ id }) => String(id)));
    drafts.push({ id: agency.id, make: () => agency, accepts: (id) => accepted.has(id) });
  }
  return drafts;
}

function serviceFaults(service: unknown, origins: Origins, at: FaultPlace, seen: Set<string>): Fault[] {
  if (!isObject(service)) return [{ ...at, code: 'not-object', value: shownValue(service) }];
  const faults = faultsIn('service', service, origins, at);
  const id = String(service['id']);
  if (seen.has(id))
    faults.push({ ...(origins.placeOf(service) ?? at), column: 'id', code: 'duplicate-id', value: id });
  seen.add(id);
  return faults;
}

function faultsIn(
  table: 'organization' | 'service',
  object: HsdsObject,
  origins: Origins,
  at: FaultPlace,
  original: HsdsObject = object,
): Fault[] {
  const faults: Fault[] = [];
  // A copy without its services stands where the original stood.
  const asRead = (each: HsdsObject) => (each === object ? original : each);
  const originsOfCopy: Origins = {
    placeOf: (each) => origins.placeOf(asRead(each)),
    faultsOf: (each) => origins.faultsOf(asRead(each)),
  };
  checkObject(table, object, originsOfCopy, at, (fault) => faults.push(fault));
  return faults;
}

function without(raw: HsdsObject, hasServices: boolean): HsdsObject {
  if (!hasServices) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([field]) => field !== 'services'));
}

/** One piece is left out, for the first of these reasons; all of them are told. */
function reject(into: Comparison, ...faults: Fault[]): void {
  into.rejectedCount += 1;
  for (const fault of faults) addFault(into, fault);
}
