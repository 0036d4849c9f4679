import type { Kiosk } from '../fixtures/kiosk.ts';
import { front } from '../pages/forms.ts';
import { action, expectOrRefusal } from '../pages/person.ts';

export type Slip = { kind: string; serial: string };

/** Exports each slip that is in sight and was not exported before, and gives them. */
export async function exportSlips(kiosk: Kiosk, taken: Set<string>): Promise<Slip[]> {
  const { staff } = kiosk;
  const slips: Slip[] = [];
  for (const row of await (await front(staff)).locator('[data-slip-serial]:visible').all()) {
    const kind = (await row.getAttribute('data-slip-kind')) ?? '';
    const serial = (await row.getAttribute('data-slip-serial')) ?? '';
    if (taken.has(serial)) continue;
    if (kiosk.exportFolder !== null) {
      await action(row, 'export').click();
      await expectOrRefusal(staff, row.locator('[data-exported]'));
    }
    taken.add(serial);
    slips.push({ kind, serial });
  }
  return slips;
}
