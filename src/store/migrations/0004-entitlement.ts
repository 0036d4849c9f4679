import type { Kysely } from 'kysely';
import { key, maybeTo, required, to } from './columns.ts';

/** Services announced with their conditions, evidence reviewed, appointments, and decisions on entitlement. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('announcements')
    .addColumn('id', 'text', key)
    .addColumn('edition', 'integer', required)
    .addColumn('previous_id', 'text', maybeTo('announcements.id'))
    .addColumn('service_id', 'text')
    .addColumn('title', 'text', required)
    .addColumn('search', 'text', required)
    .addColumn('places_json', 'text', required)
    .addColumn('conditions_json', 'text', required)
    .addColumn('published_on', 'text')
    .addColumn('opens_on', 'text', required)
    .addColumn('closes_on', 'text')
    .addColumn('replaced_on', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('created_by', 'text', to('staff.id'))
    .addColumn('published_at', 'text')
    .addColumn('published_by', 'text', maybeTo('staff.id'))
    .execute();
  await schema.createIndex('announcements_by_service').on('announcements').column('service_id').execute();
  await schema.createIndex('announcements_by_opening').on('announcements').column('opens_on').execute();
  await schema
    .createTable('evidence')
    .addColumn('id', 'text', key)
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('requirement_id', 'text')
    .addColumn('title', 'text', required)
    .addColumn('handed_in_on', 'text', required)
    .addColumn('finding', 'text')
    .addColumn('note', 'text', required)
    .addColumn('reviewed_at', 'text')
    .addColumn('reviewed_by', 'text', maybeTo('staff.id'))
    .addColumn('added_at', 'text', required)
    .addColumn('added_by', 'text', to('staff.id'))
    .execute();
  await schema.createIndex('evidence_by_request').on('evidence').column('request_id').execute();
  await schema
    .createTable('appointments')
    .addColumn('id', 'text', key)
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('kind', 'text', required)
    .addColumn('host', 'text', required)
    .addColumn('host_name', 'text', required)
    .addColumn('host_staff_id', 'text', maybeTo('staff.id'))
    .addColumn('on_day', 'text', required)
    .addColumn('at_time', 'text', required)
    .addColumn('place', 'text', required)
    .addColumn('purpose', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('outcome', 'text')
    .addColumn('outcome_at', 'text')
    .addColumn('outcome_by', 'text', maybeTo('staff.id'))
    .addColumn('moved_to_id', 'text', maybeTo('appointments.id'))
    .addColumn('created_at', 'text', required)
    .addColumn('created_by', 'text', to('staff.id'))
    .execute();
  await schema.createIndex('appointments_by_request').on('appointments').column('request_id').execute();
  await schema
    .createIndex('appointments_by_day')
    .on('appointments')
    .columns(['state', 'on_day', 'at_time'])
    .execute();
  await schema
    .createTable('entitlement_decisions')
    .addColumn('id', 'text', key)
    .addColumn('request_id', 'text', (column) => column.notNull().unique().references('requests.id'))
    .addColumn('verdict', 'text', required)
    .addColumn('announcement_id', 'text', maybeTo('announcements.id'))
    .addColumn('conditions_json', 'text', required)
    .addColumn('note', 'text', required)
    .addColumn('decided_at', 'text', required)
    .addColumn('decided_by', 'text', to('staff.id'))
    .execute();
  await schema.createIndex('requests_by_completion').on('requests').column('completed_on').execute();
}
