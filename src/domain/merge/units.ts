import { fieldsOfKind } from './kind-fields.ts';
import { type Touch, wholeRecord } from './touches.ts';
import {
  type Fields,
  areAlike,
  isFields,
  isLocalized,
  overlaps,
  same,
  valueAt,
  withValueAt,
  wordsOf,
} from './values.ts';

/** What is merged as one: a field, one language of a text, or all that belongs to the kind of an outcome. */
export type Unit = {
  readonly path: string;
  /** The paths whose touches concern it. */
  readonly paths: readonly string[];
  /** The text it is a language of. */
  readonly textPath: string | null;
  readonly isSource: boolean;
};

const derived = new Set(['id', 'deletedAt', 'rev', 'createdAt', 'updatedAt', 'updatedBy']);

type Rows = {
  readonly mine: Fields;
  readonly theirs: Fields;
  /** Whether what belongs to the kind must stay together: two conversions met. */
  readonly isKindOne: boolean;
};

/** The units of a record as its two rows have it. Codes of outcomes are numbered, not merged. */
export function unitsOf(entity: string, { mine, theirs, isKindOne }: Rows): readonly Unit[] {
  const bound = new Set<string>(entity !== 'outcomes' ? [] : isKindOne ? fieldsOfKind : ['code']);
  const units: Unit[] = isKindOne ? [{ path: 'kind', paths: fieldsOfKind, textPath: null, isSource: false }] : [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (!derived.has(key) && !bound.has(key)) units.push(...unitsAt(mine[key], theirs[key], key));
  }
  return units;
}

function unitsAt(mine: unknown, theirs: unknown, path: string): readonly Unit[] {
  if (isLocalized(mine) && isLocalized(theirs) && areAlike(mine, theirs)) {
    const all = new Set([mine.source, ...Object.keys(mine.values), ...Object.keys(theirs.values)]);
    return [...all].map((locale) => {
      const own = `${path}.values.${locale}`;
      return { path: own, paths: [own], textPath: path, isSource: locale === mine.source };
    });
  }
  if (path === 'decision' && isFields(mine) && isFields(theirs)) {
    return Object.keys(mine).flatMap((key) => unitsAt(mine[key], theirs[key], `${path}.${key}`));
  }
  return [{ path, paths: [path], textPath: null, isSource: false }];
}

/** Whether the unit is all that belongs to the kind. */
function isKind({ path, paths }: Unit): boolean {
  return path === 'kind' && paths.length > 1;
}

/** The value of a unit as a conflict shows it; a language that is missing is null. */
export function unitValue(unit: Unit, row: Fields): unknown {
  if (isKind(unit)) return Object.fromEntries(fieldsOfKind.map((field) => [field, row[field]]));
  return valueAt(row, unit.path) ?? null;
}

/** The row with the unit as another row has it; the source of a text brings its revision. */
export function withUnit(unit: Unit, row: Fields, from: Fields): Fields {
  if (isKind(unit)) return { ...row, ...(unitValue(unit, from) as Fields) };
  const next = withValueAt(row, unit.path, valueAt(from, unit.path));
  if (unit.textPath === null || !unit.isSource) return next;
  return withValueAt(next, `${unit.textPath}.rev`, valueAt(from, `${unit.textPath}.rev`));
}

/** Whether two values of a unit say the same to a reader: of a text, the words. */
export function saysTheSame(unit: Unit, a: unknown, b: unknown): boolean {
  if (unit.textPath !== null) return wordsOf(a) === wordsOf(b);
  if (isKind(unit) && isFields(a) && isFields(b)) return withoutCode(a, b);
  return same(a, b);
}

function withoutCode(a: Fields, b: Fields): boolean {
  return same({ ...a, code: null }, { ...b, code: null });
}

/** Whether a touch left this value behind. Of a kind, every part it wrote must be as it is now. */
export function wrote(unit: Unit, touch: Touch, value: unknown): boolean {
  const { written } = touch;
  if (written === null) return false;
  if (isKind(unit) && isFields(value)) {
    const parts = fieldsOfKind.filter((field) => field !== 'code' && field in written);
    return parts.length > 0 && parts.every((field) => same(written[field], value[field]));
  }
  const [field = ''] = unit.path.split('.');
  if (!(field in written)) return false;
  const isWhole = touch.path === wholeRecord || overlaps(touch.path, unit.path);
  return isWhole && saysTheSame(unit, valueAt(written, unit.path) ?? null, value);
}
