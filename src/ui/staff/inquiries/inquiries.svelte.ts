import type { OutputOf } from '../../../desk/contract/contract.ts';
import type { DeskError } from '../../../desk/contract/errors.ts';
import type { OfficerView } from '../../../desk/contract/information.ts';
import { desk } from '../../desk-client.ts';

export type InquiryOptions = OutputOf<'inquiries.options'>;
export const inquiryViews = ['ask', 'queue', 'book'] as const;
export type InquiriesViewName = (typeof inquiryViews)[number];

/** What every part of the inquiries page needs: the policy's lists, whom to ask, how much waits. */
export class InquiriesState {
  options = $state.raw<InquiryOptions | null>(null);
  officers = $state.raw<OfficerView[]>([]);
  error = $state.raw<DeskError | null>(null);

  async load(): Promise<void> {
    const answer = await desk('inquiries.options', {});
    if (!answer.ok) {
      this.error = answer.error;
      return;
    }
    this.error = null;
    this.options = answer.value;
    const officers = await desk('information.officers', { query: '' });
    if (officers.ok) this.officers = officers.value.officers;
  }
}
