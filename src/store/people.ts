import type { Selectable } from 'kysely';
import type { IdentityDocument } from '../domain/people/identity-document.ts';
import { toLatinDigits } from '../domain/people/digits.ts';
import { nationalAddressSchema } from '../domain/people/national-address.ts';
import type { NationalAddress } from '../domain/people/national-address.ts';
import { normaliseForSearch } from '../domain/people/normalise.ts';
import { fullName } from '../domain/people/person-name.ts';
import type { PersonName } from '../domain/people/person-name.ts';
import { isoDate } from '../domain/time/plain-date.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import { canonicalJson } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import { notePeople } from './person-accesses.ts';
import type { PeopleTable, RequestsTable } from './tables.ts';

type PersonBase = {
  id: string;
  name: string;
  mobile: string;
  address: NationalAddress;
  preferredChannelId: string;
};

/** A person's file, or that of an organisation or place (a mosque) for which someone stands. */
export type PersonFile =
  | (PersonBase & { kind: 'person'; gender: 'male' | 'female'; identity: IdentityDocument })
  | (PersonBase & { kind: 'organisation' });

/** What a registration adds. */
export type NewPerson =
  | (Omit<PersonBase, 'id' | 'name'> & {
      kind: 'person';
      name: PersonName;
      gender: 'male' | 'female';
      identity: IdentityDocument;
    })
  | (Omit<PersonBase, 'id'> & { kind: 'organisation' });

/** Opens a new file. The privacy notice was shown at the instant of this change. */
export async function addPerson(
  handle: WriteHandle,
  id: string,
  person: NewPerson,
  recorded: Recorded,
): Promise<PersonFile> {
  requireRecorded(handle, recorded);
  const name = person.kind === 'person' ? fullName(person.name) : person.name;
  await handle.tables
    .insertInto('people')
    .values({
      id,
      kind: person.kind,
      name,
      nameJson: person.kind === 'person' ? canonicalJson(person.name) : null,
      nameNormalised: normaliseForSearch(name),
      gender: person.kind === 'person' ? person.gender : null,
      identityKind: person.kind === 'person' ? person.identity.kind : null,
      identityNumber: person.kind === 'person' ? person.identity.number : null,
      identityExpiresOn: person.kind === 'person' ? person.identity.expiresOn : null,
      mobile: person.mobile,
      addressJson: canonicalJson(person.address),
      preferredChannelId: person.preferredChannelId,
      privacyNoticeAt: handle.at,
      createdAt: handle.at,
      updatedAt: handle.at,
    })
    .execute();
  await notePeople(handle, [id], recorded);
  return { ...person, id, name };
}

/** Reads a file, and notes that the entry that was recorded opened it. */
export async function personById(
  handle: WriteHandle,
  id: string,
  recorded: Recorded,
): Promise<PersonFile | undefined> {
  requireRecorded(handle, recorded);
  const row = await handle.tables.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  await notePeople(handle, [id], recorded);
  return fileOf(row);
}

/** The id of the file with this identity number; ids alone are no reading of a file. */
export async function personIdByIdentity(handle: ReadHandle, number: string): Promise<string | undefined> {
  const row = await handle.tables
    .selectFrom('people')
    .select('id')
    .where('identityNumber', '=', number)
    .executeTakeFirst();
  return row?.id;
}

/** The id of an organisation's file by name and phone. */
export async function organisationIdByName(
  handle: ReadHandle,
  name: string,
  mobile: string,
): Promise<string | undefined> {
  const row = await handle.tables
    .selectFrom('people')
    .select('id')
    .where('kind', '=', 'organisation')
    .where('nameNormalised', '=', normaliseForSearch(name))
    .where('mobile', '=', mobile)
    .executeTakeFirst();
  return row?.id;
}

/** A new identity document was shown: its last valid day stands from now on. */
export async function renewIdentity(
  handle: WriteHandle,
  id: string,
  expiresOn: IsoDate,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('people')
    .set({ identityExpiresOn: expiresOn, updatedAt: handle.at })
    .where('id', '=', id)
    .execute();
  await notePeople(handle, [id], recorded);
}

const mostFound = 20;
const shortestNumber = 3;

/**
 * The ids of people found by ID number, mobile or name, best first, at most twenty, and how many there
 * are. Names are compared normalised, each word anywhere; the number of a request or slip finds its person.
 */
export async function findPeople(
  handle: ReadHandle,
  query: string,
): Promise<{ ids: string[]; total: number }> {
  const words = normaliseForSearch(query)
    .split(' ')
    .filter((word) => word !== '');
  const digits = words.join('').replace(/^(?:00966|966|0)(?=5)/, '');
  const isNumber = /^\d+$/.test(digits) && digits.length >= shortestNumber;
  if (words.length === 0) return { ids: [], total: 0 };
  const matches = handle.tables
    .selectFrom('people')
    .where((is) =>
      is.or([
        is.and(words.map((word) => is('nameNormalised', 'like', `%${word}%`))),
        ...(isNumber
          ? [is('identityNumber', 'like', `%${digits}%`), is('mobile', 'like', `%${digits}%`)]
          : []),
        is('id', 'in', peopleByNumber(handle, query)),
      ]),
    );
  const { total } = await matches
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matches
    .select(['id', 'nameNormalised', 'identityNumber'])
    .orderBy((is) =>
      is
        .case()
        .when('identityNumber', '=', digits)
        .then(0)
        .when('nameNormalised', 'like', `${words.join(' ')}%`)
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('nameNormalised')
    .orderBy('id')
    .limit(mostFound)
    .execute();
  return { ids: rows.map(({ id }) => id), total };
}

const mostRequests = 100;

/** The requests of a person, the latest first, with the last visit of each; whether it still waits for them. */
export async function requestsOf(
  handle: ReadHandle,
  personId: string,
  recorded: Recorded,
): Promise<(PersonRequest & { visitId: string | null; isDraft: boolean })[]> {
  requireRecorded(handle, recorded);
  const requests = await handle.tables
    .selectFrom('requests')
    .select(['id', 'number', 'journey', 'policyEditionId', 'serviceId', 'need', 'createdAt'])
    .where('beneficiaryId', '=', personId)
    .orderBy('createdAt', 'desc')
    .limit(mostRequests)
    .execute();
  if (requests.length === 0) return [];
  const visits = await handle.tables
    .selectFrom('visits')
    .select(['id', 'requestId', 'status'])
    .where(
      'requestId',
      'in',
      requests.map(({ id }) => id),
    )
    .orderBy('startedAt')
    .execute();
  return requests.map((request) => {
    const last = visits.findLast(({ requestId }) => requestId === request.id);
    return { ...request, visitId: last?.id ?? null, isDraft: last?.status !== 'finished' };
  });
}

type PersonRequest = Pick<
  Selectable<RequestsTable>,
  'id' | 'number' | 'journey' | 'policyEditionId' | 'serviceId' | 'need' | 'createdAt'
>;

function peopleByNumber(handle: ReadHandle, query: string) {
  const typed = toLatinDigits(query).trim();
  // Each by an index of its own: with one condition for both, every request and slip would be read.
  return handle.tables
    .selectFrom('requests')
    .select('requests.beneficiaryId')
    .where('requests.number', '=', typed)
    .where('requests.beneficiaryId', 'is not', null)
    .unionAll(
      handle.tables
        .selectFrom('slips')
        .innerJoin('requests', 'requests.id', 'slips.requestId')
        .select('requests.beneficiaryId')
        .where('slips.serial', '=', typed)
        .where('requests.beneficiaryId', 'is not', null),
    );
}

function fileOf(row: Selectable<PeopleTable>): PersonFile {
  const base = {
    id: row.id,
    name: row.name,
    mobile: row.mobile,
    address: nationalAddressSchema.parse(JSON.parse(row.addressJson)),
    preferredChannelId: row.preferredChannelId,
  };
  const { identityKind, identityNumber, identityExpiresOn, gender } = row;
  if (row.kind === 'organisation') return { ...base, kind: 'organisation' };
  if (!identityKind || !identityNumber || !identityExpiresOn || !gender) {
    throw new RangeError(`The file of person ${row.id} lacks its identity document`);
  }
  const identity = { kind: identityKind, number: identityNumber, expiresOn: isoDate(identityExpiresOn) };
  return { ...base, kind: 'person', gender, identity };
}
