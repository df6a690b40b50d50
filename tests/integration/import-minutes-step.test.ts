import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readMinutesFile } from '#renderer/commands/capture/import-minutes-file.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import {
  type Db,
  choiceFor,
  imported,
  readPreview,
  recordOf,
  startMeeting,
  utf8,
} from '#tests/builders/import-minutes.ts';

/** All that is counted when nothing may have been written. */
async function rowsIn(db: Db): Promise<number> {
  const counts = await Promise.all(db.tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('one import', () => {
  const text = `# Acta

## Presentes

- Persona Una

## Presupuesto

Falta dinero.

### Acuerdos

- Se recorta la imprenta
`;

  it('is one step: undo takes all of it back, redo brings it again', async () => {
    const { db, meetingId, sessionId, record } = await imported('acta.md', text);
    expect(record).toMatchObject({ items: ['Presupuesto'], outcomes: [{ kind: 'decision' }] });
    expect(await undo(meetingId)).toEqual({ command: 'minutes.import' });
    expect(await recordOf(db, meetingId, sessionId)).toEqual({ items: [], outcomes: [], notes: [] });
    const session = await db.sessions.get(sessionId);
    expect(session === undefined || session.deletedAt !== null).toBe(true);
    await redo(meetingId);
    expect(await recordOf(db, meetingId, sessionId)).toEqual(record);
  });

  it('goes on with the codes of the meeting, and says nothing twice', async () => {
    const { db, meetingId } = await startMeeting();
    const before = (await db.outcomes.where({ meetingId }).toArray()).filter(({ kind }) => kind === 'decision');
    const highest = Math.max(...before.map(({ code }) => Number(code.slice(2))));
    const preview = await readPreview('acta.md', utf8(text));
    const first = await runCommand('minutes.import', { meetingId, preview, choice: choiceFor(preview) });
    const made = (await db.outcomes.where({ meetingId }).toArray()).find((row) => row.sessionId === first.sessionId);
    expect(made?.code).toBe(`D-${String(highest + 1).padStart(2, '0')}`);
    const session = { kind: 'existing', id: first.sessionId } as const;
    const again = await runCommand('minutes.import', { meetingId, preview, choice: choiceFor(preview, { session }) });
    expect(again).toMatchObject({ items: 0, outcomes: 0, notes: 0 });
    expect(again.known).toBeGreaterThan(0);
  });
});

describe('a file that is none', () => {
  const line = utf8('palabra '.repeat(650_000));
  it.each([
    ['empty.md', new Uint8Array(), 'empty'],
    ['blank.md', utf8(' \n\n '), 'empty'],
    ['foto.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'binary'],
    ['una-linea.md', line, 'unknown_format'],
    ['una-linea.txt', line, 'unknown_text'],
    ['cortado.txt', new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0xff, 0xff]), 'bad_encoding'],
    [
      'agenda.ics',
      utf8('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20230208T120000Z\nSUMMARY:A\nEND:VEVENT\nEND:VCALENDAR'),
      'agenda_no_minutes',
    ],
    ['lista.csv', utf8('Nombre,Correo\nAna,ana@example.org\n'), 'list_no_minutes'],
  ])('is refused with its cause, and nothing is written: %s', async (name, bytes, code) => {
    const { db } = await startMeeting();
    const rows = await rowsIn(db);
    const result = await readMinutesFile({ name, bytes });
    expect(result).toMatchObject({ ok: false, failure: { code } });
    expect(!result.ok && result.failure.where).toBeTruthy();
    expect(await rowsIn(db)).toBe(rows);
  });

  it('in an old encoding is read, and says which one was assumed', async () => {
    const bytes = Uint8Array.from('# Acta de la reuni\xf3n\n\n## Acuerdos\n\n- Se aprueba la gu\xeda\n', (letter) =>
      letter.charCodeAt(0),
    );
    const preview = await readPreview('acta.md', bytes);
    expect(preview.outcomes.map(({ text }) => text)).toEqual(['Se aprueba la guía']);
    expect(preview.warnings.map(({ code }) => code)).toContain('encoding_assumed');
  });
});
