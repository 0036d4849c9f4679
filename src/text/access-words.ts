import { m } from './index.ts';

/** How somebody came to see a person's file, on screen and on the report that goes home. */
export const accessTexts = {
  registered: m.people_access_registered,
  changed: m.people_access_changed,
  visit: m.people_access_visit,
  'file-opened': m.people_access_file_opened,
  listed: m.people_access_listed,
  'other-work': m.people_access_other_work,
};

/** Why a file was opened, as it was answered. */
export const whyTexts = {
  'beneficiary-asked': m.people_why_beneficiary_asked,
  'follow-up': m.people_why_follow_up,
  correction: m.people_why_correction,
  complaint: m.people_why_complaint,
  supervision: m.people_why_supervision,
};
