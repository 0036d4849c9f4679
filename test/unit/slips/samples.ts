import type {
  ConditionsContent,
  DeclarationContent,
  FormContent,
  MissingRequirementsContent,
  ReceiptContent,
  ReferralContent,
  SlipHeader,
  StrokePoint,
} from '../../../src/slips/content.ts';

/** Made-up people, agencies and numbers; the association's name and clauses are its policy's. */
const header: SlipHeader = {
  associationName: 'جمعية ديم الأسرية بمحافظة الدلم',
  registrationNumber: '1234',
  associationPhone: '+966115440999',
  deskName: 'مكتب الاستقبال ١',
  serial: '1448-1-00087',
  issuedAt: '2026-11-21T06:42:09Z',
  copyNumber: 0,
  isSample: false,
  clauses: [
    {
      label: 'آلية إحالة المستفيدين ٥',
      text: 'توفير كافة بيانات جهة الإحالة (موقع المقر، أرقام التواصل) وتسليمها للمستفيد.',
    },
  ],
};

export const receipt: ReceiptContent = {
  ...header,
  kind: 'receipt',
  beneficiaryName: 'نورة بنت سعد بن عبدالله القحطاني',
  gender: 'female',
  personWord: 'المستفيدة',
  representative: {
    name: 'عبدالإله بن سعد القحطاني',
    capacity: { kind: 'agent', powerOfAttorneyNumber: '441234567' },
  },
  serviceTitle: 'سداد إيجار الأسر',
  requirementsMet: [
    'الهوية الوطنية',
    'صك الطلاق أو ما يثبت الحالة الاجتماعية',
    'عقد إيجار إلكتروني من منصة إيجار',
    'تعريف بالراتب لا يزيد عمره عن 30 يومًا',
  ],
  studiedBy: 'لجنة البحث',
  reply: { kind: 'latest', date: '2026-12-10' },
  agreedChannel: 'الاتصالات الهاتفية',
  mobileMasked: '+966 5• ••• ••17',
};

export const missing: MissingRequirementsContent = {
  ...header,
  kind: 'missing-requirements',
  beneficiaryName: 'محمد بن عبدالرحمن السبيعي',
  serviceTitle: 'ترميم المساكن',
  items: [
    { title: 'الهوية الوطنية', reason: 'expired', note: 'انتهت في ٣ جمادى الأولى ١٤٤٨هـ' },
    { title: 'صك الملكية', reason: 'absent', note: null },
    {
      title: 'تقرير الدفاع المدني',
      reason: 'mismatched',
      note: 'الصورة رقم 12/2026 لا تطابق الأصل في رقم القطعة',
    },
  ],
  requirementsMet: ['بطاقة العائلة', 'شهادة تعريف بالدخل'],
};

export const conditions: ConditionsContent = {
  ...header,
  kind: 'conditions',
  serviceTitle: 'كفالة الأيتام',
  conditions: [
    'أن يكون اليتيم سعودي الجنسية أو مقيمًا إقامة نظامية.',
    'أن يقل عمره عن 18 سنة هجرية.',
    'ألا يكون مكفولًا في جمعية أخرى.',
  ],
  requirements: [
    { title: 'شهادة وفاة الأب', note: 'الأصل للمطابقة مع صورة' },
    { title: 'شهادة ميلاد اليتيم', note: null },
    { title: 'صك حصر الورثة', note: 'سارٍ يوم تقديم الطلب' },
  ],
};

/** Something like a signature: loops from left to right with changing pressure. */
export function scribble(points = 160): StrokePoint[][] {
  const stroke = Array.from({ length: points }, (_, index) => {
    const share = index / points;
    return {
      x: 780 - share * 560 + 60 * Math.sin(share * 40),
      y: 170 + 70 * Math.cos(share * 31) * (1 - share * 0.4),
      timeMs: index * 8,
      pressure: 0.35 + 0.3 * Math.sin(share * 9) ** 2,
    };
  });
  return [stroke, [{ x: 400, y: 300, timeMs: 1500, pressure: 0.5 }]];
}

export const declaration: DeclarationContent = {
  ...header,
  kind: 'declaration',
  signerName: 'عبدالإله بن سعد القحطاني',
  capacity: { kind: 'agent', powerOfAttorneyNumber: '441234567' },
  beneficiaryName: 'نورة بنت سعد بن عبدالله القحطاني',
  documentSeen: 'الهوية الوطنية',
  wasReadAloud: true,
  declarationText:
    'أقر أنا عبدالإله بن سعد القحطاني، بصفتي وكيلًا عن نورة بنت سعد بن عبدالله القحطاني، بأن جميع ما قدمته من بيانات ومعلومات صحيح، وأتحمل المسؤولية المباشرة عنه.',
  edition: '1',
  textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  requestDataHash: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  chainHash: 'fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13',
  declared: [
    { label: 'عدد أفراد الأسرة', value: '٦' },
    { label: 'مقر السكن', value: '7234 شارع الملك عبدالعزيز، حي السلام، الدلم 16278' },
    { label: 'مصدر الدخل', value: 'الضمان الاجتماعي' },
  ],
  strokes: scribble(),
  pad: { width: 1000, height: 340 },
  startedAt: '2026-11-21T06:40:02Z',
  endedAt: '2026-11-21T06:40:09Z',
  witnessName: 'سارة المطيري',
};

export const referral: ReferralContent = {
  ...header,
  kind: 'referral',
  beneficiaryName: 'نورة بنت سعد القحطاني',
  gender: 'female',
  serviceNeeded: 'الإرشاد الأسري',
  agency: {
    name: 'مركز الإرشاد الأسري بالخرج',
    addressLines: ['٧٢٣٤ شارع الملك عبدالعزيز، حي السلام، الخرج 16278-2145 · RKHA7234'],
    phones: [
      { label: '', number: '+966115440000' },
      { label: 'واتساب', number: '+966551234517' },
    ],
    emails: ['care@example.org.sa'],
    hours: ['الأحد – الخميس، ٨:٠٠ ص – ٤:٠٠ م'],
    contactPerson: { name: 'أ. هدى الدوسري', phone: null, extension: '214' },
    lastVerifiedOn: '2026-11-02',
  },
  bring: ['أصل الهوية الوطنية', 'تقرير الباحث الاجتماعي'],
  followUpOn: '2026-11-29',
};

export const form: FormContent = {
  ...header,
  kind: 'complaint-receipt',
  lead: 'استلمنا شكواكم، وهذا إيصالها.',
  facts: [
    { label: 'مقدم الشكوى', value: 'نورة بنت عبدالله بن سعد القحطاني', form: 'strong' },
    { label: 'الموضوع', value: 'تأخر الرد على طلب السلة الغذائية، الطلب الثاني', form: 'text' },
    { label: 'الجوال', value: '+966551234567', form: 'phone' },
    { label: 'رقم الطلب', value: '1448-1-00031', form: 'ltr' },
    { label: 'يوم الرد', value: '2026-12-10', form: 'day' },
  ],
  sections: [
    { heading: 'من ينظر فيها', look: 'key', lines: ['لجنة المتابعة، ولا يطلع عليها من تخصه.'], mark: 'none' },
    { heading: 'ما أرفق', look: 'plain', lines: ['صورة من إيصال الطلب', 'خطاب من المدرسة'], mark: 'tick' },
    { heading: 'للمراجعة', look: 'notice', lines: ['أحضروا هذا الإيصال معكم'], mark: 'dot' },
    { heading: 'يكتب باليد', look: 'plain', lines: ['الاسم', 'رقم الهوية'], mark: 'blank' },
  ],
  signatures: ['توقيع موظف الاستقبال', 'ختم الجمعية'],
};

const longName =
  'عبدالرحمن بن عبدالعزيز بن عبدالمحسن بن عبداللطيف بن إبراهيم بن محمد الأحمدي الإسماعيلي القحطاني المعروف بأبي عبدالله';
const longHeader: SlipHeader = {
  ...header,
  associationName:
    'جمعية العناية بالمساجد وخدمة ضيوف الرحمن والأسر المحتاجة بمحافظات الخرج والدلم والأفلاج ووادي الدواسر',
  deskName: 'مكتب الاستقبال الرئيسي بالمقر الإداري، الدور الأرضي، القسم النسائي',
  copyNumber: 2,
  clauses: Array.from({ length: 4 }, (_, index) => ({
    label: `ت/${String(index + 1)}`,
    text: 'التأكد من تقديم المستفيد كافة المتطلبات واكتمالها ومطابقتها للأصول وصلاحيتها قبل مغادرته مكتب الاستقبال.',
  })),
};

function requirementTitles(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `المتطلب ${String(index + 1)}: صورة من صك الإعالة مصدّقة من المحكمة المختصة لا يزيد عمرها عن 90 يومًا، مع الأصل للمطابقة`,
  );
}

export const longReceipt: ReceiptContent = {
  ...receipt,
  ...longHeader,
  beneficiaryName: longName,
  serviceTitle: `سداد إيجار الأسر المتعففة ${longName}`,
  requirementsMet: requirementTitles(30),
  reply: { kind: 'earliest', date: '2026-12-05' },
};

export const longMissing: MissingRequirementsContent = {
  ...missing,
  ...longHeader,
  beneficiaryName: longName,
  items: requirementTitles(30).map((title, index) => ({
    title,
    reason: (['absent', 'expired', 'mismatched'] as const)[index % 3] ?? 'absent',
    note:
      index % 2 === 0
        ? null
        : 'يلزم تجديده من الجهة المصدرة ثم إحضاره مع صورة واضحة منه وأصله للمطابقة في المكتب',
  })),
  requirementsMet: requirementTitles(8),
};

export const longConditions: ConditionsContent = {
  ...conditions,
  ...longHeader,
  conditions: requirementTitles(20),
  requirements: requirementTitles(20).map((title) => ({ title, note: 'الأصل للمطابقة، وتُحفظ صورة منه' })),
};

export const longDeclaration: DeclarationContent = {
  ...declaration,
  ...longHeader,
  signerName: longName,
  beneficiaryName: longName,
  declarationText: `${declaration.declarationText}\n`.repeat(6).trim(),
  declared: Array.from({ length: 30 }, (_, index) => ({
    label: `البيان ${String(index + 1)} من بيانات الأسرة والسكن والدخل`,
    value:
      'قيمة طويلة تمتد على أكثر من سطر واحد لأنها تصف حال الأسرة ومسكنها ودخلها الشهري 4500.50 ريال بالتفصيل',
  })),
  strokes: Array.from({ length: 12 }, () => scribble(600)).flat(),
};

export const longReferral: ReferralContent = {
  ...referral,
  ...longHeader,
  isSample: true,
  beneficiaryName: longName,
  serviceNeeded: 'الإرشاد الأسري والدعم النفسي وإعادة التأهيل للأطفال ذوي الإعاقة وأسرهم',
  agency: {
    ...referral.agency,
    name: `مركز الأمير سلطان بن عبدالعزيز للإرشاد الأسري والتأهيل الشامل وخدمات الأسرة والطفولة بمحافظة الخرج`,
    addressLines: [
      'مجمع الخدمات الاجتماعية، المبنى الثالث، الدور الثاني، مكتب 214، بجوار الإدارة العامة للتعليم بالمحافظة',
      '7234 شارع الأمير محمد بن عبدالعزيز المتفرع من طريق الملك فهد، حي السلام',
      'الخرج 16278',
      'RKHA7234',
    ],
    phones: [
      { label: 'الاستقبال', number: '+966115440000' },
      { label: 'الطوارئ الأسرية على مدار الساعة', number: '920012345' },
      { label: 'الواتساب', number: '0551234517' },
      { label: 'المكتب الفرعي', number: '011 544 0001' },
    ],
    emails: [
      'family.counselling.and.rehabilitation@very-long-subdomain.example.org.sa',
      'care@example.org.sa',
    ],
    hours: ['الأحد – الأربعاء، ٨:٠٠ ص – ٤:٠٠ م', 'الخميس، ٨:٠٠ ص – ١٢:٠٠ م', 'رمضان: ١٠:٠٠ ص – ٣:٠٠ م'],
    contactPerson: { name: longName, phone: '+966115440002', extension: '2145' },
    lastVerifiedOn: null,
  },
  bring: requirementTitles(12),
};

const bareHeader: SlipHeader = { ...header, registrationNumber: null, associationPhone: null, clauses: [] };

export const bareReceipt: ReceiptContent = {
  ...receipt,
  ...bareHeader,
  representative: null,
  requirementsMet: [],
  studiedBy: null,
  reply: null,
  mobileMasked: null,
};
export const bareMissing: MissingRequirementsContent = {
  ...missing,
  ...bareHeader,
  items: [{ title: 'الهوية', reason: 'absent', note: null }],
  requirementsMet: [],
};
export const bareConditions: ConditionsContent = {
  ...conditions,
  ...bareHeader,
  conditions: [],
  requirements: [],
};
export const bareDeclaration: DeclarationContent = {
  ...declaration,
  ...bareHeader,
  capacity: { kind: 'self' },
  wasReadAloud: false,
  declared: [],
  strokes: [],
};
export const bareReferral: ReferralContent = {
  ...referral,
  ...bareHeader,
  gender: 'male',
  agency: {
    ...referral.agency,
    phones: [],
    emails: [],
    hours: [],
    contactPerson: null,
    addressLines: [],
    lastVerifiedOn: null,
  },
  bring: [],
};

export const longForm: FormContent = {
  ...form,
  ...longHeader,
  kind: 'register',
  lead: null,
  facts: Array.from({ length: 12 }, (_, index) => ({
    label: `بند ${String(index + 1)} من السجل`,
    value: longName,
    form: 'strong' as const,
  })),
  sections: [
    { heading: 'من وقّع', look: 'plain', lines: Array.from({ length: 45 }, () => longName), mark: 'box' },
  ],
};
export const bareForm: FormContent = {
  ...form,
  ...bareHeader,
  kind: 'request-form',
  lead: null,
  facts: [],
  sections: [],
};

/** Each kind as it usually is, as long as it gets, and with as little as it can have. */
export const slipSamples = {
  receipt,
  missing,
  conditions,
  declaration,
  referral,
  form,
  longReceipt,
  longMissing,
  longConditions,
  longDeclaration,
  longReferral,
  longForm,
  bareReceipt,
  bareMissing,
  bareConditions,
  bareDeclaration,
  bareReferral,
  bareForm,
};
