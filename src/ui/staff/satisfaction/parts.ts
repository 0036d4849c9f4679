import type { Role } from '../../../desk/contract/call.ts';
import type { OptionalCapability } from '../../../domain/policy/offers.ts';
import { m } from '../../../text/index.ts';
import type { AreaProps } from '../area.ts';
import type { Contact } from './contacts.svelte.ts';
import type { Measure, MeasureDialog } from './measures.svelte.ts';

/** The parts of the page. */
export type Part = 'results' | 'words' | 'contacts' | 'measures';

/** Which parts a person sees: what is offered here, and what guests wrote for the supervisor alone. */
export function partsFor(offers: AreaProps['offers'], role: Role): { value: Part; label: string }[] {
  const isOffered = (...wanted: OptionalCapability[]) =>
    offers.some(({ capability }) => wanted.includes(capability));
  const isRated = isOffered('satisfaction');
  const isSupervisor = role === 'supervisor';
  const parts: { value: Part; label: string; isShown: boolean }[] = [
    { value: 'results', label: m.satisfaction_tab_results(), isShown: isRated },
    { value: 'words', label: m.satisfaction_tab_words(), isShown: isRated && isSupervisor },
    { value: 'contacts', label: m.satisfaction_tab_contacts(), isShown: isRated && isSupervisor },
    {
      value: 'measures',
      label: m.satisfaction_tab_measures(),
      isShown: isOffered('satisfaction-means', 'management-oversight'),
    },
  ];
  return parts.filter(({ isShown }) => isShown).map(({ value, label }) => ({ value, label }));
}

export type NextAction = Exclude<MeasureDialog, 'drop'> | 'keep-contact';

/** The one next action of a part; null where there is only to read. */
export function nextAction(
  part: Part,
  role: Role,
  chosen: { measure: Measure | null; contact: Contact | null },
): NextAction | null {
  if (part === 'contacts') return chosen.contact?.contactedOn === null ? 'keep-contact' : null;
  if (part !== 'measures') return null;
  const standing = chosen.measure?.standing;
  if (standing === 'planned' || standing === 'overdue') return 'enter';
  return role === 'supervisor' ? 'plan' : 'enter-new';
}
