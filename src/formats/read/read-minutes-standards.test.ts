import { describe, expect, it } from 'vitest';
import { dues, names, outcomes, owners, read } from '#tests/builders/minutes.ts';

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
