/** As tall as its text: nothing scrolls inside of a cell. A text that only grew needs no second layout. */
export function fitField(field: HTMLTextAreaElement, mayShrink: boolean): void {
  if (mayShrink) field.style.height = 'auto';
  else if (field.scrollHeight <= field.clientHeight) return;
  field.style.height = `${field.scrollHeight + 2}px`;
}

/** Keeps it so when the column gets another width. Returns the way to stop. */
export function followWidth(field: HTMLTextAreaElement): () => void {
  let width = field.clientWidth;
  const observer = new ResizeObserver(() => {
    if (field.clientWidth === width) return;
    width = field.clientWidth;
    fitField(field, true);
  });
  observer.observe(field);
  return () => observer.disconnect();
}
