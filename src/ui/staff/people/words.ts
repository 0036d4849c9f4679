import type { PersonFileView } from '../../../desk/contract/people-file.ts';
import { m } from '../../../text/index.ts';

export function allowedText(allowed: PersonFileView['works'][number]['allowed']): string {
  return {
    none: m.people_allowed_none,
    inside: m.people_allowed_inside,
    'published-with-name': m.people_allowed_published_with_name,
    'published-without-name': m.people_allowed_published_without_name,
  }[allowed]();
}
