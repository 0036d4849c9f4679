import type { Kysely } from 'kysely';
import { key, maybeTo, required, to } from './columns.ts';

/** Contact officers (Mabarrah خ/١), and information that has changed (خ/٣). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('contact_officers')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', required)
    .addColumn('categories_json', 'text', required)
    .addColumn('fields_json', 'text', required)
    .addColumn('phone', 'text', required)
    .addColumn('extension', 'text', required)
    .addColumn('days_json', 'text', required)
    .addColumn('opens_at', 'text', required)
    .addColumn('closes_at', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .addColumn('removed_at', 'text')
    .execute();
  await schema
    .createTable('changed_information')
    .addColumn('id', 'text', key)
    .addColumn('subject', 'text', required)
    .addColumn('subject_normalised', 'text', required)
    .addColumn('old_text', 'text', required)
    .addColumn('new_text', 'text', required)
    .addColumn('in_force_on', 'text', required)
    .addColumn('channels_json', 'text', required)
    .addColumn('own_means', 'text', required)
    .addColumn('groups_json', 'text', required)
    .addColumn('service_id', 'text')
    .addColumn('entered_at', 'text', required)
    .addColumn('entered_by', 'text', to('staff.id'))
    .execute();
  await schema
    .createIndex('changed_information_by_day')
    .on('changed_information')
    .columns(['in_force_on', 'entered_at'])
    .execute();
  await schema
    .createTable('changed_information_told')
    .addColumn('change_id', 'text', to('changed_information.id'))
    .addColumn('request_id', 'text', to('requests.id'))
    .addColumn('channel_id', 'text', required)
    .addColumn('told_at', 'text', required)
    .addColumn('told_by', 'text', to('staff.id'))
    .addPrimaryKeyConstraint('changed_information_told_key', ['change_id', 'request_id'])
    .execute();
  await schema
    .createTable('answer_rechecks')
    .addColumn('change_id', 'text', to('changed_information.id'))
    .addColumn('answer_id', 'text', to('answers.id'))
    .addColumn('checked_at', 'text')
    .addColumn('checked_by', 'text', maybeTo('staff.id'))
    .addPrimaryKeyConstraint('answer_rechecks_key', ['change_id', 'answer_id'])
    .execute();
  await schema
    .createIndex('answer_rechecks_by_answer')
    .on('answer_rechecks')
    .columns(['answer_id', 'checked_at'])
    .execute();
  await schema
    .createIndex('requests_by_service')
    .on('requests')
    .columns(['service_id', 'created_at'])
    .execute();
}
