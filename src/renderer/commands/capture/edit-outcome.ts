import type { CapturedTopic } from '#domain/capture/capture.ts';
import { edition } from '#domain/change.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { type LocalizedText, localized, withText } from '#domain/localized-text.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { planDraft } from './plan-draft.ts';
import { planTopics } from './plan-topics.ts';

/** The fields to change, the texts in the language they were written in. */
export type OutcomeFields = Partial<
  Pick<Outcome, 'owners' | 'attribution' | 'due' | 'visibility' | 'agendaItemId' | 'decision' | 'status'>
> & {
  readonly text?: string;
  /** Empty takes the details away. */
  readonly details?: string;
  readonly topics?: readonly CapturedTopic[];
  /** How a decision was taken, and why; empty takes the reason away. On a decision only. */
  readonly method?: string | null;
  readonly rationale?: string;
};

export type EditOutcome = {
  readonly outcomeId: OutcomeId;
  readonly fields: OutcomeFields;
  /** The draft that the change was typed in; it is emptied in the same commit. */
  readonly draftPlace: string | null;
};

/** Changes an entry. A new text marks its translations stale. */
export const editOutcome = command(async ({ outcomeId, fields, draftPlace }: EditOutcome, context) => {
  const { db } = context;
  const outcome = await rowOrThrow(db.outcomes, outcomeId);
  const { meetingId } = outcome;
  const meeting = await rowOrThrow(db.meetings, meetingId);
  const { text, details, topics: captured, method, rationale, ...rest } = fields;
  const topics = captured === undefined ? null : await planTopics(captured, meeting, context);
  const change = edition('outcomes', outcome, {
    ...rest,
    ...(text === undefined ? {} : { text: withText(outcome.text, outcome.text.source, text) }),
    ...(details === undefined ? {} : { details: textWith(outcome.details, details, outcome) }),
    ...(method === undefined && rationale === undefined
      ? {}
      : { decision: decisionWith(outcome, { method, rationale }) }),
    ...(topics === null ? {} : { topicIds: topics.topicIds }),
  });
  const draft = draftPlace === null ? [] : await planDraft({ meetingId, place: draftPlace, text: '' }, context);
  return {
    meetingId,
    changes: [...(topics?.changes ?? []), ...(change === null ? [] : [change]), ...draft],
    output: null,
  };
});

type DecisionFields = { readonly method: string | null | undefined; readonly rationale: string | undefined };

function decisionWith(outcome: Outcome, { method, rationale }: DecisionFields): Outcome['decision'] {
  const { decision } = outcome;
  if (decision === null) return null;
  return {
    ...decision,
    ...(method === undefined ? {} : { method }),
    ...(rationale === undefined ? {} : { rationale: textWith(decision.rationale, rationale, outcome) }),
  };
}

/** A text that an entry can do without: emptied, it is gone. A new one is in the language of the entry. */
function textWith(current: LocalizedText | null, typed: string, { text }: Outcome): LocalizedText | null {
  if (typed === '') return null;
  return current === null ? localized(text.source, typed) : withText(current, current.source, typed);
}
