import { ImageOff, Square, SquareCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Block, type Inline, type ListItem, type TableRow, opensOutside } from '#domain/notes/markdown.ts';
import { assertNever } from '#domain/primitives.ts';
import type { Row } from '#domain/records/tables.ts';
import { noteDocument } from '#renderer/commands/capture/note-markdown.ts';
import styles from './NoteMarkdown.module.css';

/** The pictures of the meeting, by their sha256. */
export type Pictures = ReadonlyMap<string, Row<'images'>>;

type NoteMarkdownProps = { readonly text: string; readonly pictures: Pictures };

/** A note as it reads. Made of elements, never of HTML: whatever is pasted into a note, none of it runs. */
export function NoteMarkdown({ text, pictures }: NoteMarkdownProps) {
  const document = useMemo(() => noteDocument(text), [text]);
  return (
    <div className={styles['document']}>
      <Blocks blocks={document} pictures={pictures} />
    </div>
  );
}

/** The same text is read anew as a whole: places in it are the only names its pieces have. */
const keyed = <T,>(list: readonly T[]) => list.map((value, index) => ({ key: `${index}`, value }));

function Blocks({ blocks, pictures }: { readonly blocks: readonly Block[]; readonly pictures: Pictures }) {
  return keyed(blocks).map(({ key, value }) => <BlockOf key={key} block={value} pictures={pictures} />);
}

function BlockOf({ block, pictures }: { readonly block: Block; readonly pictures: Pictures }) {
  switch (block.kind) {
    case 'heading':
      // Below the title of the session.
      return (
        <div
          role="heading"
          aria-level={Math.min(6, block.level + 2)}
          className={styles[`h${Math.min(3, block.level)}`]}
        >
          <Inlines inlines={block.inlines} pictures={pictures} />
        </div>
      );
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} pictures={pictures} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} pictures={pictures} />
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {keyed(block.items).map(({ key, value }) => (
            <Entry key={key} item={value} pictures={pictures} />
          ))}
        </List>
      );
    }
    case 'code':
      return (
        // It may be wider than the pane: the keyboard scrolls it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <Table rows={block.rows} pictures={pictures} />;
    case 'rule':
      return <hr />;
    default:
      return assertNever(block);
  }
}

function Entry({ item, pictures }: { readonly item: ListItem; readonly pictures: Pictures }) {
  const { t } = useTranslation();
  const { box, number, blocks } = item;
  const Box = box === 'done' ? SquareCheck : Square;
  return (
    <li {...(number === null ? {} : { value: number })} className={box === null ? undefined : styles['boxed']}>
      {box !== null && (
        <>
          <Box className={styles['box']} size={15} strokeWidth={1.75} aria-hidden />
          <span className="visually-hidden">{box === 'done' ? t('notes.box.done') : t('notes.box.open')}</span>
        </>
      )}
      <Blocks blocks={blocks} pictures={pictures} />
    </li>
  );
}

function Table({ rows, pictures }: { readonly rows: readonly TableRow[]; readonly pictures: Pictures }) {
  const [head, ...body] = keyed(rows);
  return (
    // It may be wider than the pane: the keyboard scrolls it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['table']} tabIndex={0}>
      <table>
        {head !== undefined && (
          <thead>
            <tr>
              {keyed(head.value).map(({ key, value }) => (
                <th key={key} scope="col">
                  <Inlines inlines={value} pictures={pictures} />
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
                  <Inlines inlines={value} pictures={pictures} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type InlinesProps = { readonly inlines: readonly Inline[]; readonly pictures: Pictures };

function Inlines({ inlines, pictures }: InlinesProps) {
  return keyed(inlines).map(({ key, value }) => <InlineOf key={key} inline={value} pictures={pictures} />);
}

function InlineOf({ inline, pictures }: { readonly inline: Inline; readonly pictures: Pictures }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'image':
      return <Picture sha256={inline.sha256} alt={inline.alt} row={pictures.get(inline.sha256)} />;
    case 'link':
      return <LinkOf link={inline} pictures={pictures} />;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.inlines} pictures={pictures} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.inlines} pictures={pictures} />
        </em>
      );
    case 'struck':
      return (
        <s>
          <Inlines inlines={inline.inlines} pictures={pictures} />
        </s>
      );
    default:
      return assertNever(inline);
  }
}

type LinkProps = { readonly link: Inline & { readonly kind: 'link' }; readonly pictures: Pictures };

/** An address that the system opens is a link; any other is words, with where they would lead as tooltip. */
function LinkOf({ link, pictures }: LinkProps) {
  const words = <Inlines inlines={link.inlines} pictures={pictures} />;
  const title = link.title === '' ? link.url : `${link.title}\n${link.url}`;
  if (!opensOutside(link.url)) return <span title={title}>{words}</span>;
  return (
    <a href={link.url} title={title} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}

type PictureProps = { readonly sha256: string; readonly alt: string; readonly row: Row<'images'> | undefined };

/** A picture, served by the host under its hash; where its bytes are not on this laptop it says so. */
function Picture({ sha256, alt, row }: PictureProps) {
  const { t } = useTranslation();
  const [isMissing, setMissing] = useState(false);
  if (isMissing) {
    return (
      <span className={styles['missing']} role="img" aria-label={`${alt}. ${t('notes.picture.missing')}`}>
        <ImageOff size={15} strokeWidth={1.75} aria-hidden />
        <span>{t('notes.picture.missing')}</span>
        <span className={styles['alt']} title={alt}>
          {alt}
        </span>
      </span>
    );
  }
  return (
    <img
      className={styles['picture']}
      src={`/images/${sha256}`}
      alt={alt}
      title={alt}
      loading="lazy"
      draggable={false}
      {...(row === undefined ? {} : { width: row.width, height: row.height })}
      onError={() => setMissing(true)}
    />
  );
}
