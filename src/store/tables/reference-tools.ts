/** An edition of a document that a policy lists as a tool or reference. */
export type ReferenceDocumentsTable = {
  id: string;
  toolId: string;
  edition: string;
  datedOn: string | null;
  fileName: string;
  sizeBytes: number;
  sha256: string;
  pdf: Uint8Array;
  importedAt: string;
  importedBy: string;
};

export type ReferenceToolsTables = { referenceDocuments: ReferenceDocumentsTable };
