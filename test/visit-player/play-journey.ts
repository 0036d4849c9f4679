import type { Page } from 'playwright-core';
import { action } from '../pages/person.ts';
import { exportSlips } from './export-slips.ts';
import type { Slip } from './export-slips.ts';
import type { Journey, Left, ScriptedJourney, Stage, Standing } from './journey.ts';

export type PlayedJourney = Left & { slips: Slip[] };

export type JourneyPlay = Omit<Stage, 'matter' | 'policyId' | 'as'> & {
  entry: ScriptedJourney;
  journey: Journey;
  before: readonly Left[];
  taken: Set<string>;
  reach: (step: string) => void;
};

/** Plays one journey from the home screen through its steps. Throws Refusal with what the person saw. */
export async function playJourney(play: JourneyPlay): Promise<PlayedJourney> {
  const { staff, kiosk, entry, journey, before, taken, reach, photograph } = play;
  const first = entry.of === undefined ? undefined : before[entry.of];
  const matter: Left = { status: first?.status ?? '', number: first?.number ?? '' };
  const stage: Stage = { ...play, matter, policyId: entry.policy, as: entry.as };
  const settle = async (work: Promise<Standing>, name: string) => {
    Object.assign(matter, await work);
    await photograph(staff, name);
  };
  const slips: Slip[] = [];
  await staff.locator('main[data-page="home"]').waitFor();
  reach(entry.journey);
  await settle(journey.open(stage), entry.journey);
  for (const { do: name, ...asked } of entry.steps) {
    reach(name);
    await settle(journey.steps[name]?.play(stage, asked) ?? Promise.resolve({}), name);
    slips.push(...(await exportSlips(kiosk, taken)));
    await closeWhatIsInFront(staff);
  }
  return { ...matter, slips };
}

/** A slip that was issued stands in front of the page until it is put aside. */
async function closeWhatIsInFront(staff: Page): Promise<void> {
  const dialog = staff.locator('[role="dialog"]:visible');
  if ((await dialog.count()) === 0) return;
  await action(dialog, 'close').click();
  await dialog.waitFor({ state: 'detached' });
}
