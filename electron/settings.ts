import Store from 'electron-store';
import { z } from 'zod';

const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
});

const settingsSchema = z.strictObject({
  /** Where the staff window was; used when it is not full-screen. */
  staffBounds: boundsSchema.nullable(),
  /** Text size of the staff window: 1 is 100 %. */
  staffZoom: z.number().min(1).max(2),
  /** A queue of the operating system. Null: its default printer. */
  printerName: z.string().min(1).max(200).nullable(),
});

/** What this machine remembers of its own set-up. Nothing of a person. */
export type Settings = z.infer<typeof settingsSchema>;

export type SettingsFile = {
  read(): Settings;
  change(part: Partial<Settings>): void;
};

const untouched: Settings = { staffBounds: null, staffZoom: 1, printerName: null };

/** Opens `settings.json` in the folder. A file that is damaged or was edited wrongly counts as absent. */
export function openSettings(folder: string): SettingsFile {
  const store = new Store<Settings>({ cwd: folder, name: 'settings', clearInvalidConfig: true });
  const read = (): Settings => {
    const parsed = settingsSchema.safeParse({ ...untouched, ...store.store });
    return parsed.success ? parsed.data : untouched;
  };
  return {
    read,
    change(part) {
      store.store = settingsSchema.parse({ ...read(), ...part });
    },
  };
}
