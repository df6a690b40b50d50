import { notice, type ImportFailure } from '#domain/import/preview.ts';
import { isLocale, type Locale } from '#domain/primitives.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { readMark } from '#domain/translation/mark.ts';
import type { ReturnedFile, ReturnedUnit } from '#domain/translation/returned.ts';
import type { UnitState } from '#domain/translation/units.ts';
import { originalPrefix, xliffNamespace } from '#domain/translation/xliff-names.ts';
import type { DecodedText } from './decode.ts';
import { readXml, type XmlTag } from './xml-events.ts';

/** Reads what a translator's tool made of a hand-off: XLIFF 1.2, and 1.0 and 1.1, which name the same things. */
export function readXliff(decoded: DecodedText): Result<ReturnedFile, ImportFailure> {
  const reader = new XliffReader();
  const read = readXml(decoded.text.replace(/^\uFEFF/, ''), reader);
  if (!read.ok) return read;
  const { units, locale } = reader;
  if (units.length === 0) return fail(notice('file', 'handoff_empty'));
  if (locale === null) return fail(notice('line 1', 'handoff_no_language'));
  return ok({
    format: 'xliff',
    meetingId: reader.meetingId,
    meetingTitle: reader.meetingTitle,
    sourceLocales: [...reader.sources],
    locale,
    units,
    warnings: decoded.warnings,
  });
}

/** Elements that hold code instead of words. */
const codeTags: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it']);
/** Elements that stand for code and hold nothing. */
const emptyTags: ReadonlySet<string> = new Set(['x', 'bx', 'ex']);
const mostUnits = 50_000;

type OpenUnit = { -readonly [K in keyof ReturnedUnit]: ReturnedUnit[K] } & { approved: boolean };

class XliffReader {
  readonly units: ReturnedUnit[] = [];
  readonly sources = new Set<Locale>();
  locale: Locale | null = null;
  meetingId: string | null = null;
  meetingTitle: string | null = null;
  /** Names of the elements one is in. */
  readonly #path: string[] = [];
  #unit: OpenUnit | null = null;
  /** Which text is being gathered; null where words mean nothing here. */
  #into: 'source' | 'target' | 'meeting' | null = null;
  #text = '';
  /** Above 0 inside of code, or of something that is not the translation. */
  #unheard = 0;

  readonly open = (tag: XmlTag): ImportFailure | null => {
    const refusal = this.#path.length === 0 ? refusedRoot(tag) : null;
    this.#path.push(tag.name);
    if (refusal !== null || !isXliff(tag.namespace)) return refusal;
    if (this.#unheard > 0 || tag.name === 'alt-trans' || tag.name === 'seg-source') {
      this.#unheard += 1;
      return null;
    }
    if (this.#into === 'source' || this.#into === 'target') return this.#inline(tag);
    return this.#element(tag);
  };

  readonly close = (name: string, namespace: string): void => {
    this.#path.pop();
    if (!isXliff(namespace)) return;
    if (this.#unheard > 0) this.#unheard -= 1;
    else if (name === 'trans-unit') this.#finish();
    else if (name === this.#into || (name === 'note' && this.#into === 'meeting')) this.#keep();
  };

  readonly text = (text: string): void => {
    if (this.#into !== null && this.#unheard === 0) this.#text += text;
  };

  #element(tag: XmlTag): ImportFailure | null {
    switch (tag.name) {
      case 'file':
        return this.#file(tag);
      case 'trans-unit':
        if (this.units.length >= mostUnits) return notice(`line ${tag.line}`, 'handoff_too_long', { limit: mostUnits });
        this.#unit = startedUnit(tag);
        return null;
      case 'target':
        return this.#target(tag);
      case 'source':
        this.#gather('source');
        return null;
      case 'note':
        if (this.#unit === null && tag.attributes['from'] === 'meeting') this.#gather('meeting');
        return null;
      default:
        return null;
    }
  }

  #file({ attributes, line }: XmlTag): ImportFailure | null {
    const source = languageOf(attributes['source-language']);
    if (source !== null) this.sources.add(source);
    const original = attributes['original'] ?? '';
    if (original.startsWith(originalPrefix)) this.meetingId ??= original.slice(originalPrefix.length);
    return this.#language(attributes['target-language'], line);
  }

  #target({ attributes, line }: XmlTag): ImportFailure | null {
    this.#gather('target');
    if (this.#unit !== null) this.#unit.state = stateOf(attributes['state']) ?? this.#unit.state;
    return this.#language(attributes['xml:lang'], line);
  }

  /** One file, one language: two of them could not both be what is taken back. */
  #language(tag: string | undefined, line: number): ImportFailure | null {
    if (tag === undefined || tag === '') return null;
    const locale = languageOf(tag);
    if (locale === null) return notice(`line ${line}`, 'handoff_language', { language: tag });
    if (this.locale !== null && this.locale !== locale) {
      return notice(`line ${line}`, 'handoff_two_languages', { first: this.locale, second: locale });
    }
    this.locale = locale;
    return null;
  }

  /** Words inside of `g`, `mrk` and `sub` count; what stands for markup is told of. */
  #inline({ name }: XmlTag): ImportFailure | null {
    const isCode = codeTags.has(name);
    if (isCode) this.#unheard = 1;
    if ((isCode || emptyTags.has(name)) && this.#into === 'target' && this.#unit !== null) {
      this.#unit.codes = [...this.#unit.codes, name];
    }
    return null;
  }

  #gather(into: 'source' | 'target' | 'meeting'): void {
    this.#into = into;
    this.#text = '';
  }

  #keep(): void {
    if (this.#into === 'meeting') this.meetingTitle ??= this.#text.trim();
    else if (this.#unit !== null && this.#into === 'source') this.#unit.source = this.#text;
    else if (this.#unit !== null) this.#unit.target = this.#text;
    this.#into = null;
  }

  #finish(): void {
    if (this.#unit === null) return;
    const { approved, ...unit } = this.#unit;
    const isUnsaid = unit.state === null || unit.state === 'translated' || unit.state === 'initial';
    this.units.push({ ...unit, state: approved && isUnsaid ? 'reviewed' : unit.state });
    this.#unit = null;
  }
}

function startedUnit({ attributes, line }: XmlTag): OpenUnit {
  const id = (attributes['id'] ?? '').trim();
  return {
    id,
    where: `line ${line}`,
    mark: readMark(attributes['extradata'] ?? ''),
    source: null,
    target: '',
    state: null,
    codes: [],
    approved: attributes['approved'] === 'yes',
  };
}

/** XLIFF 1.0 had a DTD and no namespace. */
function isXliff(namespace: string): boolean {
  return namespace === xliffNamespace || namespace === 'urn:oasis:names:tc:xliff:document:1.1' || namespace === '';
}

function refusedRoot({ name, namespace, attributes, line }: XmlTag): ImportFailure | null {
  const version = attributes['version'] ?? '';
  if (name !== 'xliff') return notice(`line ${line}`, 'not_xliff', { found: name });
  if (/^[2-9]/.test(version) || /:document:[2-9]/.test(namespace)) {
    return notice(`line ${line}`, 'xliff_version', { version: version || (namespace.split(':').at(-1) ?? '') });
  }
  return isXliff(namespace) ? null : notice(`line ${line}`, 'not_xliff', { found: namespace });
}

/** `pt-BR` is our `pt`. */
export function languageOf(tag: string | undefined): Locale | null {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return isLocale(primary) ? primary : null;
}

function stateOf(state: string | undefined): UnitState | null {
  if (state === undefined || state.startsWith('x-')) return null;
  if (state === 'final') return 'final';
  if (state === 'signed-off') return 'reviewed';
  if (state === 'translated') return 'translated';
  return state.startsWith('needs-review') ? 'stale' : 'initial';
}
