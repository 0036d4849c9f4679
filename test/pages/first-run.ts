import type { Page } from 'playwright-core';
import { action, field, next, option, typeInto } from './person.ts';

/** The invented staff of every test desk: two from its set-up, the others once they are added. PINs are of tests alone. */
export const testStaff = {
  supervisor: { name: 'مشرفة التجربة', pin: '73915' },
  receptionist: { name: 'موظف التجربة', pin: '48206' },
  researcher: { name: 'باحثة التجربة', pin: '60418' },
  management: { name: 'إدارة التجربة', pin: '25970' },
};

/** Needed where the machine has no key store. */
export const testPassphrase = 'نخلة وارفة عند باب المكتب';

/** Sets the desk up through the first-run screens and returns the recovery key that was shown. */
export async function setUpDesk(staff: Page, policyId: string): Promise<string> {
  await staff.locator('main[data-page="setup-association"]').waitFor();
  await option(staff, policyId).click();
  await next(staff);
  await typeInto(staff, 'deskName', 'مكتب الاستقبال ١');
  await next(staff);
  await typeInto(staff, 'supervisor.name', testStaff.supervisor.name);
  await typeInto(staff, 'supervisor.pin', testStaff.supervisor.pin);
  await typeInto(staff, 'receptionist.name', testStaff.receptionist.name);
  await typeInto(staff, 'receptionist.pin', testStaff.receptionist.pin);
  if ((await field(staff, 'passphrase').count()) > 0) await typeInto(staff, 'passphrase', testPassphrase);
  await next(staff);
  const shown = staff.locator('[data-recovery-key]');
  await shown.waitFor();
  const recoveryKey = (await shown.innerText()).replace(/\s+/g, ' ').trim();
  await action(staff, 'written-down').click();
  await typeInto(staff, 'recoveryKey', recoveryKey);
  await next(staff);
  return recoveryKey;
}

/** Waits until the start is over and says which page came. */
export async function readFirstPage(staff: Page): Promise<string> {
  const main = staff.locator('main[data-page]:not([data-page="starting"])');
  await main.waitFor();
  return (await main.getAttribute('data-page')) ?? '';
}

/** Opens a sealed database with the passphrase when the start asks for it. */
export async function unsealIfAsked(staff: Page): Promise<void> {
  if ((await readFirstPage(staff)) !== 'unseal') return;
  await typeInto(staff, 'secret', testPassphrase);
  await next(staff);
}

/** Signs in, or takes a locked or handed-over screen back. */
export async function signIn(staff: Page, role: keyof typeof testStaff = 'receptionist'): Promise<void> {
  await staff.locator('main[data-page="sign-in"]').waitFor();
  const { name, pin } = testStaff[role];
  await staff.locator('[data-option]:visible').filter({ hasText: name }).click();
  await typeInto(staff, 'pin', pin);
  await next(staff);
}
