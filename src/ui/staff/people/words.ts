import type { AccessView, PersonFileView } from '../../../desk/contract/people-file.ts';
import { m } from '../../../text/index.ts';
import type { Why } from './people.svelte.ts';

export function whyText(why: Why): string {
  return {
    'beneficiary-asked': m.people_why_beneficiary_asked,
    'follow-up': m.people_why_follow_up,
    correction: m.people_why_correction,
    complaint: m.people_why_complaint,
    supervision: m.people_why_supervision,
  }[why]();
}

export function accessText(kind: AccessView['kind']): string {
  return {
    registered: m.people_access_registered,
    changed: m.people_access_changed,
    visit: m.people_access_visit,
    'file-opened': m.people_access_file_opened,
    listed: m.people_access_listed,
    'other-work': m.people_access_other_work,
  }[kind]();
}

export function allowedText(allowed: PersonFileView['works'][number]['allowed']): string {
  return {
    none: m.people_allowed_none,
    inside: m.people_allowed_inside,
    'published-with-name': m.people_allowed_published_with_name,
    'published-without-name': m.people_allowed_published_without_name,
  }[allowed]();
}
