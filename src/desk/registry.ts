import type { CallName, OutputOf, ParsedInputOf } from './contract/contract.ts';
import type { GuestCallName } from './contract/names.ts';
import type { Entrance } from './entrance.ts';
import type { Office } from './office.ts';
import type { StaffMember } from './session.ts';
import { confirmAgency } from './use-cases/agencies/confirm.ts';
import { searchAgencies } from './use-cases/agencies/search.ts';
import { startImport } from './use-cases/agencies/start-import.ts';
import { readImportState } from './use-cases/agencies/import-state.ts';
import { previewImport } from './use-cases/agencies/import-preview.ts';
import { cancelImport } from './use-cases/agencies/cancel-import.ts';
import { confirmImport } from './use-cases/agencies/confirm-import.ts';
import { listImports } from './use-cases/agencies/imports.ts';
import { undoImport } from './use-cases/agencies/undo-import.ts';
import { exportDirectory } from './use-cases/agencies/export-directory.ts';
import { saveTemplate } from './use-cases/agencies/save-template.ts';
import { readCompensationChoices } from './use-cases/compensation/choices.ts';
import { listClaims } from './use-cases/compensation/list.ts';
import { openClaim } from './use-cases/compensation/open.ts';
import { createClaim } from './use-cases/compensation/create.ts';
import { enterClaimFacts } from './use-cases/compensation/enter.ts';
import { decideClaim } from './use-cases/compensation/decide.ts';
import { tellClaimant } from './use-cases/compensation/tell.ts';
import { payClaim } from './use-cases/compensation/pay.ts';
import { withdrawClaim } from './use-cases/compensation/withdraw.ts';
import { attachToClaim } from './use-cases/compensation/attach.ts';
import { readClaimDocument } from './use-cases/compensation/document.ts';
import { closeComplaint } from './use-cases/complaints/close.ts';
import { decideComplaint } from './use-cases/complaints/decide.ts';
import { findComplainedRequest } from './use-cases/complaints/find-request.ts';
import { listComplaints } from './use-cases/complaints/list.ts';
import { openComplaint } from './use-cases/complaints/open.ts';
import { passOutside } from './use-cases/complaints/pass-outside.ts';
import { readComplaintChoices } from './use-cases/complaints/choices.ts';
import { receiveComplaint } from './use-cases/complaints/receive.ts';
import { reopenComplaint } from './use-cases/complaints/reopen.ts';
import { saveComplaintSettings } from './use-cases/complaints/save-settings.ts';
import { settleComplaint } from './use-cases/complaints/settle.ts';
import { takeComplaint } from './use-cases/complaints/take.ts';
import { enterInRegister } from './use-cases/complaints/to-register.ts';
import { tellComplainant } from './use-cases/complaints/tell.ts';
import { announceableServices } from './use-cases/announcements/services.ts';
import { listAnnouncements } from './use-cases/announcements/list.ts';
import { readAnnouncement } from './use-cases/announcements/read.ts';
import { saveAnnouncement } from './use-cases/announcements/save.ts';
import { publish as publishAnnouncement } from './use-cases/announcements/publish.ts';
import { startEdition as startAnnouncementEdition } from './use-cases/announcements/start-edition.ts';
import { issueAnnouncementSlip } from './use-cases/announcements/issue-slip.ts';
import { discardAnnouncement } from './use-cases/announcements/discard.ts';
import { listRequests as listEntitlementRequests } from './use-cases/entitlement/requests.ts';
import { openCase as openEntitlementCase } from './use-cases/entitlement/open.ts';
import { addEvidence } from './use-cases/entitlement/add-evidence.ts';
import { reviewEvidence } from './use-cases/entitlement/review-evidence.ts';
import { reopenDecision } from './use-cases/entitlement/reopen.ts';
import { decide as decideEntitlement } from './use-cases/entitlement/decide.ts';
import { listAppointments } from './use-cases/appointments/list.ts';
import { schedule as scheduleAppointment } from './use-cases/appointments/schedule.ts';
import { recordOutcome as recordAppointmentOutcome } from './use-cases/appointments/record-outcome.ts';
import { decline } from './use-cases/guest/decline.ts';
import { rate } from './use-cases/guest/rate.ts';
import { returnScreen } from './use-cases/guest/return-screen.ts';
import { sign } from './use-cases/guest/sign.ts';
import { skipRating } from './use-cases/guest/skip-rating.ts';
import { guestView } from './use-cases/guest/view.ts';
import { addOutreach } from './use-cases/outreach/add.ts';
import { closeOutreach } from './use-cases/outreach/close.ts';
import { correctOutreach } from './use-cases/outreach/correct.ts';
import { emptyOutreach } from './use-cases/outreach/empty.ts';
import { listOutreach } from './use-cases/outreach/list.ts';
import { openOutreach } from './use-cases/outreach/open.ts';
import { recordOutreachAttempt } from './use-cases/outreach/record-attempt.ts';
import { startOutreachRequest } from './use-cases/outreach/start-request.ts';
import { enterFollowUp } from './use-cases/oversight/enter-follow-up.ts';
import { followUp } from './use-cases/oversight/follow-up.ts';
import { exportReport } from './use-cases/oversight/export.ts';
import { oversightReport } from './use-cases/oversight/report.ts';
import { oversightToday } from './use-cases/oversight/today.ts';
import { personAccesses } from './use-cases/people/accesses.ts';
import { addWork } from './use-cases/people/add-work.ts';
import { allowWork } from './use-cases/people/allow-work.ts';
import { openFile } from './use-cases/people/file.ts';
import { issueAccessReport } from './use-cases/people/issue-access-report.ts';
import { enterChange } from './use-cases/information/add-change.ts';
import { listChanges } from './use-cases/information/changes.ts';
import { listConcerned, markTold } from './use-cases/information/concerned.ts';
import { listOfficers } from './use-cases/information/officers.ts';
import { informationOptions } from './use-cases/information/options.ts';
import { addOfficer, changeOfficer, dismissOfficer } from './use-cases/information/save-officer.ts';
import { addToBook } from './use-cases/inquiries/add-answer.ts';
import { searchBook } from './use-cases/inquiries/book.ts';
import { changeInBook } from './use-cases/inquiries/change-answer.ts';
import { checkInBook } from './use-cases/inquiries/check-answer.ts';
import { issueHandover } from './use-cases/inquiries/issue-handover.ts';
import { listInquiries } from './use-cases/inquiries/list.ts';
import { openInquiry } from './use-cases/inquiries/open.ts';
import { inquiryOptions } from './use-cases/inquiries/options.ts';
import { passOn } from './use-cases/inquiries/pass-on.ts';
import { recordAnswered } from './use-cases/inquiries/record-answered.ts';
import { replyToInquiry } from './use-cases/inquiries/reply.ts';
import { tellAnswer } from './use-cases/inquiries/tell.ts';
import { withdrawFromBook } from './use-cases/inquiries/withdraw-answer.ts';
import { registerPerson } from './use-cases/people/register.ts';
import { renewIdentity } from './use-cases/people/renew-identity.ts';
import { searchPeople } from './use-cases/people/search.ts';
import { importReferenceDocument } from './use-cases/reference-tools/import.ts';
import { issueBlankForm } from './use-cases/reference-tools/issue-form.ts';
import { listReferenceTools } from './use-cases/reference-tools/list.ts';
import { readReferenceDocument } from './use-cases/reference-tools/pdf.ts';
import { printReferenceDocument } from './use-cases/reference-tools/print.ts';
import { removeEdition } from './use-cases/reference-tools/remove.ts';
import { closeWithoutArrival } from './use-cases/referrals/close-without-arrival.ts';
import { confirmReferralHandedOver } from './use-cases/referrals/confirm-handed-over.ts';
import { openReferral } from './use-cases/referrals/open.ts';
import { recordReferralAttempt } from './use-cases/referrals/record-attempt.ts';
import { setReferralPerson } from './use-cases/referrals/set-responsible-person.ts';
import { startNextReferral } from './use-cases/referrals/start-next.ts';
import { referralWorklist } from './use-cases/referrals/worklist.ts';
import { addDue } from './use-cases/requests/add-due.ts';
import { closeRequest } from './use-cases/requests/close.ts';
import { requestCounts } from './use-cases/requests/counts.ts';
import { decideRequest } from './use-cases/requests/decide.ts';
import { listDues } from './use-cases/requests/dues.ts';
import { issueServiceSlip } from './use-cases/requests/issue-service-slip.ts';
import { listRequests } from './use-cases/requests/list.ts';
import { openRequest } from './use-cases/requests/open.ts';
import { provideService } from './use-cases/requests/serve.ts';
import { settleDue } from './use-cases/requests/settle-due.ts';
import { submitRequest } from './use-cases/requests/submit.ts';
import { tellBeneficiary } from './use-cases/requests/tell.ts';
import { undoLastStep } from './use-cases/requests/undo.ts';
import { withdrawDue } from './use-cases/requests/withdraw-due.ts';
import { readPolicy } from './use-cases/policy/read.ts';
import { policyNotices } from './use-cases/policy/notices.ts';
import { policyEditionsOf } from './use-cases/policy/editions.ts';
import { comparePolicy } from './use-cases/policy/compare.ts';
import { adoptPolicy } from './use-cases/policy/adopt.ts';
import { recordReview } from './use-cases/policy/record-review.ts';
import { noteCopy } from './use-cases/policy/note-copy.ts';
import { lockSession } from './use-cases/session/lock.ts';
import { signIn } from './use-cases/session/sign-in.ts';
import { signOut } from './use-cases/session/sign-out.ts';
import { sessionStaff } from './use-cases/session/staff.ts';
import { sessionStatus } from './use-cases/session/status.ts';
import { ratingStanding } from './use-cases/satisfaction/standing.ts';
import { askForRating } from './use-cases/satisfaction/ask.ts';
import { satisfactionResults } from './use-cases/satisfaction/results.ts';
import { satisfactionWords } from './use-cases/satisfaction/words.ts';
import { satisfactionContacts } from './use-cases/satisfaction/contacts.ts';
import { keepContacted } from './use-cases/satisfaction/contacted.ts';
import { satisfactionMeasures } from './use-cases/satisfaction/measures.ts';
import { planMeasure } from './use-cases/satisfaction/plan.ts';
import { enterMeasure } from './use-cases/satisfaction/enter.ts';
import { dropMeasure } from './use-cases/satisfaction/drop.ts';
import { searchObstacles } from './use-cases/improvements/search.ts';
import { openObstacle } from './use-cases/improvements/open.ts';
import { addObstacle } from './use-cases/improvements/add.ts';
import { changeObstacle } from './use-cases/improvements/change.ts';
import { checkObstacle } from './use-cases/improvements/check.ts';
import { addStaff } from './use-cases/settings/add-staff.ts';
import { renewPin } from './use-cases/settings/renew-pin.ts';
import { deactivateStaff } from './use-cases/settings/deactivate-staff.ts';
import { readSettings } from './use-cases/settings/read.ts';
import { reviseDeclaration } from './use-cases/settings/revise-declaration.ts';
import { saveSettings } from './use-cases/settings/save.ts';
import { setupAssociations } from './use-cases/setup/associations.ts';
import { finishSetup } from './use-cases/setup/finish.ts';
import { importPolicy } from './use-cases/setup/import-policy.ts';
import { prepareSetup } from './use-cases/setup/prepare.ts';
import { setupStatus } from './use-cases/setup/status.ts';
import { unsealDatabase } from './use-cases/setup/unseal.ts';
import { ownSignOffs } from './use-cases/sign-offs/own.ts';
import { signDocuments } from './use-cases/sign-offs/sign.ts';
import { signOffRegister } from './use-cases/sign-offs/register.ts';
import { addPerson } from './use-cases/sign-offs/add-person.ts';
import { endBond } from './use-cases/sign-offs/end-bond.ts';
import { openPicture } from './use-cases/letterhead/open.ts';
import { readLetterhead } from './use-cases/letterhead/read.ts';
import { removeLetterhead } from './use-cases/letterhead/remove.ts';
import { sampleSlip } from './use-cases/letterhead/sample.ts';
import { saveLetterhead } from './use-cases/letterhead/save.ts';
import { notePaper } from './use-cases/sign-offs/note-paper.ts';
import { issueRegister } from './use-cases/sign-offs/issue-register.ts';
import { bindingDocuments } from './use-cases/sign-offs/documents.ts';
import { saveDocument } from './use-cases/sign-offs/save-document.ts';
import { withdrawDocument } from './use-cases/sign-offs/withdraw-document.ts';
import { exportSlip } from './use-cases/slips/export.ts';
import { readSlip } from './use-cases/slips/pdf.ts';
import { readPrintSetUp } from './use-cases/printing/set-up.ts';
import { savePrintSetUp } from './use-cases/printing/save.ts';
import { printTestPage } from './use-cases/printing/print-test.ts';
import { answerTestPage } from './use-cases/printing/answer-test.ts';
import { printSlip } from './use-cases/slips/print.ts';
import { answerPrint } from './use-cases/slips/answer-print.ts';
import { handOverSlip } from './use-cases/slips/hand-over.ts';
import { slipStanding } from './use-cases/slips/standing.ts';
import { listWaitingSlips } from './use-cases/slips/waiting.ts';
import { chooseAgency } from './use-cases/visits/choose-agency.ts';
import { chooseNeed } from './use-cases/visits/choose-need.ts';
import { chooseService } from './use-cases/visits/choose-service.ts';
import { confirmAgencyData } from './use-cases/visits/confirm-agency-data.ts';
import { confirmCompleteness } from './use-cases/visits/confirm-completeness.ts';
import { confirmExplanation } from './use-cases/visits/confirm-explanation.ts';
import { confirmFollowUp } from './use-cases/visits/confirm-follow-up.ts';
import { confirmGreeting } from './use-cases/visits/confirm-greeting.ts';
import { confirmHandedOver } from './use-cases/visits/confirm-handed-over.ts';
import { confirmRegistration } from './use-cases/visits/confirm-registration.ts';
import { confirmService } from './use-cases/visits/confirm-service.ts';
import { finishVisit } from './use-cases/visits/finish.ts';
import { goBack } from './use-cases/visits/go-back.ts';
import { home } from './use-cases/visits/home.ts';
import { identify } from './use-cases/visits/identify.ts';
import { issueConditions } from './use-cases/visits/issue-conditions.ts';
import { issueReceipt } from './use-cases/visits/issue-receipt.ts';
import { issueReferralSlip } from './use-cases/visits/issue-referral-slip.ts';
import { keepTyping } from './use-cases/visits/keep-typing.ts';
import { leaveVisit } from './use-cases/visits/leave.ts';
import { openVisit } from './use-cases/visits/open.ts';
import { presentDeclaration } from './use-cases/visits/present-declaration.ts';
import { recallDeclaration } from './use-cases/visits/recall-declaration.ts';
import { recordUnclear } from './use-cases/visits/record-unclear.ts';
import { resumeVisit } from './use-cases/visits/resume.ts';
import { setAttendance } from './use-cases/visits/set-attendance.ts';
import { setRequirement } from './use-cases/visits/set-requirement.ts';
import { setResponsiblePerson } from './use-cases/visits/set-responsible-person.ts';
import { startVisit } from './use-cases/visits/start.ts';
import { witnessDeclaration } from './use-cases/visits/witness-declaration.ts';

type SetupCallName = Extract<CallName, `setup.${string}`>;
/** Calls that need an open database but nobody signed in: those whose access is `anyone`. */
type OpenCallName = 'session.status' | 'session.staff' | 'session.signIn' | 'session.lock' | GuestCallName;

/** What carries out a call: the set-up calls before there is a database, the staff's with who makes them. */
type Handler<N extends CallName> = N extends SetupCallName
  ? (entrance: Entrance, input: ParsedInputOf<N>) => Promise<OutputOf<N>>
  : N extends OpenCallName
    ? (office: Office, input: ParsedInputOf<N>) => Promise<OutputOf<N>>
    : (office: Office, by: StaffMember, input: ParsedInputOf<N>) => Promise<OutputOf<N>>;

/** One handler for each call of the contract: a call without one does not compile. */
export const registry: { [N in CallName]: Handler<N> } = {
  'setup.status': setupStatus,
  'setup.associations': setupAssociations,
  'setup.importPolicy': importPolicy,
  'setup.prepare': prepareSetup,
  'setup.finish': finishSetup,
  'setup.unseal': unsealDatabase,
  'session.status': sessionStatus,
  'session.staff': sessionStaff,
  'session.signIn': signIn,
  'session.lock': lockSession,
  'session.signOut': signOut,
  'people.search': searchPeople,
  'people.register': registerPerson,
  'people.renewIdentity': renewIdentity,
  'people.file': openFile,
  'people.accesses': personAccesses,
  'people.issueAccessReport': issueAccessReport,
  'people.addWork': addWork,
  'people.allowWork': allowWork,
  'visits.home': home,
  'visits.start': startVisit,
  'visits.open': openVisit,
  'visits.resume': resumeVisit,
  'visits.setAttendance': setAttendance,
  'visits.confirmGreeting': confirmGreeting,
  'visits.identify': identify,
  'visits.chooseService': chooseService,
  'visits.setRequirement': setRequirement,
  'visits.confirmCompleteness': confirmCompleteness,
  'visits.leave': leaveVisit,
  'visits.presentDeclaration': presentDeclaration,
  'visits.recallDeclaration': recallDeclaration,
  'visits.witnessDeclaration': witnessDeclaration,
  'visits.confirmExplanation': confirmExplanation,
  'visits.confirmRegistration': confirmRegistration,
  'visits.confirmService': confirmService,
  'visits.issueConditions': issueConditions,
  'visits.issueReceipt': issueReceipt,
  'visits.finish': finishVisit,
  'visits.chooseNeed': chooseNeed,
  'visits.chooseAgency': chooseAgency,
  'visits.confirmAgencyData': confirmAgencyData,
  'visits.setResponsiblePerson': setResponsiblePerson,
  'visits.issueReferralSlip': issueReferralSlip,
  'visits.confirmHandedOver': confirmHandedOver,
  'visits.confirmFollowUp': confirmFollowUp,
  'visits.goBack': goBack,
  'visits.recordUnclear': recordUnclear,
  'visits.keepTyping': keepTyping,
  'inquiries.options': inquiryOptions,
  'inquiries.book': searchBook,
  'inquiries.recordAnswered': recordAnswered,
  'inquiries.passOn': passOn,
  'inquiries.list': listInquiries,
  'inquiries.open': openInquiry,
  'inquiries.reply': replyToInquiry,
  'inquiries.tell': tellAnswer,
  'inquiries.issueHandover': issueHandover,
  'inquiries.addAnswer': addToBook,
  'inquiries.changeAnswer': changeInBook,
  'inquiries.checkAnswer': checkInBook,
  'inquiries.withdrawAnswer': withdrawFromBook,
  'information.officers': listOfficers,
  'information.addOfficer': addOfficer,
  'information.changeOfficer': changeOfficer,
  'information.removeOfficer': dismissOfficer,
  'information.changes': listChanges,
  'information.options': informationOptions,
  'information.addChange': enterChange,
  'information.concerned': listConcerned,
  'information.markTold': markTold,
  'agencies.search': searchAgencies,
  'agencies.confirm': confirmAgency,
  'agencies.startImport': startImport,
  'agencies.importState': readImportState,
  'agencies.importPreview': previewImport,
  'agencies.cancelImport': cancelImport,
  'agencies.confirmImport': confirmImport,
  'agencies.imports': listImports,
  'agencies.undoImport': undoImport,
  'agencies.exportDirectory': exportDirectory,
  'agencies.saveTemplate': saveTemplate,
  'referrals.worklist': referralWorklist,
  'referrals.open': openReferral,
  'referrals.recordAttempt': recordReferralAttempt,
  'referrals.closeWithoutArrival': closeWithoutArrival,
  'referrals.setResponsiblePerson': setReferralPerson,
  'referrals.confirmHandedOver': confirmReferralHandedOver,
  'referrals.startNext': startNextReferral,
  'outreach.list': listOutreach,
  'outreach.open': openOutreach,
  'outreach.add': addOutreach,
  'outreach.correct': correctOutreach,
  'outreach.recordAttempt': recordOutreachAttempt,
  'outreach.startRequest': startOutreachRequest,
  'outreach.close': closeOutreach,
  'outreach.empty': emptyOutreach,
  'requests.list': listRequests,
  'requests.counts': requestCounts,
  'requests.open': openRequest,
  'requests.submit': submitRequest,
  'requests.decide': decideRequest,
  'requests.tell': tellBeneficiary,
  'requests.serve': provideService,
  'requests.issueServiceSlip': issueServiceSlip,
  'requests.close': closeRequest,
  'requests.undo': undoLastStep,
  'requests.addDue': addDue,
  'requests.settleDue': settleDue,
  'requests.withdrawDue': withdrawDue,
  'requests.dues': listDues,
  'announcements.services': announceableServices,
  'announcements.list': listAnnouncements,
  'announcements.read': readAnnouncement,
  'announcements.save': saveAnnouncement,
  'announcements.publish': publishAnnouncement,
  'announcements.startEdition': startAnnouncementEdition,
  'announcements.issueSlip': issueAnnouncementSlip,
  'announcements.discard': discardAnnouncement,
  'entitlement.requests': listEntitlementRequests,
  'entitlement.open': openEntitlementCase,
  'entitlement.addEvidence': addEvidence,
  'entitlement.reviewEvidence': reviewEvidence,
  'entitlement.reopen': reopenDecision,
  'entitlement.decide': decideEntitlement,
  'appointments.list': listAppointments,
  'appointments.schedule': scheduleAppointment,
  'appointments.recordOutcome': recordAppointmentOutcome,
  'slips.pdf': readSlip,
  'slips.print': printSlip,
  'slips.export': exportSlip,
  'slips.standing': slipStanding,
  'slips.answerPrint': answerPrint,
  'slips.waiting': listWaitingSlips,
  'slips.handOver': handOverSlip,
  'printing.setUp': readPrintSetUp,
  'printing.save': savePrintSetUp,
  'printing.printTest': printTestPage,
  'printing.answerTest': answerTestPage,
  'oversight.today': oversightToday,
  'oversight.report': oversightReport,
  'oversight.followUp': followUp,
  'oversight.enterFollowUp': enterFollowUp,
  'oversight.export': exportReport,
  'settings.read': readSettings,
  'letterhead.read': readLetterhead,
  'letterhead.open': openPicture,
  'letterhead.save': saveLetterhead,
  'letterhead.remove': removeLetterhead,
  'letterhead.sample': sampleSlip,
  'settings.save': saveSettings,
  'settings.reviseDeclaration': reviseDeclaration,
  'settings.addStaff': addStaff,
  'referenceTools.list': listReferenceTools,
  'referenceTools.pdf': readReferenceDocument,
  'referenceTools.print': printReferenceDocument,
  'referenceTools.import': importReferenceDocument,
  'referenceTools.remove': removeEdition,
  'referenceTools.issueForm': issueBlankForm,
  'complaints.choices': readComplaintChoices,
  'complaints.list': listComplaints,
  'complaints.findRequest': findComplainedRequest,
  'complaints.receive': receiveComplaint,
  'complaints.open': openComplaint,
  'complaints.take': takeComplaint,
  'complaints.passOutside': passOutside,
  'complaints.settle': settleComplaint,
  'complaints.decide': decideComplaint,
  'complaints.tell': tellComplainant,
  'complaints.close': closeComplaint,
  'complaints.reopen': reopenComplaint,
  'complaints.toRegister': enterInRegister,
  'complaints.saveSettings': saveComplaintSettings,
  'settings.renewPin': renewPin,
  'settings.deactivateStaff': deactivateStaff,
  'policy.read': readPolicy,
  'policy.notices': policyNotices,
  'policy.editions': policyEditionsOf,
  'policy.compare': comparePolicy,
  'policy.adopt': adoptPolicy,
  'policy.recordReview': recordReview,
  'policy.noteCopy': noteCopy,
  'signOffs.own': ownSignOffs,
  'signOffs.sign': signDocuments,
  'signOffs.register': signOffRegister,
  'signOffs.addPerson': addPerson,
  'signOffs.endBond': endBond,
  'signOffs.notePaper': notePaper,
  'signOffs.issueRegister': issueRegister,
  'signOffs.documents': bindingDocuments,
  'signOffs.saveDocument': saveDocument,
  'signOffs.withdrawDocument': withdrawDocument,
  'compensation.choices': readCompensationChoices,
  'compensation.list': listClaims,
  'compensation.open': openClaim,
  'compensation.create': createClaim,
  'compensation.enter': enterClaimFacts,
  'compensation.decide': decideClaim,
  'compensation.tell': tellClaimant,
  'compensation.pay': payClaim,
  'compensation.withdraw': withdrawClaim,
  'compensation.attach': attachToClaim,
  'compensation.document': readClaimDocument,
  'satisfaction.standing': ratingStanding,
  'satisfaction.ask': askForRating,
  'satisfaction.results': satisfactionResults,
  'satisfaction.words': satisfactionWords,
  'satisfaction.contacts': satisfactionContacts,
  'satisfaction.contacted': keepContacted,
  'satisfaction.measures': satisfactionMeasures,
  'satisfaction.plan': planMeasure,
  'satisfaction.enter': enterMeasure,
  'satisfaction.drop': dropMeasure,
  'improvements.search': searchObstacles,
  'improvements.open': openObstacle,
  'improvements.add': addObstacle,
  'improvements.change': changeObstacle,
  'improvements.check': checkObstacle,
  'guest.view': guestView,
  'guest.sign': sign,
  'guest.decline': decline,
  'guest.rate': rate,
  'guest.skipRating': skipRating,
  'guest.returnScreen': returnScreen,
};
