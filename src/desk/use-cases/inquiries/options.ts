import { lastStaleDay } from '../../../domain/inquiries/staleness.ts';
import { clausesOf } from '../../../domain/policy/offers.ts';
import { findAnswers } from '../../../store/answers.ts';
import { inquiriesWaiting, lastChannelOf } from '../../../store/inquiries.ts';
import { clauseViews } from '../../clause-view.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { addresseeView } from '../../inquiries/addressee-view.ts';
import { withAnswerBook } from '../../inquiries/answer-book.ts';
import { readSettings, today } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** What the inquiries page offers beside its lists; the last channel used is the first one offered. */
export function inquiryOptions(office: Office, by: StaffMember): Promise<OutputOf<'inquiries.options'>> {
  const { policy } = office.policy;
  const labelled = ({ id, label }: { id: string; label: string }) => ({ id, label });
  return withAnswerBook(office, by.id, async (handle) => {
    const last = await lastChannelOf(handle, by.id);
    const toCheckSince = lastStaleDay(today(office));
    const { total: toCheck } = await findAnswers(handle, {
      words: [],
      kind: null,
      toCheckSince,
      limit: 1,
      offset: 0,
    });
    return {
      channels: policy.channels.map(labelled),
      lastChannelId: (policy.channels.find(({ id }) => id === last) ?? policy.channels[0])?.id ?? '',
      tools: policy.referenceTools.map(labelled),
      references: policy.references.map(labelled),
      clauses: clauseViews(
        policy,
        policy.clauses.map(({ id }) => id),
      ),
      ground: clauseViews(policy, clausesOf(policy, 'answer-book')),
      addressee: addresseeView(policy, await readSettings(handle)),
      waiting: { ...(await inquiriesWaiting(handle)), toCheck },
    };
  });
}
