import type { VerifyReport } from './report.ts';
import { span } from './verify-data.ts';

/** A report as one JSON object, or as lines for a terminal: one a part, then what is to be known of it. */
export function printVerified(report: VerifyReport, json: boolean): string {
  if (json) return JSON.stringify(report, null, 2);
  const lines = [
    `data: ${report.data}`,
    `journal: ${journalLine(report)}`,
    `snapshots: ${snapshotsLine(report)}`,
    `artifacts: ${artifactsLine(report)}`,
    `database: ${databaseLine(report)}`,
    ...notes(report).map((note) => `note: ${note}`),
    ...report.problems.map(({ part, place, what }) => `damaged: ${part}: ${place}: ${what}`),
    `result: ${resultLine(report)}`,
  ];
  return lines.join('\n');
}

/** The one line of stderr: the first problem, and how many more there are. */
export function problemLine({ problems }: VerifyReport): string {
  const [first, ...more] = problems;
  if (first === undefined) return '';
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  return `plenaria: ${`${first.part}: ${first.place}: ${first.what}`.replaceAll(/\s+/g, ' ')}${rest}`;
}

function journalLine({ journal }: VerifyReport): string {
  const { state, firstSeq, lastSeq, transactions, segments, replay } = journal;
  if (state === 'none') return 'none';
  if (state === 'unreadable') return 'could not be read';
  if (transactions === 0) return `${state}, empty`;
  const held = `${span(firstSeq, lastSeq)} in ${counted(transactions, 'transaction')}, ${counted(segments.length, 'segment')}`;
  return `${state}, ${held}; ${replay.transactions} done again from ${replay.from ?? 'nothing'}`;
}

function snapshotsLine({ snapshots }: VerifyReport): string {
  if (snapshots.length === 0) return 'none';
  const damaged = snapshots.filter(({ state }) => state === 'damaged').length;
  return `${snapshots.length - damaged} whole${damaged === 0 ? '' : `, ${damaged} damaged`}`;
}

function artifactsLine({ artifacts }: VerifyReport): string {
  const { files, bytes, records, missing } = artifacts;
  if (files === 0 && records === 0) return 'none';
  const held = `${counted(files, 'file')}, ${bytes} bytes`;
  if (records === 0) return `${held}; no record of any`;
  return `${held}; ${records - missing.length} of ${counted(records, 'record')} with its file`;
}

function databaseLine({ database }: VerifyReport): string {
  return database.present ? `there, ${database.note}` : 'not there';
}

function notes({ journal, artifacts, database }: VerifyReport): string[] {
  const { torn, gaps, state } = journal;
  const lines = gaps.map(({ firstSeq, lastSeq, reason, heldBy }) => {
    const what = span(firstSeq, lastSeq);
    if (reason === 'restart') return `journal: ${what} stepped over by a restart, which is no damage`;
    return `journal: ${what} can’t be read; ${heldBy === null ? 'no whole snapshot holds them' : `${heldBy} holds them`}`;
  });
  if (torn !== null) {
    const place = `${torn.segment} from byte ${torn.offset}`;
    lines.push(`journal: ${place}: an end that was never finished nor acknowledged; the next start sets it aside`);
  }
  if (artifacts.fromElsewhere > 0) {
    lines.push(`artifacts: ${counted(artifacts.fromElsewhere, 'record')} came in a pack, without a file`);
  }
  if (!database.present && (state === 'whole' || state === 'torn') && journal.transactions > 0) {
    lines.push('database: the next start makes it again from the journal');
  }
  for (const name of database.setAside) lines.push(`database: ${name} was moved aside; nothing reads it`);
  return lines;
}

function resultLine({ problems, empty }: VerifyReport): string {
  if (empty) return 'there is nothing yet';
  if (problems.length === 0) return 'all that was checked is well';
  return problems.length === 1 ? '1 thing is damaged' : `${problems.length} things are damaged`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
