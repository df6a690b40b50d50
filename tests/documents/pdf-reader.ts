import { spawnSync } from 'node:child_process';
import { lacks } from './tools.ts';

/** Why PDF can't be read here; null where it can. */
export const noPdfTools = lacks('pdfinfo') ?? lacks('pdftotext') ?? lacks('qpdf');

/** A PDF as poppler and qpdf understand it. */
export type ReadPdf = {
  readonly title: string;
  readonly pages: number;
  readonly tagged: boolean;
  /** Of the whole document, as its catalogue says it. */
  readonly language: string | null;
  /** Titles of the bookmarks, each with how deep it stands, from 1: `2 Cybersecurity`. */
  readonly outline: readonly string[];
  /** All it says as it stands on the pages, without their numbers. Columns run into each other. */
  readonly text: string;
  /** What its tags say, in their order: what a screen reader reads. Empty where it has none. */
  readonly spoken: string;
  /** Its headings by their tags, as `2 Cybersecurity`. */
  readonly headings: readonly string[];
  /** What qpdf has to say against its structure; empty where nothing. */
  readonly faults: string;
};

export function readPdf(file: string): ReadPdf {
  const info = output('pdfinfo', ['-enc', 'UTF-8', file]);
  const fact = (name: string): string => new RegExp(`^${name}: *(.*)$`, 'm').exec(info)?.[1] ?? '';
  const check = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  return {
    title: fact('Title'),
    pages: Number(fact('Pages')),
    tagged: fact('Tagged') === 'yes',
    language: languageOf(file),
    outline: outlineOf(file),
    ...taggedIn(file),
    text: output('pdftotext', ['-enc', 'UTF-8', '-nopgbrk', file, '-']).replace(/^\d+ \/ \d+$/gm, ''),
    faults: check.status === 0 ? check.stderr : check.stdout + check.stderr,
  };
}

/** Tags stand one a line, what they hold below them in quotes. */
function taggedIn(file: string): Pick<ReadPdf, 'spoken' | 'headings'> {
  const lines = output('pdfinfo', ['-enc', 'UTF-8', '-struct-text', file]).split('\n');
  const headings: { readonly level: string; readonly indent: number; text: string }[] = [];
  let spoken = '';
  let open = false;
  for (const line of lines) {
    const indent = line.search(/\S/);
    const text = /^ *"(.*)"$/.exec(line)?.[1];
    const level = /^ *H(\d)\b/.exec(line)?.[1];
    const last = headings.at(-1);
    if (last !== undefined && indent <= last.indent) open = false;
    if (text !== undefined) spoken += ` ${text}`;
    if (level !== undefined) {
      headings.push({ level, indent, text: '' });
      open = true;
    } else if (text !== undefined && open && last !== undefined) last.text += ` ${text}`;
  }
  return { spoken, headings: headings.map(({ level, text }) => `${level}${text}`) };
}

/** The texts of a document that a PDF doesn't say. Where it has no tags, words are all that can be looked for. */
export function unsaidIn(pdf: ReadPdf, texts: readonly string[]): string[] {
  const said = letters(pdf.tagged ? pdf.spoken : pdf.text);
  return texts.filter((text) => {
    const parts = pdf.tagged ? [text] : text.split(/[^\p{L}\p{N}]+/u);
    return !parts.every((part) => said.includes(letters(part)));
  });
}

/** Letters and figures alone: lines are broken, and ligatures made, where the page has it. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

type Bookmark = { readonly title: string; readonly kids: readonly Bookmark[] };

function outlineOf(file: string): string[] {
  const { outlines } = JSON.parse(output('qpdf', ['--json', '--json-key=outlines', file])) as {
    outlines: readonly Bookmark[];
  };
  const lines = (marks: readonly Bookmark[], depth: number): string[] =>
    marks.flatMap(({ title, kids }) => [`${depth} ${title}`, ...lines(kids, depth + 1)]);
  return lines(outlines, 1);
}

type Values = { readonly '/Type'?: string; readonly '/Lang'?: string };

/** Both forms of qpdf's JSON hold the objects, one under `value`, each text of it after `u:` in the newer. */
function languageOf(file: string): string | null {
  const json = JSON.parse(output('qpdf', ['--json', file])) as {
    qpdf?: readonly Readonly<Record<string, { readonly value?: Values }>>[];
    objects?: Readonly<Record<string, Values>>;
  };
  const newer = (json.qpdf ?? []).flatMap((part) => Object.values(part).flatMap(({ value }) => value ?? []));
  const catalogue = [...newer, ...Object.values(json.objects ?? {})].find((one) => one?.['/Type'] === '/Catalog');
  return catalogue?.['/Lang']?.replace(/^u:/, '') ?? null;
}

function output(program: string, command: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, command, { encoding: 'utf8', maxBuffer: 256_000_000 });
  // qpdf ends with 3 where it only warns; its warnings are asked for elsewhere.
  if (status !== 0 && status !== 3) throw new Error(`${program}: ${stderr}`);
  return stdout;
}
