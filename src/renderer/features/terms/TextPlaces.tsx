import { useTranslation } from 'react-i18next';
import { type TextPlace, placeKey } from '#domain/glossary/meeting-texts.ts';
import type { Locale } from '#domain/primitives.ts';
import { excerpt } from '#domain/search/found-field.ts';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import { Marked } from '#renderer/ui/Marked.tsx';
import styles from './Inspector.module.css';

type Found = {
  readonly place: TextPlace;
  readonly locale: Locale;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

type TextPlacesProps = {
  readonly title: string;
  /** In how many texts, of which the first are shown. */
  readonly count: number;
  readonly places: readonly Found[];
};

const excerptLength = 110;

/** The first texts a word stands in, with the word marked. */
export function TextPlaces({ title, count, places }: TextPlacesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['entries']}>
      <ListHeading end={t('terms.glossary.texts', { count })}>{title}</ListHeading>
      {places.map(({ place, locale, text, start, end }) => {
        const field = { name: place.field, role: 'details', locale, text } as const;
        const shown = excerpt({ field, ranges: [{ start, end }] }, excerptLength);
        return (
          <p key={placeKey(place)} className={styles['place']}>
            <span className={styles['kind']}>{t(`history.entity.${place.entity}`)}</span>
            <span className={styles['text']} lang={locale}>
              <Marked text={shown.text} ranges={shown.ranges} />
            </span>
          </p>
        );
      })}
      {count > places.length && (
        <p className={styles['more']}>{t('terms.inspector.more', { count: count - places.length })}</p>
      )}
    </div>
  );
}
