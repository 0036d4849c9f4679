import type { Kysely } from 'kysely';
import { bytesColumn } from '../dialect.ts';
import { key, maybeTo, required, to, unique } from './columns.ts';

/** The desk's first tables. Frozen: a later change is a migration of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await createStaffAndPeople(schema);
  await createPolicies(schema);
  await createRequests(schema);
  await createDeclarationsAndSlips(schema);
  await createAudit(schema);
  await createAgencies(schema);
}

type Schema = Kysely<unknown>['schema'];

async function createStaffAndPeople(schema: Schema): Promise<void> {
  await schema
    .createTable('staff')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', required)
    .addColumn('name_normalised', 'text', unique)
    .addColumn('role', 'text', required)
    .addColumn('pin_hash', 'text', required)
    .addColumn('wrong_pins', 'integer', required)
    .addColumn('last_wrong_at', 'text')
    .addColumn('created_at', 'text', required)
    .execute();
  await schema
    .createTable('people')
    .addColumn('id', 'text', key)
    .addColumn('kind', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('name_json', 'text')
    .addColumn('name_normalised', 'text', required)
    .addColumn('gender', 'text')
    .addColumn('identity_kind', 'text')
    .addColumn('identity_number', 'text', (column) => column.unique())
    .addColumn('identity_expires_on', 'text')
    .addColumn('mobile', 'text', required)
    .addColumn('address_json', 'text', required)
    .addColumn('preferred_channel_id', 'text', required)
    .addColumn('privacy_notice_at', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await schema.createIndex('people_by_name').on('people').column('name_normalised').execute();
  await schema.createIndex('people_by_mobile').on('people').column('mobile').execute();
}

async function createPolicies(schema: Schema): Promise<void> {
  await schema
    .createTable('policies')
    .addColumn('id', 'text', key)
    .addColumn('policy_id', 'text', required)
    .addColumn('sha256', 'text', required)
    .addColumn('document', 'text', required)
    .addColumn('adopted_at', 'text', required)
    .execute();
  await schema
    .createTable('declaration_texts')
    .addColumn('id', 'text', key)
    .addColumn('policy_edition_id', 'text', to('policies.id'))
    .addColumn('edition', 'integer', unique)
    .addColumn('wording_json', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('created_by', 'text', required)
    .execute();
  await schema
    .createTable('settings')
    .addColumn('name', 'text', key)
    .addColumn('value_json', 'text', required)
    .addColumn('changed_at', 'text', required)
    .execute();
  await schema
    .createTable('serial_counters')
    .addColumn('hijri_year', 'integer', required)
    .addColumn('desk_number', 'integer', required)
    .addColumn('last', 'integer', required)
    .addPrimaryKeyConstraint('serial_counters_key', ['hijri_year', 'desk_number'])
    .execute();
}

async function createRequests(schema: Schema): Promise<void> {
  await schema
    .createTable('requests')
    .addColumn('id', 'text', key)
    .addColumn('number', 'text', unique)
    .addColumn('journey', 'text', required)
    .addColumn('policy_edition_id', 'text', to('policies.id'))
    .addColumn('channel_id', 'text', required)
    .addColumn('beneficiary_id', 'text', maybeTo('people.id'))
    .addColumn('representative_id', 'text', maybeTo('people.id'))
    .addColumn('capacity', 'text')
    .addColumn('power_of_attorney_number', 'text')
    .addColumn('privacy_notice_at', 'text')
    .addColumn('hospitality', 'text')
    .addColumn('service_id', 'text')
    .addColumn('completed_on', 'text')
    .addColumn('reply_kind', 'text')
    .addColumn('reply_on', 'text')
    .addColumn('agreed_channel_id', 'text')
    .addColumn('serve_plan', 'text')
    .addColumn('serve_note', 'text')
    .addColumn('need', 'text')
    .addColumn('agency_id', 'text')
    .addColumn('responsible_name', 'text')
    .addColumn('responsible_phone', 'text')
    .addColumn('follow_up_on', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await schema.createIndex('requests_by_beneficiary').on('requests').column('beneficiary_id').execute();
  await schema
    .createTable('request_requirements')
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('requirement_id', 'text', required)
    .addColumn('position', 'integer', required)
    .addColumn('state', 'text', required)
    .addColumn('reason', 'text')
    .addColumn('expires_on', 'text')
    .addColumn('changed_at', 'text', required)
    .addPrimaryKeyConstraint('request_requirements_key', ['request_id', 'requirement_id'])
    .execute();
  await schema
    .createTable('visits')
    .addColumn('id', 'text', key)
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('status', 'text', required)
    .addColumn('started_at', 'text', required)
    .addColumn('started_by', 'text', to('staff.id'))
    .addColumn('ended_at', 'text')
    .addColumn('updated_at', 'text', required)
    .execute();
  await schema.createIndex('visits_by_request').on('visits').column('request_id').execute();
  await schema.createIndex('visits_by_status').on('visits').columns(['status', 'updated_at']).execute();
  await schema
    .createTable('request_confirmations')
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('screen', 'text', required)
    .addColumn('visit_id', 'text', to('visits.id'))
    .addColumn('content_hash', 'text', required)
    .addColumn('confirmed_at', 'text', required)
    .addPrimaryKeyConstraint('request_confirmations_key', ['request_id', 'screen'])
    .execute();
  await schema
    .createTable('typing')
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('form', 'text', required)
    .addColumn('visit_id', 'text', to('visits.id'))
    .addColumn('typed_json', 'text', required)
    .addColumn('kept_by', 'text', to('staff.id'))
    .addColumn('kept_at', 'text', required)
    .addPrimaryKeyConstraint('typing_key', ['request_id', 'form'])
    .execute();
  await schema
    .createTable('unclear_questions')
    .addColumn('id', 'text', key)
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('visit_id', 'text', to('visits.id'))
    .addColumn('question', 'text', required)
    .addColumn('asked_at', 'text', required)
    .addColumn('asked_by', 'text', to('staff.id'))
    .execute();
}

async function createDeclarationsAndSlips(schema: Schema): Promise<void> {
  await schema
    .createTable('declarations')
    .addColumn('id', 'text', key)
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('visit_id', 'text', to('visits.id'))
    .addColumn('status', 'text', required)
    .addColumn('signer_id', 'text', to('people.id'))
    .addColumn('signer_name', 'text', required)
    .addColumn('capacity', 'text', required)
    .addColumn('power_of_attorney_number', 'text')
    .addColumn('beneficiary_id', 'text', to('people.id'))
    .addColumn('document_seen', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('text_parts_json', 'text', required)
    .addColumn('text_edition_id', 'text', to('declaration_texts.id'))
    .addColumn('edition', 'integer', required)
    .addColumn('text_sha256', 'text', required)
    .addColumn('declared_json', 'text', required)
    .addColumn('request_data_json', 'text', required)
    .addColumn('request_data_sha256', 'text', required)
    .addColumn('desk', 'text', required)
    .addColumn('presented_at', 'text', required)
    .addColumn('presented_by', 'text', to('staff.id'))
    .addColumn('started_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('strokes_json', 'text')
    .addColumn('pad_json', 'text')
    .addColumn('image_svg', 'text')
    .addColumn('was_read_aloud', 'integer')
    .addColumn('witness_id', 'text', maybeTo('staff.id'))
    .addColumn('witness_name', 'text')
    .addColumn('witnessed_at', 'text')
    .addColumn('previous_entry_hash', 'text')
    .addColumn('audit_seq', 'integer')
    .execute();
  await schema.createIndex('declarations_by_request').on('declarations').column('request_id').execute();
  await schema
    .createTable('slips')
    .addColumn('id', 'text', key)
    .addColumn('serial', 'text', unique)
    .addColumn('kind', 'text', required)
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('visit_id', 'text', to('visits.id'))
    .addColumn('content_json', 'text', required)
    .addColumn('content_hash', 'text', required)
    .addColumn('pdf', bytesColumn, required)
    .addColumn('pdf_sha256', 'text', required)
    .addColumn('issued_at', 'text', required)
    .addColumn('issued_by', 'text', to('staff.id'))
    .addColumn('print', 'text', required)
    .addColumn('print_count', 'integer', required)
    .addColumn('printed_at', 'text')
    .addColumn('handed_over_at', 'text')
    .execute();
  await schema.createIndex('slips_by_request').on('slips').column('request_id').execute();
}

async function createAudit(schema: Schema): Promise<void> {
  await schema
    .createTable('audit')
    .addColumn('seq', 'integer', key)
    .addColumn('at', 'text', required)
    .addColumn('actor', 'text', required)
    .addColumn('action', 'text', required)
    .addColumn('subject_kind', 'text', required)
    .addColumn('subject_id', 'text', required)
    .addColumn('content_hash', 'text')
    .addColumn('previous_hash', 'text', required)
    .addColumn('hash', 'text', unique)
    .execute();
  await schema.createIndex('audit_by_subject').on('audit').columns(['subject_kind', 'subject_id']).execute();
  await schema
    .createTable('audit_content')
    .addColumn('seq', 'integer', (column) => column.primaryKey().notNull().references('audit.seq'))
    .addColumn('salt', 'text', required)
    .addColumn('content', 'text', required)
    .execute();
}

async function createAgencies(schema: Schema): Promise<void> {
  await schema
    .createTable('organizations')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', required)
    .addColumn('description', 'text', required)
    .addColumn('rest_json', 'text', required)
    .execute();
  await schema
    .createTable('services')
    .addColumn('id', 'text', key)
    .addColumn('organization_id', 'text', to('organizations.id'))
    .addColumn('name', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('assured_date', 'text')
    .addColumn('is_sample', 'integer', required)
    .addColumn('confirmed_at', 'text')
    .addColumn('confirmed_by', 'text', maybeTo('staff.id'))
    .addColumn('rest_json', 'text', required)
    .execute();
  await schema
    .createTable('locations')
    .addColumn('id', 'text', key)
    .addColumn('organization_id', 'text', to('organizations.id'))
    .addColumn('location_type', 'text', required)
    .addColumn('name', 'text')
    .addColumn('rest_json', 'text', required)
    .execute();
  await schema
    .createTable('service_at_locations')
    .addColumn('id', 'text', key)
    .addColumn('service_id', 'text', to('services.id'))
    .addColumn('location_id', 'text', to('locations.id'))
    .addColumn('rest_json', 'text', required)
    .execute();
  await schema
    .createTable('addresses')
    .addColumn('id', 'text', key)
    .addColumn('location_id', 'text', to('locations.id'))
    .addColumn('position', 'integer', required)
    .addColumn('address1', 'text', required)
    .addColumn('city', 'text', required)
    .addColumn('state_province', 'text', required)
    .addColumn('postal_code', 'text', required)
    .addColumn('country', 'text', required)
    .addColumn('address_type', 'text', required)
    .addColumn('rest_json', 'text', required)
    .execute();
  const owned = [
    ['phones', ['number']],
    ['contacts', ['name']],
    ['schedules', ['byday', 'opens_at', 'closes_at']],
    ['required_documents', ['document']],
  ] as const;
  for (const [table, columns] of owned) {
    let builder = schema
      .createTable(table)
      .addColumn('id', 'text', key)
      .addColumn('owner_kind', 'text', required)
      .addColumn('owner_id', 'text', required)
      .addColumn('position', 'integer', required)
      .addColumn('rest_json', 'text', required);
    for (const column of columns) builder = builder.addColumn(column, 'text');
    await builder.execute();
    await schema.createIndex(`${table}_by_owner`).on(table).columns(['owner_kind', 'owner_id']).execute();
  }
}
