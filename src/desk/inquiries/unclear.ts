import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { inquiriesOfVisit } from '../../store/inquiries.ts';
import type { VisitView } from '../contract/visits.ts';
import type { Office } from '../office.ts';
import type { VisitFile } from '../visit/visit-file.ts';
import { addresseeView } from './addressee-view.ts';
import { inquiryView } from './inquiry-view.ts';

/** To whom a visit sends what is unclear, and what it has sent; null where the policy names nobody and nobody was chosen. */
export async function unclearOf(
  handle: WriteHandle,
  office: Office,
  { visit, policy, settings }: VisitFile,
  recorded: Recorded,
): Promise<VisitView['unclear']> {
  const addressee = addresseeView(policy, settings);
  if (addressee.to === 'supervisor') return null;
  const asked: NonNullable<VisitView['unclear']>['asked'] = [];
  for (const inquiry of await inquiriesOfVisit(handle, visit.id, recorded))
    asked.push(await inquiryView(handle, office, inquiry, recorded));
  return { ...addressee, asked };
}
