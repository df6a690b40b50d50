import fc from 'fast-check';
import { type Channel, channels } from '#shared/channels.ts';
import { contract } from '#shared/contract.ts';

const token = '0f8fad5b-d9cb-469f-a165-70867728950e';
const sha256 = 'ab'.repeat(32);
const delivery = {
  destination: { id: 'd', kind: 'folder', url: token, user: '' },
  sha256,
  fileName: 'montevideo_takeaways_es_v1.md',
};

const stamp = { txId: 'tx', command: 'note.add', at: '2023-02-08T15:00:00.000Z', deviceId: 'laptop' };
const transaction = { ...stamp, kind: 'do', ofTx: null, meetingId: null, firstSeq: 1, lastSeq: 1 };
const change = { ...stamp, seq: 1, entity: 'notes', entityId: 'n', before: null, after: { id: 'n' } };

/** One good input of each channel; those that need a person or a file name none that there is. */
export const goodInputs: Readonly<Record<Channel, object>> = {
  'app.info': {},
  'app.flushed': {},
  'app.ready': { screen: 'agenda' },
  'preferences.set': { locale: 'es', theme: 'dark' },
  'file.pick': { purpose: 'agenda', title: 'Importar' },
  'file.read': { token },
  'file.save': { title: 'Guardar', suggestedName: 'a.plenaria', bytes: new Uint8Array([1]) },
  'folder.pick': { title: 'Carpeta' },
  'folder.write': { token, files: [{ sha256, fileName: 'a.md' }] },
  'artifact.store': { bytes: new Uint8Array([1, 2, 3]) },
  'artifact.reveal': { sha256, fileName: 'a.md' },
  'print.pdf': { html: '<p>x</p>', title: 'T', language: 'es', author: null, subject: '' },
  'delivery.send': delivery,
  'delivery.verify': delivery,
  'secret.set': { destinationId: 'd', password: 'p' },
  'secret.state': { destinationId: 'd' },
  'secret.clear': { destinationId: 'd' },
  'machine.state': {},
  'machine.set': { address: null, key: null },
  'machine.draft': { text: 'Hola', from: 'es', to: 'fr' },
  'journal.state': {},
  'journal.read': { seq: 1 },
  'journal.append': { transactions: [{ transaction, changes: [change] }] },
  'journal.space': {},
  'journal.begin': { databaseId: 'db', generation: 1, seq: 1 },
  'snapshot.write': { bytes: new Uint8Array([1]), seq: 1, generation: 1 },
  'snapshot.list': {},
  'snapshot.read': { name: 'snapshot.plenaria' },
  'app.relaunch': { rebuild: false },
  'projector.open': { meetingId: token },
  'projector.close': {},
  'spelling.language': { locale: 'fr' },
};

const nasty = fc.constantFrom<unknown>(
  ...[
    null,
    undefined,
    Number.NaN,
    -1,
    2 ** 53,
    true,
    '',
    '..',
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\x',
    '\\\\server\\x',
  ],
  ...[
    'a\0b',
    '__proto__',
    'constructor',
    'a'.repeat(5000),
    '\uD800',
    [],
    [[]],
    {},
    new Date(0),
    new Map(),
    new Uint8Array(3),
  ],
  JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
);

/** Inputs that are no good: anything at all, and good ones with a wound. `json` keeps to what JSON holds. */
export function badInputs(channel: Channel, { json = false } = {}): fc.Arbitrary<unknown> {
  const anything = json ? fc.jsonValue() : fc.anything({ withDate: true, withMap: true, withTypedArray: true });
  const value = fc.oneof(json ? nasty.filter(isJson) : nasty, anything);
  const good = goodInputs[channel];
  const added = fc.tuple(fc.string({ minLength: 1 }), value).map(([key, more]) => ({ ...good, [key]: more }));
  const replaced = (keys: readonly string[]) =>
    fc.tuple(fc.constantFrom(...keys), value).map(([key, other]) => ({ ...good, [key]: other }));
  const dropped = (keys: readonly string[]) =>
    fc.constantFrom(...keys).map((key) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== key)));
  const keys = Object.keys(good);
  const all = keys.length === 0 ? fc.oneof(value, added) : fc.oneof(value, added, replaced(keys), dropped(keys));
  // A wound may leave a good input: that one would be done, and some of what is done ends the app.
  return all.filter((input) => !contract[channel].input.safeParse(input).success);
}

/** Every channel with `count` bad inputs, always the same ones. */
export function sampledCalls(count: number): readonly (readonly [Channel, unknown])[] {
  return channels.flatMap((channel, index) =>
    fc
      .sample(badInputs(channel, { json: true }), { numRuns: count, seed: index })
      .map((input) => [channel, input] as const),
  );
}

function isJson(value: unknown): boolean {
  return value === null || ['string', 'boolean'].includes(typeof value) || Array.isArray(value);
}
