/** Whoever is bound by the policy without an account at the desk (Mabarrah المسؤوليات, Deem الالتزام/١). */
export const boundRelations = ['contract', 'volunteer'] as const;
export type BoundRelation = (typeof boundRelations)[number];

/** What a signer is to the association: a role at the desk, or under contract, or a volunteer. */
export const signerGroups = [
  'receptionist',
  'researcher',
  'supervisor',
  'management',
  ...boundRelations,
] as const;
export type SignerGroup = (typeof signerGroups)[number];

/** Whom a document binds. */
export const boundGroups = ['everyone', ...signerGroups] as const;
export type BoundGroup = (typeof boundGroups)[number];

/** The code of conduct (ميثاق أخلاقيات المهنة والسلوك, Mabarrah ح/٤), or regulations of someone's work. */
export const dutyKinds = ['conduct', 'regulations'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** A text to be read and signed, in the edition in force. */
export type BindingDocument = { id: string; bound: BoundGroup };

/** The documents that bind someone, in the order given. */
export function documentsFor<Document extends BindingDocument>(
  documents: readonly Document[],
  group: SignerGroup,
): Document[] {
  return documents.filter(({ bound }) => bound === 'everyone' || bound === group);
}

/** What someone has still to sign: an edition that they did not sign is asked of them, whatever they signed before. */
export function openDocuments<Document extends BindingDocument>(
  documents: readonly Document[],
  group: SignerGroup,
  signedIds: ReadonlySet<string>,
): Document[] {
  return documentsFor(documents, group).filter(({ id }) => !signedIds.has(id));
}
