import { normaliseForSearch } from '../../people/normalise.ts';

/** The columns of the plain sheet: one row for each service at each place. */
export type SheetColumnId =
  | 'id'
  | 'agency'
  | 'about'
  | 'service'
  | 'otherName'
  | 'serviceAbout'
  | 'eligibility'
  | 'status'
  | 'alert'
  | 'place'
  | 'city'
  | 'region'
  | 'district'
  | 'street'
  | 'buildingNumber'
  | 'secondaryNumber'
  | 'postalCode'
  | 'shortAddress'
  | 'latitude'
  | 'longitude'
  | 'phones'
  | 'email'
  | 'website'
  | 'contact'
  | 'contactTitle'
  | 'contactPhone'
  | 'days'
  | 'opens'
  | 'closes'
  | 'areas'
  | 'documents'
  | 'languages'
  | 'fees'
  | 'verifiedOn';
export type SheetColumn = {
  id: SheetColumnId;
  heading: string;
  isRequired: boolean;
  /** What the template shows as an example. */
  example: string;
  /** Other headings that people write for it. */
  also: readonly string[];
};

const column = (
  id: SheetColumnId,
  heading: string,
  example: string,
  also: readonly string[] = [],
  isRequired = false,
): SheetColumn => ({ id, heading, isRequired, example, also });

/** The headings are what a person reads in the file, in Arabic whatever the screen's language. */
export const sheetColumns: readonly SheetColumn[] = [
  column('id', 'رقم السجل', '', ['المعرف', 'id']),
  column('agency', 'اسم الجهة', 'مركز الإرشاد الأسري', ['الجهة', 'اسم المنشأة', 'اسم الجمعية'], true),
  column('about', 'نبذة عن الجهة', 'مركز أهلي يقدم الإرشاد للأسر', ['وصف الجهة']),
  column('service', 'الخدمة', 'إرشاد أسري', ['اسم الخدمة'], true),
  column('otherName', 'اسم آخر للخدمة', 'استشارات أسرية'),
  column('serviceAbout', 'وصف الخدمة', 'جلسات فردية وجماعية'),
  column('eligibility', 'المستفيدون', 'الأسر من سكان المحافظة', ['شروط الاستفادة', 'الفئة المستهدفة']),
  column('status', 'حالة الخدمة', 'نشطة', ['الحالة']),
  column('alert', 'تنبيه', ''),
  column('place', 'اسم المقر', 'المقر الرئيس', ['المقر', 'الفرع']),
  column('city', 'المدينة', 'الخرج', ['المحافظة']),
  column('region', 'المنطقة', 'منطقة الرياض'),
  column('district', 'الحي', 'حي السلام'),
  column('street', 'الشارع', 'شارع الملك عبدالعزيز', ['العنوان']),
  column('buildingNumber', 'رقم المبنى', '2711'),
  column('secondaryNumber', 'الرقم الفرعي', '7931', ['الرقم الإضافي']),
  column('postalCode', 'الرمز البريدي', '16278'),
  column('shortAddress', 'العنوان المختصر', 'RKHN2711', ['العنوان الوطني المختصر']),
  column('latitude', 'خط العرض', '24.1556'),
  column('longitude', 'خط الطول', '47.3346'),
  column('phones', 'الهاتف', '011-540-0604', ['هاتف', 'الهواتف', 'رقم الهاتف', 'الجوال']),
  column('email', 'البريد الإلكتروني', 'info@example.org', ['الإيميل']),
  column('website', 'الموقع الإلكتروني', 'https://example.org'),
  column('contact', 'الشخص المسؤول', 'هدى الفهد', ['المسؤول', 'ضابط الاتصال']),
  column('contactTitle', 'صفة المسؤول', 'مديرة الحالات', ['المسمى الوظيفي']),
  column('contactPhone', 'هاتف المسؤول', '055-000-0000', ['جوال المسؤول']),
  column('days', 'أيام العمل', 'الأحد - الخميس'),
  column('opens', 'من الساعة', '08:00', ['بداية الدوام']),
  column('closes', 'إلى الساعة', '16:00', ['نهاية الدوام']),
  column('areas', 'نطاق الخدمة', 'الخرج؛ الدلم', ['المناطق المخدومة']),
  column('documents', 'المستندات المطلوبة', 'أصل الهوية؛ سند الإحالة', ['المستندات']),
  column('languages', 'اللغات', 'العربية؛ الإنجليزية'),
  column('fees', 'الرسوم', 'مجانًا', ['التكلفة']),
  column('verifiedOn', 'تاريخ التحقق', '2026-11-01', ['آخر تحقق']),
];

const byHeading = new Map(
  sheetColumns.flatMap((each) =>
    [each.heading, ...each.also].map((heading) => [normaliseForSearch(heading), each] as const),
  ),
);

/** The column that a heading names, however it is spelt; undefined for one that is not read. */
export function sheetColumnOf(heading: string): SheetColumn | undefined {
  return byHeading.get(normaliseForSearch(heading.replace(/\*/gu, '')));
}
