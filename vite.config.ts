import { join } from 'node:path';
import { env } from 'node:process';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { InlineConfig, Plugin, UserConfig } from 'vite';
import electron from 'vite-plugin-electron';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { assembleResources } from './scripts/resources.mjs';

const root = import.meta.dirname;
const dist = join(root, 'dist');

/** The native database, and the shaper that reads its wasm from beside itself. Everything else is bundled. */
const external = ['better-sqlite3', 'harfbuzzjs'];

/** What runs in Node: the oldest runtime that the kiosk is tried on has Node 20. */
function nodePart(entry: string): InlineConfig {
  return {
    root,
    build: {
      target: 'node20',
      outDir: join(dist, 'electron'),
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      lib: { entry: join(root, entry), formats: ['es'], fileName: () => '[name].js' },
      rolldownOptions: { external },
    },
  };
}

/** A sandboxed preload can load nothing, so each is one CommonJS file. */
function preload(entry: string): InlineConfig {
  return {
    root,
    build: {
      target: 'chrome130',
      outDir: join(dist, 'electron'),
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, entry),
        output: { format: 'cjs', codeSplitting: false, entryFileNames: '[name].cjs' },
      },
    },
  };
}

/** Policies, sample agencies, fonts and the font subsetter, where the desk finds them at run time. */
function resources(): Plugin {
  return {
    name: 'istiqbal-resources',
    apply: 'build',
    closeBundle: () => assembleResources(join(dist, 'resources')),
  };
}

type Startup = { startup: (argv?: string[], options?: { cwd: string }) => Promise<boolean> };
const onstart = async ({ startup }: Startup): Promise<void> => {
  await startup(['.'], { cwd: root });
};

const build: UserConfig = {
  root: join(root, 'src/ui'),
  base: '/',
  plugins: [
    svelte(),
    resources(),
    electron([
      { vite: nodePart('electron/main.ts'), onstart },
      { vite: nodePart('electron/desk-process.ts'), onstart },
      { vite: preload('electron/preload-staff.ts'), onstart },
      { vite: preload('electron/preload-guest.ts'), onstart },
    ]),
  ],
  build: {
    target: 'chrome130',
    outDir: join(dist, 'ui'),
    emptyOutDir: true,
    // The shell reads from it which files the guest's page needs, and serves it no other.
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        staff: join(root, 'src/ui/staff/index.html'),
        guest: join(root, 'src/ui/guest/index.html'),
      },
    },
  },
};

type Project = TestProjectInlineConfiguration;

const screenCount = (env['ISTIQBAL_DISPLAYS'] ?? '').split(' ').filter((name) => name !== '').length || 1;

/** What a run's tests make once and share. */
const globalSetup = [join(root, 'test/fixtures/shared-folder.ts')];

/**
 * Files of unit tests share their worker's modules, which hold no state: loading and warming them up anew for each
 * file took longer than the tests.
 */
const unit = {
  name: 'unit',
  globalSetup,
  isolate: false,
  include: ['test/unit/**/*.test.ts'],
  testTimeout: 60_000,
};

/** Tests that need no window run beside each other; those with one, as many at a time as there are screens. */
const projects: Project[] = [
  { extends: true, test: unit },
  { extends: true, test: { name: 'gates', include: ['test/gates/**/*.test.ts'], testTimeout: 120_000 } },
  {
    extends: true,
    test: { name: 'faults', globalSetup, include: ['test/faults/**/*.test.ts'], testTimeout: 120_000 },
  },
  {
    extends: true,
    test: {
      name: 'e2e',
      globalSetup,
      include: ['test/e2e/**/*.e2e.ts'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // One kiosk on each screen that the stage gives.
      maxWorkers: screenCount,
      fileParallelism: screenCount > 1,
      setupFiles: [join(root, 'test/fixtures/own-screen.ts')],
    },
  },
];

const test: UserConfig & { test: { root: string; projects: Project[] } } = {
  root,
  plugins: [svelte()],
  // Components under test are the browser's, not the server's.
  resolve: { conditions: ['browser'] },
  test: { root, projects },
};

export default env['VITEST'] === undefined ? build : test;
