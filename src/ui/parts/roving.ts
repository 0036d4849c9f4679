import { toLatinDigits } from '../../domain/people/digits.ts';

/**
 * Which of `count` choices a key leads to from `current`, or null for a key that moves nothing: arrows (the inline
 * ones follow the reading direction), Home, End.
 */
export function choiceByKey(key: string, current: number, count: number, isRtl: boolean): number | null {
  if (count === 0) return null;
  const step = stepByKey(key, isRtl);
  if (step !== null) return current < 0 ? 0 : (current + step + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** The choice that a digit 1 to 9, in either script, stands for; null for every other key. */
export function choiceByNumber(key: string, count: number): number | null {
  const digit = toLatinDigits(key);
  if (/^[1-9]$/.test(digit) && Number(digit) <= count) return Number(digit) - 1;
  return null;
}

function stepByKey(key: string, isRtl: boolean): 1 | -1 | null {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'ArrowRight') return isRtl ? -1 : 1;
  if (key === 'ArrowLeft') return isRtl ? 1 : -1;
  return null;
}

/** Moves choice and focus among the radios of a group; for its `onkeydown`. */
export function onChoiceKey(
  event: KeyboardEvent,
  group: HTMLElement,
  choose: (index: number) => void,
  hasNumberKeys = true,
): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const radios = [...group.querySelectorAll<HTMLElement>('[role="radio"]')];
  const current = radios.findIndex((radio) => radio === document.activeElement);
  const isRtl = getComputedStyle(group).direction === 'rtl';
  const next =
    choiceByKey(event.key, current, radios.length, isRtl) ??
    (hasNumberKeys ? choiceByNumber(event.key, radios.length) : null);
  if (next === null) return;
  event.preventDefault();
  radios[next]?.focus();
  choose(next);
}
