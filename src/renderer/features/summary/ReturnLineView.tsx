import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import { kindOfRef } from '#domain/summary/passages.ts';
import type { ReturnLine } from '#domain/translation/plan-return.ts';
import { noticePlace } from '#renderer/i18n/notice-place.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import styles from './ReturnPreview.module.css';

type ReturnLineProps = {
  readonly line: ReturnLine;
  /** `D-03`, or null. */
  readonly code: string | null;
  readonly locale: Locale;
  /** Null where there is nothing to choose. */
  readonly isChosen: boolean | null;
  readonly onChoose: (on: boolean) => void;
};

/** One line of a returned file: the text that comes in, what stands here, and what looks wrong. */
export function ReturnLineView({ line, code, locale, isChosen, onChoose }: ReturnLineProps) {
  const { t } = useTranslation();
  const name = code ?? (line.ref === null ? line.id : t(`summary.kind.${kindOfRef(line.ref)}`));
  const both = line.ours !== '' && line.verdict !== 'confirmed';
  return (
    <li>
      <label className={styles['line']}>
        {isChosen === null ? (
          <span />
        ) : (
          <input
            type="checkbox"
            aria-label={t('handoff.back.line', { name })}
            checked={isChosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
        <span className={styles['name']} title={name}>
          {name}
        </span>
        <span className={styles['texts']}>
          <Text
            label={line.isBehind ? t('handoff.back.now') : null}
            text={line.source}
            look="source"
            lang={line.sourceLocale}
          />
          {line.sourceThen !== null && (
            <Text label={t('handoff.back.then')} text={line.sourceThen} look="source" lang={line.sourceLocale} />
          )}
          {both && <Text label={t('handoff.back.here')} text={line.ours} look="record" lang={locale} />}
          <Text label={both ? t('handoff.back.file') : null} text={line.theirs} look="record" lang={locale} />
          <Remarks remarks={line.remarks} />
        </span>
        <span className={styles['place']}>{noticePlace(line.where, t)}</span>
      </label>
    </li>
  );
}

type TextProps = {
  readonly label: string | null;
  readonly text: string;
  readonly look: 'source' | 'record';
  readonly lang: Locale | null;
};

function Text({ label, text, look, lang }: TextProps) {
  if (text === '') return null;
  return (
    <span className={styles[look]}>
      {label !== null && <span className={styles['label']}>{label}</span>}
      <span {...(lang === null ? {} : { lang })}>{text}</span>
    </span>
  );
}

function Remarks({ remarks }: Pick<ReturnLine, 'remarks'>) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  return remarks.map(({ code, what }) => (
    <span key={code} className={styles['remark']}>
      <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
      {t(`handoff.back.remark.${code}`, { what: format.list([...what]) })}
    </span>
  ));
}
