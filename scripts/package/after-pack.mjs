import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * electron-builder's hook: a distribution brings a default application, which would open any folder that is
 * named on the command line.
 *
 * @param {{ appOutDir: string, packager: { getResourcesDir(folder: string): string } }} context
 */
export default function removeDefaultApp({ appOutDir, packager }) {
  const resources = packager.getResourcesDir?.(appOutDir) ?? join(appOutDir, 'resources');
  for (const name of ['default_app.asar', 'app-update.yml']) rmSync(join(resources, name), { force: true });
}
