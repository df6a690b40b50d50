import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import { host } from './host.ts';

/** The journal of the host. */
export const hostJournal = {
  state: () => host()['journal.state']({}),
  read: (seq: number) => host()['journal.read']({ seq }),
  append: (transactions: readonly RecordedTransaction[]) =>
    host()['journal.append']({ transactions: transactions as never }),
  begin: (input: { readonly databaseId: string; readonly generation: number; readonly seq: number }) =>
    host()['journal.begin'](input),
};
