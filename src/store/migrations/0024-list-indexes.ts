import type { Kysely } from 'kysely';

/**
 * Lists and reports stay fast at a hundred thousand requests: each is read in the order of an index, or counted in one
 * that holds all that the question asks for.
 */
const indexes: readonly { name: string; on: string; columns: readonly string[] }[] = [
  // A search that finds many people counts their requests here alone.
  { name: 'requests_by_person', on: 'requests', columns: ['journey', 'beneficiary_id', 'stage'] },
  // Whose entitlement is to be decided, in the order of completion.
  {
    name: 'requests_to_decide',
    on: 'requests',
    columns: ['journey', 'completed_on', 'number', 'service_id', 'beneficiary_id', 'id'],
  },
  // What changed for a service concerns its requests that are not over.
  { name: 'requests_by_service_and_stage', on: 'requests', columns: ['service_id', 'stage', 'created_at'] },
  // A name is looked for anywhere in it, so all are compared: here, and not in the files themselves.
  {
    name: 'people_by_what_is_typed',
    on: 'people',
    columns: ['name_normalised', 'identity_number', 'mobile', 'id'],
  },
  // Those who asked to be contacted, waiting first.
  {
    name: 'satisfaction_answers_to_contact',
    on: 'satisfaction_answers',
    columns: ['request_id', 'contacted_on', 'answered_on'],
  },
  { name: 'visits_by_start', on: 'visits', columns: ['started_at', 'request_id'] },
  { name: 'request_steps_by_day', on: 'request_steps', columns: ['step', 'happened_on'] },
  {
    name: 'appointments_by_time',
    on: 'appointments',
    columns: ['on_day', 'at_time', 'id', 'state', 'host_staff_id'],
  },
  { name: 'complaints_by_day', on: 'complaints', columns: ['received_on', 'kind'] },
  { name: 'inquiries_by_time', on: 'inquiries', columns: ['asked_at', 'status'] },
];

/** Each begins one of the above, which does its work. */
const superseded = ['people_by_name', 'satisfaction_answers_by_request'];

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  for (const name of superseded) await schema.dropIndex(name).execute();
  for (const { name, on, columns } of indexes)
    await schema
      .createIndex(name)
      .on(on)
      .columns([...columns])
      .execute();
}
