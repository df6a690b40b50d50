import { type Locale, isLocale } from '#domain/primitives.ts';
import { type ExportFormat, type SummaryTemplate, exportFormats, summaryTemplates } from '#domain/records/summary.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { readOptions } from './options.ts';

export type CliCommand =
  | { readonly kind: 'inspect'; readonly file: string; readonly json: boolean }
  | {
      readonly kind: 'export';
      readonly source: string;
      readonly templates: readonly SummaryTemplate[];
      readonly locales: readonly Locale[];
      /** Bilingual documents: the language of the left column and that of the right. */
      readonly pairs: readonly (readonly [Locale, Locale])[];
      readonly formats: readonly ExportFormat[];
      /** Whether the meeting itself goes out too, as a pack. */
      readonly pack: boolean;
      readonly out: string;
    }
  | {
      readonly kind: 'verify';
      /** Null for the folder the app itself uses. */
      readonly data: string | null;
      readonly json: boolean;
    }
  | { readonly kind: 'usage'; readonly problem: string };

const verbs = ['inspect', 'export', 'verify'];

/**
 * The words of the headless entry, its verb first, or null where the app is to open. A verb counts only in the first
 * place, so that a file or folder of that name never keeps the window shut; `--cli` says it wherever it stands.
 */
export function cliArguments(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const flag = argv.indexOf('--cli');
  if (flag >= 0) return argv.slice(flag + 1);
  const words = isPackaged ? argv.slice(1) : afterAppFolder(argv);
  return verbs.includes(words[0] ?? '') ? words : null;
}

/** In development Electron is started with its own switches and the folder of the app before what is meant for it. */
function afterAppFolder(argv: readonly string[]): readonly string[] {
  const folder = argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
  return folder < 0 ? [] : argv.slice(folder + 1);
}

/** Reads the words of the headless entry. Whatever doesn't fit is a `usage` with the problem named. */
export function parseCli(words: readonly string[]): CliCommand {
  const [verb, ...rest] = words;
  switch (verb) {
    case 'inspect':
      return parseInspect(rest);
    case 'export':
      return parseExport(rest);
    case 'verify':
      return parseVerify(rest);
    case undefined:
      return usage('a command is missing');
    default:
      return usage(`unknown command: ${verb}`);
  }
}

function parseInspect(words: readonly string[]): CliCommand {
  const read = readOptions(words, { flags: ['--json'], values: [] });
  if (!read.ok) return usage(read.failure);
  const [file, extra] = read.value.plain;
  if (file === undefined) return usage('inspect needs a FILE');
  if (extra !== undefined) return usage(`inspect takes one FILE, not also ${extra}`);
  return { kind: 'inspect', file, json: read.value.flags.has('--json') };
}

function parseVerify(words: readonly string[]): CliCommand {
  const read = readOptions(words, { flags: ['--json'], values: ['--data'] });
  if (!read.ok) return usage(read.failure);
  const [extra] = read.value.plain;
  if (extra !== undefined) return usage(`verify takes its folder as --data DIR, not ${extra}`);
  return { kind: 'verify', data: read.value.values.get('--data') ?? null, json: read.value.flags.has('--json') };
}

function parseExport(words: readonly string[]): CliCommand {
  const read = readOptions(words, { flags: [], values: ['--template', '--locale', '--format', '--out'] });
  if (!read.ok) return usage(read.failure);
  const { plain, values } = read.value;
  const [source, extra] = plain;
  if (source === undefined) return usage('export needs a PACK or the word sample');
  if (extra !== undefined) return usage(`export takes one PACK, not also ${extra}`);
  const out = values.get('--out');
  if (out === undefined) return usage('export needs --out DIR');
  const languages = parseLanguages(listed(values.get('--locale') ?? 'es,pt,en,fr'));
  if (!languages.ok) return usage(languages.failure);
  const templates = parseTemplates(listed(values.get('--template') ?? 'takeaways'));
  if (!templates.ok) return usage(templates.failure);
  const formats = listed(values.get('--format') ?? 'md,html,pdf');
  const known = [...exportFormats, 'pack'] as const;
  const wrongFormat = formats.find((format) => !(known as readonly string[]).includes(format));
  if (wrongFormat !== undefined) return usage(`unknown format: ${wrongFormat} (${known.join(', ')})`);
  const documents = formats.filter((format) => format !== 'pack') as ExportFormat[];
  return {
    kind: 'export',
    source,
    templates: templates.value,
    ...languages.value,
    formats: documents,
    pack: formats.includes('pack'),
    out,
  };
}

/** `run-of-show` is how file names spell it; both are understood. `all` stands for every one. */
function parseTemplates(words: readonly string[]): Result<readonly SummaryTemplate[], string> {
  if (words.includes('all')) return ok(summaryTemplates);
  const templates: SummaryTemplate[] = [];
  for (const word of words) {
    const found = summaryTemplates.find((template) => template === word.replaceAll('-', '_'));
    if (found === undefined) return fail(`unknown template: ${word} (${summaryTemplates.join(', ')}, all)`);
    templates.push(found);
  }
  return templates.length === 0 ? fail('--template needs a name') : ok([...new Set(templates)]);
}

type Languages = Pick<Extract<CliCommand, { kind: 'export' }>, 'locales' | 'pairs'>;

/** `es` is a document in Spanish, `es+fr` one with Spanish on the left and French on the right. */
function parseLanguages(words: readonly string[]): Result<Languages, string> {
  const locales: Locale[] = [];
  const pairs: (readonly [Locale, Locale])[] = [];
  for (const word of words) {
    const parts = word.split('+');
    const wrong = parts.find((part) => !isLocale(part));
    if (wrong !== undefined) return fail(`unknown locale: ${wrong} (es, pt, en, fr)`);
    const [left, right, ...more] = parts as Locale[];
    if (left === undefined || left === right || more.length > 0) return fail(`not two languages: ${word}`);
    if (right === undefined) locales.push(left);
    else pairs.push([left, right]);
  }
  return ok({ locales, pairs });
}

/** The parts of `es, PT,es`: in lower case, each once. */
function listed(value: string): string[] {
  const parts = value.split(',').map((part) => part.trim().toLowerCase());
  return [...new Set(parts.filter((part) => part !== ''))];
}

function usage(problem: string): CliCommand {
  return { kind: 'usage', problem };
}
