import { Check, GitCompare, PenLine } from 'lucide-react';
import { partsOfPath } from '#domain/history/field-path.ts';
import { valueOfSide } from '#domain/history/value-of-side.ts';
import type { Row } from '#domain/records/tables.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { AnotherText } from './AnotherText.tsx';
import styles from './ConflictsView.module.css';
import { WordDiff } from './WordDiff.tsx';
import { type SideName, isInRecord, isWritable, sideNames, textOfSide } from './conflict-facts.ts';
import type { ConflictActs } from './use-conflict-acts.ts';
import type { Words } from './use-words.ts';

type ConflictPaneProps = {
  readonly conflict: Row<'conflicts'>;
  readonly number: number;
  readonly total: number;
  readonly words: Words;
  readonly acts: ConflictActs;
  readonly writing: boolean;
  readonly onWriting: (open: boolean) => void;
};

/** One conflict: both texts side by side, what differs, and the ways to decide. */
export function ConflictPane({ conflict, number, total, words, acts, writing, onWriting }: ConflictPaneProps) {
  const { t } = words;
  const { entity, entityId, path } = conflict;
  const label = words.label(entity, entityId);
  const lang = partsOfPath(path).locale ?? undefined;
  const writable = isWritable(conflict);
  return (
    <article className={styles['pane']} aria-label={words.field(path)}>
      <header className={styles['head']}>
        <p className={styles['place']}>
          <GitCompare size={14} strokeWidth={1.75} aria-hidden />
          {t('conflicts.head.place', { number, total })}
        </p>
        <h2 className="t-session">
          {label === null
            ? t('conflicts.head.titleNone')
            : t('conflicts.head.title', { name: words.name(entity, entityId) })}
        </h2>
        <p className={styles['about']}>
          <span className="t-strong">{words.field(path)}</span>
          <span>{t('conflicts.head.text')}</span>
        </p>
      </header>
      <div className={styles['sides']}>
        {sideNames.map((side, at) => (
          <Side
            key={side}
            conflict={conflict}
            side={side}
            keys={String(at + 1)}
            words={words}
            onKeep={() => acts.keep(side)}
          />
        ))}
      </div>
      {writable && (
        <section className={styles['diff']}>
          <h3 className="t-label">{t('conflicts.diff')}</h3>
          <WordDiff before={textOfSide(conflict, 'first')} after={textOfSide(conflict, 'second')} lang={lang} />
        </section>
      )}
      {writing ? (
        <AnotherText
          conflict={conflict}
          words={words}
          lang={lang}
          onSave={acts.save}
          onClose={() => onWriting(false)}
        />
      ) : (
        writable && (
          <div>
            <Button icon={PenLine} keys="E" onClick={() => onWriting(true)}>
              {t('conflicts.other.act')}
            </Button>
          </div>
        )
      )}
    </article>
  );
}

type SideProps = {
  readonly conflict: Row<'conflicts'>;
  readonly side: SideName;
  readonly keys: string;
  readonly words: Words;
  readonly onKeep: () => void;
};

function Side({ conflict, side, keys, words, onKeep }: SideProps) {
  const { t } = words;
  const { entity, path, sides } = conflict;
  const { deviceId, at } = sides[side === 'first' ? 0 : 1];
  const value = valueOfSide(conflict, side);
  const current = isInRecord(conflict, side, words);
  const verb = path !== 'deletedAt' ? 'keep' : value === null ? 'keepAlive' : 'keepDeleted';
  return (
    <section className={styles['side']} aria-label={t(`conflicts.side.${side}`)}>
      <p className={styles['by']}>
        <span>{t('conflicts.side.by', { device: words.device(deviceId), when: words.when(at) })}</span>
        {current && (
          <span className={styles['now']}>
            <Check size={12} strokeWidth={2} aria-hidden />
            {t('conflicts.side.now')}
          </span>
        )}
      </p>
      <p className={styles['text']} lang={partsOfPath(path).locale ?? undefined}>
        {words.value(entity, path, value)}
      </p>
      <div>
        <Button keys={keys} onClick={onKeep}>
          {t(`conflicts.side.${verb}`)}
        </Button>
      </div>
    </section>
  );
}
