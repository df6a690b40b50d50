import { expect, it } from 'vitest';
import { projectorPlace } from './projector-place.ts';

const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } };
const screen = { id: 2, bounds: { x: 1440, y: 0, width: 1920, height: 1080 } };

it('fills the screen of the room, whichever display the note-taker is on', () => {
  expect(projectorPlace([laptop, screen], 1)).toEqual({ bounds: screen.bounds, fullscreen: true });
  expect(projectorPlace([laptop, screen], 2)).toEqual({ bounds: laptop.bounds, fullscreen: true });
});

it('is an ordinary window where there is one display: the note-taker goes on working', () => {
  expect(projectorPlace([laptop], 1)).toEqual({ bounds: null, fullscreen: false });
});
