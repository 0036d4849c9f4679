import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchKiosk } from '../fixtures/kiosk.ts';
import type { Kiosk } from '../fixtures/kiosk.ts';
import { setUpDesk, signIn, testStaff, unsealIfAsked } from '../pages/first-run.ts';
import { action } from '../pages/person.ts';
import { addStaff } from '../pages/settings.ts';
import { isVisit } from './script.ts';
import type { ScriptedEntry } from './script.ts';
import type { ScriptedRole } from './visit-fields.ts';

/** What a person waits for on a screen before they call somebody. */
const patienceMs = 20_000;

export type SessionOptions = {
  /** Where the desks live, one folder by policy. */
  desks: string;
  program?: string;
  temporaryDir?: string;
};

type Running = {
  kiosk: Kiosk;
  policy: string;
  now: string | undefined;
  role: ScriptedRole;
  exports: string;
};

/** The kiosk that is running, on the desk of one policy, with whoever is signed in. */
export class Session {
  readonly #options: SessionOptions;
  #running: Running | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** The folder that slips are exported to. */
  get exports(): string {
    return this.#running?.exports ?? '';
  }

  /** The kiosk at home on the entry's desk and clock, with whoever plays it signed in. */
  async open(entry: ScriptedEntry): Promise<Kiosk> {
    const running = this.#running;
    if (running === null || !goesOn(running, entry)) return this.#start(entry);
    await goHome(running.kiosk);
    await this.#signInAs(running, entry.as);
    return running.kiosk;
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    await running.kiosk.close();
    await rm(running.exports, { recursive: true, force: true });
  }

  async #start({ policy, now, as }: ScriptedEntry): Promise<Kiosk> {
    await this.close();
    const { desks, program, temporaryDir } = this.#options;
    const exports = await mkdtemp(join(tmpdir(), 'istiqbal-slips-'));
    const kiosk = await launchKiosk({
      dataDir: join(desks, policy),
      ...(now !== undefined && { now }),
      ...(temporaryDir !== undefined && { temporaryDir }),
      ...(program === undefined ? { exportFolder: exports } : { program }),
    });
    this.#running = { kiosk, policy, now, role: 'receptionist', exports };
    kiosk.app.context().setDefaultTimeout(patienceMs);
    const { staff } = kiosk;
    await unsealIfAsked(staff);
    if ((await staff.locator('main[data-page="setup-association"]').count()) > 0)
      await setUpDesk(staff, policy);
    if (as !== 'receptionist' && (await isOfStaff(kiosk, as))) {
      await signIn(staff, as);
      this.#running.role = as;
    } else {
      await signIn(staff);
      await this.#signInAs(this.#running, as);
    }
    return kiosk;
  }

  /** The desk is handed to somebody else, whom the supervisor adds if they are not on the staff yet. */
  async #signInAs(running: Running, role: ScriptedRole): Promise<void> {
    if (running.role === role) return;
    const { kiosk } = running;
    const { staff } = kiosk;
    await action(staff, 'lock').click();
    if (!(await isOfStaff(kiosk, role))) {
      await signIn(staff, 'supervisor');
      await addStaff(staff, { ...testStaff[role], role });
      await action(staff, 'lock').click();
    }
    await signIn(staff, role);
    running.role = role;
  }
}

/** A visit without a clock of its own is played on the machine's; other journeys go on where the desk stands. */
function goesOn({ policy, now }: Running, entry: ScriptedEntry): boolean {
  if (policy !== entry.policy) return false;
  return now === entry.now || (entry.now === undefined && !isVisit(entry));
}

async function isOfStaff({ staff }: Kiosk, role: ScriptedRole): Promise<boolean> {
  await staff.locator('main[data-page="sign-in"]').waitFor();
  const people = staff.locator('[data-option]:visible');
  await people.first().waitFor();
  return (await people.filter({ hasText: testStaff[role].name }).count()) > 0;
}

async function goHome({ staff }: Kiosk): Promise<void> {
  const home = staff.locator('main[data-page="home"]');
  if ((await home.count()) > 0) return;
  if ((await staff.locator('[role="dialog"]:visible').count()) > 0) await staff.keyboard.press('Escape');
  await action(staff, 'open-home').or(action(staff, 'home')).or(action(staff, 'next')).first().click();
  await home.waitFor();
}
