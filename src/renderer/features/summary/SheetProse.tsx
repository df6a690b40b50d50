import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { opensOutside } from '#domain/notes/markdown.ts';
import type { ProseBlock } from '#domain/summary/document.ts';
import { noteProse } from '#renderer/commands/summary/note-prose.ts';
import {
  Markdown,
  type MarkdownBox,
  type MarkdownImage,
  type MarkdownLink,
  type MarkdownParts,
} from '#renderer/ui/Markdown.tsx';
import { StoredPicture } from '#renderer/ui/StoredPicture.tsx';
import styles from './SheetProse.module.css';
import { useSheet } from './sheet-context.ts';

/** A note as the document shows it. It is edited where it was taken. */
export function SheetProse({ block }: { readonly block: ProseBlock }) {
  const { locale } = useSheet();
  const blocks = useMemo(() => noteProse(block), [block]);
  return (
    <div className={styles['prose']} {...(block.lang === locale ? {} : { lang: block.lang })}>
      <Markdown blocks={blocks} parts={parts} />
    </div>
  );
}

function Box({ box }: { readonly box: MarkdownBox }) {
  const { t } = useTranslation();
  const { locale } = useSheet();
  const boxes = t('document.box', { returnObjects: true, lng: locale });
  return <span className={styles['box']}>{boxes[box]} </span>;
}

/** As in the document: an address that isn't opened is written out. */
function Link({ url, children }: MarkdownLink & { readonly children: ReactNode }) {
  if (!opensOutside(url)) {
    return (
      <>
        {children} ({url})
      </>
    );
  }
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/** As in the document: where its bytes are not here, its name. */
function Image({ sha256, alt }: MarkdownImage) {
  const { t } = useTranslation();
  const { locale } = useSheet();
  return <StoredPicture sha256={sha256} alt={alt} missing={t('document.picture', { name: alt, lng: locale })} />;
}

const parts: MarkdownParts = {
  // The sheet stands below the heading of the view.
  levelsDown: 1,
  headingClass: () => styles['heading'],
  Box,
  Image,
  Link,
};
