import type { Kysely } from 'kysely';
import { key, maybeTo, required, to, unique } from './columns.ts';

/** Complaints and grievances: whom they concern, and what was done, stand in tables of their own. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('complaints')
    .addColumn('id', 'text', key)
    .addColumn('number', 'text', unique)
    .addColumn('kind', 'text', required)
    .addColumn('channel_id', 'text', required)
    .addColumn('policy_edition_id', 'text', to('policies.id'))
    .addColumn('complainant_kind', 'text', required)
    .addColumn('person_id', 'text', maybeTo('people.id'))
    .addColumn('complainant_name', 'text')
    .addColumn('complainant_phone', 'text')
    .addColumn('representative_name', 'text')
    .addColumn('representative_capacity', 'text')
    .addColumn('request_id', 'text', maybeTo('requests.id'))
    .addColumn('story', 'text', required)
    .addColumn('wish', 'text')
    .addColumn('reply_channel_id', 'text')
    .addColumn('decision_by', 'text', maybeTo('staff.id'))
    .addColumn('state', 'text', required)
    .addColumn('handler_id', 'text', maybeTo('staff.id'))
    .addColumn('outside_name', 'text')
    .addColumn('outcome', 'text')
    .addColumn('reasons', 'text')
    .addColumn('received_on', 'text', required)
    .addColumn('received_at', 'text', required)
    .addColumn('received_by', 'text', to('staff.id'))
    .addColumn('due_on', 'text')
    .addColumn('decided_on', 'text')
    .addColumn('told_on', 'text')
    .addColumn('closed_on', 'text')
    .addColumn('reopened_on', 'text')
    .addColumn('search_text', 'text', required)
    .execute();
  await schema
    .createIndex('complaints_by_state')
    .on('complaints')
    .columns(['state', 'received_at'])
    .execute();
  await schema.createIndex('complaints_by_receipt').on('complaints').column('received_at').execute();
  await schema
    .createIndex('complaints_by_handler')
    .on('complaints')
    .columns(['handler_id', 'state'])
    .execute();
  await schema.createIndex('complaints_by_person').on('complaints').column('person_id').execute();
  await schema.createIndex('complaints_by_request').on('complaints').column('request_id').execute();
  await schema
    .createTable('complaint_concerns')
    .addColumn('complaint_id', 'text', to('complaints.id'))
    .addColumn('staff_id', 'text', to('staff.id'))
    .addPrimaryKeyConstraint('complaint_concerns_key', ['staff_id', 'complaint_id'])
    .execute();
  await schema
    .createIndex('complaint_concerns_by_complaint')
    .on('complaint_concerns')
    .column('complaint_id')
    .execute();
  await schema
    .createTable('complaint_events')
    .addColumn('complaint_id', 'text', to('complaints.id'))
    .addColumn('position', 'integer', required)
    .addColumn('kind', 'text', required)
    .addColumn('at', 'text', required)
    .addColumn('by', 'text', to('staff.id'))
    .addColumn('happened_on', 'text', required)
    .addColumn('text', 'text')
    .addColumn('is_agreed', 'integer')
    .addColumn('outcome', 'text')
    .addColumn('channel_id', 'text')
    .addPrimaryKeyConstraint('complaint_events_key', ['complaint_id', 'position'])
    .execute();
}
