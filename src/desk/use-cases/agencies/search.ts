import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { normaliseForSearch } from '../../../domain/people/normalise.ts';
import { searchAgencies as search } from '../../agency-view.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** The agencies' services that answer a need, best first. */
export function searchAgencies(
  ...[office, , { query, openNow, city }]: [Office, StaffMember, ParsedInputOf<'agencies.search'>]
): Promise<OutputOf<'agencies.search'>> {
  return office.store.read(async (handle) => {
    const found = await search(handle, { query, now: office.ports.clock.now(), nearCity: city });
    const wantedCity = normaliseForSearch(city ?? '');
    const agencies = found
      .filter((agency) => wantedCity === '' || normaliseForSearch(agency.city) === wantedCity)
      .filter((agency) => !openNow || agency.isOpenNow === true);
    return { agencies, total: agencies.length };
  });
}
