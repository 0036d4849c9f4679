import type { z } from 'zod';
import type { HolidayList } from '../domain/time/holidays.ts';
import { isoDate, riyadhDay } from '../domain/time/plain-date.ts';
import type { IsoDate } from '../domain/time/plain-date.ts';
import type { Policy, Step } from '../domain/policy/policy-schema.ts';
import type { Letterheads } from './letterhead.ts';
import type { DeskPress } from './press.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { Store } from '../store/open.ts';
import { readSetting } from '../store/settings.ts';
import type { DirectoryImport } from './agencies/directory-import.ts';
import { deskSettingsSchema } from './contract/settings.ts';
import type { DeskSettings } from './contract/settings.ts';
import type { DeskPorts } from './ports.ts';
import type { PrintQueue } from './printing/print-queue.ts';
import type { Session } from './session.ts';

/** The desk once its database is open: everything that a call works with. */
export type Office = {
  store: Store;
  ports: DeskPorts;
  press: DeskPress;
  printing: PrintQueue;
  letterheads: Letterheads;
  session: Session;
  desk: { name: string; number: number };
  /** The edition in force, and every edition that a request may stand on. */
  policy: PolicyInForce;
  editions: ReadonlyMap<string, Policy>;
  borrowedReferral: { steps: Step[] } | null;
  /** A new edition whose differences were shown, until it is adopted. In memory alone. */
  comparedEdition: ComparedEdition | null;
  /** A directory file that is being read, shown or written. In memory alone. */
  directoryImport: DirectoryImport | null;
};
export type ComparedEdition = { policy: Policy; document: string; sha256: string };
export type PolicyInForce = { editionId: string; policy: Policy };

/** What an association chooses until its supervisor says otherwise. */
export const defaultSettings: DeskSettings = {
  takesSignature: true,
  studiedBy: null,
  offersReferral: false,
  extras: [],
  slipDigits: 'arabic',
  idleLockMinutes: 5,
  followUpDays: 7,
  daysOff: {},
};

/** The names under which groups of settings are kept. */
export const settingNames = { choices: 'choices', desk: 'desk', letterhead: 'letterhead' } as const;

export async function readSettings(handle: ReadHandle): Promise<DeskSettings> {
  return (await readSetting(handle, settingNames.choices, deskSettingsSchema)) ?? defaultSettings;
}

/** The supervisor's days off as the calendar reads them: a year given stands instead of the computed one. */
export function holidaysFrom(daysOff: z.infer<typeof deskSettingsSchema>['daysOff']): HolidayList {
  return Object.fromEntries(
    Object.entries(daysOff).map(([year, days]) => [
      year,
      days.map(({ on, name }) => ({
        kind: 'other' as const,
        firstDay: isoDate(on),
        days: 1,
        ...(name === '' ? {} : { name }),
      })),
    ]),
  );
}

/** The day it is in Riyadh. */
export function today(office: Pick<Office, 'ports'>): IsoDate {
  return riyadhDay(office.ports.clock.now());
}
