import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './Inspector.module.css';

type AsideInspectorProps = { readonly acronym: string; readonly onOffer: () => void };

/** An acronym that was set aside, with the way back. */
export function AsideInspector({ acronym, onOffer }: AsideInspectorProps) {
  const { t } = useTranslation();
  return (
    <InspectorPart>
      <h2 className={`t-head ${styles['title']}`}>{acronym}</h2>
      <p className={styles['note']}>{t('terms.glossary.aside.text')}</p>
      <div className={styles['acts']}>
        <Button keys={t('terms.keys.enter')} onClick={onOffer}>
          {t('terms.glossary.aside.again')}
        </Button>
      </div>
    </InspectorPart>
  );
}
