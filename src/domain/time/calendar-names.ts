/*
 * The names are kept here, not asked of Intl: Intl's spelling differs between the runtimes on which
 * the same slip is made, and a slip must read the same on all of them.
 */

/** Languages in which a date can be written. */
export type DateLocale = 'ar' | 'en';

/** Hijri months, Muharram first. */
export const hijriMonths: Record<DateLocale, readonly string[]> = {
  ar: [
    'محرم',
    'صفر',
    'ربيع الأول',
    'ربيع الآخر',
    'جمادى الأولى',
    'جمادى الآخرة',
    'رجب',
    'شعبان',
    'رمضان',
    'شوال',
    'ذو القعدة',
    'ذو الحجة',
  ],
  en: [
    'Muharram',
    'Safar',
    'Rabi al-Awwal',
    'Rabi al-Akhir',
    'Jumada al-Ula',
    'Jumada al-Akhirah',
    'Rajab',
    'Shaban',
    'Ramadan',
    'Shawwal',
    'Dhu al-Qadah',
    'Dhu al-Hijjah',
  ],
};

/** Gregorian months, January first. */
export const gregorianMonths: Record<DateLocale, readonly string[]> = {
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Days of the week, Sunday first. */
export const weekdays: Record<DateLocale, readonly string[]> = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** What follows the year of each calendar. */
export const eras: Record<DateLocale, { hijri: string; gregorian: string }> = {
  ar: { hijri: 'هـ', gregorian: 'م' },
  en: { hijri: ' AH', gregorian: '' },
};

/** What follows a time before and after noon. */
export const dayHalves: Record<DateLocale, { morning: string; afternoon: string }> = {
  ar: { morning: 'ص', afternoon: 'م' },
  en: { morning: 'AM', afternoon: 'PM' },
};
