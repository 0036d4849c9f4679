import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { declarationPlaceholders } from '../../../domain/policy/declaration-wording.ts';
import { canonicalJson } from '../../../store/canonical.ts';
import { record } from '../../../store/audit.ts';
import { addDeclarationText, currentDeclarationText } from '../../../store/declaration-texts.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import type { StaffMember } from '../../session.ts';
import { settingsView } from './read.ts';

/** Keeps the wording as a new edition; what was signed before stays with its own. */
export async function reviseDeclaration(
  office: Office,
  by: StaffMember,
  wording: ParsedInputOf<'settings.reviseDeclaration'>,
): Promise<OutputOf<'settings.reviseDeclaration'>> {
  for (const [form, names] of Object.entries(declarationPlaceholders)) {
    const text = wording[form as keyof typeof wording];
    // A wording without the signer's name would be signed by nobody.
    if (!names.every((name) => text.includes(`{${name}}`))) throw new Refusal('field-required', form);
  }
  const view = await office.store.write(by.id, async (handle) => {
    const current = await currentDeclarationText(handle);
    if (canonicalJson(current.wording) === canonicalJson(wording)) return settingsView(handle, office);
    const subject = { kind: 'settings', id: 'declaration' };
    const recorded = await record(handle, {
      action: 'settings.reviseDeclaration',
      subject,
      content: wording,
    });
    await addDeclarationText(handle, office.policy.editionId, wording, recorded);
    return settingsView(handle, office);
  });
  office.session.announce('visit');
  return view;
}
