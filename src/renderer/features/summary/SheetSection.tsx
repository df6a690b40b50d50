import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Block, HeadingBlock, OutcomeGroupBlock } from '#domain/summary/document.ts';
import { assertNever } from '#domain/primitives.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import styles from './DocumentSheet.module.css';
import { PassageText } from './PassageText.tsx';
import { passageKey } from './passage-key.ts';
import type { Section } from './sections.ts';
import { useSheet } from './sheet-context.ts';
import { useReason } from './use-reason.ts';

/** One heading of the document and what stands under it. */
export function SheetSection({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  const { uiLocale } = useSheet();
  const reasonOf = useReason();
  return (
    <section className={styles['section']} data-section={section.id}>
      {section.heading !== null && <Heading heading={section.heading} />}
      {section.blocks.map((block) => (
        <SheetBlock key={blockKey(block)} block={block} />
      ))}
      {section.leftOut.map((entry) => (
        <p key={entry.outcomeId} className={styles['leftOut']} lang={uiLocale}>
          <EyeOff size={14} strokeWidth={1.75} aria-hidden />
          <span>{t('summary.xray.staysOut', { code: entry.code, reason: reasonOf(entry).text })}</span>
        </p>
      ))}
    </section>
  );
}

/** The sheet stands below the heading of the view, so its own headings go one level down. */
function Heading({ heading }: { readonly heading: HeadingBlock }) {
  const { t } = useTranslation();
  const Tag = heading.level === 2 ? 'h3' : 'h4';
  if (heading.passage === null) {
    return <Tag className={heading.role === 'day' ? styles['day'] : 't-head'}>{heading.text}</Tag>;
  }
  const name = heading.role === 'session' ? t('summary.kind.session_title') : t('summary.kind.topic_title');
  return (
    <Tag className="t-head">
      <PassageText passage={heading.passage} name={name} />
    </Tag>
  );
}

function SheetBlock({ block }: { readonly block: Block }) {
  const { t } = useTranslation();
  switch (block.kind) {
    case 'heading':
      return <Heading heading={block} />;
    case 'paragraph':
      return (
        <div className={styles['paragraph']}>
          <PassageText passage={block.passage} name={t('summary.kind.topic_lead')} />
        </div>
      );
    case 'outcome_group':
      return <EntryGroup group={block} />;
    default:
      return assertNever(block);
  }
}

function EntryGroup({ group }: { readonly group: OutcomeGroupBlock }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['kind']}>{group.heading}</p>
      <ul>
        {group.entries.map((entry) => (
          <li key={entry.outcomeId} className={styles['entry']}>
            <span className={styles['mark']}>
              <KindMark kind={entry.kind} label={t(`kinds.outcome.${entry.kind}`)} />
            </span>
            <div className={styles['text']}>
              <PassageText passage={entry.passage} name={entry.code} />
            </div>
            {entry.detail !== null && <p className={styles['detail']}>{entry.detail}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function blockKey(block: Block): string {
  if (block.kind === 'heading') return block.anchor;
  return block.kind === 'paragraph' ? passageKey(block.passage.ref) : block.outcomeKind;
}
