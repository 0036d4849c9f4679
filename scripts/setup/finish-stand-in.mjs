/**
 * Turns an unpacked stand-in into an ordinary Electron distribution: fuses as in Electron's own download, and a
 * default application. Runs on the project's Node: `node finish-stand-in.mjs FOLDER`.
 */
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { join } from 'node:path';

const folder = process.argv[2];
await flipFuses(join(folder, 'electron'), {
  version: FuseVersion.V1,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
});
await createPackage(join(import.meta.dirname, 'default-app'), join(folder, 'resources', 'default_app.asar'));
