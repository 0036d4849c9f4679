import { m } from '../text/index.ts';

/** Why an archive was not opened, as its refusal's `reason` names it. */
export function unsafeReason(reason: string): string {
  switch (reason) {
    case 'entries':
      return m.directory_unsafe_entries();
    case 'path':
      return m.directory_unsafe_path();
    case 'twice':
      return m.directory_unsafe_twice();
    case 'size':
      return m.directory_unsafe_size();
    default:
      return m.directory_unsafe_ratio();
  }
}
