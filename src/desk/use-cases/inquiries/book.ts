import { searchWords } from '../../../domain/inquiries/search-words.ts';
import { lastStaleDay } from '../../../domain/inquiries/staleness.ts';
import { findAnswers } from '../../../store/answers.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import { withAnswerBook } from '../../inquiries/answer-book.ts';
import { answerViews } from '../../inquiries/answer-view.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

/** The answer book, searched in the store: a word finds every word that begins with it, or that it nearly is. */
export function searchBook(
  office: Office,
  by: StaffMember,
  { query, kind, toCheckOnly, page }: ParsedInputOf<'inquiries.book'>,
): Promise<OutputOf<'inquiries.book'>> {
  return withAnswerBook(office, by.id, async (handle) => {
    const { entries, total } = await findAnswers(handle, {
      words: searchWords(query),
      kind,
      toCheckSince: toCheckOnly ? lastStaleDay(today(office)) : null,
      limit: pageSize,
      offset: page * pageSize,
    });
    return { lines: await answerViews(handle, office, entries), total, page };
  });
}
