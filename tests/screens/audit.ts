import type { Page } from '@playwright/test';

/**
 * What is wrong with the words on a page as it is drawn: a text cut off without a title that tells it whole, a text
 * that lies over another one, a key shown in place of words. One line each, empty where all is well.
 */
export function auditWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const seen = (element: Element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
    };
    /** What is left of a box inside of all that clips it. */
    const clipped = (box: DOMRect, element: Element) => {
      let { left, right, top, bottom } = box;
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(at);
        if (overflowX === 'visible' && clipPath === 'none') continue;
        const frame = at.getBoundingClientRect();
        const [width, height] = clipPath === 'none' ? [frame.width, frame.height] : [0, 0];
        left = Math.max(left, frame.left);
        right = Math.min(right, frame.left + width);
        top = Math.max(top, frame.top);
        bottom = Math.min(bottom, frame.top + height);
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    /** Whether a title tells a cut text whole: one on what cuts it or just around it, or one that has the text in it. */
    const told = (element: Element, cutter: Element, text: string) => {
      for (let at = element.closest('[title]'); at !== null; at = at.parentElement?.closest('[title]') ?? null) {
        if (cutter.contains(at) || at === cutter.parentElement || at.getAttribute('title')?.includes(text)) return true;
      }
      return false;
    };
    /** Words for a screen reader alone, of which the clip leaves nothing. */
    const unseen = (element: Element) => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { clip, clipPath } = getComputedStyle(at);
        if (clipPath === 'inset(50%)' || clip === 'rect(0px, 0px, 0px, 0px)') return true;
      }
      return false;
    };
    const modal = document.querySelector('[role="dialog"], [role="menu"]');
    const scope = modal ?? document.body;
    const leaves: { readonly element: Element; readonly boxes: DOMRect[]; readonly text: string }[] = [];
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (
        element === null ||
        text === '' ||
        !seen(element) ||
        unseen(element) ||
        element.closest('[aria-hidden="true"]')
      )
        continue;
      if (/^[a-z]+(?:\.[a-zA-Z]+){2,}$/.test(text)) problems.push(`a key for words: ${text}`);
      for (let at: Element | null = element; at !== null && at !== scope; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.overflowX === 'visible' || ['auto', 'scroll'].includes(style.overflowX)) continue;
        if (at.scrollWidth > at.clientWidth + 1 && at.clientWidth > 0 && !told(element, at, text)) {
          problems.push(`cut off: ${text.slice(0, 60)}`);
          break;
        }
      }
      // A message lies over the page for a moment, by intent.
      if (element.closest('[role="status"][aria-live="polite"]')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].map((box) => clipped(box, element)).filter(({ width }) => width > 1);
      leaves.push({ element, text, boxes });
    }
    const onTop = (leaf: (typeof leaves)[number]) =>
      leaf.boxes.filter((box) => {
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return top !== null && (leaf.element.contains(top) || top.contains(leaf.element));
      });
    const drawn = leaves.map((leaf) => ({ ...leaf, boxes: onTop(leaf) }));
    for (const [index, one] of drawn.entries()) {
      for (const other of drawn.slice(index + 1)) {
        const overlap = one.boxes.some((a) =>
          other.boxes.some((b) => {
            const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            return width > 3 && height > 5;
          }),
        );
        if (overlap) problems.push(`overlap: ${one.text.slice(0, 40)} / ${other.text.slice(0, 40)}`);
      }
    }
    return [...new Set(problems)];
  });
}
