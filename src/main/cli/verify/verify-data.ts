import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { DamageReason } from '../../journal/journal-types.ts';
import { checkArtifacts } from './check-artifacts.ts';
import { type JournalRead, readWholeJournal, replayJournal } from './check-journal.ts';
import { type NewestSnapshot, checkSnapshots } from './check-snapshots.ts';
import type { CheckedDatabase, CheckedJournal, Problem, VerifyReport } from './report.ts';

/**
 * Reads everything the app keeps in its folder, against itself, and changes nothing. A folder that is not there is
 * empty where it may be: the app makes its own with its first start. Elsewhere the system's error is thrown.
 */
export async function verifyData(data: string, mayBeAbsent: boolean): Promise<VerifyReport> {
  const database = databaseAmong(mayBeAbsent && !existsSync(data) ? [] : await readdir(data));
  const read = await readWholeJournal(data);
  const { snapshots, newest } = await checkSnapshots(data, read.checked.databaseId);
  const state = replayJournal(read, newest);
  const artifacts = await checkArtifacts(data, state);
  const journal = { ...read.checked, gaps: gapsOf(read, newest), replay: state.replay };
  const hasPast = snapshots.length > 0 || artifacts.files > 0 || database.present;
  const problems: Problem[] = [
    ...journalProblems(journal, { newest, hasPast }),
    ...snapshots.flatMap(({ name, problem }) => (problem === null ? [] : [snapshotProblem(name, problem)])),
    ...artifacts.damaged.map(({ file, problem }) => artifactProblem(file, problem)),
    ...artifacts.missing.map(({ fileName, sha256 }) =>
      artifactProblem(path.join(sha256.slice(0, 2), sha256), `the exported file ${fileName} is not there`),
    ),
  ];
  const empty = journal.state === 'none' && !hasPast;
  return { data, journal, snapshots, artifacts, database, problems, empty, ok: problems.length === 0 };
}

const databaseFolder = 'IndexedDB';

/** Chromium's files have no format of ours to be read by: that they are there is all that can be said. */
function databaseAmong(names: readonly string[]): CheckedDatabase {
  return {
    folder: databaseFolder,
    present: names.includes(databaseFolder),
    setAside: names.filter((name) => name.startsWith(`${databaseFolder}-damaged-`)),
    checked: false,
    note: 'not checked: only the app can read it, and it compares it with the journal at each start',
  };
}

function gapsOf({ gaps, checked }: JournalRead, newest: NewestSnapshot | null): CheckedJournal['gaps'] {
  const manifest = newest?.content.manifest;
  const holds = (seq: number) => manifest?.generation === checked.generation && manifest.seq >= seq;
  return gaps.map((gap) => ({ ...gap, heldBy: holds(gap.lastSeq) ? (newest?.name ?? null) : null }));
}

type Around = { readonly newest: NewestSnapshot | null; readonly hasPast: boolean };

function journalProblems(journal: CheckedJournal, { newest, hasPast }: Around): Problem[] {
  const problem = (place: string, what: string): Problem => ({ part: 'journal', place, what });
  if (journal.state === 'none') {
    return hasPast ? [problem('journal', 'it is not there; only the database can tell it what it held')] : [];
  }
  if (journal.state === 'unreadable') return [problem('journal', journal.problem ?? '')];
  const damaged = journal.damaged.map(({ segment, line, reason }) =>
    problem(line === 0 ? segment : `${segment} line ${line}`, damageWords[reason]),
  );
  const misfits = journal.replay.misfits.map(({ txId, firstSeq, lastSeq, problem: what }) =>
    problem(`transaction ${txId} (${span(firstSeq, lastSeq)})`, `it does not fit what stands before it: ${what}`),
  );
  return [...damaged, ...misfits, ...shortfall(journal, newest).map((what) => problem('journal', what))];
}

/** A journal whose newest segment was deleted looks whole: only what is newer elsewhere tells. */
function shortfall({ lastSeq, generation }: CheckedJournal, newest: NewestSnapshot | null): string[] {
  if (newest === null) return [];
  const { manifest } = newest.content;
  if (manifest.generation !== generation || manifest.seq <= lastSeq) return [];
  return [`it ends at change ${lastSeq}, though ${newest.name} holds change ${manifest.seq}`];
}

function snapshotProblem(place: string, what: string): Problem {
  return { part: 'snapshots', place, what };
}

function artifactProblem(place: string, what: string): Problem {
  return { part: 'artifacts', place, what };
}

/** `change 7`, `changes 7 to 9`. */
export function span(firstSeq: number, lastSeq: number): string {
  return firstSeq === lastSeq ? `change ${firstSeq}` : `changes ${firstSeq} to ${lastSeq}`;
}

const damageWords: Readonly<Record<DamageReason, string>> = {
  crc: 'the line is not what was written',
  unreadable: 'the line is nothing this version knows',
  incomplete: 'a commit without all of its changes',
  order: 'its numbers do not follow what stands before',
  unfinished: 'changes without their commit',
  head: 'the line does not say which segment this is',
  misnumbered: 'the segment stands under another number',
  missing: 'the segment is not there',
  identity: 'it is lost or altered; the next start makes it again from the newest segment',
};
