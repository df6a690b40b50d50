import { describe, expect, it } from 'vitest';
import type { NotesPreview } from '#domain/import/preview.ts';
import { readMinutes } from './read-minutes.ts';

function read(text: string, fileName = 'notes.md'): NotesPreview {
  const minutes = readMinutes(text, fileName);
  if (minutes === null) throw new Error('not read as minutes');
  return minutes;
}

/** `kind text` of every outcome, in the order of the file; `?` marks a proposal, `✓` what is done. */
function outcomes(minutes: NotesPreview): string[] {
  return minutes.outcomes.map(
    ({ kind, text, proposed, done }) => `${kind}${proposed ? '?' : ''}${done ? '✓' : ''} ${text}`,
  );
}

const names = (minutes: NotesPreview): string[] => (minutes.attendees ?? []).map(({ name }) => name);
const owners = (minutes: NotesPreview): string[] => minutes.outcomes.map((one) => one.owners.join('+'));
const dues = (minutes: NotesPreview): string[] => minutes.outcomes.map(({ due }) => due);

const chat = `[14:01] <ana> present+
[14:01] <luis> present+ Luis_Gomez
[14:02] <ana> scribe: ana
[14:03] <ana> Topic: Font subsetting
[14:04] <ana> luis: we should ship it
[14:06] <ana> PROPOSED: Ship the subset encoding
[14:07] <ana> RESOLVED: Ship the subset encoding
[14:08] <ana> ACTION: Luis to write the tests by 12 January 2024
[14:08] <trackbot> Created ACTION-12 - Write the tests [on Luis - due 2024-01-15].
[14:09] <ana> PROPOSED: Meet in March
[14:09] <ana> ISSUE-7: Who pays for the rooms?
`;

const generated = `   [1]W3C

      [1] https://www.w3.org/

                             - DRAFT -
                        Web Fonts WG Teleconference

08 January 2024

Attendees

   Present
          Chris, Vlad, Garret

   Regrets
          Myles

   Chair
          Vlad

Contents

    1. [4]Open type features
    2. [5]Summary of action items

Meeting minutes

  Open type features

   Garret: I have a question

   ACTION: chris to prepare the transition request

   RESOLUTION: Publish a new working draft

Summary of action items

    1. [8]chris to prepare the transition request

Summary of resolutions

    1. [9]Publish a new working draft
`;

describe('minutes of W3C', () => {
  it('come from a chat, without what its robots repeat', () => {
    const minutes = read(chat, 'irc.txt');
    expect(names(minutes)).toEqual(['ana', 'Luis Gomez']);
    expect(minutes.items).toEqual([{ line: 4, title: 'Font subsetting', parent: null }]);
    expect(outcomes(minutes)).toEqual([
      'decision Ship the subset encoding',
      'action Luis to write the tests by 12 January 2024',
      'decision? Meet in March',
      'question Who pays for the rooms?',
    ]);
    expect(minutes.outcomes[1]).toMatchObject({ owners: ['Luis'], due: '12 January 2024', line: 8, item: 0 });
    expect(minutes.notes.find(({ speaker }) => speaker === 'luis')?.text).toBe('we should ship it');
  });

  it('come as the text that the scribe tool makes, with each outcome once', () => {
    const minutes = read(generated, 'minutes.txt');
    expect([minutes.title, minutes.date]).toEqual(['Web Fonts WG Teleconference', '2024-01-08']);
    expect(minutes.attendees?.map(({ name, role }) => [name, role])).toEqual([
      ['Chris', ''],
      ['Vlad', ''],
      ['Garret', ''],
    ]);
    expect(minutes.items.map(({ title }) => title)).toEqual(['Open type features']);
    expect(outcomes(minutes)).toEqual([
      'action chris to prepare the transition request',
      'decision Publish a new working draft',
    ]);
    expect(minutes.skipped.map(({ code, values }) => [code, values['name'] ?? values['line']])).toEqual([
      ['not_present', 'Myles'],
      ['outcome_repeated', 32],
      ['outcome_repeated', 34],
    ]);
  });

  it('number and decorate their actions in many ways', () => {
    const minutes = read(`# Minutes
Present: Ana Pérez, Luis Gómez
Chair: Ana Pérez

**RESOLVED:** one
- \`RESOLUTION: two\`
> RESOLVED: three
ACTION-12: Ana to write
ACTION #3 - Luis: review
Action item (Luis): call
**Action Ana**: book [recorded in http://www.w3.org/x]
`);
    expect(outcomes(minutes)).toEqual([
      'decision one',
      'decision two',
      'decision three',
      'action Ana to write',
      'action review',
      'action call',
      'action book',
    ]);
    expect(owners(minutes)).toEqual(['', '', '', 'Ana', 'Luis', 'Luis', 'Ana']);
    expect(minutes.attendees?.map(({ role }) => role)).toEqual(['Chair', '']);
  });
});

describe('minutes of TC39', () => {
  const text = `# 99th Meeting

1 June 2024

## Attendees

| Name | Abbreviation | Organization |
|---|---|---|
| Ana Pérez | AP | LACNIC |
| Luis Gómez | | APNIC |

## A proposal for Stage 2

AP: We agreed that this is good. ACTION is needed.

AI: What else?

### Speaker's Summary of Key Points

- It is ready.

### Conclusion/Resolution

- Stage 2
- AP to review

## Another one

### Conclusion

Consensus on the change.

## Plenary conclusion

AP: Bye.
`;

  it('have people with initials, whose speech decides nothing', () => {
    const minutes = read(text);
    expect(minutes.attendees).toEqual([
      { line: 9, name: 'Ana Pérez', initials: 'AP', organization: 'LACNIC', role: '' },
      { line: 10, name: 'Luis Gómez', initials: '', organization: 'APNIC', role: '' },
    ]);
    expect(outcomes(minutes)).toEqual([
      'takeaway It is ready.',
      'decision Stage 2',
      'decision AP to review',
      'decision Consensus on the change.',
    ]);
    expect(minutes.outcomes.map(({ item }) => minutes.items[item ?? -1]?.title)).toEqual([
      'A proposal for Stage 2',
      'A proposal for Stage 2',
      'A proposal for Stage 2',
      'Another one',
    ]);
    expect(minutes.items.map(({ title }) => title)).toContain('Plenary conclusion');
    expect(minutes.notes.filter(({ speaker }) => speaker === 'AP')).toHaveLength(2);
  });

  it('take initials from brackets too', () => {
    const minutes = read('# Meeting notes\n\n**Attendees:** Ana Pérez (AP), Eva Díaz (LACNIC)\n\nAP: Hello.\n');
    expect(minutes.attendees?.map(({ name, initials, organization }) => [name, initials, organization])).toEqual([
      ['Ana Pérez', 'AP', ''],
      ['Eva Díaz', '', 'LACNIC'],
    ]);
    expect(minutes.notes).toEqual([{ line: 5, text: 'Hello.', speaker: 'AP', item: null }]);
  });
});

describe('minutes of a working group of the IETF', () => {
  it('keep votes as text beside the decision', () => {
    const minutes = read(`# DNSOP WG Minutes

Chairs: Ana Pérez, Luis Gómez

## draft-ietf-dnsop-foo

Eva: I like it.
Show of hands: 12 in favour, 3 against

**Decision:** adopt the document
* AP: Ana to ask the AD by Friday

## draft-bar

Poll: 30 yes, 2 no, 5 no opinion
`);
    expect(outcomes(minutes)).toEqual(['decision adopt the document', 'action Ana to ask the AD by Friday']);
    expect(minutes.outcomes[0]?.details).toBe('Show of hands: 12 in favour, 3 against');
    expect(minutes.notes.map(({ text }) => text)).toContain('Poll: 30 yes, 2 no, 5 no opinion');
    expect(minutes.attendees).toBeNull();
    expect(dues(minutes)).toEqual(['', 'Friday']);
  });
});

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
