import { type Locale, isLocale } from '#domain/primitives.ts';
import { type ExportFormat, exportFormats } from '#domain/records/summary.ts';
import { readOptions } from './options.ts';

export type CliCommand =
  | { readonly kind: 'inspect'; readonly file: string; readonly json: boolean }
  | {
      readonly kind: 'export';
      readonly source: string;
      readonly locales: readonly Locale[];
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
  const read = readOptions(words, { flags: [], values: ['--locale', '--format', '--out'] });
  if (!read.ok) return usage(read.failure);
  const { plain, values } = read.value;
  const [source, extra] = plain;
  if (source === undefined) return usage('export needs a PACK or the word sample');
  if (extra !== undefined) return usage(`export takes one PACK, not also ${extra}`);
  const out = values.get('--out');
  if (out === undefined) return usage('export needs --out DIR');
  const locales = listed(values.get('--locale') ?? 'es,pt,en,fr');
  const formats = listed(values.get('--format') ?? 'md,html,pdf');
  const wrongLocale = locales.find((locale) => !isLocale(locale));
  if (wrongLocale !== undefined) return usage(`unknown locale: ${wrongLocale} (es, pt, en, fr)`);
  const known = [...exportFormats, 'pack'] as const;
  const wrongFormat = formats.find((format) => !(known as readonly string[]).includes(format));
  if (wrongFormat !== undefined) return usage(`unknown format: ${wrongFormat} (${known.join(', ')})`);
  const documents = formats.filter((format) => format !== 'pack') as ExportFormat[];
  return {
    kind: 'export',
    source,
    locales: locales as Locale[],
    formats: documents,
    pack: formats.includes('pack'),
    out,
  };
}

/** The parts of `es, PT,es`: in lower case, each once. */
function listed(value: string): string[] {
  const parts = value.split(',').map((part) => part.trim().toLowerCase());
  return [...new Set(parts.filter((part) => part !== ''))];
}

function usage(problem: string): CliCommand {
  return { kind: 'usage', problem };
}
