/** Ends with code 0 when the official Electron of this version can be fetched: `node ask-github.mjs VERSION`. */
const [version] = process.argv.slice(2);
const { platform, arch, env } = process;
const mirror = env.NPM_CONFIG_ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? env.ELECTRON_MIRROR;
const base = mirror ?? 'https://github.com/electron/electron/releases/download/';
// A mirror may leave the "v" out of its folder names, so only its host is asked.
const address = mirror ? base : `${base}v${version}/electron-v${version}-${platform}-${arch}.zip`;

const answer = await fetch(address, { method: 'HEAD', redirect: 'follow' }).catch(() => undefined);
process.exit(answer && (answer.ok || mirror) ? 0 : 1);
