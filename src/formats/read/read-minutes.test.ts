import { describe, expect, it } from 'vitest';
import { dues, names, outcomes, owners, read } from '#tests/builders/minutes.ts';
import { readMinutes } from './read-minutes.ts';

describe('check lists', () => {
  it('are tasks, with whose they are and whether they are done', () => {
    const minutes = read(
      '# To follow\n\n- [ ] Ana: write the report (12/05)\n- [x] Luis Gómez: book the room\n- [ ]\n',
    );
    expect(outcomes(minutes)).toEqual(['action write the report', 'action✓ book the room']);
    expect(owners(minutes)).toEqual(['Ana', 'Luis Gómez']);
    expect(dues(minutes)).toEqual(['12/05', '']);
    expect(minutes.skipped).toEqual([{ where: 'line 5', code: 'empty_entry', values: {} }]);
  });

  it.each(['Attendees', 'Present', 'Asistentes', 'Participantes', 'Présents', 'Presentes', 'Lista de presença'])(
    'under %s are attendance',
    (heading) => {
      for (const shown of [`## ${heading}`, `**${heading}:**`, `${heading}:`, `${heading} (3) :`]) {
        const minutes = read(
          `# Meeting\n\n${shown}\n\n- [x] Ana Pérez\n- [x] Luis Gómez\n- [ ] Eva Díaz\n\n## Topic\n`,
        );
        expect(names(minutes), shown).toEqual(['Ana Pérez', 'Luis Gómez']);
        expect(minutes.outcomes).toEqual([]);
        expect(minutes.skipped.map(({ where, values }) => [where, values['name']])).toEqual([['line 7', 'Eva Díaz']]);
      }
    },
  );

  it('that nobody ticked list who was there', () => {
    expect(names(read('# Acta\n\n## Asistentes\n- [ ] Ana Pérez\n- [ ] Luis Gómez\n'))).toEqual([
      'Ana Pérez',
      'Luis Gómez',
    ]);
  });

  it('of an agenda are topics', () => {
    const minutes = read('# Acta\n\nAsistentes: Ana, Luis\n\n## Orden del día\n- [x] Cuentas\n- [ ] Varios\n');
    expect(minutes.items.map(({ title }) => title)).toEqual(['Cuentas', 'Varios']);
    expect(minutes.outcomes).toEqual([]);
  });
});

describe('notes of a weekly call', () => {
  it('name people by handles, behind dashes and in labels', () => {
    const minutes = read(`# Weekly sync notes 2024-03-05

Attendees: @ana, @luis, @eva

## Discussion
- Release plan
  - we agreed to ship on Friday
- Decision - drop MySQL
- TODO(ana): write migration
- AI @eva: ping vendor by 2024-03-08
- Book venue - in March

## Next steps
* Ana will prepare the slides
* [ ] Book venue — Luis — due 15 March
`);
    expect(names(minutes)).toEqual(['ana', 'luis', 'eva']);
    expect(outcomes(minutes)).toEqual([
      'decision we agreed to ship on Friday',
      'decision drop MySQL',
      'action write migration',
      'action ping vendor by 2024-03-08',
      'action Ana will prepare the slides',
      'action Book venue',
    ]);
    expect(owners(minutes).slice(2)).toEqual(['ana', '@eva', 'Ana', 'Luis']);
    expect(dues(minutes).slice(2)).toEqual(['', '2024-03-08', '', '15 March']);
  });

  it('have numbered lines for headings in plain text', () => {
    const minutes = read(
      'WG meeting\nMonday, 6 November 2023\n\n1. Agenda bashing (5 min)\nJane Doe: any bashing?\n\n2. draft-foo\nBob: +1\nAction: authors to submit\n\n3. Decisions\n3.1 Adopt the draft, with 8 in favour and 1 against\n3.2 Meet in January\n',
      'notes.txt',
    );
    expect([minutes.title, minutes.date]).toEqual(['WG meeting', '2023-11-06']);
    expect(minutes.items.map(({ title }) => title)).toEqual(['Agenda bashing (5 min)']);
    expect(outcomes(minutes)).toEqual([
      'action authors to submit',
      'decision Adopt the draft, with 8 in favour and 1 against',
      'decision Meet in January',
    ]);
  });
});

describe('lists by person', () => {
  it('give their entries to who opens them', () => {
    const minutes = read('# Meeting notes\n\n## Action items\n- Ana:\n  - write\n  - review\n- Luis:\n  - call\n');
    expect(minutes.outcomes.map(({ text, owners: of }) => [of.join(), text])).toEqual([
      ['Ana', 'write'],
      ['Ana', 'review'],
      ['Luis', 'call'],
    ]);
  });

  it('explain an outcome by what is indented under it', () => {
    const minutes = read('# Acta\n\n## Acuerdos\n- Publicar las cuentas\n  - en la web\n- Seguir\n');
    expect(outcomes(minutes)).toEqual(['decision Publicar las cuentas', 'decision Seguir']);
    expect(minutes.notes.map(({ text }) => text)).toEqual(['en la web']);
  });
});

describe('what is no minutes', () => {
  it.each([
    ['a manual', '# My tool\n\nA tool.\n\n## Install\n\nRun it.\n\n## Contents\n- a\n- b\n'],
    ['an agenda', '# Meeting Agenda 2024-05-01\n\n## Morning\n\n* 10 min - Welcome\n* 30 min - Fonts\n'],
    ['a programme', '# Day\n\n| Who | What | When |\n|---|---|---|\n| Ana | Opening | 14:00 |\n'],
    ['nothing', '# Minutes\n'],
    ['code', '# Notes\n\n```\nRESOLVED: x\n```\n\n<!-- ACTION: y -->\n'],
  ])('is refused: %s', (_, text) => {
    expect(readMinutes(text, 'a.md')).toBeNull();
  });
});
