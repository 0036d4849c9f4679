import type { Kysely } from 'kysely';
import { inOrderOfKey } from '../dialect.ts';
import { key, maybeTo, required, to } from './columns.ts';

/**
 * Agencies keep the order and the form in which a directory file gave them. Each import is on record with every
 * row as it was before and after, so that it can be undone; what a file holds beside its agencies is kept too.
 */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  for (const table of ['organizations', 'services', 'locations', 'service_at_locations']) {
    await schema
      .alterTable(table)
      .addColumn('position', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  }
  // Where the location of a service stands: by its id, within it, or both.
  await schema
    .alterTable('service_at_locations')
    .addColumn('location_form', 'text', (column) => column.notNull().defaultTo('reference'))
    .execute();
  await schema
    .alterTable('locations')
    .addColumn('is_listed', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema.createIndex('services_by_organization').on('services').column('organization_id').execute();
  await schema.createIndex('locations_by_organization').on('locations').column('organization_id').execute();
  await schema
    .createIndex('service_at_locations_by_service')
    .on('service_at_locations')
    .column('service_id')
    .execute();
  await schema
    .createIndex('service_at_locations_by_location')
    .on('service_at_locations')
    .column('location_id')
    .execute();
  await schema.createIndex('addresses_by_location').on('addresses').column('location_id').execute();
  await schema
    .createTable('agency_imports')
    .addColumn('id', 'text', key)
    .addColumn('state', 'text', required)
    .addColumn('file_name', 'text', required)
    .addColumn('format', 'text', required)
    .addColumn('numbers_json', 'text', required)
    .addColumn('imported_at', 'text', required)
    .addColumn('imported_by', 'text', to('staff.id'))
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text', maybeTo('staff.id'))
    .execute();
  await schema
    .createIndex('agency_imports_by_time')
    .on('agency_imports')
    .columns(['imported_at', 'id'])
    .execute();
  await schema
    .createTable('agency_import_rows')
    .addColumn('import_id', 'text', to('agency_imports.id'))
    .addColumn('number', 'integer', required)
    .addColumn('table_name', 'text', required)
    .addColumn('row_id', 'text', required)
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addPrimaryKeyConstraint('agency_import_rows_key', ['import_id', 'table_name', 'number'])
    .modifyEnd(inOrderOfKey)
    .execute();
  await schema
    .createTable('directory_extras')
    .addColumn('id', 'text', key)
    .addColumn('content_json', 'text', required)
    .execute();
}
