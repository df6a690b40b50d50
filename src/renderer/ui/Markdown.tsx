import { createContext, type ComponentType, type ReactNode, use } from 'react';
import styles from './Markdown.module.css';

/** A piece of a line. */
export type MarkdownInline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly inlines: readonly MarkdownInline[] }
  | ({ readonly kind: 'link'; readonly inlines: readonly MarkdownInline[] } & MarkdownLink)
  | ({ readonly kind: 'image' } & MarkdownImage)
  | { readonly kind: 'break' };

export type MarkdownLink = { readonly url: string; readonly title: string };
export type MarkdownImage = { readonly sha256: string; readonly alt: string };
export type MarkdownBox = 'open' | 'done';

type Item = {
  /** Null in a list without numbers. */
  readonly number: number | null;
  readonly box: MarkdownBox | null;
  readonly blocks: readonly MarkdownBlock[];
};

export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly MarkdownInline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly MarkdownInline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly MarkdownBlock[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  | { readonly kind: 'rule' };

/** The first row of a table is its head. */
type Row = readonly (readonly MarkdownInline[])[];

/** What each place shows in its own way. */
export type MarkdownParts = {
  /** How far below the headings of the text the place stands. */
  readonly levelsDown: number;
  readonly headingClass: (level: number) => string | undefined;
  readonly Box: ComponentType<{ readonly box: MarkdownBox }>;
  readonly Image: ComponentType<MarkdownImage>;
  readonly Link: ComponentType<MarkdownLink & { readonly children: ReactNode }>;
};

const PartsContext = createContext<MarkdownParts | null>(null);

type MarkdownProps = { readonly blocks: readonly MarkdownBlock[]; readonly parts: MarkdownParts };

/** Text that was read as Markdown. Made of elements, never of HTML: whatever was pasted into it, none of it runs. */
export function Markdown({ blocks, parts }: MarkdownProps) {
  return (
    <PartsContext value={parts}>
      <Blocks blocks={blocks} />
    </PartsContext>
  );
}

function useParts(): MarkdownParts {
  const parts = use(PartsContext);
  if (parts === null) throw new Error('Pieces of Markdown stand in a Markdown');
  return parts;
}

/** The same text is read anew as a whole: places in it are the only names its pieces have. */
const keyed = <T,>(list: readonly T[]) => list.map((value, index) => ({ key: `${index}`, value }));

function Blocks({ blocks }: { readonly blocks: readonly MarkdownBlock[] }) {
  return keyed(blocks).map(({ key, value }) => <Block key={key} block={value} />);
}

function Block({ block }: { readonly block: MarkdownBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} inlines={block.inlines} />;
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {keyed(block.items).map(({ key, value }) => (
            <ListItem key={key} item={value} />
          ))}
        </List>
      );
    }
    case 'code':
      return (
        // It may be wider than its place: the keyboard scrolls it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <Table rows={block.rows} />;
    case 'rule':
      return <hr />;
  }
}

type HeadingProps = { readonly level: number; readonly inlines: readonly MarkdownInline[] };

function Heading({ level, inlines }: HeadingProps) {
  const { levelsDown, headingClass } = useParts();
  return (
    <div role="heading" aria-level={Math.min(6, level + levelsDown)} className={headingClass(level)}>
      <Inlines inlines={inlines} />
    </div>
  );
}

function ListItem({ item: { number, box, blocks } }: { readonly item: Item }) {
  const { Box } = useParts();
  return (
    <li {...(number === null ? {} : { value: number })} data-box={box ?? undefined}>
      {box !== null && <Box box={box} />}
      <Blocks blocks={blocks} />
    </li>
  );
}

function Table({ rows }: { readonly rows: readonly Row[] }) {
  const [head, ...body] = keyed(rows);
  return (
    // It may be wider than its place: the keyboard scrolls it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['table']} tabIndex={0}>
      <table>
        {head !== undefined && (
          <thead>
            <tr>
              {keyed(head.value).map(({ key, value }) => (
                <th key={key} scope="col">
                  <Inlines inlines={value} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map(({ key, value: row }) => (
            <tr key={key}>
              {keyed(row).map(({ key: cell, value }) => (
                <td key={cell}>
                  <Inlines inlines={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inlines({ inlines }: { readonly inlines: readonly MarkdownInline[] }) {
  return keyed(inlines).map(({ key, value }) => <Inline key={key} inline={value} />);
}

const marks = { strong: 'strong', emphasis: 'em', struck: 's' } as const;

function Inline({ inline }: { readonly inline: MarkdownInline }) {
  const { Image, Link } = useParts();
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'image':
      return <Image sha256={inline.sha256} alt={inline.alt} />;
    case 'link':
      return (
        <Link url={inline.url} title={inline.title}>
          <Inlines inlines={inline.inlines} />
        </Link>
      );
    default: {
      const Mark = marks[inline.kind];
      return (
        <Mark>
          <Inlines inlines={inline.inlines} />
        </Mark>
      );
    }
  }
}
