import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WordFamily } from '#domain/history/field-kind.ts';
import { decisionKinds, fieldKinds } from '#domain/history/fields.ts';
import type { RecordBook } from '#domain/history/record-label.ts';
import { type Locale, locales, visibilities } from '#domain/primitives.ts';
import { sessionKinds } from '#domain/records/meeting.ts';
import { outcomeKinds } from '#domain/records/outcome.ts';
import { attendeeRoles } from '#domain/records/people.ts';
import { destinationKinds } from '#domain/records/summary.ts';
import type { EntityName } from '#domain/records/tables.ts';
import { resources } from '#renderer/i18n/resources.ts';
import { formatsOf } from '#renderer/i18n/use-format.ts';
import {
  aMilestone,
  aPerson,
  aSession,
  aTopic,
  anAttendee,
  anOrganization,
  anOutcome,
  instant,
  texts,
} from '#tests/builders/meeting.ts';
import { type Speech, sayField, sayRecord, sayValue } from './say-value.ts';

/** The words a record of this version can hold, by their family. */
const wordsOf: Readonly<Record<WordFamily, readonly string[]>> = {
  outcome: outcomeKinds,
  session: sessionKinds,
  sessionState: ['scheduled', 'live', 'paused', 'done', 'cancelled'],
  meetingState: ['draft', 'open', 'in_progress', 'closed', 'archived'],
  meetingMode: ['onsite', 'online', 'hybrid'],
  role: attendeeRoles,
  visibility: visibilities,
  language: locales,
  attributionRule: ['name', 'organization', 'chatham_house'],
  purpose: ['information', 'discussion', 'decision', 'aob'],
  itemState: ['pending', 'current', 'done', 'deferred', 'skipped'],
  partstat: ['NEEDS-ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE', 'DELEGATED'],
  attendeeMode: ['onsite', 'remote'],
  presenceKind: ['check_in', 'check_out', 'apology', 'proxy', 'void'],
  presenceMethod: ['manual', 'qr', 'walk_in', 'import'],
  outcomeStatus: ['open', 'in_progress', 'blocked', 'done', 'dropped'],
  decisionStatus: ['proposed', 'adopted', 'deferred', 'rejected', 'superseded'],
  grouping: ['topic', 'session'],
  summaryState: ['draft', 'in_review', 'approved', 'published'],
  destinationKind: destinationKinds,
  outboxState: ['queued', 'sending', 'verifying', 'delivered', 'failed', 'conflict', 'paused'],
  conflictState: ['open', 'resolved'],
  markerState: ['open', 'done'],
};

const lacnic = anOrganization('LACNIC');
const ana = aPerson('Ana Núñez');
const rows: readonly (readonly [EntityName, { readonly id: string }])[] = [
  ['organizations', lacnic],
  ['people', ana],
  ['attendees', anAttendee(ana, lacnic)],
  ['sessions', aSession('opening', { title: texts('Apertura', { en: 'Opening' }) })],
  ['topics', aTopic('indicators', texts('Indicadores', { en: 'Indicators' }))],
  ['milestones', aMilestone('LACNIC 40', '2023-10-02')],
  ['outcomes', anOutcome('D-01', texts('La sede rota'))],
];
const book = {
  find: (entity, id) => rows.find(([name, row]) => name === entity && row.id === id)?.[1],
} as RecordBook;

function speechIn(locale: Locale): Speech {
  const t = i18next.getFixedT(locale, 'words') as unknown as Speech['t'];
  return { t, format: formatsOf(locale, 'America/Montevideo'), zone: 'America/Montevideo', book };
}

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    fallbackLng: false,
    defaultNS: 'words',
    resources: Object.fromEntries(locales.map((locale) => [locale, { words: resources[locale] }])),
    interpolation: { escapeValue: false },
  });
});

const say = (entity: EntityName, path: string, value: unknown, locale: Locale = 'en') =>
  sayValue(speechIn(locale), { entity, path }, value);

describe('a value in words', () => {
  it('names records as they are called now, an entry by its code', () => {
    expect(say('outcomes', 'sessionId', 'opening')).toBe('Opening');
    expect(say('outcomes', 'sessionId', 'opening', 'es')).toBe('Apertura');
    expect(say('outcomes', 'topicIds', ['indicators', 'gone'])).toBe('Indicators and a record that is gone');
    expect(say('attendees', 'proxyForAttendeeId', `attendee-${ana.displayName}`)).toBe('Ana Núñez');
    expect(sayRecord(speechIn('en'), { entity: 'outcomes', id: 'outcome-D-01' })).toBe('D-01');
  });

  it('says owners, due dates, quorum and times as a person would', () => {
    const owners = [
      { part: 'lead', party: { kind: 'organization', id: lacnic.id } },
      { part: 'support', party: { kind: 'person', id: ana.id } },
    ];
    expect(say('outcomes', 'owners', owners)).toBe('LACNIC and Ana Núñez (support)');
    expect(say('outcomes', 'due', { kind: 'milestone', milestoneId: 'LACNIC 40' }, 'fr')).toBe('avant LACNIC 40');
    expect(say('outcomes', 'due', { kind: 'date', date: '2023-10-02' })).toBe('2 October 2023');
    expect(say('meetings', 'quorum', { basis: 'organizations', min: 5 })).toBe('5 organizations');
    expect(say('sessions', 'startsAt', instant('2023-02-08T12:00:00.000Z'))).toBe('8 February 2023, 09:00');
    expect(say('sessions', 'plannedMinutes', 45)).toBe('45 min');
    expect(say('sessions', 'spokenLocales', ['es', 'gn', 'no such tag'])).toBe('Spanish, Guarani and no such tag');
    expect(say('outcomes', 'decision.status', 'adopted', 'pt')).toBe('Adotada');
    expect(say('topics', 'deletedAt', null)).toBe('in use');
  });

  it('never shows raw data, nor a word of a newer version', () => {
    expect(say('sessions', 'state', 'teleported')).toBe('changed');
    expect(say('sessions', 'plannedMinutes', { a: 1 })).toBe('changed');
    expect(say('sessions', 'somethingNew', 'xyz')).toBe('changed');
  });

  it.each(locales)('has a word for everything a field can be in %s', (locale) => {
    const unspoken = speechIn(locale).t('history.value.unspoken');
    for (const [entity, kinds] of Object.entries(fieldKinds) as [EntityName, Readonly<Record<string, string>>][]) {
      for (const [field, kind] of Object.entries(kinds)) {
        if (!kind.startsWith('word:')) continue;
        for (const word of wordsOf[kind.slice('word:'.length) as WordFamily]) {
          const place = `${entity}.${field}.${word}`;
          expect([place, say(entity, field, word, locale)]).not.toEqual([place, unspoken]);
        }
      }
    }
  });

  it.each(locales)('has a name for every field in %s', (locale) => {
    const paths = Object.values(fieldKinds).flatMap((kinds) =>
      Object.entries(kinds).flatMap(([field, kind]) => (kind === 'hidden' ? [] : [field])),
    );
    const parts = Object.keys(decisionKinds).map((part) => `decision.${part}`);
    const speech = speechIn(locale);
    const unspoken = speech.t('history.value.unspoken');
    for (const path of [...paths, ...parts]) expect([path, sayField(speech, path)]).not.toEqual([path, unspoken]);
    expect(sayField(speechIn('en'), 'title.values.fr')).toBe('Title, French');
  });
});
