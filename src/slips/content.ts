import type { Digits } from '../domain/people/digits.ts';
import type { formKinds } from '../domain/slip-kinds.ts';

/** 0 for the original; n for the nth reprint, which says so. */
export type CopyNumber = number;
/** A Gregorian day, 'YYYY-MM-DD'. */
type IsoDay = string;
/** An instant, ISO 8601 with offset or Z. Printed in Riyadh's time. */
type IsoInstant = string;

/** A clause of the association's policy that the slip carries out. */
export type CitedClause = {
  /** The clause's id as the policy prints it: 'ت/٢'. */
  readonly label: string;
  readonly text: string;
};

/** In what capacity someone signs or hands in a request. */
export type SlipCapacity =
  | { readonly kind: 'self' }
  | { readonly kind: 'agent'; readonly powerOfAttorneyNumber: string }
  | { readonly kind: 'guardian' }
  | { readonly kind: 'organisation-representative' };

/** What every slip says about itself. */
export type SlipHeader = {
  readonly associationName: string;
  readonly registrationNumber: string | null;
  /** A number as the association writes it; printed with hyphens. */
  readonly associationPhone: string | null;
  readonly deskName: string;
  /** Hijri year, desk, counter: '1448-1-00087'. */
  readonly serial: string;
  readonly issuedAt: IsoInstant;
  readonly copyNumber: CopyNumber;
  /** Of dates, numbers and pages, as the association chose; left out: Arabic-Indic. */
  readonly digits?: Digits;
  /** Made to try the kiosk out: the word stands across every page. */
  readonly isSample: boolean;
  /** The association's picture at the head, by the id under which the caller finds it; null or left out: none. */
  readonly letterheadId?: string | null;
  readonly clauses: readonly CitedClause[];
  /** Where to complain: the association's link, in the policy's words, at the foot of what goes home. */
  readonly complaintLink?: { readonly label: string; readonly url: string };
};

export type ReceiptContent = {
  readonly kind: 'receipt';
  readonly beneficiaryName: string;
  readonly gender: 'male' | 'female';
  /** The policy's word for the person, in their gender: 'المستفيدة', 'مراجع'. */
  readonly personWord: string;
  readonly representative: { readonly name: string; readonly capacity: SlipCapacity } | null;
  readonly serviceTitle: string;
  readonly requirementsMet: readonly string[];
  /** The committee that studies the request; null when the policy names none. */
  readonly studiedBy: string | null;
  /** 'latest' is a deadline, 'earliest' is not and never reads like one; null: the policy sets none. */
  readonly reply: { readonly kind: 'latest' | 'earliest'; readonly date: IsoDay } | null;
  readonly agreedChannel: string;
  /** Masked by the desk; null when none was given. */
  readonly mobileMasked: string | null;
} & SlipHeader;

export type MissingItem = {
  readonly title: string;
  readonly reason: 'absent' | 'expired' | 'mismatched' | 'original-to-be-shown';
  readonly note: string | null;
};

export type MissingRequirementsContent = {
  readonly kind: 'missing-requirements';
  readonly beneficiaryName: string;
  readonly serviceTitle: string;
  readonly items: readonly MissingItem[];
  readonly requirementsMet: readonly string[];
} & SlipHeader;

export type ConditionsContent = {
  readonly kind: 'conditions';
  readonly serviceTitle: string;
  readonly conditions: readonly string[];
  readonly requirements: readonly { readonly title: string; readonly note: string | null }[];
} & SlipHeader;

/** A point of the pen, in the pad's own units, y downwards. */
export type StrokePoint = {
  readonly x: number;
  readonly y: number;
  readonly timeMs: number;
  /** 0 to 1; a mouse gives 0.5 throughout. */
  readonly pressure: number;
};

export type DeclarationContent = {
  readonly kind: 'declaration';
  readonly signerName: string;
  readonly capacity: SlipCapacity;
  readonly beneficiaryName: string;
  /** The document by which the signer was known: 'الهوية الوطنية'. */
  readonly documentSeen: string;
  readonly wasReadAloud: boolean;
  readonly declarationText: string;
  readonly edition: string;
  /** SHA-256 in hexadecimal, as are the other hashes. */
  readonly textHash: string;
  readonly requestDataHash: string;
  /** The audit chain's entry before this one. */
  readonly chainHash: string;
  readonly declared: readonly { readonly label: string; readonly value: string }[];
  readonly strokes: readonly (readonly StrokePoint[])[];
  readonly pad: { readonly width: number; readonly height: number };
  readonly startedAt: IsoInstant;
  readonly endedAt: IsoInstant;
  readonly witnessName: string;
} & SlipHeader;

export type ReferralAgency = {
  readonly name: string;
  readonly addressLines: readonly string[];
  /** `label` is empty when there is but one number to tell apart. */
  readonly phones: readonly { readonly label: string; readonly number: string }[];
  readonly emails: readonly string[];
  readonly hours: readonly string[];
  readonly contactPerson: {
    readonly name: string;
    readonly phone: string | null;
    readonly extension: string | null;
  } | null;
  readonly lastVerifiedOn: IsoDay | null;
};

export type ReferralContent = {
  readonly kind: 'referral';
  readonly beneficiaryName: string;
  readonly gender: 'male' | 'female';
  readonly serviceNeeded: string;
  readonly agency: ReferralAgency;
  readonly bring: readonly string[];
  readonly followUpOn: IsoDay;
} & SlipHeader;

type FormKind = (typeof formKinds)[number];

/** `ltr` for a phone, a number or a code; a `day` is given as 'YYYY-MM-DD' and printed in both calendars. */
export type FormFact = {
  readonly label: string;
  readonly value: string;
  readonly form: 'text' | 'strong' | 'phone' | 'ltr' | 'day';
};

/** `blank`: a line to be filled in by hand after each label. */
export type FormSection = {
  readonly heading: string;
  readonly look: 'plain' | 'key' | 'notice';
  readonly lines: readonly string[];
  readonly mark: 'none' | 'dot' | 'box' | 'tick' | 'blank';
};

export type FormContent = {
  readonly kind: FormKind;
  /** One sentence below the title, in the desk's words. */
  readonly lead: string | null;
  readonly facts: readonly FormFact[];
  readonly sections: readonly FormSection[];
  /** A page on the association's site, as a QR code with its address beside it. */
  readonly link?: { readonly label: string; readonly url: string };
  /** Who signs on paper: the right line, the left line. */
  readonly signatures: readonly [string, string];
} & SlipHeader;

/** Everything a slip prints, decided by the desk; only fixed words are added. */
export type SlipContent =
  | ReceiptContent
  | MissingRequirementsContent
  | ConditionsContent
  | DeclarationContent
  | ReferralContent
  | FormContent;
