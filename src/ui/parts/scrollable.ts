/**
 * For `{@attach scrollable}` on a column that may scroll: while it does, Tab reaches it, so that the arrow keys
 * can move it; otherwise it is no stop on the way.
 */
export function scrollable(column: HTMLElement): () => void {
  const measure = () => {
    column.tabIndex = column.scrollHeight > column.clientHeight ? 0 : -1;
  };
  const resized = new ResizeObserver(measure);
  const changed = new MutationObserver(measure);
  resized.observe(column);
  changed.observe(column, { childList: true, subtree: true, characterData: true });
  measure();
  return () => {
    resized.disconnect();
    changed.disconnect();
  };
}
