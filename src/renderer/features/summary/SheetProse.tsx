import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Block, type Inline, type ListItem, opensOutside } from '#domain/notes/markdown.ts';
import { assertNever } from '#domain/primitives.ts';
import type { ProseBlock } from '#domain/summary/document.ts';
import { noteProse } from '#renderer/commands/summary/note-prose.ts';
import styles from './SheetProse.module.css';
import { useSheet } from './sheet-context.ts';

/** A note as the document shows it. It is edited where it was taken. */
export function SheetProse({ block }: { readonly block: ProseBlock }) {
  const { locale } = useSheet();
  const blocks = useMemo(() => noteProse(block), [block]);
  return (
    <div className={styles['prose']} {...(block.lang === locale ? {} : { lang: block.lang })}>
      <Blocks blocks={blocks} />
    </div>
  );
}

/** The same text is read anew as a whole: places in it are the only names its pieces have. */
const keyed = <T,>(list: readonly T[]) => list.map((value, index) => ({ key: `${index}`, value }));

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return keyed(blocks).map(({ key, value }) => <BlockOf key={key} block={value} />);
}

function BlockOf({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      // The sheet stands below the heading of the view, so its own headings go one level down.
      return (
        <div role="heading" aria-level={Math.min(6, block.level + 1)} className={styles['heading']}>
          <Inlines inlines={block.inlines} />
        </div>
      );
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
            <Item key={key} item={value} />
          ))}
        </List>
      );
    }
    case 'code':
      return <pre>{block.text}</pre>;
    case 'table':
      return (
        <table>
          <tbody>
            {keyed(block.rows).map(({ key, value: row }) => (
              <tr key={key}>
                {keyed(row).map(({ key: place, value }) =>
                  key === '0' ? (
                    <th key={place} scope="col">
                      <Inlines inlines={value} />
                    </th>
                  ) : (
                    <td key={place}>
                      <Inlines inlines={value} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'rule':
      return <hr />;
    default:
      return assertNever(block);
  }
}

function Item({ item: { number, box, blocks } }: { readonly item: ListItem }) {
  const { t } = useTranslation();
  const { locale } = useSheet();
  const boxes = t('document.box', { returnObjects: true, lng: locale });
  return (
    <li {...(number === null ? {} : { value: number })}>
      {box !== null && <span className={styles['box']}>{boxes[box]} </span>}
      <Blocks blocks={blocks} />
    </li>
  );
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return keyed(inlines).map(({ key, value }) => <InlineOf key={key} inline={value} />);
}

function InlineOf({ inline }: { readonly inline: Inline }) {
  const { t } = useTranslation();
  const { locale } = useSheet();
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'image':
      return <em className={styles['picture']}>{t('document.picture', { name: inline.alt, lng: locale })}</em>;
    case 'link':
      return opensOutside(inline.url) ? (
        <a href={inline.url} target="_blank" rel="noreferrer">
          <Inlines inlines={inline.inlines} />
        </a>
      ) : (
        <>
          <Inlines inlines={inline.inlines} /> ({inline.url})
        </>
      );
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.inlines} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.inlines} />
        </em>
      );
    case 'struck':
      return (
        <s>
          <Inlines inlines={inline.inlines} />
        </s>
      );
    default:
      return assertNever(inline);
  }
}
