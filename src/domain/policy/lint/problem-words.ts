import type { ExpectedType, PolicyReason } from '../policy-problem.ts';
import type { Hint } from './hints.ts';

const types: Record<ExpectedType, Hint> = {
  text: { ar: 'نصًّا', en: 'a text' },
  number: { ar: 'عددًا', en: 'a number' },
  'whole-number': { ar: 'عددًا صحيحًا', en: 'a whole number' },
  'yes-or-no': { ar: 'true أو false', en: 'true or false' },
  list: { ar: 'قائمة [ ]', en: 'a list [ ]' },
  group: { ar: 'مجموعة { }', en: 'a group { }' },
  empty: { ar: 'null', en: 'null' },
};

/** Why a policy file is refused, in words for its writer. */
export function problemWords(reason: PolicyReason): Hint {
  switch (reason.code) {
    case 'not-json':
      return { ar: 'الملف ليس JSON سليمًا.', en: 'The file is not JSON.' };
    case 'missing':
      return { ar: 'حقل لازم غير موجود.', en: 'A field that every policy needs is not there.' };
    case 'unknown-field':
      return {
        ar: 'حقل لا تعرفه الصيغة؛ راجعوا إملاءه.',
        en: 'No policy has this field; look at its spelling.',
      };
    case 'wrong-type':
      return {
        ar: `يجب أن يكون ${types[reason.expected].ar}.`,
        en: `It must be ${types[reason.expected].en}.`,
      };
    case 'not-allowed':
      return {
        ar: `القيم المقبولة: ${reason.allowed.join('، ')}.`,
        en: `Allowed: ${reason.allowed.join(', ')}.`,
      };
    case 'too-small':
      return { ar: `الحد الأدنى ${reason.least}.`, en: `At least ${reason.least}.` };
    case 'too-large':
      return { ar: `الحد الأقصى ${reason.most}.`, en: `At most ${reason.most}.` };
    case 'malformed-id':
      return {
        ar: 'المعرّف حروف لاتينية صغيرة وأرقام وشرطات، وأوله حرف.',
        en: 'An id is small Latin letters, digits and hyphens, a letter first.',
      };
    case 'not-accepted':
      return { ar: 'قيمة لا تقبلها الصيغة.', en: 'The format does not take this value.' };
    case 'unknown-clause':
      return { ar: `لا بند برقم ${reason.clause} في الملف.`, en: `The file has no clause ${reason.clause}.` };
    case 'unknown-section':
      return {
        ar: `لا قسم باسم ${reason.section} في الملف.`,
        en: `The file has no section ${reason.section}.`,
      };
    case 'duplicate-id':
      return { ar: `المعرّف ${reason.id} مكرر.`, en: `The id ${reason.id} is there twice.` };
    case 'repeated-screen':
      return {
        ar: `الشاشة ${reason.screen} مكررة في الرحلة.`,
        en: `Screen ${reason.screen} is there twice.`,
      };
    case 'foreign-screen':
      return {
        ar: `الشاشة ${reason.screen} ليست من هذه الرحلة.`,
        en: `Screen ${reason.screen} is not one of the ${reason.journey} journey.`,
      };
    case 'missing-screen':
      return { ar: `تنقص الشاشة ${reason.screen}.`, en: `Screen ${reason.screen} is missing.` };
    case 'out-of-order':
      return {
        ar: `يجب أن تأتي الشاشة ${reason.screen} بعد ${reason.after}.`,
        en: `Screen ${reason.screen} must come after ${reason.after}.`,
      };
    case 'missing-placeholder':
      return { ar: `ينقص النص ${reason.placeholder}.`, en: `The wording lacks ${reason.placeholder}.` };
    case 'unknown-placeholder':
      return { ar: `لا يُملأ ${reason.placeholder} هنا.`, en: `Nothing fills ${reason.placeholder} here.` };
    case 'declaration-without-clause':
      return { ar: 'إقرار من السياسة بلا بند.', en: 'A declaration said to be stated cites no clause.' };
    case 'reply-without-committee':
    case 'step-without-clause':
      return { ar: 'راجعوا البند.', en: 'Look at the clause.' };
  }
}
