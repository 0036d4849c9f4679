import type { OutputOf } from '../../../desk/contract/contract.ts';

/** A paper of a claim, read from the desk to be shown. */
export type OpenDocument = OutputOf<'compensation.document'>;
