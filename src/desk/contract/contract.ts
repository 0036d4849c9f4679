import type { z } from 'zod';
import { agenciesCalls } from './agencies.ts';
import { guestCalls } from './guest.ts';
import type { GuestCallName, StaffCallName } from './names.ts';
import { peopleCalls } from './people.ts';
import { sessionCalls } from './session.ts';
import { settingsCalls } from './settings.ts';
import { setupCalls } from './setup.ts';
import { slipsCalls } from './slips.ts';
import { visitsCalls } from './visits.ts';

const staffContract = {
  ...setupCalls,
  ...sessionCalls,
  ...peopleCalls,
  ...visitsCalls,
  ...agenciesCalls,
  ...slipsCalls,
  ...settingsCalls,
};

/** Every call that a page can make. */
export const contract = { ...staffContract, ...guestCalls };

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>;
/** A call's input after its schema. */
export type ParsedInputOf<N extends CallName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Fails to compile when the names that the bridges carry and the contract part ways. */
export const namesAgree: [
  Same<StaffCallName, keyof typeof staffContract>,
  Same<GuestCallName, keyof typeof guestCalls>,
] = [true, true];
