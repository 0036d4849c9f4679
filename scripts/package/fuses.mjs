/**
 * `node fuses.mjs check FOLDER` reads a packaged build's fuses and compares them with electron-builder.yml's
 * intent; `node fuses.mjs allow-driving FOLDER` lets a copy of it be driven by tests.
 */
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { join } from 'node:path';

const wanted = {
  RunAsNode: FuseState.DISABLE,
  EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
  EnableNodeCliInspectArguments: FuseState.DISABLE,
  EnableCookieEncryption: FuseState.ENABLE,
  EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
  OnlyLoadAppFromAsar: FuseState.ENABLE,
  LoadBrowserProcessSpecificV8Snapshot: FuseState.DISABLE,
  GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
};

const [what, folder] = process.argv.slice(2);
const program = join(folder, 'istiqbal');

if (what === 'allow-driving') {
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
} else {
  const wire = await getCurrentFuseWire(program);
  const wrong = Object.entries(wanted).filter(([name, state]) => wire[FuseV1Options[name]] !== state);
  for (const [name] of wrong) process.stderr.write(`Fuse ${name} is not as it should be\n`);
  process.stderr.write(wrong.length === 0 ? 'Fuses: all eight as they should be\n' : '');
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
