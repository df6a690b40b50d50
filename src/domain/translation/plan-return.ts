import { type LocalizedText, sourceText, type TranslationState } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { PassageRef } from '../summary/document.ts';
import { fingerprint, isSameText, portableText } from './portable-text.ts';
import { isBroken, type Remark, remarksOn } from './remarks.ts';
import type { ReturnedFile, ReturnedUnit } from './returned.ts';
import { readUnitId, textAt } from './unit-id.ts';
import { unitState, type UnitState } from './units.ts';

/** What a returned line means: the first four can come in, the others have nothing that could. */
export type Verdict =
  'new' | 'changed' | 'confirmed' | 'edited_here' | 'unchanged' | 'empty' | 'unknown' | 'repeated' | 'source_language';

/** A line of a returned file against the text as it is now. */
export type ReturnLine = {
  readonly id: string;
  readonly where: string;
  readonly verdict: Verdict;
  /** Null where the id names nothing. */
  readonly ref: PassageRef | null;
  readonly source: string;
  /** Null where the id names nothing. */
  readonly sourceLocale: Locale | null;
  /** The text as the translator had it, where it has been edited since. */
  readonly sourceThen: string | null;
  /** The source moved on: the translation comes in as stale and waits to be looked at. */
  readonly isBehind: boolean;
  readonly ours: string;
  readonly theirs: string;
  readonly state: TranslationState;
  readonly basedOnRev: number;
  readonly remarks: readonly Remark[];
};

export type ReturnPlan = {
  readonly lines: readonly ReturnLine[];
  /** Whether the file is of this meeting at all: some line names a text of it. */
  readonly isOurs: boolean;
};

/** What taking a file back would mean, line by line. Nothing is written. */
export function planReturn(records: MeetingRecords, file: ReturnedFile): ReturnPlan {
  const seen = new Set<string>();
  const lines = file.units.map((unit) => {
    const line = seen.has(unit.id)
      ? { ...unknownLine(unit), verdict: 'repeated' as const }
      : lineOf(unit, records, file);
    seen.add(unit.id);
    return line;
  });
  return { lines, isOurs: lines.some(({ ref }) => ref !== null) };
}

/** Whether a line has something that could come in. */
export function canComeIn({ verdict }: ReturnLine): boolean {
  return verdict === 'new' || verdict === 'changed' || verdict === 'confirmed' || verdict === 'edited_here';
}

/** What a person need not decide: whatever was edited here, or lost something on its way, stays out. */
export function comesInByDefault(line: ReturnLine): boolean {
  return canComeIn(line) && line.verdict !== 'edited_here' && !isBroken(line.remarks);
}

function lineOf(unit: ReturnedUnit, records: MeetingRecords, { locale }: ReturnedFile): ReturnLine {
  const ref = readUnitId(unit.id);
  const text = ref === null ? null : textAt(records, ref);
  if (ref === null || text === null) return unknownLine(unit);
  const theirs = portableText(unit.target).trim();
  const ours = text.values[locale]?.text ?? '';
  const source = sourceText(text);
  const behind = isBehind(unit, text);
  const verdict = verdictOf({ unit, text, locale, isBehind: behind });
  return {
    id: unit.id,
    where: unit.where,
    verdict,
    ref,
    source,
    sourceLocale: text.source,
    sourceThen: behind && unit.source !== null && !isSameText(unit.source, source) ? unit.source.trim() : null,
    isBehind: behind,
    ours,
    theirs,
    state: behind ? 'translated' : stateOf(unit, { text, locale, isSame: isSameText(theirs, ours) }),
    basedOnRev: behind ? Math.min(unit.mark?.rev ?? text.rev - 1, text.rev - 1) : text.rev,
    remarks: theirs === '' ? [] : remarksOf(unit, { theirs, source, terms: keptTerms(records, source) }),
  };
}

function unknownLine(unit: ReturnedUnit): ReturnLine {
  return {
    id: unit.id,
    where: unit.where,
    verdict: 'unknown',
    ref: null,
    source: unit.source ?? '',
    sourceLocale: null,
    sourceThen: null,
    isBehind: false,
    ours: '',
    theirs: portableText(unit.target).trim(),
    state: 'translated',
    basedOnRev: 0,
    remarks: [],
  };
}

/** By the revision where the file still has it, and by the words in any case. */
function isBehind({ mark, source }: ReturnedUnit, text: LocalizedText): boolean {
  const isSame = source === null || sameWords(source, sourceText(text));
  return mark === null ? !isSame : mark.rev < text.rev || !isSame;
}

/** Some tools put spaces in order. */
function sameWords(a: string, b: string): boolean {
  const spaced = (text: string) => text.replace(/\s+/gu, ' ');
  return isSameText(spaced(portableText(a)), spaced(portableText(b)));
}

type Judged = {
  readonly unit: ReturnedUnit;
  readonly text: LocalizedText;
  readonly locale: Locale;
  readonly isBehind: boolean;
};

function verdictOf({ unit, text, locale, isBehind: behind }: Judged): Verdict {
  if (locale === text.source) return 'source_language';
  const ours = text.values[locale]?.text ?? '';
  if (unit.target.trim() === '') return 'empty';
  if (isSameText(unit.target, ours))
    return isConfirmed({ unit, text, locale, isBehind: behind }) ? 'confirmed' : 'unchanged';
  if (isAsItLeft(unit, ours)) return ours.trim() === '' ? 'new' : isUntouched(unit) ? 'unchanged' : 'changed';
  // Nobody translated anything: what the file has is what it left with, and here it is another one by now.
  return isUntouched(unit) ? 'unchanged' : 'edited_here';
}

/** Whether our translation is the one that went out. A file that lost its mark can't tell. */
function isAsItLeft({ mark }: ReturnedUnit, ours: string): boolean {
  if (ours.trim() === '') return mark === null || mark.target === null;
  return mark?.target === fingerprint(ours);
}

/** Whether the file came back as it left. */
function isUntouched({ mark, target }: ReturnedUnit): boolean {
  return mark !== null && mark.target !== null && mark.target === fingerprint(target);
}

/** The same words, and somebody says more of them than was known: that they hold, or that they were reviewed. */
function isConfirmed({ unit, text, locale, isBehind: behind }: Judged): boolean {
  if (behind || unit.state === null || unit.state === 'stale' || unit.state === 'missing') return false;
  const now = unitState(text, locale);
  return rank[unit.state] > rank[now];
}

const rank: Readonly<Record<UnitState, number>> = {
  missing: 0,
  initial: 0,
  stale: 0,
  translated: 1,
  reviewed: 2,
  final: 3,
};

type Known = { readonly text: LocalizedText; readonly locale: Locale; readonly isSame: boolean };

/**
 * A state that no longer fits the words is plainly "translated": a new text that still "needs translation", or one
 * that is "signed off" as the text before it was.
 */
function stateOf({ state }: ReturnedUnit, { text, locale, isSame }: Known): TranslationState {
  if (!isSame && state === unitState(text, locale)) return 'translated';
  if (state === 'reviewed' || state === 'final') return state;
  return isSame && state !== 'translated' ? (text.values[locale]?.state ?? 'translated') : 'translated';
}

function remarksOf(
  { codes }: ReturnedUnit,
  { theirs, source, terms }: { readonly theirs: string; readonly source: string; readonly terms: readonly string[] },
): Remark[] {
  return remarksOn({ source: portableText(source), target: theirs, codes, kept: terms });
}

/** What the glossary says is written the same in every language, as far as it stands in a text. */
function keptTerms({ glossaryTerms }: MeetingRecords, source: string): string[] {
  const kept = glossaryTerms.filter(({ deletedAt, doNotTranslate }) => deletedAt === null && doNotTranslate);
  return kept
    .map(({ acronym, term }) => (acronym === '' ? sourceText(term) : acronym))
    .filter((word) => word !== '' && source.includes(word));
}
