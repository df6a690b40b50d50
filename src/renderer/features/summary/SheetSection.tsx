import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Block, HeadingBlock, OutcomeGroupBlock } from '#domain/summary/document.ts';
import { assertNever } from '#domain/primitives.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import styles from './DocumentSheet.module.css';
import { PassageText } from './PassageText.tsx';
import { SheetProse } from './SheetProse.tsx';
import { SheetFacts, SheetTable } from './SheetTable.tsx';
import { passageKey } from './passage-key.ts';
import type { Section } from './sections.ts';
import { useSheet } from './sheet-context.ts';
import { usePassageName } from './use-passage-name.ts';
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
  const nameOf = usePassageName();
  const { level, role, number, text, passage } = heading;
  const Tag = level === 2 ? 'h3' : level === 3 ? 'h4' : level === 4 ? 'h5' : 'h6';
  const look = role === 'day' || role === 'room' || role === 'item' ? styles[role] : 't-head';
  return (
    <Tag className={look}>
      {number !== null && <span className={styles['number']}>{number} </span>}
      {passage === null ? text : <PassageText passage={passage} name={nameOf(passage.ref, null)} />}
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
    case 'facts':
      return <SheetFacts block={block} />;
    case 'table':
      return <SheetTable block={block} />;
    case 'prose':
      return <SheetProse block={block} />;
    default:
      return assertNever(block);
  }
}

function EntryGroup({ group }: { readonly group: OutcomeGroupBlock }) {
  const { t } = useTranslation();
  const nameOf = usePassageName();
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
            {entry.more.map(({ label, passage }) => (
              <div key={passageKey(passage.ref)} className={styles['more']}>
                {label !== null && <b>{label}</b>}
                <PassageText passage={passage} name={nameOf(passage.ref, entry.code)} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function blockKey(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.anchor;
    case 'paragraph':
      return passageKey(block.passage.ref);
    case 'outcome_group':
      return block.entries[0]?.outcomeId ?? block.outcomeKind;
    default:
      return block.key;
  }
}
