/** What keys do on a screen: `Enter`, `F6`, `Alt+ArrowRight`, `/` … */
export type Shortcuts = Partial<Record<string, () => void>>;

const typing = 'input, textarea, select, [contenteditable]';
const actsOnEnter = 'button, a, summary, [aria-expanded="true"]';
const choice = '[role="radio"], [role="checkbox"], [role="switch"]';

/**
 * A key listener for `<svelte:window onkeydown={…}>`. Enter means the next action unless it has a meaning of its
 * own where the focus is (a line break, a button, an open list); characters are left to whoever is typing;
 * nothing happens behind an open dialog.
 */
export function onKeys(shortcuts: Shortcuts): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.repeat || event.isComposing || event.ctrlKey || event.metaKey) return;
    const action = shortcuts[`${event.altKey ? 'Alt+' : ''}${event.key}`];
    if (action === undefined) return;
    if (event.key !== 'F9' && document.querySelector('[role="dialog"], [role="alertdialog"]') !== null)
      return;
    const target = event.target instanceof Element ? event.target : null;
    if (event.key === 'Enter' && hasItsOwnEnter(target)) return;
    if (event.key.length === 1 && target?.closest(typing)) return;
    event.preventDefault();
    action();
  };
}

/** Enter in a one-line input of an open dialog does what the dialog is for; for `<svelte:window onkeydown={…}>`. */
export function onDialogEnter(submit: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.repeat || event.isComposing) return;
    if (!(event.target instanceof HTMLInputElement) || event.target.closest('[role="dialog"]') === null)
      return;
    event.preventDefault();
    submit();
  };
}

function hasItsOwnEnter(target: Element | null): boolean {
  if (target === null) return false;
  if (target.closest('textarea')) return true;
  return target.closest(actsOnEnter) !== null && target.closest(choice) === null;
}
