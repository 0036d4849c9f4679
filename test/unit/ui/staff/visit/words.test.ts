import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RequirementView } from '../../../../../src/desk/contract/visits.ts';
import { overwriteGetLocale } from '../../../../../src/text/index.ts';
import { dateHint, listed, remaining, replyWords } from '../../../../../src/ui/staff/visit/words.ts';

const speak = (locale: 'ar' | 'en') => {
  overwriteGetLocale(() => locale);
};
beforeEach(() => speak('ar'));
afterEach(() => speak('ar'));

const isolates = /[\u2066-\u2069]/g;

function requirements(
  count: number,
  kind: RequirementView['kind'] = 'document',
  state: RequirementView['state'] = { state: 'open' },
): RequirementView[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    title: `مستند ${index}`,
    note: null,
    kind,
    hasExpiry: false,
    notApplicableWhen: null,
    state,
    expiredDaysAgo: null,
  }));
}

describe('what is left', () => {
  test.each([
    [1, 'بقي مستند واحد: '],
    [2, 'بقي مستندان: '],
    [3, 'بقيت ٣ مستندات: '],
    [10, 'بقيت ١٠ مستندات: '],
    [11, 'بقي ١١ مستندًا: '],
    [100, 'بقي ١٠٠ مستند: '],
  ])('%i in the grammar of its number', (count, begins) => {
    expect(remaining(requirements(count))?.text).toContain(begins);
  });

  test('names them, up to four', () => {
    expect(listed(['أ', 'ب', 'ج', 'د']).replace(isolates, '')).toBe('أ، ب، ج، د');
    expect(listed(['أ', 'ب', 'ج', 'د', 'هـ']).replace(isolates, '')).toBe('أ، ب، ج واثنان غيرها');
  });

  test('is nothing when all is met or does not apply', () => {
    const met = requirements(1, 'document', { state: 'met', matchedWithOriginal: true, expiresOn: null });
    const not = requirements(1, 'document', { state: 'not-applicable', reason: 'يعيش وحده' });
    expect(remaining([...met, ...not])).toBeNull();
  });

  test('tells what was not looked at from what is missing', () => {
    const missing = requirements(1, 'document', { state: 'missing', reason: 'absent' });
    expect(remaining(missing)?.code).toBe('requirements-missing');
    expect(remaining([...missing, ...requirements(1)])?.code).toBe('requirements-open');
  });

  test('calls information a requirement, not a document', () => {
    expect(remaining(requirements(2, 'information'))?.text).toContain('بقي متطلبان');
  });

  test('speaks English where the page does', () => {
    speak('en');
    expect(remaining(requirements(1))?.text).toContain('One document left: ');
    expect(remaining(requirements(2))?.text).toContain('2 documents left: ');
  });
});

describe('the reply', () => {
  test('a latest date is a deadline', () => {
    const words = replyWords({ kind: 'latest', notAfter: '2026-12-10', workingDays: 15, isPreview: false });
    expect(words).toEqual({ label: 'الرد في موعد أقصاه (١٥ يوم عمل من اكتمال الطلب)', date: '2026-12-10' });
  });

  test('an earliest date is never a promise, and says whose choice its beginning is', () => {
    const words = replyWords({
      kind: 'earliest',
      notBefore: '2026-12-05',
      days: 14,
      isPreview: false,
      fromIsStated: false,
    });
    expect(words?.label).toBe('لا يصدر الرد قبل');
    expect(words?.note).toContain('وليس وعدًا');
    expect(words?.note).toContain('اختيار الجمعية');
  });

  test('where the policy states none there is no date', () => {
    expect(replyWords({ kind: 'not-stated' })).toBeNull();
  });
});

test('a typed date is said in both calendars once it is one', () => {
  expect(dateHint('١٤٤٨/٦/١١').replace(isolates, '')).toBe('السبت ١١ جمادى الآخرة ١٤٤٨هـ · ٢١ نوفمبر ٢٠٢٦م');
  expect(dateHint('١٤٤٨/٦')).toContain('هجري أو ميلادي');
});
