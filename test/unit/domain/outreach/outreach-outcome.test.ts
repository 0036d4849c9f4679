import { describe, expect, it } from 'vitest';
import {
  canBeContacted,
  canBeEmptied,
  outreachStates,
  stateAfter,
} from '../../../../src/domain/outreach/outreach-outcome.ts';

describe('an attempt to reach somebody who did not ask [outreach]', () => {
  it.each([
    ['wants', 'wants'],
    ['declines', 'declined'],
    ['not-reached', 'to-reach'],
    ['wrong-number', 'to-reach'],
  ] as const)('that %s leaves the entry %s', (outcome, state) => {
    expect(stateAfter(outcome, 'to-reach')).toBe(state);
  });

  it('keeps a wish that was told before', () => {
    expect(stateAfter('not-reached', 'wants')).toBe('wants');
    expect(stateAfter('declines', 'wants')).toBe('declined');
  });

  it('is made only while nothing came of it', () => {
    expect(outreachStates.filter(canBeContacted)).toEqual(['to-reach', 'wants']);
  });

  it('leaves nothing to empty but what a refusal makes needless', () => {
    expect(outreachStates.filter(canBeEmptied)).toEqual(['declined']);
  });
});
