import { SaxesParser } from 'saxes';
import { notice, type ImportFailure } from '#domain/import/preview.ts';
import { fail, ok, type Result } from '#domain/result.ts';

export type XmlTag = {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
};

/** What is told while a text is read; an answer of `open` refuses the whole. */
export type XmlListener = {
  readonly open: (tag: XmlTag) => ImportFailure | null;
  readonly close: (name: string, namespace: string) => void;
  readonly text: (text: string) => void;
};

/** Deeper than this nobody nests what people translate. */
const deepest = 200;

/**
 * Reads XML 1.0 with its namespaces. What is not well-formed is refused with its line; so is a document type, for the
 * entities it could declare.
 */
export function readXml(text: string, listener: XmlListener): Result<null, ImportFailure> {
  const parser = new SaxesParser({ xmlns: true });
  let [depth, isEnding] = [0, false];
  parser.on('error', () => {
    const place = { line: parser.line, column: parser.column };
    throw new Refused(
      isEnding
        ? notice(`line ${place.line}`, 'xml_cut', { line: place.line })
        : notice(`line ${place.line}`, 'xml_syntax', place),
    );
  });
  parser.on('doctype', () => {
    throw new Refused(notice(`line ${parser.line}`, 'xml_doctype'));
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new Refused(notice(`line ${parser.line}`, 'xml_depth', { limit: deepest }));
    const values = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    const refusal = listener.open({ name: local, namespace: uri, attributes: values, line: parser.line });
    if (refusal !== null) throw new Refused(refusal);
  });
  parser.on('closetag', ({ local, uri }) => {
    depth -= 1;
    listener.close(local, uri);
  });
  parser.on('text', listener.text);
  parser.on('cdata', listener.text);
  try {
    parser.write(text);
    isEnding = true;
    parser.close();
    return ok(null);
  } catch (cause: unknown) {
    if (cause instanceof Refused) return fail(cause.failure);
    throw cause;
  }
}

/** Leaves the parser, which has no other way out. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly failure: ImportFailure;

  constructor(failure: ImportFailure) {
    super(failure.code);
    this.failure = failure;
  }
}
