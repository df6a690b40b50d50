import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { headOf } from '#domain/history/head-of.ts';
import { type RecordBook, type RecordLabel, recordLabel } from '#domain/history/record-label.ts';
import type { DeviceId } from '#domain/ids.ts';
import type { Instant, TimeZone } from '#domain/primitives.ts';
import type { EntityName } from '#domain/records/tables.ts';
import { ownDevice } from '#renderer/commands/own-device.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { HistoryLine } from '#renderer/queries/history.ts';
import { type Speech, sayField, sayInstant, sayRecord, sayValue } from './say-value.ts';

/** How the history speaks: of records as they are called now, of fields, values, devices and times. */
export function useWords(book: RecordBook, zone: TimeZone) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  return useMemo(() => {
    const speech: Speech = { t, format, zone, book };
    return {
      t,
      format,
      zone,
      book,
      field: (path: string) => sayField(speech, path),
      value: (entity: EntityName, path: string, value: unknown) => sayValue(speech, { entity, path }, value),
      /** A short name: the code of an entry, else its title or name. */
      name: (entity: EntityName, id: string) => sayRecord(speech, { entity, id }),
      label: (entity: EntityName, id: string): RecordLabel | null => recordLabel(book, { entity, id }, format.locale),
      when: (at: Instant) => sayInstant(speech, at),
      device: (id: DeviceId) => sayDevice(speech, id),
      what: (line: HistoryLine) => sayWhat(speech, line),
      about: (line: HistoryLine) => aboutOf(speech, line),
    };
  }, [t, format, zone, book]);
}

export type Words = ReturnType<typeof useWords>;

/** The end of an id tells devices apart: its beginning is a time. */
const shownOfId = 6;

function sayDevice({ t }: Speech, id: DeviceId): string {
  return id === ownDevice() ? t('history.device.this') : t('history.device.other', { id: id.slice(-shownOfId) });
}

function sayWhat({ t, format }: Speech, { kind, command }: HistoryLine): string {
  const key = `commands.${command}`;
  const what = i18next.exists(key) ? t(key as 'commands.outcome.edit') : t('history.unknown');
  if (kind === 'undo') return t('app.history.undone', { what });
  if (kind === 'redo') return t('app.history.redone', { what });
  return what.charAt(0).toLocaleUpperCase(format.locale) + what.slice(1);
}

export type About = { readonly label: RecordLabel | null; readonly text: string };

/** What a transaction is about: its main record as it is called now, and how many more there are. */
function aboutOf(speech: Speech, { touched }: HistoryLine): About {
  const found = headOf(touched);
  if (found === null) return { label: null, text: '' };
  const { entity, entityId } = found.head;
  const label = recordLabel(speech.book, { entity, id: entityId }, speech.format.locale);
  const name = label?.text ?? sayRecord(speech, { entity, id: entityId });
  const text = found.others === 0 ? name : speech.t('history.andMore', { name, count: found.others });
  return { label, text };
}
