import { describe, expect, it } from 'vitest';
import { noteDocument, packedParts } from '#tests/builders/search.ts';
import { checksumOf } from './checksum.ts';
import { packedRules } from './pack.ts';

const texts = [
  'La CIBERSEGURIDAD según García: D-03, d30 y D-003',
  'Le cœur de l’atelier, « réseau » — IPv6 & RPKI/ROA 2001:db8::/32',
  'Segurança é de todos; ação n.º 5 (São Paulo)',
  'naïve Straße Łódź ﬁn e\u0301tude ١٢٣ 会議 don’t',
];
const documents = texts.map((text, at) =>
  noteDocument(`n${at}`, '', {
    namedIds: [`o${at}`],
    fields: [
      { name: 'text', role: 'title', locale: at % 2 === 0 ? 'es' : null, text },
      { name: 'names', role: 'names', locale: null, text: `LACNIC · ${text.slice(0, 12)}` },
    ],
  }),
);
const packed = packedParts(documents);
const sum = (parts: typeof packed, seq = 7) => checksumOf({ parts, seq, meetings: ['m'] });

describe('what is packed', () => {
  it('is what the rules of this number make of some texts: another sum asks for another number', () => {
    expect([packedRules, sum(packed)]).toEqual([1, '8f66768d-2f5e244d']);
  });

  it('has another sum for any other bit', () => {
    const sums = new Set([sum(packed), sum(packed, 8), sum({ ...packed, vocabulary: packed.vocabulary.slice(1) })]);
    for (const name of ['postings', 'times', 'records', 'idBytes', 'docIds'] as const) {
      const parts = structuredClone(packed);
      const { buffer } = parts[name];
      const bytes = new Uint8Array(buffer);
      if (bytes.length === 0) continue;
      bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 128;
      sums.add(sum(parts));
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      sums.add(sum(parts));
    }
    expect(sums.size).toBe(13);
  });
});
