import { Calendar, Hash, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { outcomeKinds } from '#domain/records/outcome.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { TextField } from '#renderer/ui/Field.tsx';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { type StateLook, StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './PartsView.module.css';

const colours = [
  'paper',
  'paper-sunk',
  'paper-raised',
  'paper-press',
  'line',
  'line-2',
  'ink',
  'ink-2',
  'ink-3',
  'line-ctl',
  'accent',
  'accent-wash',
];
const states: readonly StateLook[] = [
  'saved',
  'writing',
  'sending',
  'verifying',
  'delivered',
  'waiting',
  'stale',
  'conflict',
  'clash',
  'overTime',
  'paused',
  'credential',
];
const type = ['t-page', 't-session', 't-head', 't-row', 't-record', 't-block', 't-lead', 't-meta', 't-label'];

/** Every part of the interface on one page, for those who build it. Development only; its own notes are not words of the app. */
export function PartsView() {
  const { t } = useTranslation();
  return (
    <Screen>
      <div className={styles['page']}>
        <section>
          <div className={styles['swatches']}>
            {colours.map((name) => (
              <figure key={name}>
                <div style={{ background: `var(--${name})` }} />
                <figcaption>{name}</figcaption>
              </figure>
            ))}
          </div>
          <ul className={styles['kinds']}>
            {outcomeKinds.map((kind) => (
              <li key={kind}>
                <KindMark kind={kind} label={t(`kinds.outcome.${kind}`)} code={`${kind[0]?.toUpperCase()}-06`} />
                <span>{t(`kinds.outcome.${kind}`)}</span>
              </li>
            ))}
          </ul>
          {type.map((name) => (
            <p key={name} className={name}>
              {name}
            </p>
          ))}
        </section>
        <section className={styles['stack']}>
          <Button look="primary" keys="Ctrl E">
            {t('parts.primary')}
          </Button>
          <Button>{t('parts.plain')}</Button>
          <Button look="quiet">{t('parts.quiet')}</Button>
          <Button look="danger">{t('parts.danger')}</Button>
          <Button disabled>{t('parts.disabled')}</Button>
          <TextField label={t('parts.field')} defaultValue="Sala Ceibo" />
          <TextField label={t('parts.field')} problem={t('parts.problem')} />
          <div className={styles['chips']}>
            <Chip tone="strong">LACNIC</Chip>
            <Chip icon={Hash}>indicadores</Chip>
            <Chip icon={Calendar}>LACNIC 40</Chip>
            <Chip icon={Lock}>{t('kinds.visibility.members')}</Chip>
            <Chip tone="warn">FR</Chip>
            <Chip tone="danger">12</Chip>
          </div>
        </section>
        <section className={styles['stack']}>
          {states.map((look) => (
            <StateMark key={look} look={look}>
              {look}
            </StateMark>
          ))}
          <Notice tone="warn" title={t('parts.notice')}>
            {t('parts.noticeText')}
          </Notice>
          <EmptyState title={t('parts.empty')} text={t('parts.emptyText')} />
        </section>
      </div>
    </Screen>
  );
}
