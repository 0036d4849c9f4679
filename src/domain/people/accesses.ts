/** Why a file was opened outside of a visit; whoever opens it says so. */
export const accessReasons = [
  'beneficiary-asked',
  'follow-up',
  'correction',
  'complaint',
  'supervision',
] as const;

/** What kind of look an entry of the audit chain was, as the beneficiary is told. */
export type AccessKind = 'registered' | 'changed' | 'visit' | 'file-opened' | 'listed' | 'other-work';

/** Calls in which a file is one of a list that was looked through for somebody else. */
const listings = new Set(['people.search', 'visits.home']);

/** What an action of the audit chain was to the person whose file it touched. */
export function accessKind(action: string): AccessKind {
  if (action === 'people.register') return 'registered';
  if (action === 'people.renewIdentity') return 'changed';
  if (action === 'people.file') return 'file-opened';
  if (listings.has(action) || action.endsWith('.list') || action.endsWith('.search')) return 'listed';
  return action.startsWith('visits.') ? 'visit' : 'other-work';
}
