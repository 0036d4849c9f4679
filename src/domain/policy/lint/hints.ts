/** A sentence for the writer of a policy file, in both languages. */
export type Hint = { ar: string; en: string };

/** Each kind of oddity with what its writer should do. `{about}` is filled by what was found. */
export const hints = {
  'dates-disagree': {
    ar: 'التاريخان لا يتفقان: {about}. راجعوا محضر الاعتماد.',
    en: 'The two dates disagree: {about}. Look at the minutes of the approval.',
  },
  'date-without-calendar': {
    ar: 'تاريخ بلا علامة تقويم (هـ أو م). اذكروا التقويم كما في المحضر.',
    en: 'A date without calendar mark (هـ or م). Say which calendar the minutes use.',
  },
  'date-unreadable': {
    ar: 'لا يوجد يوم بهذا التاريخ، أو لا يُقرأ.',
    en: 'There is no such day, or the date cannot be read.',
  },
  'empty-number': {
    ar: 'رقم تُرك فارغًا. أكملوه من المحضر، أو احذفوا القوسين بقرار.',
    en: 'A number was left empty. Fill it from the minutes, or have the brackets removed.',
  },
  'title-missing': {
    ar: 'لا عنوان للسياسة في المصدر.',
    en: 'The source has no title of the policy.',
  },
  'approval-missing': {
    ar: 'لا يذكر المصدر اعتماد السياسة ولا تاريخه.',
    en: 'The source states no approval of the policy and no date of it.',
  },
  'reply-without-committee': {
    ar: 'مدة للرد ولا لجنة تدرس الطلب. اذكروا اللجنة في study، أو اتركوها اختيارًا للجمعية.',
    en: 'A reply is due, but no committee studies the request. Name it in `study`, or leave the choice to the association.',
  },
  'earliest-not-deadline': {
    ar: '«لا تقل» أقل مدة لا أقصاها: تاريخ لا يأتي الرد قبله، وليس موعدًا نهائيًا. لعل المقصود «لا تزيد».',
    en: '“Not less than” is an earliest date, no deadline: nothing tells by when the reply comes. “Not more than” may be meant.',
  },
  'reply-start-not-stated': {
    ar: 'لا يذكر البند متى تبدأ المدة؛ تُحسب من اكتمال الطلب.',
    en: 'The clause does not say when the time begins; it is counted from completion.',
  },
  'step-without-clause': {
    ar: 'خطوة يقال إنها من السياسة ولا بند لها. اذكروا البند، أو اجعلوها من خطوات المكتب (desk).',
    en: 'A step said to be the policy’s cites no clause. Cite one, or make it a step of the desk.',
  },
  'rule-not-in-clause': {
    ar: 'القاعدة تقول ما لا يقوله بندها: {about}.',
    en: 'The rule says what its clause does not: {about}.',
  },
  'clauses-disagree': {
    ar: 'مدة للرد غير التي في البند {about}: أيهما المقصودة؟',
    en: 'Another time for the reply than that of {about}: which one holds?',
  },
  'section-repeated': {
    ar: 'قسمان بالعنوان أو الرقم نفسه.',
    en: 'Two sections have the same title or number.',
  },
  'clause-id-repeated': {
    ar: 'رقم البند يتكرر بكتابة أخرى: {about}.',
    en: 'The clause’s number is there twice, written differently: {about}.',
  },
  'number-skipped': {
    ar: 'رقم ناقص في الترقيم: {about}.',
    en: 'The numbering leaves out {about}.',
  },
  'clause-repeated': {
    ar: 'البند يكرر نص بند آخر: {about}.',
    en: 'The clause repeats the text of another one: {about}.',
  },
  'name-spelled-differently': {
    ar: 'اسم الجمعية مكتوب بغير رسمه: {about}.',
    en: 'The association’s own name is spelt otherwise: {about}.',
  },
  'ministry-two-names': {
    ar: 'للوزارة اسمان في الوثيقة: {about}.',
    en: 'The ministry has two names in the document: {about}.',
  },
  'spelled-two-ways': {
    ar: 'كلمة واحدة برسمين: {about}.',
    en: 'One word in two spellings: {about}.',
  },
  'approval-other-subject': {
    ar: 'عبارة الاعتماد عن سياسات في موضوع آخر، فلا يُعرف أي سياسة سابقة أُلغيت.',
    en: 'The approval speaks of policies about another subject, so it is not known which earlier policy it replaces.',
  },
  'other-word-for-the-served': {
    ar: 'كلمة لمن تُقدَّم له الخدمة غير كلمة متن السياسة: {about}.',
    en: 'Another word for the person served than the body has: {about}.',
  },
  'contents-differ': {
    ar: 'الفهرس لا يطابق العنوان في المتن: {about}.',
    en: 'The table of contents is not what the heading in the body says: {about}.',
  },
  'term-for-other-party': {
    ar: 'مصطلح يدل عادة على طرف آخر: {about}.',
    en: 'A term that usually means the other party: {about}.',
  },
  'scrambled-lines': {
    ar: 'أسطر اختلط ترتيبها عند الاستخراج؛ رُدّت إلى ترتيبها في repairedText. قابلوها بالأصل.',
    en: 'Lines scrambled by extraction, put in order in `repairedText`. Compare with the original.',
  },
  'scrambled-unrepaired': {
    ar: 'كلمات ملتصقة أو أسطر مختلطة ولم تُصلح: {about}. اكتبوا repairedText بعد مقابلة الأصل.',
    en: 'Words run together or lines scrambled, and not repaired: {about}. Write `repairedText` from the original.',
  },
  'stray-number': {
    ar: 'رقم دخيل من الاستخراج: {about}.',
    en: 'A stray number left by extraction: {about}.',
  },
  'split-word': {
    ar: 'كلمة انشطرت: {about}.',
    en: 'A word torn apart: {about}.',
  },
  'repaired-otherwise': {
    ar: 'أُصلح النص (علامات أو مسافات). قابلوه بالأصل.',
    en: 'The text was repaired (marks or spaces). Compare with the original.',
  },
  'likely-misprint': {
    ar: 'خطأ طباعي محتمل؛ لعل المقصود: {about}. يبقى النص كما هو.',
    en: 'Likely a misprint; perhaps {about} is meant. The text stays as it is.',
  },
  'clause-without-capability': {
    ar: 'لا يذكر البند ما ينفذه (capability)، ولا سبب خروجه عن عمل المكتب.',
    en: 'The clause names neither the capability that carries it out nor why a desk cannot.',
  },
  'unknown-capability': {
    ar: 'قدرة لا يعرفها البرنامج: {about}.',
    en: 'A capability that the program does not know: {about}.',
  },
  'not-in-source': {
    ar: 'لا يوجد هذا النص في المصدر كما كُتب.',
    en: 'The source does not have this text as it is written here.',
  },
  'source-line-unused': {
    ar: 'سطر في المصدر لا يحمله أي حقل من الملف.',
    en: 'A line of the source that no field of the file holds.',
  },
} as const satisfies Record<string, Hint>;

export type LintCode = keyof typeof hints;

/** The hint of a code with its gap filled. */
export function hintOf(code: LintCode, about = ''): Hint {
  const { ar, en } = hints[code];
  return { ar: ar.replace('{about}', () => about), en: en.replace('{about}', () => about) };
}
