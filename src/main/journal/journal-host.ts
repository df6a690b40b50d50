import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fail, ok } from '#domain/result.ts';
import type { SpaceState } from '#shared/journal-contract.ts';
import type { Handlers } from '../ipc.ts';
import { report } from '../report.ts';
import type { Journal } from './journal.ts';
import { JournalError, toJournalError } from './journal-types.ts';
import { type JournalOpened, openJournal } from './open-journal.ts';

type JournalHandlers = Pick<
  Handlers,
  'journal.state' | 'journal.read' | 'journal.append' | 'journal.space' | 'journal.begin'
>;

export type JournalHost = JournalHandlers & {
  /** Waits for what is being written. */
  readonly close: () => Promise<void>;
};

type Input = {
  readonly userData: string;
  readonly deviceId: string;
  /** Without it the app keeps one copy only: for measuring what the journal is worth, never for work. */
  readonly enabled: boolean;
};

/** How long the last word on the free space is good for. Milliseconds. */
const spaceHolds = 3000;

/** What the page may ask of the journal. It is opened once, before the page asks for the first time. */
export function createJournalHost({ userData, deviceId, enabled }: Input): JournalHost {
  const folder = path.join(userData, 'journal');
  const opening: Promise<JournalOpened> = enabled
    ? openJournal({ folder, deviceId, newId: randomUUID })
    : Promise.reject(new JournalError('closed'));
  // Each call below tells of the failure; this only keeps it from counting as unhandled.
  opening.catch((cause: unknown) => enabled && report('the journal could not be opened', cause));
  const spaceOf = createSpaceGauge();
  const answer = async <T>(work: (opened: JournalOpened) => Promise<T>) => {
    if (!enabled) return fail({ code: 'off' as const, expected: null });
    try {
      return ok(await work(await opening));
    } catch (cause: unknown) {
      return failureOf(cause);
    }
  };
  return {
    'journal.state': () => answer(({ journal, report: found }) => stateOf(journal, found, spaceOf)),
    'journal.read': ({ seq }) => answer(({ journal }) => pageFrom(journal, seq)),
    'journal.append': ({ transactions }) =>
      answer(async ({ journal }) => {
        await Promise.all(transactions.map((recorded) => journal.append(recorded as unknown as Recorded)));
        return { space: await spaceOf(journal) };
      }),
    'journal.space': () => answer(async ({ journal }) => ({ space: await spaceOf(journal) })),
    'journal.begin': ({ databaseId, generation, seq }) =>
      answer(async ({ journal }) => {
        await journal.setIdentity({ databaseId, generation });
        await journal.restartAt(seq);
        return { databaseId: journal.identity.databaseId, generation: journal.identity.generation };
      }),
    close: async () => {
      const opened = await opening.catch(() => null);
      await opened?.journal.close();
    },
  };
}

type Recorded = Parameters<Journal['append']>[0];

async function stateOf(journal: Journal, found: JournalOpened['report'], spaceOf: SpaceGauge) {
  const { lastSeq, identity } = journal;
  const last = lastSeq === 0 ? null : ((await journal.readFrom(lastSeq, { limit: 1 })).transactions[0] ?? null);
  return {
    ...identity,
    isNew: found.state === 'new',
    lastSeq,
    lastTxId: last?.transaction.txId ?? null,
    torn: found.torn !== null,
    damaged: found.damaged.length,
    space: await spaceOf(journal),
  };
}

async function pageFrom(journal: Journal, seq: number) {
  const { transactions, next, gaps } = await journal.readFrom(seq);
  return { transactions: [...transactions], next, gaps: [...gaps] };
}

type SpaceGauge = (journal: Journal) => Promise<SpaceState>;

/** The free space is asked for now and then, not with every key. */
function createSpaceGauge(): SpaceGauge {
  let known: { readonly state: SpaceState; readonly until: number } | null = null;
  return async (journal) => {
    if (known !== null && performance.now() < known.until) return known.state;
    const state = await journal.spaceState();
    known = { state, until: performance.now() + spaceHolds };
    return state;
  };
}

function failureOf(cause: unknown) {
  const { code, expected, cause: reason } = toJournalError(cause);
  if (code === 'failed') report('the journal could not be written or read', reason ?? cause);
  return fail({ code: code === 'closed' ? ('failed' as const) : code, expected });
}
