import type { AllowedUse } from '../../domain/people/works.ts';

/** Whose file an entry of the audit chain opened. */
export type AuditPeopleTable = { seq: number; personId: string };

/** Something that a beneficiary made and left with the association: a text, a drawing, a photograph. */
export type WorksTable = {
  id: string;
  authorId: string;
  title: string;
  about: string;
  receivedOn: string;
  recordedAt: string;
  recordedBy: string;
};

/** What the author allowed, the latest last: an earlier word is kept, since a use may rest on it. */
export type WorkPermissionsTable = {
  id: string;
  workId: string;
  allowed: AllowedUse;
  note: string;
  saidAt: string;
  saidTo: string;
};

export type PeopleFileTables = {
  auditPeople: AuditPeopleTable;
  works: WorksTable;
  workPermissions: WorkPermissionsTable;
};
