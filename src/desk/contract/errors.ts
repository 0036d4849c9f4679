import { z } from 'zod';

/**
 * Every refusal the desk can give. Each has a sentence in the catalogue (`error_<code with underscores>`)
 * that says what happened and what to do. Repeating a confirmed call is harmless and no error.
 */
export const errorCodes = [
  // The door
  'unknown-call',
  'wrong-window',
  'invalid-input',
  'not-signed-in',
  'locked',
  'not-allowed',
  'not-offered',
  'desk-unavailable',
  'internal',
  // Set-up and session
  'setup-needed',
  'already-set-up',
  'needs-passphrase',
  'wrong-passphrase',
  'wrong-recovery-key',
  'recovery-key-mismatch',
  'passphrase-needed',
  'pin-too-simple',
  'pin-not-digits',
  'same-name-twice',
  'wrong-pin',
  'wait-before-pin',
  'unknown-staff',
  'policy-invalid',
  'unknown-policy',
  'desk-number-invalid',
  // A field that is empty, too long or holds something else
  'field-required',
  'field-too-long',
  // People
  'id-not-ten-digits',
  'id-wrong-first-digit',
  'id-bad-checksum',
  'id-already-registered',
  'id-expiry-invalid',
  'mobile-invalid',
  'mobile-service-number',
  'name-invalid',
  'postal-code-invalid',
  'building-number-invalid',
  'secondary-number-invalid',
  'short-address-invalid',
  'short-address-disagrees',
  'date-invalid',
  'unknown-person',
  'privacy-notice-needed',
  'representative-needed',
  'unknown-work',
  'power-of-attorney-needed',
  // Visits
  'unknown-visit',
  'visit-closed',
  'out-of-turn',
  'unknown-channel',
  'unknown-service',
  'conditions-needed',
  'unknown-requirement',
  'requirement-not-matched',
  'requirement-never-inapplicable',
  'reason-needed',
  'requirements-open',
  'requirements-missing',
  'nothing-missing',
  'document-not-seen',
  'declaration-not-signed',
  'signature-empty',
  'signature-refused',
  'no-declaration-waiting',
  'referral-not-offered',
  'need-required',
  'unknown-agency',
  'slip-not-issued',
  'slip-not-handed-over',
  'follow-up-date-past',
  'cannot-go-back',
  // The policy and those who are bound by it
  'unknown-edition',
  'policy-of-another',
  'edition-unchanged',
  'edition-not-compared',
  'day-ahead',
  'unknown-binding-text',
  'unknown-bound-person',
  'own-account',
  'last-supervisor',
  // Files that a person chose
  'file-unreadable',
  'file-too-large',
  'file-wrong-kind',
  // Follow-up of referrals
  'unknown-referral',
  'referral-ended',
  'referral-not-passed-on',
  // Outreach
  'unknown-outreach',
  'outreach-not-open',
  'outreach-not-wanted',
  'outreach-not-declined',
  // Requests after their visit
  'unknown-request',
  'request-out-of-turn',
  'request-date-future',
  'request-date-too-early',
  'other-channel-unexplained',
  'nothing-to-undo',
  'unknown-due',
  'due-not-open',
  // Inquiries and information
  'unknown-answer',
  'unknown-inquiry',
  'inquiry-not-open',
  'inquiry-not-replied',
  'source-unknown',
  'unknown-officer',
  'unknown-change',
  'time-invalid',
  // Slips
  'unknown-slip',
  'printer-missing',
  'printer-failed',
  'export-failed',
  // Who is not at the desk
  'beneficiary-not-present',
  'original-not-seen',
  'eligibility-lacking',
  // Reference tools
  'unknown-tool',
  'unknown-document',
  'document-already-there',
  // Complaints
  'unknown-complaint',
  'complaint-about-yourself',
  'complaint-own-decision',
  'complaint-not-yours',
  'complaint-stays-here',
  'complaint-settlement-first',
  'complaint-told-date',
  'complaint-reopened-already',
  'unknown-request-number',
  'link-not-https',
  'link-invalid',
  'unknown-claim',
  'claim-decided-already',
  'claim-ground-lacks',
  'claim-not-founded',
  'claim-date-ahead',
  'approval-before-minutes',
  // Store
  'database-busy',
  'disk-full',
  'database-damaged',
  'folder-read-only',
] as const;

export const errorCodeSchema = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** A refusal: the code, the field it concerns (as named in the call's input), and values for its sentence. */
export const deskErrorSchema = z.strictObject({
  code: errorCodeSchema,
  field: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type DeskError = z.infer<typeof deskErrorSchema>;

/** What every call answers. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: DeskError };
