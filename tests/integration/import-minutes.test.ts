import 'fake-indexeddb/auto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#renderer/commands/run-command.ts';
import { choiceFor, imported, readPreview, recordOf, startMeeting } from '#tests/builders/import-minutes.ts';
import { inspectFile } from '#main/cli/inspect.ts';
import { givenBytes, givenFile } from '../fixtures/given.ts';

describe('minutes come in whole', () => {
  it('of W3C: resolutions, actions with their days, and what was said', async () => {
    const { record } = await imported(
      'w3c.txt',
      `Web Fonts Working Group Teleconference
Date: 08 January 2024
Present: Ana Reyes, Luis Ortega
Chair: Ana Reyes

Topic: Subsetting

Luis: we should ship it
Ana: no objection
Luis: then it is settled
RESOLUTION: Ship the subset encoding
ACTION: Luis to write the tests by 12 January 2024
`,
    );
    expect(record.items).toEqual(['Subsetting']);
    expect(record.outcomes).toEqual([
      { kind: 'decision', text: 'Ship the subset encoding' },
      {
        kind: 'action',
        text: expect.stringContaining('write the tests') as string,
        due: '2024-01-12',
        details: 'Responsable: Luis',
      },
    ]);
    expect(record.notes.join('\n')).toContain('**Luis:** we should ship it');
    expect(record.notes[0]).toMatch(/^\*\*Presentes:\*\* Ana Reyes/u);
  });

  it('of TC39: key points and conclusions of each topic', async () => {
    const { record } = await imported(
      'plenary.md',
      `# 12th Meeting of the Committee

17 April 2025

**Attendees:**

| Name | Abbreviation | Organization |
| --- | --- | --- |
| Ana Reyes | ARE | LACNIC |
| Luis Ortega | LOR | Red Austral |

## Iterator helpers

Presenter: Ana Reyes (ARE)

ARE: This is the last open question.

LOR: I am in favour.

### Speaker's Summary of Key Points

* The last question was about errors.

### Conclusion

* Stage 3 was reached
`,
    );
    expect(record.items).toEqual(['Iterator helpers']);
    expect(record.outcomes.map(({ kind, text }) => [kind, text])).toEqual([
      ['takeaway', 'The last question was about errors.'],
      ['decision', 'Stage 3 was reached'],
    ]);
  });

  it('of the IETF: topics and what was said, nothing being decided', async () => {
    const { record, preview } = await imported(
      'minutes-interim-2022-10.md',
      `# HTTP WG Minutes: October 2022

## Administrivia

Martin: Note well applies.

## Resumable uploads

Lucas: there are *three* open issues.

Marius: we will close them.

Lucas: good.

Marius: soon.
`,
    );
    expect(preview.warnings.map(({ code }) => code)).toContain('no_outcomes');
    expect(record.outcomes).toEqual([]);
    expect(record.items).toEqual(['Administrivia', 'Resumable uploads']);
    expect(record.notes.at(-1)).toBe(
      '**Lucas:** there are three open issues.\n\n**Marius:** we will close them.\n\n**Lucas:** good.\n\n**Marius:** soon.',
    );
  });

  it('in Spanish: acuerdos, votes and tasks of the sample’s own people', async () => {
    const { record } = await imported(
      'acta.md',
      `# Acta de la reunión del 8 de febrero de 2023

## Asistentes

- [x] Persona Una
- [x] Persona Dos

## Orden del día

### Indicadores

Se discutió la lista corta.

## Acuerdos

- Se adopta la lista corta de indicadores
- Se publica en cuatro idiomas

## Tareas

- [ ] @LACNIC: publicar la guía antes del 12/05/2023
- [ ] Nadie Conocido: avisar a las coaliciones
`,
    );
    expect(record.outcomes).toEqual([
      { kind: 'decision', text: 'Se adopta la lista corta de indicadores' },
      { kind: 'decision', text: 'Se publica en cuatro idiomas' },
      {
        kind: 'action',
        text: expect.stringContaining('publicar la guía') as string,
        owners: ['LACNIC'],
        due: '2023-05-12',
      },
      { kind: 'action', text: 'avisar a las coaliciones', details: 'Responsable: Nadie Conocido' },
    ]);
    // Ticked boxes of the attendance list are people who came, no tasks.
    expect(record.notes[0]).toBe('**Presentes:** Persona Una, Persona Dos');
  });

  it('in Portuguese: deliberações and encaminhamentos', async () => {
    const { record } = await imported(
      'ata.md',
      `# Ata da reunião de 13 de abril de 2025

## Presentes

- Maria Souza
- João Lima

## Deliberações

- Aprovado o calendário

## Encaminhamentos

- Maria: reservar a sala até 20/05/2025
`,
    );
    expect(record.outcomes.map(({ kind, text }) => [kind, text])).toEqual([
      ['decision', 'Aprovado o calendário'],
      ['action', expect.stringContaining('reservar a sala')],
    ]);
    expect(record.outcomes[1]).toMatchObject({ due: '2025-05-20' });
  });

  it('in French: décisions with their votes as the method', async () => {
    const { record } = await imported(
      'pv.md',
      `# Procès-verbal de l’assemblée générale du 3 novembre 2019

## Présents

- Anne Petit
- Paul Durand

## Décisions

- Le rapport moral est adopté

18 pour, 0 contre, 2 abstentions

## Actions

- Anne : envoyer le bilan avant le 15 décembre 2019
`,
    );
    expect(record.outcomes).toEqual([
      {
        kind: 'decision',
        text: 'Le rapport moral est adopté',
        method: expect.stringContaining('18 pour') as string,
      },
      {
        kind: 'action',
        text: expect.stringContaining('envoyer le bilan') as string,
        due: '2019-12-15',
        details: 'Responsable: Anne',
      },
    ]);
  });
});

const folder = givenFile('notes');
const why = folder === null ? ' (skipped: the folder of given files is absent)' : '';

describe(`the given minutes${why}`, () => {
  it.skipIf(folder === null)('come in with every outcome that inspect counts', async () => {
    for (const name of (await readdir(folder ?? '')).sort()) {
      const bytes = await givenBytes(path.join('notes', name));
      const report = await inspectFile({ path: name, bytes, assumedTimeZone: 'UTC', translate: (key) => key });
      if (!report.ok) throw new Error(`${name} was refused`);
      const { db, meetingId } = await startMeeting();
      const preview = await readPreview(name, bytes);
      const { sessionId } = await runCommand('minutes.import', { meetingId, preview, choice: choiceFor(preview) });
      const { outcomes, items, notes } = await recordOf(db, meetingId, sessionId);
      const counts: Record<string, number> = {};
      for (const outcome of outcomes) {
        const counted = outcome.proposed === true ? 'proposal' : outcome.kind;
        counts[counted] = (counts[counted] ?? 0) + 1;
      }
      expect({ name, outcomes: counts }).toEqual({ name, outcomes: report.value.outcomes });
      expect({ name, items: items.length }).toEqual({ name, items: preview.items.length });
      const written = notes.join('\n').replace(/\\/gu, '');
      for (const { text } of preview.notes.slice(0, 50))
        expect(written).toContain(text.slice(0, 40).replace(/\\/gu, ''));
      db.close();
    }
  });
});
