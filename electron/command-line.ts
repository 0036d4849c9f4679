import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** A folder as typed on the command line; relative ones count from where the kiosk was started. */
const folderSchema = z
  .string()
  .min(1)
  .transform((folder) => (isAbsolute(folder) ? folder : resolve(folder)));

const switchesSchema = z.strictObject({
  'data-dir': folderSchema.optional(),
  now: z.iso.datetime({ offset: true }).optional(),
  windowed: z.literal('').optional(),
  'export-folder': folderSchema.optional(),
  'pretend-displays': z.literal(['1', '2']).optional(),
});

const switchNames = Object.keys(switchesSchema.shape);

/** What a build that is being tried out may be told; a packaged build takes none of it. */
export type StartSwitches = {
  /** The kiosk's whole folder; the desk's own files are in its `desk`. Null: the user's own. */
  dataFolder: string | null;
  /** The kiosk's clock starts here and runs on. Null: the machine's time. */
  startsAt: Date | null;
  isWindowed: boolean;
  /** Answers "choose a folder" without asking, for visits played by a script. */
  exportFolder: string | null;
  /** Treats the screen as that many displays. Null: the displays that are there. */
  displayCount: 1 | 2 | null;
};

export type CommandLine = { ok: true; switches: StartSwitches } | { ok: false; reason: string };

/**
 * Reads the kiosk's own switches (`--name` or `--name=value`) and leaves Chromium's alone.
 *
 * @param args the arguments after the program
 * @param isPackaged a packaged build refuses every one of them, so that nobody at the desk can shift its clock
 *   or its folder
 */
export function readCommandLine(args: readonly string[], isPackaged: boolean): CommandLine {
  const given: Record<string, string> = {};
  for (const arg of args) {
    const match = /^--(?<name>[a-z-]+)(?:=(?<value>.*))?$/su.exec(arg);
    const name = match?.groups?.['name'];
    if (name === undefined || !switchNames.includes(name)) continue;
    if (isPackaged) return refused(`--${name} is for trying the kiosk out; this build does not take it`);
    given[name] = match?.groups?.['value'] ?? '';
  }
  const parsed = switchesSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused(`--${String(issue?.path[0] ?? '')}: ${issue?.message ?? 'not understood'}`);
  }
  const { now, windowed } = parsed.data;
  const displays = parsed.data['pretend-displays'];
  return {
    ok: true,
    switches: {
      dataFolder: parsed.data['data-dir'] ?? null,
      startsAt: now === undefined ? null : new Date(now),
      isWindowed: windowed !== undefined,
      exportFolder: parsed.data['export-folder'] ?? null,
      displayCount: displays === undefined ? null : displays === '1' ? 1 : 2,
    },
  };
}

function refused(reason: string): CommandLine {
  return { ok: false, reason };
}
