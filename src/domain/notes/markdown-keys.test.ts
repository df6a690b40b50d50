import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Editing,
  type LineKind,
  continueList,
  indentLines,
  insertLink,
  outdentLines,
  toggleBold,
  toggleItalic,
  toggleLines,
} from './markdown-keys.ts';

/** `«…»` is what is selected, `|` the caret. */
function editing(marked: string): Editing {
  const caret = marked.indexOf('|');
  if (caret >= 0) return { text: marked.replace('|', ''), start: caret, end: caret };
  const text = marked.replace(/[«»]/gu, '');
  return { text, start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
}

function marked(editing: Editing | null): string | null {
  if (editing === null) return null;
  const { text, start, end } = editing;
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
}

const bold = (text: string) => marked(toggleBold(editing(text)));
const italic = (text: string) => marked(toggleItalic(editing(text)));
const lines = (text: string, kind: LineKind) => marked(toggleLines(editing(text), kind));
const enter = (text: string) => marked(continueList(editing(text)));
const tab = (text: string) => marked(indentLines(editing(text)));
const back = (text: string) => marked(outdentLines(editing(text)));

describe('bold and italic', () => {
  it('go around what is selected, and off again', () => {
    expect(bold('el «plazo» vence')).toBe('el **«plazo»** vence');
    expect(bold('el **«plazo»** vence')).toBe('el «plazo» vence');
    expect(bold('el «**plazo**» vence')).toBe('el «plazo» vence');
    expect(italic('el «plazo» vence')).toBe('el *«plazo»* vence');
  });

  it('are told apart where both are on', () => {
    expect(italic('**«plazo»**')).toBe('***«plazo»***');
    expect(bold('***«plazo»***')).toBe('*«plazo»*');
    expect(italic('***«plazo»***')).toBe('**«plazo»**');
  });

  it('leave the space at the ends outside: with it inside they would not be bold', () => {
    expect(bold('el« plazo »vence')).toBe('el **«plazo»** vence');
  });

  it('take the word the caret stands in, and keep the caret in it', () => {
    expect(bold('el pla|zo vence')).toBe('el **pla|zo** vence');
    expect(bold('el **pla|zo** vence')).toBe('el pla|zo vence');
    expect(bold('fin |')).toBe('fin **|**');
    expect(bold('fin **|**')).toBe('fin |');
  });
});

describe('links', () => {
  it('wait for the half that is missing', () => {
    expect(marked(insertLink(editing('ver «el acta»')))).toBe('ver [el acta](|)');
    expect(marked(insertLink(editing('ver «https://example.org»')))).toBe('ver [|](https://example.org)');
    expect(marked(insertLink(editing('ver |')))).toBe('ver [](|)');
  });
});

describe('lists', () => {
  it('are made of the lines selected, blank ones left alone, and unmade', () => {
    expect(lines('a«na\n\nbe»a', 'bullet')).toBe('- a«na\n\n- be»a');
    expect(lines('- a«na\n\n- be»a', 'bullet')).toBe('a«na\n\nbe»a');
    expect(lines('a«na\nbe»a', 'number')).toBe('1. a«na\n2. be»a');
    expect(lines('|', 'check')).toBe('- [ ] |');
    expect(lines('- [ ] |', 'check')).toBe('|');
  });

  it('change their kind in place; a quote goes around', () => {
    expect(lines('- uno|', 'number')).toBe('1. uno|');
    expect(lines('3. uno|', 'check')).toBe('- [ ] uno|');
    expect(lines('- [x] uno|', 'bullet')).toBe('- uno|');
    expect(lines('- uno|', 'quote')).toBe('> - uno|');
    expect(lines('> - uno|', 'quote')).toBe('- uno|');
  });

  it('go on with Enter, and count on', () => {
    expect(enter('- uno|')).toBe('- uno\n- |');
    expect(enter('  - [x] uno|')).toBe('  - [x] uno\n  - [ ] |');
    expect(enter('> uno|')).toBe('> uno\n> |');
    expect(enter('1. uno| y\n2. dos\n   - dentro\n3. tres\n\n4. otra')).toBe(
      '1. uno\n2. |y\n3. dos\n   - dentro\n4. tres\n\n4. otra',
    );
  });

  it('end with Enter on an empty entry: up one level, then out', () => {
    expect(enter('- uno\n  - |')).toBe('- uno\n- |');
    expect(enter('- uno\n- |')).toBe('- uno\n|');
    expect(enter('1. |')).toBe('|');
  });

  it('leave Enter alone elsewhere', () => {
    expect(enter('uno|')).toBeNull();
    expect(enter('|- uno')).toBeNull();
    expect(enter('- u«n»o')).toBeNull();
    expect(enter('-uno|')).toBeNull();
  });

  it('go below the entry before them with Tab, as deep as its text, and back', () => {
    expect(tab('- uno\n- dos|')).toBe('- uno\n  - dos|');
    expect(tab('10. uno\n11. dos|')).toBe('10. uno\n    11. dos|');
    expect(tab('- uno\n  - dos|')).toBe('- uno\n  - dos|');
    expect(tab('- solo|')).toBe('- solo|');
    expect(back('- uno\n  - dos|')).toBe('- uno\n- dos|');
    expect(back('- uno\n  - d«os\n    - tre»s')).toBe('- uno\n- d«os\n  - tre»s');
  });

  it('leave Tab to move on where there is no list', () => {
    expect(tab('uno|')).toBeNull();
    expect(back('> uno|')).toBeNull();
  });
});

const piece = fc.oneof(
  fc.constantFrom('*', '**', ' ', '\n', '\n\n', '- ', '> ', '1. ', '99) ', '- [ ] ', '- [x] ', '  ', '\t', '[', ']('),
  fc.constantFrom('plazo', 'año', '日本', 'https://a.org', '\u{1F600}'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const anyEditing = fc
  .tuple(fc.array(piece, { maxLength: 25 }), fc.nat(80), fc.nat(80))
  .map(([pieces, a, b]): Editing => {
    const text = pieces.join('');
    const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((one, two) => one - two);
    return { text, start: start ?? 0, end: end ?? 0 };
  });
const plainEditing = anyEditing.map(({ text, start, end }): Editing => {
  const plain = text.replace(/[-+*>.)]/gu, 'x');
  return { text: plain, start, end };
});

/** Without the stars, the word the caret stands in is another one: what they stood around can't be known again. */
function joinsWords({ text, start, end }: Editing): boolean {
  return start === end && /[\p{L}\p{M}\p{N}]\*+[\p{L}\p{M}\p{N}]/u.test(text);
}

describe('whatever is typed', () => {
  it('stars taken out of the middle of a word leave the caret in the word, which is what comes next', () => {
    const without = toggleItalic({ text: 'reu**nión', start: 4, end: 4 });
    expect(without).toEqual({ text: 'reunión', start: 3, end: 3 });
    expect(toggleItalic(without).text).toBe('*reunión*');
  });

  it('bold and italic twice are as before', () => {
    fc.assert(
      fc.property(anyEditing, fc.constantFrom(toggleBold, toggleItalic), (before, toggle) => {
        fc.pre(!joinsWords(before));
        expect(toggle(toggle(before)).text).toBe(before.text);
      }),
      { numRuns: 3000 },
    );
  });

  it('a list made of plain lines and unmade is as before, selection included', () => {
    const kinds = fc.constantFrom<LineKind>('bullet', 'number', 'check', 'quote');
    fc.assert(
      fc.property(plainEditing, kinds, (before, kind) => {
        expect(toggleLines(toggleLines(before, kind), kind)).toEqual(before);
      }),
      { numRuns: 3000 },
    );
  });

  it('no key throws, loses a letter or puts the caret outside', () => {
    const acts = [
      toggleBold,
      toggleItalic,
      insertLink,
      continueList,
      indentLines,
      outdentLines,
      (one: Editing) => toggleLines(one, 'bullet'),
      (one: Editing) => toggleLines(one, 'number'),
      (one: Editing) => toggleLines(one, 'check'),
      (one: Editing) => toggleLines(one, 'quote'),
    ];
    // By unit: a selection may fall between the two halves of a letter.
    const letters = (text: string) => text.replace(/[\s\d*>+.()[\]xX-]/g, '');
    fc.assert(
      fc.property(anyEditing, fc.constantFrom(...acts), (before, act) => {
        const after = act(before) ?? before;
        expect(letters(after.text)).toEqual(letters(before.text));
        expect(after.start).toBeGreaterThanOrEqual(0);
        expect(after.end).toBeGreaterThanOrEqual(after.start);
        expect(after.end).toBeLessThanOrEqual(after.text.length);
      }),
      { numRuns: 3000 },
    );
  });
});
