import type { DeskError, ErrorCode } from '../desk/contract/errors.ts';
import { m } from '../text/index.ts';
import { localDigits } from './parts/digits.ts';
import type { FieldError } from './parts/field-error.ts';
import { isolated } from './parts/isolated.ts';
import { policyReasonText } from './policy-reason.ts';

type Values = (name: string) => string;

const sentences: Record<ErrorCode, (value: Values) => string> = {
  'unknown-call': () => m.error_unknown_call(),
  'wrong-window': () => m.error_wrong_window(),
  'invalid-input': () => m.error_invalid_input(),
  'not-signed-in': () => m.error_not_signed_in(),
  locked: () => m.error_locked(),
  'not-allowed': () => m.error_not_allowed(),
  'not-offered': () => m.error_not_offered(),
  'desk-unavailable': () => m.error_desk_unavailable(),
  internal: () => m.error_internal(),
  'setup-needed': () => m.error_setup_needed(),
  'already-set-up': () => m.error_already_set_up(),
  'needs-passphrase': () => m.error_needs_passphrase(),
  'wrong-passphrase': () => m.error_wrong_passphrase(),
  'wrong-recovery-key': () => m.error_wrong_recovery_key(),
  'recovery-key-mismatch': () => m.error_recovery_key_mismatch(),
  'passphrase-needed': () => m.error_passphrase_needed(),
  'pin-too-simple': () => m.error_pin_too_simple(),
  'pin-not-digits': () => m.error_pin_not_digits(),
  'same-name-twice': () => m.error_same_name_twice(),
  'wrong-pin': () => m.error_wrong_pin(),
  'wait-before-pin': (value) => m.error_wait_before_pin({ seconds: value('seconds') }),
  'unknown-staff': () => m.error_unknown_staff(),
  'policy-invalid': (value) =>
    m.error_policy_invalid({
      file: isolated(value('file')),
      field: isolated(value('field')),
      reason: policyReasonText(value('reason')),
    }),
  'unknown-policy': () => m.error_unknown_policy(),
  'desk-number-invalid': () => m.error_desk_number_invalid(),
  'field-required': () => m.error_field_required(),
  'field-too-long': () => m.error_field_too_long(),
  'id-not-ten-digits': () => m.error_id_not_ten_digits(),
  'id-wrong-first-digit': () => m.error_id_wrong_first_digit(),
  'id-bad-checksum': () => m.error_id_bad_checksum(),
  'id-already-registered': () => m.error_id_already_registered(),
  'id-expiry-invalid': () => m.error_id_expiry_invalid(),
  'mobile-invalid': () => m.error_mobile_invalid(),
  'mobile-service-number': () => m.error_mobile_service_number(),
  'name-invalid': () => m.error_name_invalid(),
  'postal-code-invalid': () => m.error_postal_code_invalid(),
  'building-number-invalid': () => m.error_building_number_invalid(),
  'secondary-number-invalid': () => m.error_secondary_number_invalid(),
  'short-address-invalid': () => m.error_short_address_invalid(),
  'short-address-disagrees': () => m.error_short_address_disagrees(),
  'date-invalid': () => m.error_date_invalid(),
  'unknown-person': () => m.error_unknown_person(),
  'privacy-notice-needed': () => m.error_privacy_notice_needed(),
  'unknown-work': () => m.error_unknown_work(),
  'representative-needed': () => m.error_representative_needed(),
  'power-of-attorney-needed': () => m.error_power_of_attorney_needed(),
  'unknown-visit': () => m.error_unknown_visit(),
  'visit-closed': () => m.error_visit_closed(),
  'out-of-turn': () => m.error_out_of_turn(),
  'unknown-channel': () => m.error_unknown_channel(),
  'unknown-service': () => m.error_unknown_service(),
  'conditions-needed': () => m.error_conditions_needed(),
  'unknown-requirement': () => m.error_unknown_requirement(),
  'requirement-not-matched': () => m.error_requirement_not_matched(),
  'requirement-never-inapplicable': () => m.error_requirement_never_inapplicable(),
  'reason-needed': () => m.error_reason_needed(),
  'requirements-open': () => m.error_requirements_open(),
  'requirements-missing': () => m.error_requirements_missing(),
  'nothing-missing': () => m.error_nothing_missing(),
  'document-not-seen': () => m.error_document_not_seen(),
  'declaration-not-signed': () => m.error_declaration_not_signed(),
  'signature-empty': () => m.error_signature_empty(),
  'signature-refused': () => m.error_signature_refused(),
  'no-declaration-waiting': () => m.error_no_declaration_waiting(),
  'referral-not-offered': () => m.error_referral_not_offered(),
  'need-required': () => m.error_need_required(),
  'unknown-agency': () => m.error_unknown_agency(),
  'slip-not-issued': () => m.error_slip_not_issued(),
  'slip-not-handed-over': () => m.error_slip_not_handed_over(),
  'follow-up-date-past': () => m.error_follow_up_date_past(),
  'cannot-go-back': () => m.error_cannot_go_back(),
  'unknown-edition': () => m.error_unknown_edition(),
  'policy-of-another': (value) => m.error_policy_of_another({ name: isolated(value('name')) }),
  'edition-unchanged': () => m.error_edition_unchanged(),
  'edition-not-compared': () => m.error_edition_not_compared(),
  'day-ahead': () => m.error_day_ahead(),
  'unknown-binding-text': () => m.error_unknown_binding_text(),
  'unknown-bound-person': () => m.error_unknown_bound_person(),
  'own-account': () => m.error_own_account(),
  'last-supervisor': () => m.error_last_supervisor(),
  'file-unreadable': () => m.error_file_unreadable(),
  'file-too-large': (value) => m.error_file_too_large({ limit: value('limitMb') }),
  'file-wrong-kind': (value) => m.error_file_wrong_kind({ kinds: isolated(value('kinds')) }),
  'unknown-referral': () => m.error_unknown_referral(),
  'referral-ended': () => m.error_referral_ended(),
  'referral-not-passed-on': () => m.error_referral_not_passed_on(),
  'unknown-outreach': () => m.error_unknown_outreach(),
  'outreach-not-open': () => m.error_outreach_not_open(),
  'outreach-not-wanted': () => m.error_outreach_not_wanted(),
  'outreach-not-declined': () => m.error_outreach_not_declined(),
  'unknown-request': () => m.error_unknown_request(),
  'request-out-of-turn': () => m.error_request_out_of_turn(),
  'request-date-future': () => m.error_request_date_future(),
  'request-date-too-early': () => m.error_request_date_too_early(),
  'other-channel-unexplained': () => m.error_other_channel_unexplained(),
  'nothing-to-undo': () => m.error_nothing_to_undo(),
  'unknown-due': () => m.error_unknown_due(),
  'due-not-open': () => m.error_due_not_open(),
  'unknown-answer': () => m.error_unknown_answer(),
  'unknown-inquiry': () => m.error_unknown_inquiry(),
  'inquiry-not-open': () => m.error_inquiry_not_open(),
  'inquiry-not-replied': () => m.error_inquiry_not_replied(),
  'source-unknown': () => m.error_source_unknown(),
  'unknown-officer': () => m.error_unknown_officer(),
  'unknown-change': () => m.error_unknown_change(),
  'time-invalid': () => m.error_time_invalid(),
  'unknown-slip': () => m.error_unknown_slip(),
  'printer-missing': () => m.error_printer_missing(),
  'printer-failed': () => m.error_printer_failed(),
  'export-failed': () => m.error_export_failed(),
  'beneficiary-not-present': () => m.error_beneficiary_not_present(),
  'original-not-seen': () => m.error_original_not_seen(),
  'eligibility-lacking': (value) => m.error_eligibility_lacking({ list: value('list') }),
  'unknown-tool': () => m.error_unknown_tool(),
  'unknown-document': () => m.error_unknown_document(),
  'document-already-there': () => m.error_document_already_there(),
  'unknown-complaint': () => m.error_unknown_complaint(),
  'complaint-about-yourself': () => m.error_complaint_about_yourself(),
  'complaint-own-decision': () => m.error_complaint_own_decision(),
  'complaint-not-yours': () => m.error_complaint_not_yours(),
  'complaint-stays-here': () => m.error_complaint_stays_here(),
  'complaint-settlement-first': () => m.error_complaint_settlement_first(),
  'complaint-told-date': () => m.error_complaint_told_date(),
  'complaint-reopened-already': () => m.error_complaint_reopened_already(),
  'unknown-request-number': () => m.error_unknown_request_number(),
  'link-not-https': () => m.error_link_not_https(),
  'link-invalid': () => m.error_link_invalid(),
  'unknown-claim': () => m.error_unknown_claim(),
  'claim-decided-already': () => m.error_claim_decided_already(),
  'claim-ground-lacks': () => m.error_claim_ground_lacks(),
  'claim-not-founded': () => m.error_claim_not_founded(),
  'claim-date-ahead': () => m.error_claim_date_ahead(),
  'approval-before-minutes': () => m.error_approval_before_minutes(),
  'database-busy': () => m.error_database_busy(),
  'disk-full': () => m.error_disk_full(),
  'database-damaged': () => m.error_database_damaged(),
  'folder-read-only': () => m.error_folder_read_only(),
};

/** The sentence for a refusal, in the page's language: what happened and what to do. */
export function errorText(error: DeskError): string {
  return sentences[error.code]((name) => {
    const value = error.params?.[name] ?? '';
    return typeof value === 'number' ? localDigits(value) : value;
  });
}

/** A refusal as the widget of its field shows it; null when there is none or it belongs to another field. */
export function errorAt(error: DeskError | null, field: string): FieldError | null {
  return error?.field === field ? fieldError(error) : null;
}

/** A refusal that none of the screen's fields shows, for the bar of actions. */
export function errorElsewhere(error: DeskError | null, fields: readonly string[]): FieldError | null {
  if (error === null) return null;
  return error.field !== undefined && fields.includes(error.field) ? null : fieldError(error);
}

function fieldError(error: DeskError): FieldError {
  return { code: error.code, field: error.field ?? null, text: errorText(error) };
}
