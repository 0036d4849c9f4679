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
