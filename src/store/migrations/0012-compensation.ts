import type { Kysely } from 'kysely';
import { bytesColumn } from '../dialect.ts';

/** Claims for compensation and the papers that they rest on. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('compensation_claims')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('ground', 'text', (column) => column.notNull())
    .addColumn('policy_edition_id', 'text', (column) => column.notNull().references('policies.id'))
    .addColumn('person_id', 'text', (column) => column.references('people.id'))
    .addColumn('claimant_name', 'text', (column) => column.notNull())
    .addColumn('claimant_phone', 'text')
    .addColumn('complaint_id', 'text', (column) => column.references('complaints.id'))
    .addColumn('harm', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('facts_json', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('award', 'text')
    .addColumn('reasons', 'text')
    .addColumn('opened_on', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('opened_by', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('decided_on', 'text')
    .addColumn('decided_by', 'text', (column) => column.references('staff.id'))
    .addColumn('told_on', 'text')
    .addColumn('told_channel_id', 'text')
    .addColumn('told_by', 'text', (column) => column.references('staff.id'))
    .addColumn('payment_reference', 'text')
    .addColumn('paid_on', 'text')
    .addColumn('closed_on', 'text')
    .addColumn('search_text', 'text', (column) => column.notNull())
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
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('claim_id', 'text', (column) => column.notNull().references('compensation_claims.id'))
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('byte_count', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', bytesColumn, (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull().references('staff.id'))
    .execute();
  await schema
    .createIndex('compensation_documents_by_claim')
    .on('compensation_documents')
    .column('claim_id')
    .execute();
}
