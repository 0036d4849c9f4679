/**
 * The tables of HSDS 3.0's tabular data package and how they nest in its JSON form. One list for reading,
 * checking and writing both: a column is `name`, `name!` where it is required, `name:kind` where it holds
 * something other than text.
 */
export type ColumnKind =
  'text' | 'uuid' | 'number' | 'date' | 'datetime' | 'time' | 'email' | 'uri' | 'one-of';
export type HsdsColumn = { name: string; kind: ColumnKind; isRequired: boolean; oneOf: readonly string[] };

const placeKinds = 'physical|postal|virtual';
const columnText = {
  organization:
    'id! name! alternate_name description! email:email website:uri tax_status tax_id year_incorporated:number legal_status logo uri:uri parent_organization_id:uuid',
  program: 'id! organization_id:uuid name! alternate_name description!',
  service:
    'id! organization_id:uuid program_id:uuid name! alternate_name description url:uri email:email status!:active|inactive|defunct|temporarily_closed interpretation_services application_process fees_description wait_time fees accreditations eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses alert last_modified:datetime',
  attribute: 'id! link_id:uuid taxonomy_term_id:uuid link_type link_entity value',
  service_at_location: 'id! service_id:uuid location_id:uuid description',
  location: `id! location_type!:${placeKinds} url:uri organization_id:uuid name alternate_name description transportation latitude:number longitude:number external_identifier external_identifier_type`,
  phone:
    'id! location_id:uuid service_id:uuid organization_id:uuid contact_id:uuid service_at_location_id:uuid number! extension:number type description',
  contact:
    'id! organization_id:uuid service_id:uuid service_at_location_id:uuid location_id:uuid name title department email:email',
  address: `id! location_id:uuid attention address_1! address_2 city! region state_province! postal_code! country! address_type!:${placeKinds}`,
  schedule:
    'id! service_id:uuid location_id:uuid service_at_location_id:uuid valid_from:date valid_to:date dtstart:date timezone:number until:date count:number wkst:MO|TU|WE|TH|FR|SA|SU freq:WEEKLY|MONTHLY interval:number byday byweekno bymonthday byyearday description opens_at:time closes_at:time schedule_link:uri attending_type notes',
  funding: 'id! organization_id:uuid service_id:uuid source',
  service_area: 'id! service_id:uuid name description extent extent_type uri',
  required_document: 'id! service_id:uuid document uri:uri',
  language: 'id! service_id:uuid location_id:uuid phone_id:uuid name code note',
  accessibility: 'id! location_id:uuid description details url:uri',
  taxonomy_term: 'id! code name! description! parent_id:uuid taxonomy language taxonomy_id:uuid term_uri:uri',
  metadata:
    'id! resource_id:uuid resource_type last_action_date!:date last_action_type! field_name! previous_value! replacement_value! updated_by!',
  meta_table_description: 'id! name language character_set',
  cost_option:
    'id! service_id:uuid valid_from:date valid_to:date option currency amount:number amount_description',
  organization_identifier: 'id! organization_id:uuid identifier_scheme identifier_type! identifier!',
  taxonomy: 'id! name! description! uri:uri version',
} as const;

export type HsdsTable = keyof typeof columnText;
export const hsdsTables = Object.keys(columnText) as HsdsTable[];

const fileNames: Partial<Record<HsdsTable, string>> = {
  accessibility: 'accessibility',
  address: 'addresses',
  funding: 'funding',
  metadata: 'metadata',
  service_at_location: 'service_at_location',
  taxonomy: 'taxonomies',
};

/** The file of a table in the package, as HSDS names it. */
export function fileOf(table: HsdsTable): string {
  return `${fileNames[table] ?? `${table}s`}.csv`;
}

const columns = Object.fromEntries(
  hsdsTables.map((table) => [table, columnText[table].split(' ').map(columnOf)]),
) as Record<HsdsTable, HsdsColumn[]>;

/** The columns of a table, in HSDS's order. */
export function columnsOf(table: HsdsTable): readonly HsdsColumn[] {
  return columns[table];
}

function columnOf(text: string): HsdsColumn {
  const [head = '', kind = ''] = text.split(':');
  const name = head.replace('!', '');
  const isRequired = head.endsWith('!');
  const named = (name === 'id' ? 'uuid' : kind) as ColumnKind;
  // A list of words may hold a space, which the text above writes as a low line.
  const oneOf = kind.includes('|') ? kind.split('|').map((word) => word.replace('_', ' ')) : [];
  return {
    name,
    kind: oneOf.length > 0 ? 'one-of' : named === ('' as string) ? 'text' : named,
    isRequired,
    oneOf,
  };
}

/** Which lists an object holds in the JSON form, by the name of the field. */
const lists: Partial<Record<HsdsTable, readonly (readonly [field: string, table: HsdsTable])[]>> = {
  organization: [
    ['funding', 'funding'],
    ['contacts', 'contact'],
    ['phones', 'phone'],
    ['locations', 'location'],
    ['programs', 'program'],
    ['services', 'service'],
    ['organization_identifiers', 'organization_identifier'],
  ],
  service: [
    ['phones', 'phone'],
    ['schedules', 'schedule'],
    ['service_areas', 'service_area'],
    ['service_at_locations', 'service_at_location'],
    ['languages', 'language'],
    ['funding', 'funding'],
    ['cost_options', 'cost_option'],
    ['required_documents', 'required_document'],
    ['contacts', 'contact'],
  ],
  service_at_location: [
    ['contacts', 'contact'],
    ['phones', 'phone'],
    ['schedules', 'schedule'],
    ['service_areas', 'service_area'],
  ],
  location: [
    ['languages', 'language'],
    ['addresses', 'address'],
    ['contacts', 'contact'],
    ['accessibility', 'accessibility'],
    ['phones', 'phone'],
    ['schedules', 'schedule'],
  ],
  contact: [['phones', 'phone']],
  phone: [['languages', 'language']],
};
const everyObject = [
  ['attributes', 'attribute'],
  ['metadata', 'metadata'],
] as const;
const listsWithAll = Object.fromEntries(
  hsdsTables.map((table) => [
    table,
    [...(lists[table] ?? []), ...everyObject.filter(([, child]) => child !== table)],
  ]),
) as Record<HsdsTable, (readonly [string, HsdsTable])[]>;

/** The lists within an object of the JSON form. */
export function listsOf(table: HsdsTable): readonly (readonly [field: string, table: HsdsTable])[] {
  return listsWithAll[table];
}

/** The single objects within one, with the column that names them in the tabular form. */
const singles: Partial<
  Record<HsdsTable, readonly (readonly [field: string, table: HsdsTable, column: string])[]>
> = {
  service: [['program', 'program', 'program_id']],
  service_at_location: [['location', 'location', 'location_id']],
  attribute: [['taxonomy_term', 'taxonomy_term', 'taxonomy_term_id']],
  taxonomy_term: [['taxonomy_detail', 'taxonomy', 'taxonomy_id']],
};

export function singlesOf(
  table: HsdsTable,
): readonly (readonly [field: string, table: HsdsTable, column: string])[] {
  return singles[table] ?? [];
}

/**
 * The columns by which a row of the tabular form says where it belongs, the nearest first: a contact's phone is
 * the contact's, even where it names the organization too.
 */
const owners: Partial<Record<HsdsTable, readonly HsdsTable[]>> = {
  program: ['organization'],
  service: ['organization'],
  service_at_location: ['service'],
  location: ['organization'],
  phone: ['contact', 'service_at_location', 'location', 'service', 'organization'],
  contact: ['service_at_location', 'location', 'service', 'organization'],
  address: ['location'],
  schedule: ['service_at_location', 'location', 'service'],
  funding: ['service', 'organization'],
  service_area: ['service'],
  required_document: ['service'],
  language: ['phone', 'location', 'service'],
  accessibility: ['location'],
  cost_option: ['service'],
  organization_identifier: ['organization'],
};

export function ownersOf(table: HsdsTable): readonly HsdsTable[] {
  return owners[table] ?? [];
}

/** True for the name of a table. */
export function isHsdsTable(name: string): name is HsdsTable {
  return Object.hasOwn(columnText, name);
}
