/**
 * Who may import whom (the house). `allowedNpm` names the packages a layer may take; Node's own modules
 * are open to the store, the desk and the shell alone.
 */
const npm = (...names) =>
  `^(node_modules/)?(${names.map((name) => name.replaceAll('/', '\\/')).join('|')})(/|$)`;

const layer = (name, from, allowed) => ({
  name,
  severity: 'error',
  from,
  to: { pathNot: allowed },
});

const domainNpm = ['zod', '@internationalized/date', 'libphonenumber-js'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-the-shell-the-screens-or-the-tests',
      severity: 'error',
      from: { path: '^(src|electron)/', pathNot: '^(electron|src/ui)/' },
      to: { path: '^(electron|src/ui|test)/' },
    },
    layer('domain', { path: '^src/domain/' }, ['^src/domain/', npm(...domainNpm)]),
    layer('text', { path: '^src/text/', pathNot: '^src/text/generated/' }, ['^src/text/']),
    layer('store', { path: '^src/store/' }, [
      '^src/store/',
      '^src/domain/',
      npm('kysely', 'better-sqlite3', 'zod'),
      '^(node:|crypto|fs|path|os)',
    ]),
    layer('slips', { path: '^src/slips/' }, [
      '^src/slips/',
      '^src/domain/',
      '^src/text/',
      npm('pdf-lib', 'harfbuzzjs', 'bidi-js', 'linebreak', 'uqr'),
    ]),
    layer('contract', { path: '^src/desk/contract/' }, ['^src/desk/contract/', '^src/domain/', npm('zod')]),
    layer('desk', { path: '^src/desk/', pathNot: '^src/desk/contract/' }, [
      '^src/(desk|domain|text|store|slips)/',
      npm('hash-wasm', 'write-excel-file', 'read-excel-file', 'fflate', 'csv-parse', 'zod'),
      '^(node:|crypto|fs|path|os|url)',
    ]),
    layer('screens', { path: '^src/ui/', pathNot: '^src/ui/zod-without-eval' }, [
      '^src/ui/',
      '^src/(domain|text)/',
      '^src/desk/contract/',
      npm(
        'svelte',
        'bits-ui',
        'signature_pad',
        'pdfjs-dist',
        '@internationalized/date',
        '@fontsource/ibm-plex-sans-arabic',
        '@types/svelte',
      ),
    ]),
    {
      name: 'guest-and-staff-never-each-other',
      severity: 'error',
      from: { path: '^src/ui/(staff|guest)/' },
      to: { path: '^src/ui/(staff|guest)/', pathNot: '^src/ui/$1/' },
    },
    layer('parts', { path: '^src/ui/parts/' }, [
      '^src/ui/(parts|theme)/',
      '^src/(text|domain)/',
      npm('svelte', 'bits-ui', 'signature_pad', '@internationalized/date'),
    ]),
    // The print system of this machine speaks HTTP over its socket; nothing else of the shell may.
    layer('print system', { path: '^electron/ipp\\.ts$' }, ['^http$']),
    layer('shell', { path: '^electron/', pathNot: '^electron/(preload-|ipp\\.ts$)' }, [
      '^electron/',
      '^src/(desk|text|domain)/',
      npm('electron', 'electron-store', 'electron-log', 'pdf-to-printer', 'zod'),
      '^(node:|crypto|fs|path|os|url|child_process|util|timers|inspector)',
    ]),
    layer('bridges', { path: '^electron/preload-' }, ['^electron/', '^src/desk/contract/', npm('electron')]),
    {
      name: 'the-desk-opens-by-one-door',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^src/desk/', pathNot: '^src/desk/(open-desk|ports)\\.ts$|^src/desk/contract/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/text/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.mjs', '.json', '.d.ts'],
      conditionNames: ['svelte', 'import', 'types', 'node', 'default'],
    },
  },
};
