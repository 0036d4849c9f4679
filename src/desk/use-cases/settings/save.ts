import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import { record } from '../../../store/audit.ts';
import { saveSetting } from '../../../store/settings.ts';
import { settingNames } from '../../office.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import { settingsView } from './read.ts';

export async function saveSettings(
  office: Office,
  by: StaffMember,
  input: ParsedInputOf<'settings.save'>,
): Promise<OutputOf<'settings.save'>> {
  const studiedBy = tidyText(input.studiedBy ?? '');
  const settings = { ...input, studiedBy: studiedBy === '' ? null : studiedBy };
  const view = await office.store.write(by.id, async (handle) => {
    const subject = { kind: 'settings', id: settingNames.choices };
    const recorded = await record(handle, { action: 'settings.save', subject, content: settings });
    await saveSetting(handle, settingNames.choices, settings, recorded);
    return settingsView(handle, office);
  });
  office.session.announce('session');
  office.session.announce('visit');
  return view;
}
