/** Where a capability lives: what the receptionist or the guest sees, what decides, what is printed. */
export type Place = { kind: 'screen' | 'rule' | 'slip'; path: string };

/**
 * Something that the kiosk does for a clause. `livesIn` is empty while it is still to be built: clauses then name
 * it as `{ "planned": id }`.
 */
export type Capability = { id: string; title: { ar: string; en: string }; livesIn: readonly Place[] };

const screen = (path: string): Place => ({ kind: 'screen', path: `src/ui/${path}` });
const rule = (path: string): Place => ({ kind: 'rule', path: `src/${path}` });
const slip = (path: string): Place => ({ kind: 'slip', path: `src/slips/${path}` });

const built = (id: string, ar: string, en: string, ...livesIn: Place[]): Capability => ({
  id,
  title: { ar, en },
  livesIn,
});

const step = (name: string) => screen(`staff/visit/screens/${name}.svelte`);

/** Everything that a clause can name, in the order of a visit, then what a desk does beside it. */
export const capabilities: readonly Capability[] = [
  built(
    'guided-visit',
    'زيارة موجهة بترتيب السياسة',
    'The visit, guided in the policy’s own order',
    screen('staff/visit/Visit.svelte'),
    rule('domain/request/next-step.ts'),
  ),
  built(
    'policy-shown',
    'السياسة واعتمادها عند إعداد المكتب، وبنودها على الشاشة',
    'The policy with its approval at set-up, its clauses on the screen',
    screen('staff/setup/AssociationPage.svelte'),
    screen('staff/visit/PolicyWords.svelte'),
    screen('staff/policy/ReadView.svelte'),
  ),
  built(
    'visit-channel',
    'قناة كل زيارة من قائمة السياسة',
    'The channel of each visit, from the policy’s list',
    screen('staff/home/Home.svelte'),
    rule('desk/use-cases/visits/start.ts'),
  ),
  built('greeting', 'الاستقبال والترحيب', 'Reception in the policy’s words', step('Greet')),
  built('hospitality', 'الضيافة حسب المستطاع', 'Hospitality as far as possible', step('Greet')),
  built(
    'identification',
    'بيانات المستفيد وهويته وسريانها',
    'Who the beneficiary is, with a valid identity document',
    step('Identify'),
    rule('domain/people/identity-document.ts'),
    rule('desk/use-cases/visits/identify.ts'),
  ),
  built(
    'service-conditions',
    'شروط الخدمة تُعرض وتُطبع',
    'The conditions of the service, shown and printed',
    step('Service'),
    slip('conditions.ts'),
  ),
  built(
    'completeness',
    'اكتمال المتطلبات وصلاحيتها قبل المغادرة',
    'Requirements complete and valid before leaving',
    step('Completeness'),
    rule('domain/request/completeness.ts'),
    slip('missing.ts'),
  ),
  built(
    'unclear-procedure',
    'تسجيل ما لم يتضح للمستفيد',
    'What was unclear to the beneficiary, recorded',
    screen('staff/visit/Unclear.svelte'),
    rule('desk/use-cases/visits/record-unclear.ts'),
  ),
  built(
    'declaration',
    'الإقرار بصحة البيانات والتوقيع عليه',
    'The declaration of accuracy, signed and witnessed',
    step('Declaration'),
    rule('domain/policy/declaration-wording.ts'),
    slip('declaration.ts'),
  ),
  built(
    'explanation',
    'توضيح من يدرس الطلب ووسيلة التواصل المتفق عليها',
    'Who studies the request and on which channel the answer comes',
    step('Explain'),
    slip('receipt.ts'),
  ),
  built(
    'reply-time',
    'مدة الرد على الطلب',
    'When the reply is due, or from when it may come',
    step('Explain'),
    rule('domain/request/reply-rule.ts'),
    slip('receipt.ts'),
  ),
  built(
    'registration',
    'استكمال التسجيل مع اكتمال الطلبات',
    'The registration completed with the complete requirements',
    step('Registration'),
    rule('desk/use-cases/visits/confirm-registration.ts'),
  ),
  built(
    'service-plan',
    'خطة تقديم الخدمة',
    'How the service will be provided, recorded',
    step('Serve'),
    rule('desk/use-cases/visits/confirm-service.ts'),
  ),
  built(
    'referral-need',
    'الخدمة التي يحتاجها المستفيد',
    'The service that the beneficiary needs',
    step('Need'),
  ),
  built(
    'agency-search',
    'الجهة المناسبة',
    'The agency that provides it',
    step('Agency'),
    rule('domain/referral/find-agencies.ts'),
  ),
  built(
    'agency-data',
    'بيانات الجهة وتسليمها',
    'The agency’s data, handed over',
    step('AgencyData'),
    slip('referral.ts'),
  ),
  built(
    'responsible-person',
    'الشخص المسؤول قدر المستطاع',
    'The responsible person as far as possible',
    step('ResponsiblePerson'),
  ),
  built(
    'referral-slip',
    'حفظ الطلب وسند الإحالة',
    'The request saved whole, with its referral slip',
    step('ReferralSlip'),
    slip('referral.ts'),
  ),
  built(
    'follow-up-date',
    'موعد متابعة الوصول',
    'The day on which arrival is followed up',
    step('FollowUp'),
    rule('domain/referral/follow-up.ts'),
  ),
  built(
    'confidentiality',
    'سرية الملفات وتسجيل كل اطلاع',
    'Files encrypted, every reading recorded',
    rule('store/open.ts'),
    rule('store/audit.ts'),
  ),

  built(
    'answer-book',
    'دليل الأجوبة وتصحيح المفاهيم',
    'The answer book, misconceptions corrected',
    screen('staff/inquiries/Inquiries.svelte'),
    rule('domain/inquiries/staleness.ts'),
    rule('desk/inquiries/starter-answers.ts'),
  ),

  built(
    'reference-tools',
    'الأدوات والمراجع داخل المكتب',
    'Reference documents opened inside the kiosk',
    screen('staff/reference-tools/ReferenceTools.svelte'),
    rule('domain/reference-tools/tools.ts'),
  ),

  built(
    'blank-forms',
    'طباعة نموذج الطلب',
    'The blank request form, printed',
    screen('staff/reference-tools/BlankForm.svelte'),
    rule('desk/blank-form-words.ts'),
    slip('form.ts'),
  ),

  built(
    'other-channels',
    'الطلبات الواردة من القنوات الأخرى',
    'Requests that arrive by other channels',
    step('Greet'),
    screen('staff/visit/attendance/AttendanceForm.svelte'),
    rule('domain/request/attendance.ts'),
    slip('missing.ts'),
  ),

  built(
    'eligibility-data',
    'التحقق من بيانات الأهلية',
    'The eligibility data checked',
    screen('staff/visit/identify/Eligibility.svelte'),
    rule('domain/people/eligibility.ts'),
  ),

  built(
    'outreach',
    'الوصول إلى المستفيد دون طلب',
    'Reaching people without their asking',
    screen('staff/outreach/Outreach.svelte'),
    rule('domain/outreach/outreach-outcome.ts'),
  ),

  built(
    'home-visit',
    'الخدمة من موقع المستفيد',
    'Service from where the beneficiary is',
    screen('staff/visit/attendance/AttendanceForm.svelte'),
    rule('domain/request/attendance.ts'),
    rule('desk/use-cases/visits/set-attendance.ts'),
  ),

  built(
    'researcher-handover',
    'الإحالة إلى البحث الاجتماعي',
    'Handover to the social research officer',
    screen('staff/visit/Unclear.svelte'),
    screen('staff/inquiries/Queue.svelte'),
    rule('domain/inquiries/addressee.ts'),
    slip('form.ts'),
  ),

  built(
    'announcements',
    'الإعلان عن الخدمات وشروطها',
    'Services announced with their conditions',
    screen('staff/announcements/Announcements.svelte'),
    rule('domain/entitlement/announcement.ts'),
  ),

  built(
    'evidence-review',
    'مراجعة الشواهد والقرار',
    'Evidence reviewed, entitlement decided',
    screen('staff/entitlement/Entitlement.svelte'),
    rule('domain/entitlement/decision.ts'),
  ),

  built(
    'appointments',
    'الجلسات والزيارات الميدانية',
    'Sessions and field visits',
    screen('staff/appointments/Appointments.svelte'),
    rule('domain/entitlement/appointment.ts'),
    slip('form.ts'),
  ),

  built(
    'request-status',
    'حالة الطلب حتى إغلاقه',
    'The request’s status until it is closed',
    screen('staff/requests/RequestPage.svelte'),
    rule('domain/request/request-status.ts'),
    rule('domain/request/reply-standing.ts'),
    rule('desk/requests/what-to-say.ts'),
    slip('form.ts'),
  ),

  built(
    'dues',
    'المستحقات ومواعيدها',
    'Dues with their dates',
    screen('staff/requests/DueList.svelte'),
    rule('domain/request/due-standing.ts'),
  ),

  built(
    'referral-worklist',
    'متابعة الإحالات حتى الوصول',
    'Referrals followed until arrival',
    screen('staff/referrals/Referrals.svelte'),
    rule('domain/referral/follow-up-outcome.ts'),
    rule('domain/referral/follow-up-due.ts'),
  ),

  built(
    'complaints',
    'الشكاوى والتظلمات',
    'Complaints and grievances',
    screen('staff/complaints/Complaints.svelte'),
    rule('domain/complaints/complaint.ts'),
    rule('domain/complaints/who-may.ts'),
  ),

  built(
    'technical-help',
    'الدعم الفني',
    'Technical help',
    screen('staff/complaints/ComplaintForm.svelte'),
    rule('domain/complaints/complaint.ts'),
  ),

  built(
    'compensation',
    'التعويض',
    'Compensation',
    screen('staff/compensation/Compensation.svelte'),
    rule('domain/compensation/claim.ts'),
  ),

  built(
    'contact-officers',
    'ضباط الاتصال',
    'Contact officers',
    screen('staff/information/Officers.svelte'),
    screen('staff/inquiries/BeyondDesk.svelte'),
    rule('domain/information/officer-hours.ts'),
  ),

  built(
    'changed-information',
    'تحديث المعلومات وإعلانها',
    'Changed information, announced',
    screen('staff/information/Changes.svelte'),
    rule('desk/use-cases/information/add-change.ts'),
  ),

  built(
    'satisfaction',
    'تقييم الخدمة عند انتهاء الزيارة',
    'Satisfaction at the end of the visit',
    screen('guest/Rating.svelte'),
    screen('staff/satisfaction/Satisfaction.svelte'),
    rule('domain/feedback/answers.ts'),
    rule('domain/feedback/results.ts'),
  ),

  built(
    'satisfaction-means',
    'وسائل قياس الرضا الدورية',
    'The periodic means of measuring satisfaction',
    screen('staff/satisfaction/Satisfaction.svelte'),
    rule('domain/feedback/measure.ts'),
  ),

  built(
    'management-oversight',
    'متابعة الإدارة العليا',
    'Oversight by senior management',
    screen('staff/satisfaction/Satisfaction.svelte'),
    rule('domain/feedback/measure.ts'),
  ),

  built(
    'improvements',
    'سجل المعوقات والتحسينات',
    'The register of obstacles and improvements',
    screen('staff/improvements/Improvements.svelte'),
    rule('domain/improvements/obstacle.ts'),
  ),

  built(
    'fairness-report',
    'تقرير العدل والمساواة',
    'Fairness of times and outcomes',
    screen('staff/oversight/Oversight.svelte'),
    rule('domain/oversight/fairness.ts'),
  ),

  built(
    'works-of-beneficiaries',
    'حقوق الملكية الفكرية للمستفيدين',
    'Works of beneficiaries',
    screen('staff/people/People.svelte'),
    rule('store/works.ts'),
  ),

  built(
    'access-report',
    'من اطلع على الملف ولماذا',
    'Who saw a file and why',
    screen('staff/people/People.svelte'),
    rule('store/person-accesses.ts'),
    rule('desk/use-cases/people/issue-access-report.ts'),
    slip('form.ts'),
  ),

  built(
    'staff-signatures',
    'اطلاع العاملين على السياسة وتوقيعهم',
    'Staff read and sign the policy',
    screen('staff/policy/SignView.svelte'),
    screen('staff/policy/RegisterView.svelte'),
    rule('domain/policy/sign-off.ts'),
    rule('desk/use-cases/sign-offs/sign.ts'),
  ),

  built(
    'policy-editions',
    'إصدارات السياسة ومراجعتها وتعميمها',
    'Policy editions, reviewed and circulated',
    screen('staff/policy/EditionsView.svelte'),
    screen('staff/policy/CirculationView.svelte'),
    rule('domain/policy/edition-diff.ts'),
    rule('domain/policy/review.ts'),
  ),
];
