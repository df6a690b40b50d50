import { type Locale, isLocale } from '#domain/primitives.ts';
import { type ExportFormat, exportFormats } from '#domain/records/summary.ts';

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
  | { readonly kind: 'usage'; readonly problem: string };

const verbs = ['inspect', 'export', 'verify'];

/** The words after the first verb of the headless entry, or null where the app is to open. */
export function cliArguments(argv: readonly string[]): readonly string[] | null {
  const flag = argv.indexOf('--cli');
  if (flag >= 0) return argv.slice(flag + 1);
  const verb = argv.findIndex((word, index) => index > 0 && verbs.includes(word));
  return verb < 0 ? null : argv.slice(verb);
}

/** Reads the words of the headless entry. Whatever doesn't fit is a `usage` with the problem named. */
export function parseCli(words: readonly string[]): CliCommand {
  const [verb, ...rest] = words;
  switch (verb) {
    case 'inspect':
      return parseInspect(rest);
    case 'export':
      return parseExport(rest);
    case undefined:
      return usage('a command is missing');
    default:
      return usage(`unknown command: ${verb}`);
  }
}

function parseInspect(words: readonly string[]): CliCommand {
  const json = words.includes('--json');
  const files = words.filter((word) => word !== '--json');
  const [file, extra] = files;
  if (file === undefined) return usage('inspect needs a FILE');
  if (file.startsWith('--')) return usage(`unknown option: ${file}`);
  if (extra !== undefined) return usage(`inspect takes one FILE, not also ${extra}`);
  return { kind: 'inspect', file, json };
}

function parseExport(words: readonly string[]): CliCommand {
  const [source, ...options] = words;
  if (source === undefined || source.startsWith('--')) return usage('export needs a PACK or the word sample');
  const values = new Map<string, string>();
  for (let index = 0; index < options.length; index += 2) {
    const [name, value] = [options[index] ?? '', options[index + 1]];
    if (!['--locale', '--format', '--out'].includes(name)) return usage(`unknown option: ${name}`);
    if (value === undefined) return usage(`${name} needs a value`);
    values.set(name, value);
  }
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

function listed(value: string): string[] {
  return [
    ...new Set(
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ];
}

function usage(problem: string): CliCommand {
  return { kind: 'usage', problem };
}
