/**
 * `npm run policy -- lint FILE [--source TEXT]`: finds what looks odd in a policy file (docs/policy-file.md), in
 * Arabic and English. Nothing is corrected. Ends with code 0 when the file is accepted, whatever was found; with 1
 * when it is refused; with 2 when there is nothing to read.
 *
 *   --source TEXT   the text that the file was made from: also tells what the two do not have in common
 *   --json          the findings as JSON
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { onProjectNode } from './setup/on-project-node.mjs';
import { runScript } from './setup/problems.mjs';

const usage = 'npm run policy -- lint FILE [--source TEXT] [--json]';

await runScript(() => onProjectNode(import.meta.url, main));

async function main() {
  const asked = readArguments();
  if (!asked) return 2;
  const [{ parsePolicyText }, { lintPolicy }, { problemWords }] = await Promise.all([
    import('../src/domain/policy/parse-policy.ts'),
    import('../src/domain/policy/lint/lint-policy.ts'),
    import('../src/domain/policy/lint/problem-words.ts'),
  ]);
  const parsed = parsePolicyText(basename(asked.file), asked.text);
  const found = parsed.ok
    ? lintPolicy(parsed.policy, asked.source)
    : parsed.problems.map(({ field, reason }) => ({
        code: reason.code,
        where: field,
        text: '',
        hint: problemWords(reason),
      }));
  const name = parsed.ok ? parsed.policy.association.name : basename(asked.file);
  const count = parsed.ok ? `${found.length} ملاحظة · findings` : `مرفوض · refused (${found.length})`;
  const lines = asked.isJson
    ? [JSON.stringify(found, null, 2)]
    : [...found.map(inWords), `${name}: ${count}`];
  process.stdout.write(`${lines.join('\n')}\n`);
  return parsed.ok ? 0 : 1;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { source: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [command, file, ...rest] = positionals;
    if (command !== 'lint' || file === undefined || rest.length > 0) throw new Error(usage);
    const read = (path) => readFileSync(path, 'utf8');
    const source = values.source === undefined ? undefined : read(values.source);
    return { file, text: read(file), source, isJson: values.json };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return undefined;
  }
}

function inWords({ code, where, text, hint }) {
  const quoted = text === '' ? '' : `  «${text.replace(/\s+/gu, ' ')}»`;
  return `${code}  ${where}${quoted}\n    ${hint.ar}\n    ${hint.en}\n`;
}
