import { describe, expect, it } from 'vitest';
import { changesTowards, differencesOf } from './compare-images.ts';

const stamp = { rev: 3, createdAt: 'then', updatedAt: 'later', updatedBy: 'laptop' };
const there = {
  notes: [
    { id: 'a', text: 'Hola', ...stamp },
    { id: 'b', text: 'Igual', ...stamp },
  ],
};
const here = {
  notes: [
    { id: 'a', text: 'Hola a todos', ...stamp, rev: 9 },
    { id: 'b', text: 'Igual', ...stamp, rev: 4 },
    { id: 'c', text: 'Nueva', ...stamp },
  ],
};

describe('a copy beside the data of now', () => {
  it('differs by what was added, changed and removed since, whatever the stamps say', () => {
    expect(differencesOf(there, here)).toEqual({ notes: { onlyThere: 0, onlyHere: 1, different: 1 } });
    expect(differencesOf(here, there)).toEqual({ notes: { onlyThere: 1, onlyHere: 0, different: 1 } });
    expect(differencesOf(here, here)).toEqual({});
  });

  it('is reached by patches of the fields that differ, and nothing else', () => {
    expect(changesTowards(there, here)).toEqual([
      { entity: 'notes', entityId: 'a', before: { text: 'Hola a todos' }, after: { text: 'Hola' } },
      { entity: 'notes', entityId: 'c', before: { id: 'c', text: 'Nueva' }, after: null },
    ]);
  });
});
