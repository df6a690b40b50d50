import { describe, expect, it } from 'vitest';
import { artifact, outboxEntry } from '#tests/builders/outbox.ts';
import { type ArtifactId, type DestinationId, asId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { OutboxEntry } from '../records/summary.ts';
import { outboxChanges } from './enqueue.ts';
import { copyName, idempotencyKeyOf, partsOfKey } from './key.ts';
import { secretIdOf } from './secret-id.ts';

const now = '2023-02-08T20:34:06.000Z' as Instant;
const nextcloud = asId<DestinationId>('nextcloud');
const stick = asId<DestinationId>('stick');
const pdf = artifact();
const markdown = artifact({
  id: asId<ArtifactId>('artifact-2'),
  format: 'md',
  fileName: 'montevideo-2023_takeaways_es_v1.md',
  sha256: 'a'.repeat(64),
});

function enqueue(destinationIds: readonly DestinationId[], existing: readonly OutboxEntry[]) {
  let count = 0;
  const newId = () => `new-${(count += 1)}`;
  const changes = outboxChanges({ artifacts: [pdf, markdown], destinationIds, existing, now, newId });
  return changes.map((change) => change.after as OutboxEntry);
}

describe('putting files into the outbox', () => {
  it('makes one row for each file and destination', () => {
    const entries = enqueue([nextcloud, stick, stick], []);
    expect(entries.map((entry) => [entry.artifactId, entry.destinationId])).toEqual([
      [pdf.id, nextcloud],
      [pdf.id, stick],
      [markdown.id, nextcloud],
      [markdown.id, stick],
    ]);
    expect(entries.every(({ state, queuedAt }) => state === 'queued' && queuedAt === now)).toBe(true);
  });

  it('does not queue again what is delivered or on its way there, only what was discarded', () => {
    const delivered = outboxEntry({ state: 'delivered' });
    const discarded = outboxEntry({
      idempotencyKey: idempotencyKeyOf({ ...markdown, destinationId: nextcloud }),
      deletedAt: now,
    });
    expect(enqueue([nextcloud], [delivered, discarded]).map((entry) => entry.artifactId)).toEqual([markdown.id]);
  });
});

describe('the key of an entry', () => {
  it('gives its parts back, whatever the file is called', () => {
    const parts = { sha256: 'b'.repeat(64), destinationId: nextcloud, fileName: 'acta: versión 2:final.md' };
    expect(partsOfKey(idempotencyKeyOf(parts))).toEqual(parts);
  });

  it('names a copy after its bytes', () => {
    expect(copyName('README', 'abcdef0123')).toBe('README_abcdef01');
    expect(copyName('.hidden', 'abcdef0123')).toBe('.hidden_abcdef01');
    expect(copyName('acta_abcdef01-9.md', 'abcdef0123')).toBe('acta_abcdef01-10.md');
  });
});

describe('the name of a password', () => {
  it('changes with the server and the user, not with the folder', () => {
    const base = { id: nextcloud, url: 'https://nube.ejemplo.org/actas/', user: 'relatoria' };
    expect(secretIdOf({ ...base, url: 'https://nube.ejemplo.org/otra/' })).toBe(secretIdOf(base));
    expect(secretIdOf({ ...base, url: 'https://otra.ejemplo.org/actas/' })).not.toBe(secretIdOf(base));
    expect(secretIdOf({ ...base, url: 'http://nube.ejemplo.org/actas/' })).not.toBe(secretIdOf(base));
    expect(secretIdOf({ ...base, user: 'otra' })).not.toBe(secretIdOf(base));
  });

  it('fits the contract with the host, which takes 64 characters', () => {
    const id = asId<DestinationId>('0192c7b4-5c1e-7c1a-9f43-2b7d0a6f1e55');
    expect(secretIdOf({ id, url: 'https://nube.ejemplo.org/', user: 'x'.repeat(200) }).length).toBeLessThanOrEqual(64);
  });
});
