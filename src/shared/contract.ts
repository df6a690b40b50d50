import { z } from 'zod';
import { locales } from '#domain/primitives.ts';
import { deliveryFailureCodes, destinationKinds } from '#domain/records/summary.ts';
import { longestMachineText, machineFailureCodes } from '#domain/translation/machine.ts';
import type { Channel } from './channels.ts';
import {
  journalFailure,
  journalPage,
  journalState,
  recordedTransaction,
  snapshotEntry,
  spaceState,
} from './journal-contract.ts';

/** Refusals of the host that a person can act on; worded in `locales/<lang>/errors.json` under `host`. */
export const hostFailureCodes = [
  'internal',
  'bad_request',
  'not_found',
  'no_permission',
  'too_large',
  'no_space',
  'not_a_file',
  'unreadable',
  'print_failed',
] as const;
export type HostFailureCode = (typeof hostFailureCodes)[number];

/** Files larger than this are refused before a byte is read: 256 MiB. */
export const maxFileBytes = 256 * 1024 * 1024;

const token = z.string().regex(/^[0-9a-f-]{36}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileName = z.string().regex(/^(?!\.{1,2}$)[^/\\\0]{1,200}$/);
const bytes = z.instanceof(Uint8Array<ArrayBufferLike>).refine((value) => value.byteLength <= maxFileBytes);
const none = z.strictObject({});
const locale = z.enum(locales);
const theme = z.enum(['light', 'dark', 'system']);

const result = <T extends z.ZodType, F extends z.ZodType>(value: T, failure: F) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), failure }),
  ]);

const hostFailure = z.strictObject({ code: z.enum(hostFailureCodes) });
const hosted = <T extends z.ZodType>(value: T) => result(value, hostFailure);

const deliveryFailure = z.strictObject({
  code: z.enum(deliveryFailureCodes),
  httpStatus: z.number().int().nullable(),
  /** Seconds the server asked to wait, already capped; null where it did not say. */
  retryAfterSeconds: z.number().nonnegative().nullable(),
});
export type DeliveryFailure = z.infer<typeof deliveryFailure>;

const destination = z.strictObject({
  id: z.string().min(1).max(64),
  kind: z.enum(destinationKinds),
  url: z.string().max(2000),
  user: z.string().max(200),
});
export type DeliveryDestination = z.infer<typeof destination>;

const delivery = z.strictObject({ destination, sha256, fileName });
const picked = z.strictObject({ token, name: z.string(), size: z.number() });
const secretState = z.strictObject({ kept: z.enum(['keychain', 'memory', 'none']) });
const destinationId = z.strictObject({ destinationId: z.string().min(1).max(64) });

const machineState = z.strictObject({ address: z.string().nullable(), key: secretState.shape.kept });
const machineFailure = z.strictObject({ code: z.enum(machineFailureCodes) });

const preferences = z.strictObject({ locale, theme });
export type Preferences = z.infer<typeof preferences>;
export type Theme = Preferences['theme'];

/** Every channel with the schema of what goes in and what comes back. Main parses both. */
export const contract = {
  'app.info': {
    input: none,
    output: hosted(
      z.strictObject({
        version: z.string(),
        platform: z.string(),
        development: z.boolean(),
        deviceId: z.string(),
        preferences,
        /** The machine's IANA time zone, assumed for files that name none. */
        timeZone: z.string(),
        /** Whether the page lets itself be written to from outside, to be killed in the middle; development only. */
        torture: z.boolean(),
        /** An instant to play from instead of the present one; development only. */
        clock: z.string().nullable(),
      }),
    ),
  },
  'app.ready': { input: z.strictObject({ screen: z.string().max(60) }), output: hosted(none) },
  /** The answer to `host.closing`: everything typed is on disk. */
  'app.flushed': { input: none, output: hosted(none) },
  'preferences.set': { input: preferences.partial(), output: hosted(preferences) },
  'file.pick': {
    input: z.strictObject({
      purpose: z.enum(['agenda', 'attendees', 'minutes', 'pack', 'translation', 'logo']),
      title: z.string().max(200),
    }),
    output: hosted(picked.nullable()),
  },
  'file.read': { input: z.strictObject({ token }), output: hosted(z.strictObject({ name: z.string(), bytes })) },
  /** Asks where to, and writes there; null where the person cancelled. */
  'file.save': {
    input: z.strictObject({ title: z.string().max(200), suggestedName: fileName, bytes }),
    output: hosted(z.strictObject({ name: z.string() }).nullable()),
  },
  'folder.pick': {
    input: z.strictObject({ title: z.string().max(200) }),
    output: hosted(z.strictObject({ token, name: z.string() }).nullable()),
  },
  'folder.write': {
    input: z.strictObject({ token, files: z.array(z.strictObject({ sha256, fileName })).max(200) }),
    output: hosted(z.strictObject({ written: z.array(z.string()) })),
  },
  'artifact.store': { input: z.strictObject({ bytes }), output: hosted(z.strictObject({ sha256, bytes: z.number() })) },
  'artifact.reveal': { input: z.strictObject({ sha256, fileName }), output: hosted(none) },
  'print.pdf': {
    input: z.strictObject({
      html: z.string().max(64 * 1024 * 1024),
      title: z.string().max(2000),
      language: locale,
      author: z.string().max(500).nullable(),
      subject: z.string().max(2000),
    }),
    output: hosted(z.strictObject({ bytes })),
  },
  'delivery.send': {
    input: delivery,
    output: result(z.strictObject({ etag: z.string().nullable() }), deliveryFailure),
  },
  'delivery.verify': {
    input: delivery,
    output: result(z.strictObject({ etag: z.string().nullable(), sha256 }), deliveryFailure),
  },
  'secret.set': {
    input: z.strictObject({ destinationId: z.string().min(1).max(64), password: z.string().max(1000) }),
    output: hosted(secretState),
  },
  'secret.state': { input: destinationId, output: hosted(secretState) },
  'secret.clear': { input: destinationId, output: hosted(secretState) },
  /** The machine that makes drafts of translations: none, until a person sets one. */
  'machine.state': { input: none, output: hosted(machineState) },
  /** `key: null` leaves the key as it is, an empty one forgets it. */
  'machine.set': {
    input: z.strictObject({ address: z.string().max(2000).nullable(), key: z.string().max(1000).nullable() }),
    output: hosted(machineState),
  },
  'machine.draft': {
    input: z.strictObject({ text: z.string().min(1).max(longestMachineText), from: locale, to: locale }),
    output: result(z.strictObject({ text: z.string() }), machineFailure),
  },
  'journal.state': { input: none, output: result(journalState, journalFailure) },
  'journal.read': {
    input: z.strictObject({ seq: z.number().int().min(1) }),
    output: result(journalPage, journalFailure),
  },
  'journal.append': {
    input: z.strictObject({ transactions: z.array(recordedTransaction).min(1).max(1000) }),
    output: result(z.strictObject({ space: spaceState }), journalFailure),
  },
  'journal.space': { input: none, output: result(z.strictObject({ space: spaceState }), journalFailure) },
  /** Begins anew at a number, for a database that knows more than the journal. */
  'journal.begin': {
    input: z.strictObject({
      databaseId: z.string().min(1).max(64),
      generation: z.number().int().min(0),
      seq: z.number().int().min(1),
    }),
    output: result(z.strictObject({ databaseId: z.string(), generation: z.number().int() }), journalFailure),
  },
  'snapshot.write': {
    input: z.strictObject({ bytes, seq: z.number().int().min(0), generation: z.number().int().min(0) }),
    output: hosted(snapshotEntry),
  },
  'snapshot.list': { input: none, output: hosted(z.strictObject({ snapshots: z.array(snapshotEntry) })) },
  'snapshot.read': {
    input: z.strictObject({ name: fileName }),
    output: hosted(z.strictObject({ bytes })),
  },
  /** Starts the app again; `rebuild` has a database that can't be opened moved aside first. */
  'app.relaunch': { input: z.strictObject({ rebuild: z.boolean() }), output: hosted(none) },
  /** Opens the window for the room's screen, or brings it to another meeting. */
  'projector.open': { input: z.strictObject({ meetingId: z.string().min(1).max(64) }), output: hosted(none) },
  'projector.close': { input: none, output: hosted(none) },
  /** The language of the field that has the keyboard; false where there is no dictionary to check it with. */
  'spelling.language': {
    input: z.strictObject({ locale }),
    output: hosted(z.strictObject({ isChecked: z.boolean() })),
  },
} as const satisfies Record<Channel, { input: z.ZodType; output: z.ZodType }>;

export type ChannelInput<C extends Channel> = z.infer<(typeof contract)[C]['input']>;
export type ChannelOutput<C extends Channel> = z.infer<(typeof contract)[C]['output']>;
