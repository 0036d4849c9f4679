import type { Page } from 'playwright-core';
import type { testStaff } from './first-run.ts';
import { action, expectOrRefusal, field, moveOn, pick, pressNext, typeInto } from './person.ts';

type StaffRole = keyof typeof testStaff;

async function openSettings(staff: Page): Promise<void> {
  await staff.locator('main[data-page="home"]').waitFor();
  await moveOn(staff, () => action(staff, 'open-settings').click());
  await action(staff, 'save-settings').waitFor();
}

/** The association's own choices, as a supervisor sets them; what the policy states itself is no field there. */
export async function chooseSettings(
  staff: Page,
  settings: Readonly<Record<string, string | boolean | undefined>>,
): Promise<void> {
  await openSettings(staff);
  for (const [name, value] of Object.entries(settings)) {
    if (typeof value === 'boolean') await pick(staff, name, value ? 'yes' : 'no');
    else if (value !== undefined && (await field(staff, name).count()) > 0)
      await typeInto(staff, name, value);
  }
  await pressNext(staff, 'save-settings');
  await expectOrRefusal(staff, staff.locator('[data-saved]'));
  await moveOn(staff, () => action(staff, 'home').click());
}

/** Adds somebody to the staff, as a supervisor. */
export async function addStaff(
  staff: Page,
  { name, pin, role }: { name: string; pin: string; role: StaffRole },
): Promise<void> {
  await openSettings(staff);
  await action(staff, 'section-staff').click();
  await typeInto(staff, 'name', name);
  await pick(staff, 'role', role);
  await typeInto(staff, 'pin', pin);
  await pressNext(staff, 'add-staff');
  await expectOrRefusal(staff, staff.locator('[data-saved="staff"]'));
  await moveOn(staff, () => action(staff, 'home').click());
}
