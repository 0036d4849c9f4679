import type { Kysely } from 'kysely';
import { bytesColumn } from '../dialect.ts';
import { key, maybeTo, required, to, unique } from './columns.ts';

/** Claims for compensation and the papers that they rest on. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('compensation_claims')
    .addColumn('id', 'text', key)
    .addColumn('number', 'text', unique)
    .addColumn('ground', 'text', required)
    .addColumn('policy_edition_id', 'text', to('policies.id'))
    .addColumn('person_id', 'text', maybeTo('people.id'))
    .addColumn('claimant_name', 'text', required)
    .addColumn('claimant_phone', 'text')
    .addColumn('complaint_id', 'text', maybeTo('complaints.id'))
    .addColumn('harm', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('facts_json', 'text', required)
    .addColumn('outcome', 'text')
    .addColumn('award', 'text')
    .addColumn('reasons', 'text')
    .addColumn('opened_on', 'text', required)
    .addColumn('opened_at', 'text', required)
    .addColumn('opened_by', 'text', to('staff.id'))
    .addColumn('decided_on', 'text')
    .addColumn('decided_by', 'text', maybeTo('staff.id'))
    .addColumn('told_on', 'text')
    .addColumn('told_channel_id', 'text')
    .addColumn('told_by', 'text', maybeTo('staff.id'))
    .addColumn('payment_reference', 'text')
    .addColumn('paid_on', 'text')
    .addColumn('closed_on', 'text')
    .addColumn('search_text', 'text', required)
    .execute();
  await schema
    .createIndex('compensation_claims_by_state')
    .on('compensation_claims')
    .columns(['state', 'opened_at'])
    .execute();
  await schema
    .createIndex('compensation_claims_by_complaint')
    .on('compensation_claims')
    .column('complaint_id')
    .execute();
  await schema
    .createTable('compensation_documents')
    .addColumn('id', 'text', key)
    .addColumn('claim_id', 'text', to('compensation_claims.id'))
    .addColumn('label', 'text', required)
    .addColumn('type', 'text', required)
    .addColumn('byte_count', 'integer', required)
    .addColumn('sha256', 'text', required)
    .addColumn('bytes', bytesColumn, required)
    .addColumn('added_at', 'text', required)
    .addColumn('added_by', 'text', to('staff.id'))
    .execute();
  await schema
    .createIndex('compensation_documents_by_claim')
    .on('compensation_documents')
    .column('claim_id')
    .execute();
}
