import { Square, SquareCheck } from 'lucide-react';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { opensOutside } from '#domain/notes/markdown.ts';
import type { Row } from '#domain/records/tables.ts';
import { noteDocument } from '#renderer/commands/capture/note-markdown.ts';
import {
  Markdown,
  type MarkdownBox,
  type MarkdownImage,
  type MarkdownLink,
  type MarkdownParts,
} from '#renderer/ui/Markdown.tsx';
import { StoredPicture } from '#renderer/ui/StoredPicture.tsx';
import styles from './NoteMarkdown.module.css';

/** The pictures of the meeting, by their sha256. */
export type Pictures = ReadonlyMap<string, Row<'images'>>;

type NoteMarkdownProps = { readonly text: string; readonly pictures: Pictures };

const PicturesContext = createContext<Pictures>(new Map());

/** A note as it reads. */
export function NoteMarkdown({ text, pictures }: NoteMarkdownProps) {
  const blocks = useMemo(() => noteDocument(text), [text]);
  return (
    <PicturesContext value={pictures}>
      <div className={styles['document']}>
        <Markdown blocks={blocks} parts={parts} />
      </div>
    </PicturesContext>
  );
}

function Box({ box }: { readonly box: MarkdownBox }) {
  const { t } = useTranslation();
  const Icon = box === 'done' ? SquareCheck : Square;
  return (
    <>
      <Icon className={styles['box']} size={15} strokeWidth={1.75} aria-hidden />
      <span className="visually-hidden">{box === 'done' ? t('notes.box.done') : t('notes.box.open')}</span>
    </>
  );
}

/** An address that the system opens is a link; any other is words, with where they would lead as tooltip. */
function Link({ url, title, children }: MarkdownLink & { readonly children: ReactNode }) {
  const hint = title === '' ? url : `${title}\n${url}`;
  if (!opensOutside(url)) return <span title={hint}>{children}</span>;
  return (
    <a href={url} title={hint} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function Image({ sha256, alt }: MarkdownImage) {
  const { t } = useTranslation();
  const size = use(PicturesContext).get(sha256);
  return <StoredPicture sha256={sha256} alt={alt} missing={t('notes.picture.missing')} name={alt} size={size} />;
}

const parts: MarkdownParts = {
  // Below the title of the session.
  levelsDown: 2,
  headingClass: (level) => styles[`h${Math.min(3, level)}`],
  Box,
  Image,
  Link,
};
