import { m } from '../../../text/index.ts';
import { localDigits } from '../../parts/digits.ts';
import { isolated } from '../../parts/isolated.ts';
import type { ImportState, Preview, PreviewList } from './directory-import.svelte.ts';

type Fault = Extract<Preview, { list: 'rejected' }>['lines'][number];

const faults: Record<Fault['code'], () => string> = {
  required: m.directory_fault_required,
  'not-uuid': m.directory_fault_not_uuid,
  'not-number': m.directory_fault_not_number,
  'not-date': m.directory_fault_not_date,
  'not-time': m.directory_fault_not_time,
  'not-email': m.directory_fault_not_email,
  'not-url': m.directory_fault_not_url,
  'not-one-of': m.directory_fault_not_one_of,
  'not-text': m.directory_fault_not_text,
  'not-list': m.directory_fault_not_list,
  'not-object': m.directory_fault_not_object,
  'too-long': m.directory_fault_too_long,
  'too-deep': m.directory_fault_too_deep,
  'duplicate-id': m.directory_fault_duplicate_id,
  'duplicate-row': m.directory_fault_duplicate_row,
  'id-taken': m.directory_fault_id_taken,
  dangling: m.directory_fault_dangling,
  'bad-phone': m.directory_fault_bad_phone,
  'bad-coordinates': m.directory_fault_bad_coordinates,
  'bad-days': m.directory_fault_bad_days,
  'bad-hours': m.directory_fault_bad_hours,
  'bad-postal-code': m.directory_fault_bad_postal_code,
  'bad-building-number': m.directory_fault_bad_building_number,
  'bad-secondary-number': m.directory_fault_bad_secondary_number,
  'bad-short-address': m.directory_fault_bad_short_address,
  'too-many-cells': m.directory_fault_too_many_cells,
};

/** What is wrong and what to do about it. */
export function faultText(code: Fault['code']): string {
  return faults[code]();
}

const fields: Record<string, () => string> = {
  name: m.directory_field_name,
  alternate_name: m.directory_field_alternate_name,
  description: m.directory_field_description,
  email: m.directory_field_email,
  website: m.directory_field_website,
  status: m.directory_field_status,
  alert: m.directory_field_alert,
  eligibility_description: m.directory_field_eligibility_description,
  fees_description: m.directory_field_fees_description,
  assured_date: m.directory_field_assured_date,
  phones: m.directory_field_phones,
  contacts: m.directory_field_contacts,
  schedules: m.directory_field_schedules,
  locations: m.directory_field_locations,
  service_at_locations: m.directory_field_service_at_locations,
  service_areas: m.directory_field_service_areas,
  required_documents: m.directory_field_required_documents,
  languages: m.directory_field_languages,
  cost_options: m.directory_field_cost_options,
  attributes: m.directory_field_attributes,
};

/** A field of HSDS in words; one without words by its own name. */
export function fieldName(field: string): string {
  return fields[field]?.() ?? m.directory_field_other({ field: isolated(field) });
}

/** A list of the preview with how much is in it. */
export function listLabel(list: PreviewList, numbers: NonNullable<ImportState['numbers']>): string {
  const labels = {
    added: [m.directory_list_added(), numbers.added],
    changed: [m.directory_list_changed(), numbers.changed],
    missing: [m.directory_list_missing(), numbers.missing],
    rejected: [m.directory_list_rejected(), numbers.rejected],
  } as const;
  const [label, count] = labels[list];
  return m.directory_tab({ label, count: localDigits(count) });
}

/** Why a list of the preview has nothing in it. */
export function noneText(list: PreviewList): string {
  return {
    added: m.directory_none_added,
    changed: m.directory_none_changed,
    missing: m.directory_none_missing,
    rejected: m.directory_none_rejected,
  }[list]();
}

/** What is being done to the file now. */
export function stageText(stage: ImportState['stage']): string {
  if (stage === 'comparing') return m.directory_stage_comparing();
  return stage === 'writing' ? m.directory_stage_writing() : m.directory_stage_reading();
}

/** The file's format in words. */
export function formatText(format: NonNullable<ImportState['format']>): string {
  return {
    json: m.directory_format_json,
    tabular: m.directory_format_tabular,
    xlsx: m.directory_format_xlsx,
    csv: m.directory_format_csv,
  }[format]();
}

/** What the reader noticed. */
export function noteText({ kind, value }: ImportState['notes'][number]): string {
  if (kind === 'encoding') return m.directory_note_encoding({ value: isolated(value) });
  if (kind === 'unread') return m.directory_note_unread({ value: isolated(value) });
  return m.directory_note_delimiter({ value: value === '\t' ? m.directory_note_tab() : isolated(value) });
}
