import { z } from 'zod';
import { addAnswer, withdrawStartersBut } from '../../store/answers.ts';
import { record } from '../../store/audit.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { readSetting, saveSetting } from '../../store/settings.ts';
import { today } from '../office.ts';
import type { Office } from '../office.ts';
import { starterAnswers } from './starter-answers.ts';

const settingName = 'answer-book';
const settingSchema = z.strictObject({ editionId: z.string() });

/** Opens the answer book for reading. At first use, and with each new edition, what the policy answers is put into it. */
export async function withAnswerBook<T>(
  office: Office,
  staffId: string,
  work: (handle: ReadHandle) => Promise<T>,
): Promise<T> {
  const { editionId, policy } = office.policy;
  const isCurrent = await office.store.read(
    async (handle) => (await readSetting(handle, settingName, settingSchema))?.editionId === editionId,
  );
  if (isCurrent) return office.store.read(work);
  return office.store.write(staffId, async (handle) => {
    const recorded = await record(handle, {
      action: 'inquiries.openBook',
      subject: { kind: 'policy-edition', id: editionId },
    });
    await withdrawStartersBut(handle, editionId, recorded);
    for (const { question, answer, clauseIds } of starterAnswers(policy))
      await addAnswer(
        handle,
        {
          kind: 'answer',
          question,
          answer,
          source: { kind: 'clauses', ids: clauseIds },
          answeredByName: null,
          checkedOn: today(office),
          starterOf: editionId,
        },
        recorded,
      );
    await saveSetting(handle, settingName, { editionId }, recorded);
    return work(handle);
  });
}
