import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { locales, type Visibility } from '../primitives.ts';
import { summaryTemplates } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import * as a from '#tests/builders/meeting.ts';
import { composed, said } from '#tests/builders/template.ts';
import { defaultSummary } from './default-summary.ts';
import { passagesOf } from './passages.ts';

describe('what readers may not see', () => {
  const secrets: readonly Visibility[] = ['internal', 'members'];

  /** A word of its own in every field of records of one visibility; everything beside them is public. */
  function planted(visibility: Visibility): MeetingRecords {
    const word = (place: string): string => `secreto-${visibility}-${place}`;
    const text = (place: string) => a.texts(word(place), { en: word(place), pt: word(place), fr: word(place) });
    const opening = a.aSession('open');
    const hidden = a.aSession('hidden', { title: text('session'), abstract: text('abstract'), visibility });
    const item = (id: string, fields: object) => ({
      id: asId<MeetingRecords['agendaItems'][number]['id']>(id),
      meetingId: a.meetingId,
      sessionId: opening.id,
      parentId: null,
      rank: id,
      title: a.texts(`Punto ${id}`),
      purpose: 'decision' as const,
      presenterIds: [],
      plannedMinutes: 10,
      actualStartAt: null,
      actualEndAt: null,
      state: 'done' as const,
      visibility: 'public' as const,
      deletedAt: null,
      ...fields,
    });
    const closed = item('i1', { title: text('item'), visibility });
    const below = item('i2', { title: text('below'), parentId: closed.id });
    const kept = item('i3', {});
    const note = (id: string, fields: object) => ({
      id: asId<MeetingRecords['notes'][number]['id']>(id),
      meetingId: a.meetingId,
      sessionId: opening.id,
      agendaItemId: null,
      text: word(`note-${id}`),
      capturedAt: a.instant('2023-02-08T12:10:00.000Z'),
      visibility: 'public' as const,
      deletedAt: null,
      ...fields,
    });
    const decision = a.anOutcome('D-01', text('decision'), {
      visibility,
      sessionId: opening.id,
      details: text('details'),
      decision: { status: 'adopted', method: word('method'), rationale: text('rationale'), supersedesId: null },
    });
    const promise = a.anOutcome('C-01', text('promise'), { visibility });
    const own = { meetingId: a.meetingId, deletedAt: null };
    return a.meetingRecords({
      sessions: [opening, hidden],
      agendaItems: [closed, below, kept],
      notes: [
        note('own', { visibility }),
        note('hidden-session', { sessionId: hidden.id }),
        note('hidden-item', { agendaItemId: closed.id }),
        note('below-hidden', { agendaItemId: below.id }),
      ],
      outcomes: [decision, promise, a.anOutcome('D-09', a.texts('Abierta'), { sessionId: hidden.id })],
      progress: [
        {
          ...own,
          id: asId('progress'),
          outcomeId: promise.id,
          at: a.instant('2023-02-09T12:00:00.000Z'),
          text: text('progress'),
          status: null,
        },
      ],
      indicators: [
        {
          ...own,
          id: asId('indicator'),
          topicId: null,
          outcomeId: promise.id,
          name: text('indicator'),
          unit: word('unit'),
          baseline: 1,
          target: 2,
          rank: 'a',
        },
      ],
      markers: [
        {
          ...own,
          id: asId('marker'),
          sessionId: opening.id,
          agendaItemId: kept.id,
          outcomeId: null,
          at: a.instant('2023-02-08T12:10:00.000Z'),
          text: 'secreto-marcador',
          state: 'open',
        },
      ],
    });
  }

  it.each(secrets.flatMap((visibility) => summaryTemplates.map((template) => [visibility, template] as const)))(
    'nothing that is %s stands in public %s, in any language',
    (visibility, template) => {
      const records = planted(visibility);
      for (const locale of locales) {
        const { document } = composed(template, {
          records,
          locale,
          fields: { audience: 'public', attribution: 'name' },
        });
        expect(JSON.stringify(document)).not.toContain('secreto-');
      }
      const summary = { ...defaultSummary(records.meeting, template), audience: 'public' } as const;
      expect(JSON.stringify(passagesOf(records, summary))).not.toContain('secreto-');
    },
  );

  it('and all of it but the markers stands where it may be read', () => {
    const records = planted('internal');
    const all = summaryTemplates
      .map((template) => said(template, { records, fields: { audience: 'internal', attribution: 'name' } }))
      .join('\n');
    const found = new Set(all.match(/secreto-internal-[a-z-]+/gu));
    expect([...found].map((one) => one.slice('secreto-internal-'.length)).toSorted()).toEqual(
      ['below', 'decision', 'details', 'indicator', 'item', 'method', 'note-below-hidden', 'note-hidden-item']
        .concat(['note-hidden-session', 'note-own', 'progress', 'promise', 'rationale', 'session', 'unit'])
        .toSorted(),
    );
    expect(all).not.toContain('secreto-marcador');
  });

  it('a row that a pack brought in without a word about its readers is for none but ourselves', () => {
    const { visibility: _, ...silent } = a.anOutcome('T-01', a.texts('sin decir'));
    const records = a.meetingRecords({ outcomes: [silent as ReturnType<typeof a.anOutcome>] });
    for (const audience of ['public', 'members'] as const) {
      expect(said('takeaways', { records, fields: { audience } })).not.toContain('sin decir');
    }
  });
});
