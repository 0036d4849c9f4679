import type { Kysely } from 'kysely';
import { inOrderOfKey } from '../dialect.ts';
import { key, maybeTo, required, to } from './columns.ts';

/**
 * How beneficiaries rate the service, and the means by which satisfaction is measured. Answers lie in the order of
 * their random ids: the order in which they came would lead back to the visits.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('satisfaction_answers')
    .addColumn('id', 'text', key)
    .addColumn('answered_on', 'text', required)
    .addColumn('policy_edition_id', 'text', to('policies.id'))
    .addColumn('journey', 'text', required)
    .addColumn('service_id', 'text')
    .addColumn('channel_id', 'text', required)
    .addColumn('score', 'integer', required)
    .addColumn('words', 'text')
    .addColumn('request_id', 'text', maybeTo('requests.id'))
    .addColumn('shown_on', 'text')
    .addColumn('contacted_on', 'text')
    .addColumn('contact_note', 'text')
    .modifyEnd(inOrderOfKey)
    .execute();
  await schema
    .createIndex('satisfaction_answers_by_cell')
    .on('satisfaction_answers')
    .columns(['channel_id', 'service_id', 'shown_on'])
    .execute();
  await schema
    .createIndex('satisfaction_answers_by_day')
    .on('satisfaction_answers')
    .columns(['shown_on', 'service_id', 'channel_id', 'score'])
    .execute();
  await schema
    .createIndex('satisfaction_answers_by_request')
    .on('satisfaction_answers')
    .columns(['request_id', 'contacted_on'])
    .execute();
  await schema
    .createTable('satisfaction_reasons')
    .addColumn('answer_id', 'text', to('satisfaction_answers.id'))
    .addColumn('reason', 'text', required)
    .addPrimaryKeyConstraint('satisfaction_reasons_key', ['answer_id', 'reason'])
    .modifyEnd(inOrderOfKey)
    .execute();
  await schema
    .createTable('satisfaction_measures')
    .addColumn('id', 'text', key)
    .addColumn('kind', 'text', required)
    .addColumn('planned_from', 'text', required)
    .addColumn('planned_until', 'text', required)
    .addColumn('who', 'text', required)
    .addColumn('place', 'text')
    .addColumn('done_on', 'text')
    .addColumn('asked', 'integer')
    .addColumn('satisfied', 'integer')
    .addColumn('by_score_json', 'text')
    .addColumn('findings', 'text')
    .addColumn('action', 'text')
    .addColumn('drop_reason', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await schema
    .createIndex('satisfaction_measures_by_day')
    .on('satisfaction_measures')
    .columns(['planned_from', 'kind'])
    .execute();
}
