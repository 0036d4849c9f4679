import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../../../src/domain/referral/directory/fault.ts';
import {
  comparePlaces,
  readSheetRow,
  serviceKey,
} from '../../../../../src/domain/referral/directory/sheet-row.ts';
import type { SheetRow } from '../../../../../src/domain/referral/directory/sheet-row.ts';
import { sheetColumnOf, sheetColumns } from '../../../../../src/domain/referral/directory/sheet-columns.ts';

function readRow(values: SheetRow['values']) {
  const faults: Fault[] = [];
  const entry = readSheetRow(
    { file: 'ورقة', line: 7, values: { agency: 'أ', service: 'ب', ...values } },
    (fault) => faults.push(fault),
  );
  return { entry, faults: faults.map(({ column, code }) => [column, code]) };
}

test.each([
  ['postalCode', '1234', 'الرمز البريدي', 'bad-postal-code'],
  ['buildingNumber', '٢٧١', 'رقم المبنى', 'bad-building-number'],
  ['secondaryNumber', 'أربعة', 'الرقم الفرعي', 'bad-secondary-number'],
  ['shortAddress', 'RK2711', 'العنوان المختصر', 'bad-short-address'],
  ['phones', 'اتصل بنا', 'الهاتف', 'bad-phone'],
  ['phones', '011-544-0000؛ ١٢', 'الهاتف', 'bad-phone'],
  ['contactPhone', '=1+1', 'هاتف المسؤول', 'bad-phone'],
  ['email', 'info@', 'البريد الإلكتروني', 'not-email'],
  ['website', 'javascript:alert(1)', 'الموقع الإلكتروني', 'not-url'],
  ['verifiedOn', '2026-02-30', 'تاريخ التحقق', 'not-date'],
  ['status', 'ربما', 'حالة الخدمة', 'not-one-of'],
  ['days', 'الأحد والقمر', 'أيام العمل', 'bad-days'],
  ['id', '17', 'رقم السجل', 'not-uuid'],
  ['service', ' ', 'الخدمة', 'required'],
  ['about', 'س'.repeat(10_001), 'نبذة عن الجهة', 'too-long'],
] as const)('a cell «%s» of «%s» is told under its heading', (id, value, heading, code) => {
  expect(readRow({ [id]: value })).toEqual({ entry: null, faults: [[heading, code]] });
});

test('coordinates and times come in pairs, within what there is', () => {
  expect(readRow({ latitude: '24.1' }).faults).toEqual([['خط الطول', 'bad-coordinates']]);
  expect(readRow({ latitude: '124.1', longitude: '47' }).faults).toEqual([['خط العرض', 'bad-coordinates']]);
  expect(readRow({ opens: '08:00' }).faults).toEqual([['إلى الساعة', 'bad-hours']]);
  expect(readRow({ opens: '25:00', closes: '16:00' }).faults).toEqual([['من الساعة', 'not-time']]);
});

test('a row is read as people write it', () => {
  const { entry } = readRow({
    phones: '٠١١-٥٤٤-٠٠٠٠ ؛ 0551234517',
    postalCode: '١٦٢٧٨',
    shortAddress: 'rkhn ٢٧١١',
    latitude: '٢٤.١٥',
    longitude: '47.33',
    opens: '٨ ص',
    closes: '04:00',
    verifiedOn: '1448/06/11',
    status: 'مغلقة مؤقتا',
    website: 'example.org',
    documents: 'الهوية؛ السند',
  });
  expect(entry).toMatchObject({
    phones: ['011-544-0000', '+966551234517'],
    status: 'temporarily closed',
    documents: ['الهوية', 'السند'],
    text: {
      postalCode: '16278',
      shortAddress: 'RKHN2711',
      latitude: '24.15',
      opens: '08:00',
      closes: '04:00',
      verifiedOn: '2026-11-21',
      website: 'https://example.org',
    },
  });
});

test.each([
  ['الأحد - الخميس', 'SU,MO,TU,WE,TH'],
  ['من الأحد إلى الخميس', 'SU,MO,TU,WE,TH'],
  ['السبت والاثنين', 'MO,SA'],
  ['الخميس – السبت', 'TH,FR,SA'],
  ['يوميًا', 'SU,MO,TU,WE,TH,FR,SA'],
  ['SU,MO', 'SU,MO'],
])('days «%s» are %s', (typed, byday) => {
  expect(readRow({ days: typed }).entry?.byday).toBe(byday);
});

describe('what is one and the same', () => {
  test('is told by spelling that search overlooks', () => {
    expect(serviceKey('مركز الإرشاد', 'سكنٌ')).toBe(serviceKey(' مركز الارشاد ', 'سكن'));
    expect(serviceKey('أ', 'ب')).not.toBe(serviceKey('أ', 'ج'));
  });

  test('is a place that names nothing else', () => {
    expect(comparePlaces({ city: 'الخرج' }, { city: 'الخرج' })).toBe('same');
    expect(comparePlaces({ city: 'الخرج' }, { name: 'الفرع', city: 'الخرج' })).toBe('fits');
    expect(comparePlaces({ city: 'الخرج' }, { city: 'الدلم' })).toBe('other');
    expect(comparePlaces({ city: 'الخرج' }, { street: 'الملك' })).toBe('other');
    expect(comparePlaces({ city: 'الخرج' }, {})).toBe('unsaid');
  });

  test('is a heading, however it is spelt; no two columns share one', () => {
    expect(sheetColumnOf('  اسم الجهه* ')?.id).toBe('agency');
    expect(sheetColumnOf('لون')).toBeUndefined();
    for (const column of sheetColumns)
      for (const heading of [column.heading, ...column.also])
        expect(sheetColumnOf(heading)?.id).toBe(column.id);
  });
});
