import { normaliseForSearch } from '../people/normalise.ts';

/** Words that people use for the same need: whoever asks for one may be served by an agency that says another. */
const needs: readonly (readonly string[])[] = [
  ['سكن', 'إسكان', 'إيجار', 'مسكن', 'منزل', 'منازل', 'بيت', 'إيواء', 'مأوى'],
  ['غذاء', 'طعام', 'سلة', 'سلال', 'غذائية', 'إطعام', 'وجبات', 'أكل'],
  ['نفسي', 'نفسية', 'اكتئاب', 'قلق'],
  ['إرشاد', 'استشارة', 'استشارات', 'نصيحة'],
  ['علاج', 'طبي', 'صحي', 'صحية', 'مستشفى', 'عيادة', 'عيادات', 'مرض'],
  ['توظيف', 'وظيفة', 'عمل', 'شغل', 'مهني'],
  ['حماية', 'عنف', 'أمان', 'ضرب'],
  ['يتيم', 'أيتام', 'كفالة'],
  ['إعاقة', 'معاق', 'معاقين', 'احتياجات', 'مقعد'],
  ['مسن', 'مسنين', 'كبار', 'شيخوخة'],
  ['محاماة', 'محامي', 'قانونية', 'قانوني', 'قضايا', 'قضائية', 'محكمة'],
  ['تعليم', 'دراسة', 'دراسي', 'مدرسة', 'تدريب', 'دورات'],
  ['زوجية', 'زوج', 'زواج', 'أسري', 'أسرية', 'عائلية'],
  ['ديون', 'دين', 'فواتير', 'سداد', 'غارمون'],
  ['مال', 'مالي', 'مالية', 'مساعدة', 'مساعدات', 'دعم'],
  ['أثاث', 'تأثيث', 'فرش', 'أجهزة'],
  ['سرطان', 'أورام', 'ورم'],
];

const fillers = new Set(
  ['في', 'من', 'على', 'الى', 'عن', 'او', 'مع', 'ل', 'خدمه', 'خدمات'].map(normaliseForSearch),
);

const families = new Map<string, Set<string>>();
for (const need of needs) {
  const words = need.map(stem);
  for (const word of words) families.set(word, new Set([...(families.get(word) ?? []), ...words]));
}

/** The words of a text as they are compared: one spelling, without the article and leading و. */
export function searchWords(text: string): string[] {
  return [...new Set(normaliseForSearch(text).split(' ').map(stem))].filter((word) => word !== '');
}

/** The words that a need asks for: those of the text without fillers such as «في» and «خدمة». */
export function needWords(text: string): string[] {
  return searchWords(text).filter((word) => !fillers.has(word));
}

/** Whether both words stand for the same need. */
export function meansTheSame(a: string, b: string): boolean {
  return families.get(a)?.has(b) ?? false;
}

function stem(word: string): string {
  return normaliseForSearch(word).replace(/^(?:[وبفك]?ال|لل)(?=.{2})/u, '');
}
