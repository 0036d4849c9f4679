export type ContactOfficersTable = {
  id: string;
  name: string;
  categoriesJson: string;
  fieldsJson: string;
  phone: string;
  extension: string;
  daysJson: string;
  opensAt: string;
  closesAt: string;
  createdAt: string;
  updatedAt: string;
  removedAt: string | null;
};

export type ChangedInformationTable = {
  id: string;
  subject: string;
  subjectNormalised: string;
  oldText: string;
  newText: string;
  inForceOn: string;
  channelsJson: string;
  ownMeans: string;
  groupsJson: string;
  serviceId: string | null;
  enteredAt: string;
  enteredBy: string;
};

export type ChangedInformationToldTable = {
  changeId: string;
  requestId: string;
  channelId: string;
  toldAt: string;
  toldBy: string;
};

/** Entries of the answer book that a change asks to look at again; open until `checkedAt`. */
export type AnswerRechecksTable = {
  changeId: string;
  answerId: string;
  checkedAt: string | null;
  checkedBy: string | null;
};
