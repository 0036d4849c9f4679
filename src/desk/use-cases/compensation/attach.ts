import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { attachmentType } from '../../../domain/compensation/attachment.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { addClaimDocument } from '../../../store/compensation.ts';
import { readChosenFile } from '../../chosen-file.ts';
import { atClaim } from '../../compensation/at-claim.ts';
import { Refusal } from '../../refusal.ts';

/** Keeps a paper with the claim, inside the encrypted store. What the file was called is forgotten. */
export async function attachToClaim(
  office: Office,
  by: StaffMember,
  { claimId, label: typed, filePath }: ParsedInputOf<'compensation.attach'>,
): Promise<OutputOf<'compensation.attach'>> {
  const label = tidyText(typed);
  if (label === '') throw new Refusal('field-required', 'label');
  const { bytes } = await readChosenFile('attachment', filePath);
  const type = attachmentType(bytes);
  if (!type.ok) throw new Refusal('file-unreadable', 'filePath');
  const call = { name: 'compensation.attach', claimId, input: { label } } as const;
  return atClaim(office, by, call, async ({ handle, claim, recorded }) => {
    if (claim.state === 'closed') throw new Refusal('claim-decided-already');
    await addClaimDocument(handle, { claimId, label, type: type.value, bytes }, recorded);
  });
}
