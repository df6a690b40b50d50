import { useTranslation } from 'react-i18next';
import type { UnknownAcronym } from '#domain/glossary/unknown-acronyms.ts';
import { type Locale, locales } from '#domain/primitives.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './Inspector.module.css';
import { TextPlaces } from './TextPlaces.tsx';

type UnknownInspectorProps = {
  readonly unknown: UnknownAcronym;
  readonly onExplain: () => void;
  readonly onSetAside: () => void;
};

/** An acronym nobody explained: where it stands, and what can be said about it. */
export function UnknownInspector({ unknown, onExplain, onSetAside }: UnknownInspectorProps) {
  const { t } = useTranslation();
  const { acronym, count, places, explanations } = unknown;
  const found = locales.filter((locale) => explanations[locale] !== undefined);
  return (
    <>
      <InspectorPart>
        <h2 className={`t-head ${styles['title']}`}>{acronym}</h2>
        <p className={styles['note']}>{t('terms.glossary.unknown.text', { count })}</p>
        <div className={styles['acts']}>
          <Button look="primary" keys={t('terms.keys.enter')} onClick={onExplain}>
            {t('terms.glossary.unknown.explain')}
          </Button>
          <Button keys={t('terms.keys.delete')} onClick={onSetAside}>
            {t('terms.glossary.unknown.aside')}
          </Button>
        </div>
      </InspectorPart>
      {found.length > 0 && (
        <InspectorPart>
          <ListHeading>{t('terms.glossary.unknown.found')}</ListHeading>
          <KeyValue rows={found.map((locale) => ({ key: languageNames[locale], value: said(locale) }))} />
        </InspectorPart>
      )}
      <InspectorPart>
        <TextPlaces title={t('terms.glossary.unknown.places')} count={count} places={places} />
      </InspectorPart>
    </>
  );

  function said(locale: Locale) {
    return (
      <span className={styles['text']} lang={locale}>
        {explanations[locale]}
      </span>
    );
  }
}
