/** Imports of the agency directory, each row that they changed, and what files held beside agencies. */
export type AgencyImportTables = {
  agencyImports: {
    id: string;
    /** `staged`: its rows are being gathered, nothing of them is in the directory. */
    state: 'staged' | 'imported' | 'undone';
    fileName: string;
    format: string;
    numbersJson: string;
    importedAt: string;
    importedBy: string;
    undoneAt: string | null;
    undoneBy: string | null;
  };
  /** A row of the directory as it was and as the import left it, in `directoryColumns`' order; null: not there. */
  agencyImportRows: {
    importId: string;
    /** Rows are added in the order of their key: spread by their ids, each piece would write the whole table anew. */
    number: number;
    tableName: string;
    rowId: string;
    before: string | null;
    after: string | null;
  };
  /** What a file held beside its agencies: taxonomies that no agency uses, tables and files of its own. */
  directoryExtras: { id: string; contentJson: string };
};
