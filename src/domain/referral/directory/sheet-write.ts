import type { Agency, AgencyService, Schedule } from '../hsds.ts';
import { weeklyHours } from '../opening-hours.ts';
import { attributeOf, entriesOf, entryId, locationOf } from './sheet-apply.ts';
import type { SheetColumnId } from './sheet-columns.ts';
import { statusWords } from './sheet-row.ts';

const separator = '؛ ';

/** An agency's rows of the plain sheet, one for each service at each place. */
export function sheetRowsOf(agency: Agency): Partial<Record<SheetColumnId, string>>[] {
  return entriesOf(agency).map(({ place }) => {
    const service = agency.services?.find(({ id }) => id === place.serviceId);
    const at = service?.service_at_locations?.find(({ id }) => id === place.placeId);
    const location = at && locationOf(agency, at);
    const address = location?.addresses?.[0];
    const phones = at?.phones ?? service?.phones ?? location?.phones ?? agency.phones;
    const contact = (at?.contacts ?? service?.contacts ?? location?.contacts ?? agency.contacts)?.[0];
    const schedule = (at?.schedules ?? service?.schedules ?? location?.schedules)?.[0];
    const part = (linkType: string) => address && attributeOf(address, linkType);
    return present({
      id: entryId(place),
      agency: agency.name,
      about: agency.description,
      ...serviceCells(service),
      place: location?.name,
      city: address?.city,
      region: address?.state_province,
      district: part('sa-district'),
      street: part('sa-street') ?? address?.address_1,
      buildingNumber: part('sa-building-number'),
      secondaryNumber: part('sa-secondary-number'),
      postalCode: address?.postal_code,
      shortAddress: part('sa-short-address'),
      latitude: numberText(location?.['latitude']),
      longitude: numberText(location?.['longitude']),
      phones: phones?.map(({ number }) => number).join(separator),
      website: agency.website,
      contact: contact?.name,
      contactTitle: contact?.title,
      contactPhone: contact?.phones?.[0]?.number,
      ...hourCells(schedule),
    });
  });
}

function serviceCells(
  service: AgencyService | undefined,
): Partial<Record<SheetColumnId, string | undefined>> {
  const languages = service?.['languages'] as { name?: string }[] | undefined;
  const fees = service?.['fees_description'];
  return {
    service: service?.name,
    otherName: service?.alternate_name,
    serviceAbout: service?.description,
    eligibility: service?.eligibility_description,
    status: Object.entries(statusWords).find(([, status]) => status === service?.status)?.[0],
    alert: service?.alert,
    email: service?.email,
    areas: service?.service_areas?.flatMap(({ name }) => name ?? []).join(separator),
    documents: service?.required_documents?.flatMap(({ document }) => document ?? []).join(separator),
    languages: languages?.flatMap(({ name }) => name ?? []).join(separator),
    fees: typeof fees === 'string' ? fees : undefined,
    verifiedOn: service?.assured_date,
  };
}

function hourCells(schedule: Schedule | undefined): Partial<Record<SheetColumnId, string | undefined>> {
  const [hours] = schedule ? weeklyHours([schedule]) : [];
  if (!hours) return {};
  return { days: schedule?.byday, opens: hours.opens, closes: hours.closes };
}

function numberText(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : undefined;
}

function present(
  cells: Partial<Record<SheetColumnId, string | undefined>>,
): Partial<Record<SheetColumnId, string>> {
  return Object.fromEntries(
    Object.entries(cells).filter((cell): cell is [string, string] => cell[1] !== undefined && cell[1] !== ''),
  );
}
