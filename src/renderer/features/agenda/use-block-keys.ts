import type { KeyboardEvent } from 'react';

/** Arrow keys move between the blocks: up and down in a room, left and right to the nearest block beside. */
export function useBlockKeys() {
  return (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    const current = (event.target as HTMLElement).closest<HTMLElement>('[data-block]');
    if (step === undefined || current === null) return;
    const [dx = 0, dy = 0] = step;
    const from = current.getBoundingClientRect();
    const candidates = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-block]')]
      .filter((element) => element !== current)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) =>
        dx === 0 ? isBeyond(box.top - from.top, dy) && overlapsX(box, from) : isBeyond(box.left - from.left, dx),
      )
      .sort((a, b) => distance(a.box, from) - distance(b.box, from));
    const next = candidates[0]?.element;
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
}

function isBeyond(difference: number, direction: number): boolean {
  return difference * direction > 4;
}

function overlapsX(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right;
}

function distance(a: DOMRect, b: DOMRect): number {
  return Math.hypot(a.left - b.left, a.top - b.top);
}
