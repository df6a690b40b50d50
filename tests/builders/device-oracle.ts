import type { Conflict } from '#domain/records/history.ts';
import { type Device, conflictsOf, packOf, type World } from './device-model.ts';

/** What must hold once all laptops have exchanged all packs. Works from the history alone, not as the merge does. */

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;
type Written = {
  readonly txId: string;
  readonly entity: string;
  readonly entityId: string;
  readonly path: string;
  readonly value: Json;
};

const kindFields = ['kind', 'owners', 'attribution', 'due', 'status', 'decision', 'presentAttendeeIds', 'code'];
const stamps = ['rev', 'createdAt', 'updatedAt', 'updatedBy'];

/** Where two laptops differ without an open conflict that names what each of them has. */
export function unlistedDifferences(one: Device, other: Device): string[] {
  const found: string[] = [];
  for (const entity of new Set([...one.tables.keys(), ...other.tables.keys()])) {
    if (entity === 'adopted' || entity === 'conflicts') continue;
    const [a, b] = [one.tables.get(entity), other.tables.get(entity)];
    for (const id of new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])) {
      const rows = [leaves(a?.get(id)), leaves(b?.get(id))] as const;
      for (const path of new Set([...rows[0].keys(), ...rows[1].keys()])) {
        const values = [rows[0].get(path), rows[1].get(path)];
        if (JSON.stringify(values[0]) === JSON.stringify(values[1]) || rows.some((row) => isTakenApart(row, path)))
          continue;
        if (!isListed(openAbout(one, entity, id), path, values)) {
          found.push(`${entity} ${id} ${path}: ${JSON.stringify(values)}`);
        }
      }
    }
  }
  const lists = [one, other].map((device) => JSON.stringify(conflictsOf(device).map(summaryOf).sort()));
  if (lists[0] !== lists[1]) found.push(`conflicts: ${lists.join('\n')}`);
  return found;
}

/** What a person wrote last, without anybody writing over it knowingly, and what is neither in the row nor listed. */
export function silentlyLost(device: Device, world: World): string[] {
  const all = writtenBy(device);
  const heads = all.filter(
    (written) =>
      !all.some(
        (later) =>
          later.entityId === written.entityId &&
          isWithin(later.path, written.path) &&
          world.known.get(later.txId)?.has(written.txId),
      ),
  );
  return heads.flatMap((head) => {
    const row = device.tables.get(head.entity)?.get(head.entityId);
    const isThere = head.path === '*' ? row === undefined || row['deletedAt'] !== null : holds(row, head);
    return isThere || isNamed(openAbout(device, head.entity, head.entityId), head) ? [] : [JSON.stringify(head)];
  });
}

/** Codes that stand twice. */
export function doubledCodes(device: Device): string[] {
  const codes = [...(device.tables.get('outcomes')?.values() ?? [])].map((row) => String(row['code']));
  return codes.filter((code, at) => codes.indexOf(code) !== at);
}

function holds(row: Fields | undefined, { path, value }: Written): boolean {
  if (row === undefined) return false;
  if (path === 'deletedAt' && typeof value === 'string') return row['deletedAt'] !== null;
  return says(at(row, path), value);
}

/** A deletion is named as a deletion: where two people deleted, one question about it is enough. */
function isNamed(open: readonly Conflict[], { path, value }: Written): boolean {
  if (path === '*' || (path === 'deletedAt' && typeof value === 'string')) {
    return open.some((conflict) => conflict.path === 'deletedAt' && conflict.sides.some((side) => side.value !== null));
  }
  return open.some((conflict) => conflict.sides.some((side) => says(within(conflict, side.value, path), value)));
}

function isListed(open: readonly Conflict[], path: string, values: readonly Json[]): boolean {
  const field = path.split('.')[0] ?? '';
  const isOfKind = kindFields.includes(field) && open.some((conflict) => conflict.path === 'kind');
  if (isOfKind) return true;
  if (path.endsWith('.rev')) {
    const text = path.slice(0, -4);
    return open.some(({ path: place }) => isWithin(place, text) || isWithin(place, `${text}.values`));
  }
  return values.every((value) =>
    open.some((conflict) => conflict.sides.some((side) => says(within(conflict, side.value, path), value))),
  );
}

function summaryOf({ id, state, resolution, sides }: Conflict): string {
  return JSON.stringify([id, state, resolution, sides.map(({ value, txId }) => [wordsOf(value), txId])]);
}

const outside = Symbol('outside');

/** What one side of a conflict says of a path, which may lie inside of the conflict's. */
function within(conflict: Conflict, value: Json, path: string): Json {
  if (conflict.path === path && path !== 'kind') return value ?? undefined;
  if (conflict.path === 'kind' && kindFields.includes(path.split('.')[0] ?? '')) return at(value, path);
  return path.startsWith(`${conflict.path}.`) ? at(value, path.slice(conflict.path.length + 1)) : outside;
}

function openAbout(device: Device, entity: string, id: string): Conflict[] {
  return conflictsOf(device).filter((c) => c.state === 'open' && c.entity === entity && c.entityId === id);
}

/** Everything people wrote, field by field and language by language. Codes are numbered by the merge. */
function writtenBy(device: Device): Written[] {
  const conflicts = new Map<string, Conflict>(conflictsOf(device).map((conflict) => [conflict.id, conflict]));
  return packOf(device).originals.flatMap(({ transaction, changes }) =>
    changes.flatMap((change): Written[] => {
      const place = { txId: transaction.txId, entity: change.entity as string, entityId: change.entityId };
      const conflict = conflicts.get(change.entityId);
      if (conflict !== undefined) {
        const decided = (path: string) => resolved(transaction.txId, conflict, path, change.after as Fields);
        return settledPaths(conflict).map(decided).flatMap(takenApart);
      }
      if (place.entity === 'conflicts') return [];
      if (change.after === null) return [{ ...place, path: '*', value: null }];
      const before = leaves((change.before ?? undefined) as Fields | undefined);
      const after = leaves(change.after as Fields);
      const paths = [...new Set([...before.keys(), ...after.keys()])].filter(
        (path) => path !== 'code' && path !== 'id' && !path.endsWith('.rev') && !isTakenApart(after, path),
      );
      return paths
        .filter(
          (path) => change.before === null || JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path)),
        )
        .map((path) => ({ ...place, path, value: after.get(path) }));
    }),
  );
}

function settledPaths({ path }: Conflict): string[] {
  return path === 'kind' ? kindFields.filter((field) => field !== 'code') : [path];
}

/** A decision knows both sides; what it chose is written with it, unless it was there already. */
function resolved(txId: string, conflict: Conflict, path: string, after: Fields): Written {
  const resolution = after['resolution'] as Conflict['resolution'];
  const side = resolution?.kept === 'first' ? conflict.sides[0] : conflict.sides[1];
  const value = resolution === null || resolution.kept === 'other' ? outside : within(conflict, side.value, path);
  return { txId, entity: conflict.entity, entityId: conflict.entityId, path, value };
}

/** A value with parts, part by part: each may be written over by itself. */
function takenApart(written: Written): Written[] {
  if (!isFields(written.value) || !['decision', 'details'].includes(written.path)) return [written];
  return [...leaves({ [written.path]: written.value })]
    .filter(([path]) => !path.endsWith('.rev'))
    .map(([path, value]) => ({ ...written, path, value }));
}

function says(a: Json, b: Json): boolean {
  if (b === outside) return true;
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
}

function wordsOf(value: Json): Json {
  return isFields(value) && typeof value['text'] === 'string' ? value['text'] : (value ?? null);
}

/** Whether a row has something inside of a path, so that the path itself says nothing. */
function isTakenApart(row: ReadonlyMap<string, Json>, path: string): boolean {
  return [...row.keys()].some((key) => key.startsWith(`${path}.`));
}

function isWithin(a: string, b: string): boolean {
  return a === '*' || b === '*' || a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

function at(row: Json, path: string): Json {
  return path.split('.').reduce<Json>((value, key) => (isFields(value) ? value[key] : undefined), row);
}

/** The row taken apart: texts into their languages, a decision into its fields. */
function leaves(row: Fields | undefined): Map<string, Json> {
  const found = new Map<string, Json>();
  const walk = (value: Json, path: string) => {
    if (isFields(value) && isFields(value['values'])) {
      found.set(`${path}.rev`, value['rev']);
      for (const [locale, text] of Object.entries(value['values'])) found.set(`${path}.values.${locale}`, sorted(text));
    } else if (path === 'decision' && isFields(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    } else found.set(path, value);
  };
  for (const [key, value] of Object.entries(row ?? {})) if (!stamps.includes(key)) walk(value, key);
  return found;
}

function sorted(value: Json): Json {
  return isFields(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

function isFields(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
