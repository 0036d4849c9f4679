import type { ReadHandle } from './handle.ts';

/** How the referrals to one agency went, all its services together. `unanswered`: attempts that reached nobody. */
export type AgencyHistory = {
  referred: number;
  arrived: number;
  passedOn: number;
  withoutArrival: number;
  followed: number;
  unanswered: number;
};

/** How an agency's referrals went; `serviceId` is any of its services. Counts alone: no person's file is read. */
export async function agencyHistory(handle: ReadHandle, serviceId: string): Promise<AgencyHistory> {
  const organization = handle.tables
    .selectFrom('services as chosen')
    .select('chosen.organizationId')
    .where('chosen.id', '=', serviceId);
  const ofAgency = handle.tables
    .selectFrom('requests')
    .innerJoin('services', 'services.id', 'requests.agencyId')
    .leftJoin('referralEndings', 'referralEndings.requestId', 'requests.id')
    .where('services.organizationId', '=', organization)
    .where('requests.journey', '=', 'referral');
  const rows = await ofAgency
    .select((is) => ['referralEndings.ending', is.fn.countAll<number>().as('count')])
    .where((is) =>
      is.or([is('requests.followUpOn', 'is not', null), is('referralEndings.ending', 'is not', null)]),
    )
    .groupBy('referralEndings.ending')
    .execute();
  const { unanswered } = await ofAgency
    .innerJoin('referralAttempts', 'referralAttempts.requestId', 'requests.id')
    .where('referralAttempts.outcome', '=', 'not-reached')
    .select((is) => is.fn.countAll<number>().as('unanswered'))
    .executeTakeFirstOrThrow();
  const count = (ending: string | null) => rows.find((row) => row.ending === ending)?.count ?? 0;
  return {
    referred: rows.reduce((sum, row) => sum + row.count, 0),
    arrived: count('arrived'),
    passedOn: count('passed-on'),
    withoutArrival: count('without-arrival'),
    followed: count(null),
    unanswered,
  };
}
