import { describe, expect, it } from 'vitest';
import {
  isNearWord,
  searchWords,
  wordsNeeded,
  wordsToFind,
} from '../../../../src/domain/inquiries/search-words.ts';

describe('the words of a question [answer-book]', () => {
  it('are what tells it apart: no question words, no article, one spelling', () => {
    expect(searchWords('هل يلزم أصلُ الهويّة للسلة الغذائية؟')).toEqual([
      'يلزم',
      'اصل',
      'هويه',
      'سله',
      'غذاييه',
    ]);
    expect(searchWords('متى يأتي الردّ؟')).toEqual(['ياتي', 'الرد']);
    expect(searchWords('What is needed?')).toEqual(['needed']);
  });

  it('stay when the question has no others', () => {
    expect(searchWords('كيف؟')).toEqual(['كيف']);
    expect(searchWords(' ؟ ')).toEqual([]);
  });

  it('meet the words of an answer as the same stems', () => {
    const kept = wordsToFind(['ما المطلوب لخدمة دعم الإيجار؟', 'والعقد موثق']);
    expect(kept).toEqual(expect.arrayContaining(['مطلوب', 'ايجار', 'عقد']));
    expect(kept).not.toContain('ما');
  });

  it('need half of them to be met', () => {
    expect([1, 2, 3, 4, 5].map(wordsNeeded)).toEqual([1, 1, 2, 2, 3]);
  });
});

describe('a mistyped word [answer-book]', () => {
  it.each([
    ['one letter for another', 'ايحار', 'ايجار'],
    ['one left out', 'ايجر', 'ايجار'],
    ['one too many', 'اييجار', 'ايجار'],
    ['two swapped', 'اجيار', 'ايجار'],
    ['in the beginning of a longer word', 'غذاىي', 'غذاييه'],
  ])('is near: %s', (_, typed, word) => {
    expect(isNearWord(typed, word)).toBe(true);
  });

  it.each([
    ['two letters', 'ابجاد', 'ايجار'],
    ['a short word', 'رد', 'ود'],
    ['another word', 'هويه', 'ايجار'],
  ])('is not near with %s', (_, typed, word) => {
    expect(isNearWord(typed, word)).toBe(false);
  });
});
