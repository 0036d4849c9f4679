import { z } from 'zod';
import { digitKinds } from '../../domain/people/digits.ts';
import { optionalCapabilities } from '../../domain/policy/offers.ts';
import { call, idSchema, nothing, roleSchema, supervisorOnly, typedText } from './call.ts';
import { staffSummarySchema } from './session.ts';
import { declarationWordingSchema } from '../../domain/policy/policy-schema.ts';

/** What the association decides for itself where its policy is silent, and how its desk works. */
export const deskSettingsSchema = z.strictObject({
  takesSignature: z.boolean(),
  studiedBy: typedText(120).nullable(),
  offersReferral: z.boolean(),
  /** Capabilities that the policy does not state and the association chose. */
  extras: z.array(z.enum(optionalCapabilities)).max(optionalCapabilities.length).default([]),
  /** The digits of dates, numbers and pages on slips. */
  slipDigits: z.enum(digitKinds).default('arabic'),
  idleLockMinutes: z.int().min(1).max(60),
  followUpDays: z.int().min(1).max(60),
  /** Days off by Gregorian year as the supervisor corrected them; a year not listed follows the rule. */
  daysOff: z.record(
    z.string().regex(/^\d{4}$/),
    z.array(z.strictObject({ on: z.iso.date(), name: typedText(80) })),
  ),
});
export type DeskSettings = z.infer<typeof deskSettingsSchema>;

export const settingsViewSchema = z.strictObject({
  settings: deskSettingsSchema,
  /** What the policy states itself, so that the setting has no effect. */
  stated: z.strictObject({
    signature: z.boolean(),
    committee: z.boolean(),
    referral: z.boolean(),
    capabilities: z.array(z.enum(optionalCapabilities)),
  }),
  declaration: z.strictObject({ edition: z.int(), wording: declarationWordingSchema }),
  staff: z.array(staffSummarySchema),
});

export const settingsCalls = {
  'settings.read': call({
    window: 'staff',
    access: supervisorOnly,
    input: nothing,
    output: settingsViewSchema,
  }),
  'settings.save': call({
    window: 'staff',
    access: supervisorOnly,
    input: deskSettingsSchema,
    output: settingsViewSchema,
  }),
  /** Keeps the wording as a new edition; what was signed before stays with its own. */
  'settings.reviseDeclaration': call({
    window: 'staff',
    access: supervisorOnly,
    input: declarationWordingSchema,
    output: settingsViewSchema,
  }),
  'settings.addStaff': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ name: typedText(120), pin: typedText(24), role: roleSchema }),
    output: settingsViewSchema,
  }),
  /** A new PIN for someone on the staff. */
  'settings.renewPin': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ staffId: idSchema, pin: typedText(24) }),
    output: settingsViewSchema,
  }),
  /** Someone left: they sign in no more, and everything that they did stays under their name. */
  'settings.deactivateStaff': call({
    window: 'staff',
    access: supervisorOnly,
    input: z.strictObject({ staffId: idSchema }),
    output: settingsViewSchema,
  }),
};
