/** A script is checked before anything is played, and what is wrong with it is named. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkScript, readScript, ScriptProblem } from '../../visit-player/script.ts';

const samples = fileURLToPath(new URL('../../fixtures/visits', import.meta.url));
const visit = { policy: 'mabarrah' };
const progress = { policy: 'mabarrah', journey: 'request-progress', of: 0, steps: [{ do: 'submit' }] };

function problemOf(...visits: unknown[]): string {
  try {
    checkScript({ visits });
  } catch (error) {
    if (error instanceof ScriptProblem) return error.field;
    throw error;
  }
  return 'none';
}

describe('a script', () => {
  it('is read: a visit by itself, and what follows it', () => {
    const { visits } = checkScript({ visits: [visit, progress] });
    expect(visits.map(({ journey, as }) => [journey, as])).toEqual([
      ['request', 'receptionist'],
      ['request-progress', 'receptionist'],
    ]);
  });

  it('goes on with the journey that the first visit began', () => {
    const first = { ...visit, journey: 'referral', referral: { need: 'إرشاد' } };
    expect(checkScript({ visits: [first, { ...visit, returnOf: 0 }] }).visits[1]).toMatchObject({
      journey: 'referral',
      referral: { need: 'إرشاد' },
    });
  });

  it.each([
    ['an unknown journey', [{ ...visit, journey: 'feast' }], 'visits.0.journey'],
    ['an unknown field of a visit', [{ ...visit, colour: 'green' }], 'visits.0.colour'],
    [
      'an unknown field of a step',
      [visit, { ...progress, steps: [{ do: 'submit', by: 'x' }] }],
      'visits.1.steps.0.by',
    ],
    ['an unknown step', [visit, { ...progress, steps: [{ do: 'dance' }] }], 'visits.1.steps.0.do'],
    ['no steps', [visit, { ...progress, steps: [] }], 'visits.1.steps'],
    ['no earlier entry', [visit, { ...progress, of: 1 }], 'visits.1.of'],
    [
      'an entry that cannot be gone on with',
      [visit, progress, { ...progress, journey: 'referral-progress', steps: [{ do: 'hand-over' }], of: 1 }],
      'visits.2.of',
    ],
    ['an entry of another policy', [{ policy: 'deem' }, progress], 'visits.1.of'],
    ['a return of a later visit', [{ ...visit, returnOf: 1 }, visit], 'visits.0.returnOf'],
    [
      'a request of no earlier visit',
      [{ policy: 'mabarrah', journey: 'inquiry', steps: [{ do: 'ask', question: 'س', request: 3 }] }],
      'visits.0.steps.0.request',
    ],
  ])('is refused for %s', (_, visits, field) => {
    expect(problemOf(...visits)).toBe(field);
  });

  it.each(
    readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')),
  )('%s can be read', async (name) => {
    expect((await readScript(join(samples, name))).visits).not.toHaveLength(0);
  });
});
