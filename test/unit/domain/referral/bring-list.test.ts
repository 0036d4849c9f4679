import { describe, expect, it } from 'vitest';
import { asksForReferralSlip } from '../../../../src/domain/referral/bring-list.ts';

describe('asksForReferralSlip', () => {
  it.each(['سند الإحالة', 'سند احالة من الجمعية', 'أصل سَنَد الإحاله'])('knows it in «%s»', (document) => {
    expect(asksForReferralSlip(['أصل الهوية الوطنية', document])).toBe(true);
  });

  it.each(['سند الملكية', 'تقرير إحالة طبي', 'مسند الإحالة', ''])('does not take «%s» for it', (document) => {
    expect(asksForReferralSlip([document])).toBe(false);
  });
});
