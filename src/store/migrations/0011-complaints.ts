import type { Kysely } from 'kysely';

/** Complaints and grievances: whom they concern, and what was done, stand in tables of their own. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('complaints')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('policy_edition_id', 'text', (column) => column.notNull().references('policies.id'))
    .addColumn('complainant_kind', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.references('people.id'))
    .addColumn('complainant_name', 'text')
    .addColumn('complainant_phone', 'text')
    .addColumn('representative_name', 'text')
    .addColumn('representative_capacity', 'text')
    .addColumn('request_id', 'text', (column) => column.references('requests.id'))
    .addColumn('story', 'text', (column) => column.notNull())
    .addColumn('wish', 'text')
    .addColumn('reply_channel_id', 'text')
    .addColumn('decision_by', 'text', (column) => column.references('staff.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('handler_id', 'text', (column) => column.references('staff.id'))
    .addColumn('outside_name', 'text')
    .addColumn('outcome', 'text')
    .addColumn('reasons', 'text')
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('received_by', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('due_on', 'text')
    .addColumn('decided_on', 'text')
    .addColumn('told_on', 'text')
    .addColumn('closed_on', 'text')
    .addColumn('reopened_on', 'text')
    .addColumn('search_text', 'text', (column) => column.notNull())
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
    .addColumn('complaint_id', 'text', (column) => column.notNull().references('complaints.id'))
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addPrimaryKeyConstraint('complaint_concerns_key', ['staff_id', 'complaint_id'])
    .execute();
  await schema
    .createIndex('complaint_concerns_by_complaint')
    .on('complaint_concerns')
    .column('complaint_id')
    .execute();
  await schema
    .createTable('complaint_events')
    .addColumn('complaint_id', 'text', (column) => column.notNull().references('complaints.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('happened_on', 'text', (column) => column.notNull())
    .addColumn('text', 'text')
    .addColumn('is_agreed', 'integer')
    .addColumn('outcome', 'text')
    .addColumn('channel_id', 'text')
    .addPrimaryKeyConstraint('complaint_events_key', ['complaint_id', 'position'])
    .execute();
}
