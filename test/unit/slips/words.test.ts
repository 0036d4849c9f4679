import { describe, expect, it } from 'vitest';
import { withoutIsolates } from '../../../src/slips/shaping/isolates.ts';
import { addressText, momentTexts, phoneText, sentence, strong } from '../../../src/slips/words.ts';

describe('phones on paper', () => {
  it.each([
    ['+966115440000', '011-544-0000'],
    ['+966 11 544 0000', '011-544-0000'],
    ['00966115440000', '011-544-0000'],
    ['011 544 0000', '011-544-0000'],
    ['٠١١٥٤٤٠٠٠٠', '011-544-0000'],
    ['0551234517', '055-123-4517'],
    ['920012345', '920012345'],
    ['1919', '1919'],
    ['011-544-0000 تحويلة 5', '011-544-0000 تحويلة 5'],
  ])('%s', (number, printed) => {
    expect(withoutIsolates(phoneText(number))).toBe(printed);
  });
});

describe('a sentence of the catalogue', () => {
  it('takes its values in its own order, each in its look', () => {
    const spans = sentence<'name' | 'service'>(({ name, service }) => `خدمة ${service} لـ ${name}.`, {
      name: strong('نورة'),
      service: { text: 'الإرشاد', weight: 'medium' },
    });
    expect(spans.map((span) => [withoutIsolates(span.text), span.weight])).toEqual([
      ['خدمة ', undefined],
      ['الإرشاد', 'medium'],
      [' لـ ', undefined],
      ['نورة', 'bold'],
      ['.', undefined],
    ]);
  });
});

describe('moments', () => {
  it('are told in Riyadh, to the second', () => {
    const { day, time } = momentTexts('2026-11-21T21:05:07Z');
    expect(withoutIsolates(day)).toBe('الأحد ١٢ جمادى الآخرة ١٤٤٨هـ – ٢٢ نوفمبر ٢٠٢٦م');
    expect(withoutIsolates(time)).toBe('١٢:٠٥:٠٧ ص');
  });
});

describe('addresses', () => {
  it('have their code on a line of its own', () => {
    expect(withoutIsolates(addressText('حي السلام، الخرج 16278 · RKHA7234'))).toBe(
      'حي السلام، الخرج 16278 ·\nRKHA7234',
    );
    expect(withoutIsolates(addressText('RKHA7234 الخرج'))).toBe('RKHA7234\nالخرج');
    expect(withoutIsolates(addressText('7234 شارع الملك'))).toBe('7234 شارع الملك');
  });
});
