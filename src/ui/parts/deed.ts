/** What a button does: its `data-action`, its words, and whether it is under way already. */
export type Deed = { action: string; label: string; run: () => void; isBusy?: boolean };
