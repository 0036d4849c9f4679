import { describe, expect, it } from 'vitest';
import { findAgencies } from '../../../../src/domain/referral/find-agencies.ts';
import type { Agency } from '../../../../src/domain/referral/hsds.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';
import { sampleAgencies } from './directory.ts';

const agencies = sampleAgencies();
const sundayMorning = { day: isoDate('2026-11-22'), time: '09:42' };

function names(query: string, nearCity?: string): string[] {
  const circumstances = nearCity === undefined ? sundayMorning : { ...sundayMorning, nearCity };
  return findAgencies(query, agencies, circumstances).map(
    ({ offer }) => `${offer.serviceName} · ${offer.place?.city}`,
  );
}

describe('findAgencies [agency-search]', () => {
  it('puts first who answers all words, and says how many of them', () => {
    const [best, second, third] = findAgencies('تأهيل نفسي', agencies, sundayMorning);
    expect([best, second].map((match) => match?.offer.serviceName)).toEqual(['تأهيل نفسي', 'تأهيل نفسي']);
    expect(best).toMatchObject({ matchedWords: 2, totalWords: 2 });
    expect(third).toMatchObject({ matchedWords: 1, totalWords: 2 });
  });

  it.each([
    ['الارشاد الأسرى', 'إرشاد أسري · الخرج'],
    ['إِرْشَادٌ أُسَرِيّ', 'إرشاد أسري · الخرج'],
    ['خدمة إرشاد أسري في الدلم', 'إرشاد أسري · الدلم'],
    ['كفاله ايتام', 'كفالة أيتام · الخرج'],
    ['ترم', 'ترميم منازل · الدلم'],
    ['سكينة', 'إرشاد أسري · الخرج'],
  ])('finds «%s» however it is spelt', (query, expected) => {
    expect(names(query)[0]).toBe(expected);
  });

  it.each([
    ['سكن', 'دعم إيجار · الخرج'],
    ['مأوى', 'سكن أثناء العلاج · الرياض'],
    ['طعام', 'سلال غذائية · الدلم'],
    ['محامي', 'استشارات قانونية · الخرج'],
    ['عنف', 'إيواء فتيات · الرياض'],
    ['وظيفة', 'توظيف · الخرج'],
    ['مستشفى', 'رعاية صحية أولية · الدلم'],
  ])('finds for «%s» what other words mean the same: %s', (query, expected) => {
    expect(names(query)).toContain(expected);
  });

  it('prefers the person’s own city among equals', () => {
    expect(names('إرشاد أسري', 'الدلم')[0]).toBe('إرشاد أسري · الدلم');
    expect(names('إرشاد أسري', 'الخرج')[0]).toBe('إرشاد أسري · الخرج');
  });

  it('prefers who is open now among equals, and tells who is', () => {
    const at = (time: string) =>
      findAgencies('إرشاد أسري', agencies, { ...sundayMorning, time })
        .filter(({ offer }) => offer.serviceName === 'إرشاد أسري')
        .map(({ offer, isOpen }) => [offer.place?.city, isOpen]);
    expect(at('14:00')).toEqual([
      ['الخرج', true],
      ['الدلم', false],
    ]);
    expect(at('18:00')).toEqual([
      ['الدلم', true],
      ['الخرج', false],
    ]);
  });

  it('finds nothing for a word that nobody offers, and everything for no word', () => {
    expect(names('زخرفة')).toEqual([]);
    expect(names('')).toHaveLength(agencies.flatMap(({ services }) => services ?? []).length);
    expect(names('', 'الدلم')[0]).toContain('الدلم');
  });

  it('leaves out services that are not active, and knows no hours where none are given', () => {
    const agency: Agency = {
      id: '1b4e28ba-2fa1-4d3b-8a19-0f2b3c4d5e6f',
      name: 'جهة',
      description: 'وصف',
      services: [
        { id: '2c5f39cb-3fb2-4e4c-9b2a-1f3c4d5e6f70', name: 'خياطة', status: 'active' },
        { id: '3d603adc-40c3-4f5d-8c3b-204d5e6f7081', name: 'خياطة', status: 'temporarily closed' },
      ],
    };
    const found = findAgencies('خياطة', [agency], sundayMorning);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      isOpen: null,
      offer: { place: null, responsible: null, emails: [] },
    });
  });
});
