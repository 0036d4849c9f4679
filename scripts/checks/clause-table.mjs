/** Every clause with its capability and tests, as Markdown. */

/**
 * @param {import('../../src/domain/policy/traceability.ts').ClauseRow[]} rows
 * @param {readonly import('../../src/domain/policy/capabilities.ts').Capability[]} capabilities
 * @param {import('../../src/domain/policy/traceability.ts').TaggedTest[]} tests
 */
export function clauseTable(rows, capabilities, tests) {
  const associations = [...new Set(rows.map(({ association }) => association))];
  return [
    '# The clauses and what carries them out',
    '',
    'Written by `npm run clauses` from `resources/policies/`, `src/domain/policy/capabilities.ts` and the titles of the',
    'tests: a title with `[capability]`, or a list of a test with `policy, clause`, names what it is about. Not to be',
    'edited by hand.',
    '',
    'The witnesses of a clause are the tests whose titles hold its tag. Whatever is altered in what the policy file says',
    'for it, one of them goes red; `node scripts/prove-clauses.mjs POLICY CLAUSE` shows it, and every full run shows it',
    'for all of them ([why](decisions/0022-a-clause-is-proven-by-altering-it.md)). What the capability itself does is held',
    'by its own tests, named beside them and with their titles at the end, under the capability.',
    '',
    ...summary(rows, associations),
    ...associations.flatMap((name) => association(name, rows)),
    ...list(capabilities, tests),
    '',
  ].join('\n');
}

function summary(rows, associations) {
  const count = (of, test) => String(of.filter(({ refs }) => test(refs.map(({ state }) => state))).length);
  const cells = associations.map((name) => {
    const own = rows.filter(({ association }) => association === name);
    const numbers = [
      (states) => states.every((state) => state === 'built') && states.length > 0,
      (states) => states.includes('built') && states.includes('planned'),
      (states) => states.includes('planned') && !states.includes('built'),
      (states) => states.includes('outside'),
    ].map((test) => count(own, test));
    return row([name, String(own.length), ...numbers]);
  });
  return [
    ...heading(['Association', 'Clauses', 'Carried out', 'In part', 'To be built', 'Outside a desk’s reach']),
    ...cells,
    '',
  ];
}

function association(name, rows) {
  const own = rows.filter((each) => each.association === name);
  return [
    `## ${name}`,
    '',
    ...heading(['Clause', 'Text', 'Capability', 'Witnesses', 'Tests of the capability']),
    ...own.map(({ clause, text, refs, witnesses }) =>
      row([
        clause,
        text,
        refs.map(reference).join('<br>'),
        witnesses.map(witness).join('<br>') || '—',
        files(refs),
      ]),
    ),
    '',
  ];
}

function reference({ state, id, title }) {
  if (state === 'outside') return `*outside:* ${id}`;
  const named = `\`${id}\` ${title?.ar ?? ''}`;
  return state === 'planned' ? `*to be built:* ${named}` : named;
}

function list(capabilities, tests) {
  return [
    '## Capabilities',
    '',
    ...heading(['Capability', 'العنوان', 'Title', 'Lives in', 'Tests']),
    ...capabilities.map(({ id, title, livesIn }) => {
      const places = livesIn.map(({ kind, path }) => `${kind} \`${path}\``);
      const own = tests.filter((test) => test.title.includes(`[${id}]`));
      const named = own.map(({ file, title: words }) => `\`${file}\`: ${words}`);
      return row([
        `\`${id}\``,
        title.ar,
        title.en,
        places.length > 0 ? places.join('<br>') : '*to be built*',
        named.join('<br>') || '—',
      ]);
    }),
  ];
}

/** The files alone: their titles stand at the end, under the capability. */
function files(refs) {
  const named = refs.flatMap(({ tests }) => tests.map(({ file }) => `\`${file}\``));
  return [...new Set(named)].join('<br>') || '—';
}

/** The file and what to look for in it: the tag that its titles hold. */
function witness({ file, title }) {
  return `\`${file}\`: ${title}`;
}

function heading(names) {
  return [row(names), row(names.map(() => '---'))];
}

function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
