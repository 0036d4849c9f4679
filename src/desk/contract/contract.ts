import type { z } from 'zod';
import { agenciesCalls } from './agencies.ts';
import { agencyImportCalls } from './agency-imports.ts';
import { compensationCalls } from './compensation.ts';
import { complaintsCalls } from './complaints.ts';
import { entitlementCalls } from './entitlement.ts';
import { guestCalls } from './guest.ts';
import type { CallSpec } from './call.ts';
import type { GuestCallName, StaffCallName } from './names.ts';
import { letterheadCalls } from './letterhead.ts';
import { outreachCalls } from './outreach.ts';
import { oversightCalls } from './oversight.ts';
import { peopleFileCalls } from './people-file.ts';
import { informationCalls } from './information.ts';
import { inquiriesCalls } from './inquiries.ts';
import { peopleCalls } from './people.ts';
import { referenceToolsCalls } from './reference-tools.ts';
import { referralsCalls } from './referrals.ts';
import { requestsCalls } from './requests.ts';
import { policyCalls } from './policy.ts';
import { improvementsCalls } from './improvements.ts';
import { satisfactionCalls } from './satisfaction.ts';
import { sessionCalls } from './session.ts';
import { settingsCalls } from './settings.ts';
import { setupCalls } from './setup.ts';
import { signOffsCalls } from './sign-offs.ts';
import { slipsCalls } from './slips.ts';
import { printingCalls } from './printing.ts';
import { visitsCalls } from './visits.ts';

const staffContract = {
  ...setupCalls,
  ...sessionCalls,
  ...peopleCalls,
  ...peopleFileCalls,
  ...oversightCalls,
  ...visitsCalls,
  ...agenciesCalls,
  ...agencyImportCalls,
  ...referralsCalls,
  ...outreachCalls,
  ...requestsCalls,
  ...inquiriesCalls,
  ...informationCalls,
  ...entitlementCalls,
  ...slipsCalls,
  ...printingCalls,
  ...settingsCalls,
  ...letterheadCalls,
  ...referenceToolsCalls,
  ...complaintsCalls,
  ...policyCalls,
  ...signOffsCalls,
  ...compensationCalls,
  ...satisfactionCalls,
  ...improvementsCalls,
};

/** Every call that a page can make. Fails to compile when a name that the bridges carry has no call. */
export const contract = { ...staffContract, ...guestCalls } satisfies Record<
  StaffCallName | GuestCallName,
  CallSpec
>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>;
/** A call's input after its schema. */
export type ParsedInputOf<N extends CallName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>;
