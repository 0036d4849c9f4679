import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';

/** Whether slips have a picture at their head, and its size. */
export function readLetterhead(office: Office): Promise<OutputOf<'letterhead.read'>> {
  return Promise.resolve(letterheadView(office));
}

export function letterheadView({ letterheads }: Office): OutputOf<'letterhead.read'> {
  const chosen = letterheads.chosenId === null ? undefined : letterheads.byId.get(letterheads.chosenId);
  return { picture: chosen === undefined ? null : { width: chosen.width, height: chosen.height } };
}
