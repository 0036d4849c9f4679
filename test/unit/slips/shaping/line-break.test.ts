import { describe, expect, it } from 'vitest';
import { isolate, keepWhole, ltrValue } from '../../../../src/slips/shaping/isolates.ts';
import { breakLines } from '../../../../src/slips/shaping/line-break.ts';

/** Every character one unit wide, controls none. */
const lines = (text: string, width: number): string[] =>
  breakLines(text, width, (start, end) => text.slice(start, end).replace(/[\u2066-\u2069]/gu, '').length).map(
    ({ start, end }) => text.slice(start, end).replace(/[\u2066-\u2069]/gu, ''),
  );

describe('lines', () => {
  it('end at spaces, without them', () => {
    expect(lines('واحد اثنان ثلاثة', 11)).toEqual(['واحد اثنان', 'ثلاثة']);
  });

  it('never part a phone, e-mail, serial, date or bracket', () => {
    const text = 'نص 011-544-0000 نص info@example.org نص 1448-1-00087 نص ٢١/١١/٢٠٢٦م (قوس)';
    const parts = lines(text, 17).flatMap((line) => line.split(' '));
    for (const whole of text.split(' ')) expect(parts).toContain(whole);
  });

  it('keep what is marked as whole together, spaces and all', () => {
    expect(lines(`رقم ${ltrValue('011 544 0000')} نص`, 13)).toEqual(['رقم', '011 544 0000', 'نص']);
    expect(lines(`يوم ${keepWhole('الأحد ١٩ رجب')}`, 13)).toEqual(['يوم', 'الأحد ١٩ رجب']);
  });

  it('may part a name', () => {
    expect(lines(`اسم ${isolate('نورة بنت سعد')}`, 9)).toEqual(['اسم نورة', 'بنت سعد']);
  });

  it('part even the whole when it is wider than the paper', () => {
    expect(lines(ltrValue('one two three four'), 9)).toEqual(['one two', 'three', 'four']);
  });

  it('cut a word without end between letters', () => {
    const cut = lines('ا'.repeat(25), 10);
    expect(cut.join('')).toBe('ا'.repeat(25));
    for (const line of cut) expect(line.length).toBeLessThanOrEqual(10);
  });

  it('are one even for nothing', () => {
    expect(lines('', 10)).toEqual(['']);
  });
});
