import { describe, expect, it } from 'vitest';
import { type RecordedTransaction, StoreImage } from './store-image.ts';

let seq = 0;

/** A transaction of a meeting in which every change is a patch of a note. */
function noted(...changes: readonly (readonly [string, object | null, object | null])[]): RecordedTransaction {
  const firstSeq = seq + 1;
  const shared = {
    txId: `tx-${firstSeq}`,
    command: 'note.edit',
    at: `2023-02-08T15:00:${firstSeq}Z`,
    deviceId: 'laptop',
  };
  const rows = changes.map(([entityId, before, after]) => ({
    entity: 'notes',
    entityId,
    before,
    after,
    seq: (seq += 1),
    ...shared,
  }));
  const transaction = { ...shared, kind: 'do', ofTx: null, meetingId: 'meeting', firstSeq, lastSeq: seq };
  return { transaction, changes: rows } as unknown as RecordedTransaction;
}

describe('a database that is put together again', () => {
  it('has each row as its commits left it, with its revision', () => {
    const image = new StoreImage();
    expect(image.apply(noted(['n1', null, { id: 'n1', text: 'Hola' }]))).toBeNull();
    expect(
      image.apply(noted(['n1', { text: 'Hola' }, { text: 'Hola a todos' }], ['n2', null, { id: 'n2', text: 'Otra' }])),
    ).toBeNull();
    expect(image.rows('notes')).toMatchObject([
      { id: 'n1', text: 'Hola a todos', rev: 2, createdAt: '2023-02-08T15:00:1Z' },
      { id: 'n2', text: 'Otra', rev: 1 },
    ]);
    expect(image.apply(noted(['n2', { id: 'n2', text: 'Otra' }, null]))).toBeNull();
    expect(image.rows('notes').map(({ id }) => id)).toEqual(['n1']);
  });

  it('takes rows of a snapshot as they are, and goes on from there', () => {
    const image = new StoreImage();
    image.put('notes', { id: 'n1', text: 'Hola', rev: 7, createdAt: 'then' });
    expect(image.apply(noted(['n1', { text: 'Hola' }, { text: 'Adiós' }]))).toBeNull();
    expect(image.rows('notes')).toMatchObject([{ text: 'Adiós', rev: 8, createdAt: 'then' }]);
    expect(image.entities()).toEqual(['notes']);
  });

  it('does nothing of a transaction that does not fit, and says what is wrong', () => {
    const image = new StoreImage();
    const misfit = noted(['n1', null, { id: 'n1', text: 'Hola' }], ['gone', { text: 'a' }, { text: 'b' }]);
    expect(image.apply(misfit)).toContain('notes gone is not there');
    expect(image.rows('notes')).toEqual([]);
  });
});
