import { useEffect, useRef } from 'react';
import { sourceText } from '#domain/localized-text.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { DeskField, Given } from './desk-context.ts';
import type { Assistance } from './use-assistance.ts';
import type { DeskKey } from './use-desk-keys.ts';
import type { DeskWays } from './use-desk-place.ts';

type Acting = {
  readonly meetingId: MeetingId;
  readonly ways: DeskWays;
  readonly field: { readonly current: DeskField | null };
  readonly passage: PublishedPassage | null;
  /** Null where the person is in the source. */
  readonly target: Locale | null;
  readonly help: Assistance | null;
};

/** What the person can do where they are, by key and from the panel. */
export function useDeskActs({ meetingId, ways, field, passage, target, help }: Acting) {
  const { place } = ways;
  const put = useGiving(field);
  /** The text goes into the open field, or opens one with it. */
  const give = (given: Given) => {
    if (place === null || target === null) return;
    if (field.current === null) ways.bring(place, true);
    put(given);
  };
  const take = (match: { readonly target: string } | undefined) =>
    match !== undefined && give({ text: match.target, origin: 'memory' });
  const fix = (fixed: string | null) => fixed !== null && give({ text: fixed, origin: 'human' });
  const insert = (words: string) => {
    if (words === '' || target === null) return;
    if (field.current !== null) return field.current.insert(words);
    const now = passage?.localized.values[target]?.text ?? '';
    give({ text: now === '' ? words : `${now} ${words}`, origin: 'human' });
  };
  const goOn = async (errand: 'write' | 'review') => {
    const next = ways.next(errand);
    if (next === null) return;
    await field.current?.settle();
    ways.bring(next, errand === 'write');
  };
  const mark = async (state: 'reviewed' | 'final') => {
    if (place === null || passage === null || target === null) return;
    await field.current?.settle();
    await runCommand('text.mark', { ...passage.ref, meetingId, locale: target, state });
    ways.bring(place, false);
  };
  const act = (key: DeskKey) => {
    if (key.kind === 'next') return void goOn(key.errand).catch(reportError);
    if (key.kind === 'mark') return void mark(key.state).catch(reportError);
    if (help === null) return;
    if (key.kind === 'copy') give({ text: sourceText(help.passage.localized), origin: 'human' });
    else if (key.kind === 'memory') take(help.matches?.[key.at]);
    else if (key.kind === 'term') insert(help.terms[key.at]?.wording ?? '');
    else fix(help.checks.find(({ fixed }) => fixed !== null)?.fixed ?? null);
  };
  return { act, take, fix, insert };
}

/** Puts a text into the field that is open, or into the one that is about to be. */
function useGiving(field: { readonly current: DeskField | null }): (given: Given) => void {
  const waiting = useRef<Given | null>(null);
  useEffect(() => {
    const given = waiting.current;
    if (given === null || field.current === null) return;
    waiting.current = null;
    field.current.put(given);
  });
  return (given) => {
    if (field.current === null) waiting.current = given;
    else field.current.put(given);
  };
}
