import { describe, expect, test } from 'vitest';
import { choiceByKey, choiceByNumber } from '../../../src/ui/parts/roving.ts';

describe('Choosing by key', () => {
  test('in Arabic the left arrow leads on, in English the right one', () => {
    expect(choiceByKey('ArrowLeft', 0, 3, true)).toBe(1);
    expect(choiceByKey('ArrowRight', 1, 3, true)).toBe(0);
    expect(choiceByKey('ArrowRight', 0, 3, false)).toBe(1);
  });

  test('up and down do not depend on the language, and the ends meet', () => {
    expect(choiceByKey('ArrowDown', 2, 3, true)).toBe(0);
    expect(choiceByKey('ArrowUp', 0, 3, false)).toBe(2);
  });

  test('with nothing chosen an arrow takes the first; without choices nothing moves', () => {
    expect(choiceByKey('ArrowUp', -1, 3, true)).toBe(0);
    expect(choiceByKey('ArrowDown', -1, 0, true)).toBeNull();
  });

  test('Home and End take the ends; other keys move nothing', () => {
    expect(choiceByKey('Home', 2, 3, true)).toBe(0);
    expect(choiceByKey('End', 0, 3, true)).toBe(2);
    expect(choiceByKey('a', 0, 3, true)).toBeNull();
  });

  test('a digit of either script names a choice that exists', () => {
    expect(choiceByNumber('2', 3)).toBe(1);
    expect(choiceByNumber('٣', 3)).toBe(2);
    expect(choiceByNumber('4', 3)).toBeNull();
    expect(choiceByNumber('0', 3)).toBeNull();
    expect(choiceByNumber('F6', 9)).toBeNull();
  });
});
