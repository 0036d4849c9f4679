import { applyEntry, entriesOf } from '../../domain/referral/directory/sheet-apply.ts';
import type { EntryPlace } from '../../domain/referral/directory/sheet-apply.ts';
import { newsIn } from '../../domain/referral/directory/sheet-known.ts';
import { comparePlaces, readSheetRow, serviceKey } from '../../domain/referral/directory/sheet-row.ts';
import type { PlaceWords, SheetEntry, SheetRow } from '../../domain/referral/directory/sheet-row.ts';
import { shownValue } from '../../domain/referral/directory/fault.ts';
import type { Agency } from '../../domain/referral/hsds.ts';
import { normaliseForSearch } from '../../domain/people/normalise.ts';
import { rowsOfAgencies } from '../../store/agency-directory.ts';
import type { DirectoryEntry } from '../../store/agency-directory.ts';
import { agencyOfRows } from '../../store/directory-rows.ts';
import { Refusal } from '../refusal.ts';
import { addFault } from './compare-directory.ts';
import type { Comparison, Draft } from './compare-directory.ts';
import type { DirectoryHost } from './directory-content.ts';
import { directoryLimits } from './limits.ts';
import type { Watch } from './watch.ts';

const agenciesPerPiece = 60;

/** Where the directory's entries stand: by their ids, by what they are called, and agencies by name. */
type Index = {
  byId: Map<string, EntryPlace>;
  byKey: Map<string, { place: EntryPlace; words: PlaceWords }[]>;
  agencies: Map<string, string>;
};
type Rows = { found: EntryPlace | null; entry: SheetEntry }[];

/** The agencies that a sheet's rows make, or change: a row is matched by its id, else by agency, service and place. */
export async function draftsOfSheet(
  office: DirectoryHost,
  rows: readonly SheetRow[],
  entries: readonly DirectoryEntry[],
  named: Set<string>,
  into: Comparison,
  watch: Watch,
): Promise<Draft[]> {
  if (rows.length > directoryLimits.services) throw new Refusal('directory-too-many', 'filePath');
  watch.begin('comparing', rows.length * 2);
  const index = await indexOf(office, entries, watch);
  const byAgency = new Map<string, Rows>();
  const known = new Set(entries.map(({ id }) => id));
  const taken = new Set<string>();
  for (const [at, row] of rows.entries()) {
    await watch.step(at);
    const entry = readSheetRow(row, (fault) => addFault(into, fault));
    const { agency = '', service = '', place, city, street } = row.values;
    const words: PlaceWords = { name: place, city, street };
    const id = row.values.id?.trim().toLowerCase();
    const found =
      (id === undefined ? undefined : index.byId.get(id)) ?? findByWords(index, agency, service, words);
    if (found) named.add(found.serviceId);
    if (!entry) {
      into.rejectedCount += 1;
      continue;
    }
    const own = found
      ? (found.placeId ?? found.serviceId)
      : [agency, service, place, city, street].map((part) => normaliseForSearch(part ?? '')).join('|');
    if (taken.has(own)) {
      into.rejectedCount += 1;
      const value = shownValue(`${agency} · ${service}`);
      addFault(into, { file: row.file, line: row.line, column: '', code: 'duplicate-row', value });
      continue;
    }
    taken.add(own);
    const name = normaliseForSearch(agency);
    let agencyId = found?.agencyId ?? index.agencies.get(name);
    if (agencyId === undefined) {
      agencyId = office.ports.ids.next();
      index.agencies.set(name, agencyId);
    }
    const list = byAgency.get(agencyId) ?? [];
    list.push({ found, entry });
    byAgency.set(agencyId, list);
  }
  return [...byAgency].map(([id, list]) => draftOf(office, id, list, known.has(id), named));
}

function draftOf(office: DirectoryHost, id: string, rows: Rows, isKnown: boolean, named: Set<string>): Draft {
  return {
    id,
    make: (now) => {
      const agency: Agency =
        isKnown && now
          ? structuredClone(now)
          : { id, name: '', description: rows[0]?.entry.text.agency ?? '' };
      for (const { found, entry } of rows) {
        // The row's own id, where it has one that is not in use here, becomes the id of what it adds.
        let own = found === null ? entry.id : null;
        const ids = {
          next: () => office.ports.ids.next(),
          forEntry: () => {
            const given = own ?? office.ports.ids.next();
            own = null;
            return given;
          },
        };
        const news = found && now ? newsIn(withoutNames(entry, found), now, found) : entry;
        named.add(applyEntry(agency, found, news, ids));
      }
      return agency;
    },
    accepts: () => true,
  };
}

/** A row that was matched by its words does not rename what it was matched with: another spelling is no other name. */
function withoutNames(entry: SheetEntry, found: EntryPlace): SheetEntry {
  if (entry.id !== null && [found.placeId, found.serviceId].includes(entry.id)) return entry;
  const text = { ...entry.text };
  delete text.agency;
  delete text.service;
  return { ...entry, text };
}

/** The one entry that is called so and may be at this place: two that fit are none, so that nothing is guessed. */
function findByWords(index: Index, agency: string, service: string, words: PlaceWords): EntryPlace | null {
  const candidates = index.byKey.get(serviceKey(agency, service)) ?? [];
  const saysNothing = Object.values(words).every((part) => part === undefined);
  const compared = candidates.map((each) => ({ ...each, how: comparePlaces(each.words, words) }));
  const same = compared.filter(({ how }) => how === 'same');
  const fits = compared.filter(
    ({ how, place }) => how === 'fits' || (how === 'unsaid' && (saysNothing || place.placeId === null)),
  );
  const found = same.length > 0 ? same : fits;
  return found.length === 1 ? (found[0]?.place ?? null) : null;
}

async function indexOf(
  office: DirectoryHost,
  entries: readonly DirectoryEntry[],
  watch: Watch,
): Promise<Index> {
  const index: Index = { byId: new Map(), byKey: new Map(), agencies: new Map() };
  for (let at = 0; at < entries.length; at += agenciesPerPiece) {
    const ids = entries.slice(at, at + agenciesPerPiece).map(({ id }) => id);
    const rows = await office.store.read((handle) => rowsOfAgencies(handle, ids));
    for (const own of rows.values()) {
      const agency = agencyOfRows(own);
      const name = normaliseForSearch(agency.name);
      if (!index.agencies.has(name)) index.agencies.set(name, agency.id);
      for (const { place, key, words } of entriesOf(agency)) {
        index.byId.set(place.placeId ?? place.serviceId, place);
        // A service's own id leads to its first place.
        if (!index.byId.has(place.serviceId)) index.byId.set(place.serviceId, place);
        index.byKey.set(key, [...(index.byKey.get(key) ?? []), { place, words }]);
      }
    }
    await watch.step(0);
  }
  return index;
}
