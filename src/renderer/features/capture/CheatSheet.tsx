import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { beforeWords, offeredDays } from '#domain/capture/due-words.ts';
import { kindLetters, kindSigns, kindWords } from '#domain/capture/kind-prefix.ts';
import { outcomeKinds } from '#domain/records/outcome.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import { modKey } from '#renderer/ui/mod-key.ts';
import styles from './CheatSheet.module.css';

/** All that a line can say, on one sheet, in the words of the language of the interface. */
export function CheatSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('capture.sheet.title')}
      text={t('capture.sheet.text')}
      actions={
        <Button look="primary" size="dialog" onClick={onClose}>
          {t('capture.sheet.close')}
        </Button>
      }
    >
      <Kinds />
      <Parts />
      <Keys />
    </Dialog>
  );
}

function Kinds() {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section className={styles['part']}>
      <ListHeading>{t('capture.sheet.start')}</ListHeading>
      <dl className={styles['list']}>
        {outcomeKinds.map((kind) => (
          <Line key={kind} means={t(`kinds.outcome.${kind}`)}>
            {t('capture.sheet.kindText', {
              word: `${kindWords[locale][kind][0]}:`,
              letter: `${kindLetters[kind].toLowerCase()}:`,
            })}
          </Line>
        ))}
        <Line means={t('capture.sheet.signs')}>{kindSigns.map(({ sign }) => sign).join('  ')}</Line>
      </dl>
      <p className={styles['note']}>{t('capture.sheet.capital')}</p>
      <p className={styles['note']}>{t('capture.sheet.list')}</p>
    </section>
  );
}

function Parts() {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section className={styles['part']}>
      <ListHeading>{t('capture.sheet.anywhere')}</ListHeading>
      <dl className={styles['list']}>
        <Line means={t('capture.sheet.lead')}>@LACNIC @&quot;Ana Reyes&quot;</Line>
        <Line means={t('capture.sheet.support')}>+@LACTLD</Line>
        <Line means={t('capture.sheet.topic')}>#IPv6</Line>
        <Line means={t('capture.sheet.dueDate')}>
          &gt;24/2 &gt;{offeredDays[locale][5]} &gt;{offeredDays[locale][0]}
        </Line>
        <Line means={t('capture.sheet.dueMilestone')}>&gt;{beforeWords[locale]} LACNIC 40</Line>
        <Line means={t('capture.sheet.visibility')}>~</Line>
        <Line means={t('capture.sheet.details')}>{'//'}</Line>
      </dl>
    </section>
  );
}

function Keys() {
  const { t } = useTranslation();
  return (
    <section className={styles['part']}>
      <ListHeading>{t('capture.sheet.keys')}</ListHeading>
      <dl className={styles['list']}>
        <Line means={t('capture.line.record')}>
          <Kbd keys={t('capture.keys.enter')} />
        </Line>
        <Line means={t('capture.line.take')}>
          <Kbd keys={t('capture.keys.tab')} />
        </Line>
        <Line means={t('capture.line.move')}>
          <Kbd keys="↑" /> <Kbd keys="↓" />
        </Line>
        <Line means={t('capture.line.kind')}>
          <Kbd keys={`${modKey} 1–7`} />
        </Line>
        <Line means={t('capture.sheet.toStream')}>
          <Kbd keys="↑" />
        </Line>
        <Line means={t('capture.sheet.edit')}>
          <Kbd keys={t('capture.keys.enter')} />
        </Line>
        <Line means={t('capture.sheet.split')}>
          <Kbd keys={`${modKey} ${t('capture.keys.enter')}`} />
        </Line>
        <Line means={t('capture.sheet.pick')}>
          <Kbd keys={t('capture.keys.space')} /> <Kbd keys={`${t('capture.keys.shift')} ↑`} />
        </Line>
        <Line means={t('capture.sheet.carry')}>
          <Kbd keys="Alt ↑" /> <Kbd keys="Alt ↓" />
        </Line>
        <Line means={t('capture.sheet.join')}>
          <Kbd keys="J" />
        </Line>
        <Line means={t('capture.sheet.followUp')}>
          <Kbd keys="M" />
        </Line>
        <Line means={t('capture.sheet.mark')}>
          <Kbd keys={`${modKey} M`} />
        </Line>
        <Line means={t('capture.sheet.trash')}>
          <Kbd keys={t('capture.keys.delete')} />
        </Line>
        <Line means={t('capture.sheet.toLine')}>
          <Kbd keys={t('capture.keys.escape')} />
        </Line>
      </dl>
    </section>
  );
}

function Line({ means, children }: { readonly means: string; readonly children: ReactNode }) {
  return (
    <div className={styles['row']}>
      <dt className={styles['typed']}>{children}</dt>
      <dd className={styles['means']}>{means}</dd>
    </div>
  );
}
