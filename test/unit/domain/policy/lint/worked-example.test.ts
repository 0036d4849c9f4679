import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lintPolicy } from '../../../../../src/domain/policy/lint/lint-policy.ts';
import { parsePolicyText } from '../../../../../src/domain/policy/parse-policy.ts';

const guide = readFileSync(new URL('../../../../../docs/policy-file.md', import.meta.url), 'utf8');
const blockOf = (kind: string) => new RegExp(`\`\`\`${kind}\n([^]*?)\n\`\`\``).exec(guide)?.[1] ?? '';

it('the worked example of the guide is accepted, and has nothing odd beside its text', () => {
  const parsed = parsePolicyText('our-policy.json', blockOf('json'));
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  expect(parsed.ok ? lintPolicy(parsed.policy, blockOf('text')) : null).toEqual([]);
});

it('the guide names every code of the lint', async () => {
  const { hints } = await import('../../../../../src/domain/policy/lint/hints.ts');
  expect(Object.keys(hints).filter((code) => !guide.includes(`\`${code}\``))).toEqual([]);
});
