import type { Locale } from '#domain/primitives.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { meetingId } from './meeting.ts';

type Field = 'text' | 'details' | 'title' | 'lead' | 'name' | 'intro';

/** Writes one text of a record in one language, as the translation desk does. */
export function writePassage(entity: string, entityId: string, field: Field, locale: Locale, text: string) {
  const ref = { entity, entityId, field } as { entity: 'outcomes'; entityId: string; field: 'text' };
  return runCommand('text.translate', { ...ref, meetingId, locale, text });
}
