import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalizedText, withOrigin, withState, withText } from '#domain/localized-text.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { deskState, deskStates, type DeskState } from '#domain/translation/desk.ts';
import { planReturn } from '#domain/translation/plan-return.ts';
import { takeIn } from '#domain/translation/take-in.ts';
import { type Handoff, handoffOf } from '#domain/translation/units.ts';
import { readHandoff } from '#formats/read/read-handoff.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { createDocumentWords } from './document-words.ts';
import { writeHandoffCsv } from './write-handoff-csv.ts';
import { writeXliff } from './write-xliff.ts';

const { records, summary } = regionalMeeting();
const words = createDocumentWords('es');
const codes = ['C-01', 'T-01', 'D-02'];

/** A text of which the French is so far. */
function textAs(state: DeskState, text: LocalizedText): LocalizedText {
  const { fr: _, ...others } = text.values;
  const bare = { ...text, values: others };
  if (state === 'missing') return bare;
  const written = withText(bare, 'fr', 'Une phrase.');
  if (state === 'stale') return withText(written, 'es', `${text.values.es?.text} Ya.`);
  if (state === 'draft') return withState(withOrigin(written, 'fr', 'machine'), 'fr', 'initial');
  return withState(written, 'fr', state);
}

function meetingAs(states: readonly DeskState[]): MeetingRecords {
  const outcomes = records.outcomes.map((outcome) => {
    const state = states[codes.indexOf(outcome.code)];
    return state === undefined ? outcome : { ...outcome, text: textAs(state, outcome.text) };
  });
  return { ...records, summaries: [summary], outcomes };
}

const statesOf = (meeting: MeetingRecords) =>
  codes.map((code) => deskState(meeting.outcomes.find((outcome) => outcome.code === code)!.text, 'fr'));

function back(meeting: MeetingRecords, write: (handoff: Handoff) => string, into: MeetingRecords): MeetingRecords {
  const handoff = handoffOf({ records: meeting, summary }, { locale: 'fr', scope: 'all' }, words);
  const read = readHandoff(new TextEncoder().encode(write(handoff)));
  if (!read.ok) throw new Error(read.failure.code);
  const changes = takeIn(into, planReturn(into, read.value).lines, 'fr');
  const after = new Map(changes.map(({ entityId, after: fields }) => [entityId, fields]));
  const outcomes = into.outcomes.map((outcome) => ({ ...outcome, ...(after.get(outcome.id) as object | undefined) }));
  return { ...into, outcomes };
}

describe.each([
  ['XLIFF', (handoff: Handoff) => writeXliff(handoff, words, '2023-02-08T15:00:00.000Z' as never)],
  ['CSV', (handoff: Handoff) => writeHandoffCsv(handoff, words, ';')],
] as const)('the states of a desk as %s', (_, write) => {
  const states = fc.tuple(...codes.map(() => fc.constantFrom(...deskStates)));

  it('come back into the desk they left as they were, text and all', () => {
    fc.assert(
      fc.property(states, (given) => {
        const meeting = meetingAs(given);
        expect(statesOf(meeting)).toEqual(given);
        expect(back(meeting, write, meeting)).toEqual(meeting);
      }),
    );
  });

  it('tell a desk that knows the words only what was reviewed and what is final', () => {
    fc.assert(
      fc.property(states, (given) => {
        const plain = given.map((state) => (state === 'reviewed' || state === 'final' ? 'translated' : state));
        expect(statesOf(back(meetingAs(given), write, meetingAs(plain)))).toEqual(given);
      }),
    );
  });
});
