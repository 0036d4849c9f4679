import { expect, it } from 'vitest';
import { z } from 'zod';
import { capabilities } from '../../../../../src/domain/policy/capabilities.ts';
import { policySchema } from '../../../../../src/domain/policy/policy-schema.ts';
import { readFileSync } from 'node:fs';

const docs = new URL('../../../../../docs/', import.meta.url);
const guide = readFileSync(new URL('policy-file.md', docs), 'utf8');

/** Every field that a policy file may have, wherever it stands. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf);
  return Object.entries(schema).flatMap(([key, part]: [string, unknown]) =>
    key === 'properties' && typeof part === 'object' && part !== null
      ? [...Object.keys(part), ...Object.values(part).flatMap(fieldsOf)]
      : fieldsOf(part),
  );
}

it('the guide to policy files names every field of the format', () => {
  const fields = new Set(fieldsOf(z.toJSONSchema(policySchema, { unrepresentable: 'any' })));
  expect(fields.size).toBeGreaterThan(50);
  const named = (field: string) => new RegExp(`[\`"]${field}[\`"?]|\\b${field}\\??[,: }]`).test(guide);
  expect([...fields].filter((field) => !named(field))).toEqual([]);
});

it('every capability that a clause can name is listed with its title', () => {
  const table = readFileSync(new URL('clauses.md', docs), 'utf8');
  expect(capabilities.map(({ id }) => id).filter((id) => !table.includes(`\`${id}\``))).toEqual([]);
});
