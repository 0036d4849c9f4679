/** The calls of each window by name alone, so that a bridge carries no schema. `contract.ts` proves them complete. */
export const staffCallNames = [
  'setup.status',
  'setup.associations',
  'setup.importPolicy',
  'setup.prepare',
  'setup.finish',
  'setup.unseal',
  'session.status',
  'session.staff',
  'session.signIn',
  'session.lock',
  'session.signOut',
  'people.search',
  'people.register',
  'people.renewIdentity',
  'visits.home',
  'visits.start',
  'visits.open',
  'visits.resume',
  'visits.confirmGreeting',
  'visits.identify',
  'visits.chooseService',
  'visits.setRequirement',
  'visits.confirmCompleteness',
  'visits.leave',
  'visits.presentDeclaration',
  'visits.recallDeclaration',
  'visits.witnessDeclaration',
  'visits.confirmExplanation',
  'visits.confirmRegistration',
  'visits.confirmService',
  'visits.issueConditions',
  'visits.issueReceipt',
  'visits.finish',
  'visits.chooseNeed',
  'visits.chooseAgency',
  'visits.confirmAgencyData',
  'visits.setResponsiblePerson',
  'visits.issueReferralSlip',
  'visits.confirmHandedOver',
  'visits.confirmFollowUp',
  'visits.goBack',
  'visits.recordUnclear',
  'visits.keepTyping',
  'agencies.search',
  'agencies.confirm',
  'slips.pdf',
  'slips.print',
  'slips.export',
  'settings.read',
  'settings.save',
  'settings.reviseDeclaration',
  'settings.addStaff',
] as const;

export const guestCallNames = ['guest.view', 'guest.sign', 'guest.decline', 'guest.returnScreen'] as const;

export type StaffCallName = (typeof staffCallNames)[number];
export type GuestCallName = (typeof guestCallNames)[number];

/** What main tells the windows: something changed, ask again. `work`: a list beside the visits. It carries no data. */
export const changeEvents = ['session', 'visit', 'guest', 'work'] as const;
export type ChangeEvent = (typeof changeEvents)[number];
