import type { BoundGroup, BoundRelation, DutyKind } from '../../domain/policy/sign-off.ts';

/** Whoever is bound by the policy and has no account: under contract, or a volunteer. */
export type BoundPeopleTable = {
  id: string;
  name: string;
  nameNormalised: string;
  relation: BoundRelation;
  work: string;
  addedBy: string;
  addedAt: string;
  leftAt: string | null;
};

/** An edition of the code of conduct or of regulations of someone's work. */
export type DutyDocumentsTable = {
  id: string;
  /** The same for every edition of one document. */
  series: string;
  edition: number;
  kind: DutyKind;
  title: string;
  bound: BoundGroup;
  text: string;
  textSha256: string;
  writtenBy: string;
  writtenAt: string;
  /** When a later edition took its place, or it was withdrawn. */
  replacedAt: string | null;
};

/** Someone read a text and is bound by it. The signer is one of the staff or a bound person, the text one of both kinds. */
export type SignOffsTable = {
  id: string;
  staffId: string | null;
  boundPersonId: string | null;
  policyEditionId: string | null;
  dutyDocumentId: string | null;
  signerId: string;
  documentId: string;
  edition: number;
  textSha256: string;
  statement: string;
  manner: 'pin' | 'paper';
  signedOn: string;
  recordedAt: string;
  seenBy: string | null;
  auditSeq: number;
};

export type SignOffTables = {
  boundPeople: BoundPeopleTable;
  dutyDocuments: DutyDocumentsTable;
  signOffs: SignOffsTable;
};
