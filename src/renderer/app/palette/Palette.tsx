import { Command } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noFilters } from '#domain/search/document.ts';
import { foldText, matchesFolded } from '#domain/text/fold.ts';
import { type SearchHit, useSearch } from '#renderer/queries/search.ts';
import { currentMeetingId, useRoute } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { actions } from '../actions/actions.ts';
import { writtenKeys } from '../actions/keymap.ts';
import { Filters } from './Filters.tsx';
import { HitItem } from './HitItem.tsx';
import styles from './Palette.module.css';
import { goToRecord } from './go-to-record.ts';

/** What was chosen from the list, and the query whose answer the list was; null while it still showed an older one. */
type Chosen = { readonly value: string; readonly query: string | null };

/**
 * One field for everything: what can be done, then whatever was written, in every meeting and language. Accents and
 * word order do not matter. What is listed comes filtered and in order, so the list itself filters nothing.
 */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const meetingId = currentMeetingId(useRoute((state) => state.route));
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState(noFilters);
  const [chosen, setChosen] = useState<Chosen>({ value: '', query: null });
  const { hits, groups, isReady, isAnswered } = useSearch(query, filters, { locale: useLocale(), near: meetingId });
  const asked = foldText(query);
  const usable = actions.filter(
    ({ id, words, inMeeting }) =>
      // Who looks for records of a kind has nothing to run.
      filters === noFilters &&
      id !== 'palette.open' &&
      (inMeeting === 'any' || meetingId !== null) &&
      matchesFolded(asked, foldText(`${t(words)} ${id}`)),
  );
  // The first is chosen, unless another was among what this very query found and is still listed.
  const listed = [...usable.map(({ id }) => id), ...groups.flatMap(({ hits: found }) => found.map(keyOf))];
  const isStanding = chosen.query === query && listed.includes(chosen.value);
  const value = isStanding ? chosen.value : (listed[0] ?? '');
  const run = (act: () => void) => {
    onClose();
    act();
  };
  const open = async (hit: SearchHit) => {
    if (await goToRecord(hit, meetingId)) return;
    useToast.getState().show(t('app.palette.nowhere', { name: hit.title.text }), { undoable: false });
  };
  const choose = () => {
    const action = usable.find(({ id }) => id === value);
    if (action !== undefined) return run(action.run);
    const hit = hits.find((one) => keyOf(one) === value);
    if (hit !== undefined) run(() => void open(hit));
  };
  // Whoever types fast and presses Enter means what they typed, not what was found before it, nor what happens to be
  // found while records are still being read. What can be done stands first whatever is found.
  const isSettled = isAnswered && (isReady || usable.some(({ id }) => id === value));
  const isEnterAwaited = useRef(false);
  useEffect(() => {
    if (!isEnterAwaited.current || !isSettled) return;
    isEnterAwaited.current = false;
    choose();
  });
  return (
    <Command.Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      label={t('app.actions.palette')}
      className={styles['palette']}
      overlayClassName={styles['overlay'] ?? ''}
      contentClassName={styles['content'] ?? ''}
      shouldFilter={false}
      value={value}
      onValueChange={(next) => setChosen({ value: next, query: isAnswered ? query : null })}
    >
      <Command.Input
        ref={field}
        className={styles['input']}
        placeholder={t('app.palette.placeholder')}
        value={query}
        onValueChange={setQuery}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (isSettled) choose();
          else isEnterAwaited.current = true;
        }}
      />
      {meetingId !== null && (
        <Filters
          meetingId={meetingId}
          filters={filters}
          onChange={setFilters}
          onClear={() => {
            setFilters(noFilters);
            field.current?.focus();
          }}
        />
      )}
      <p role="status" className="visually-hidden">
        {hits.length === 0 ? '' : t('app.palette.found', { count: hits.length })}
      </p>
      <Command.List className={styles['list']}>
        {isReady && isAnswered && <Command.Empty className={styles['empty']}>{t('app.palette.nothing')}</Command.Empty>}
        {usable.length > 0 && (
          <Command.Group heading={t('app.palette.acts')} value="acts">
            {usable.map(({ id, words, keys, run: act }) => (
              <Command.Item key={id} value={id} className={styles['item']} onSelect={() => run(act)}>
                <span className={styles['text']}>{t(words)}</span>
                {keys !== null && <Kbd keys={writtenKeys(keys)} />}
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {groups.map(({ meetingId: of, name, hits: found }) => (
          <Command.Group
            key={of ?? 'every'}
            value={of ?? 'every'}
            heading={of === null ? t('app.palette.everywhere') : of === meetingId ? t('app.palette.records') : name}
          >
            {found.map((hit) => (
              <HitItem key={hit.document.key} hit={hit} onSelect={() => run(() => void open(hit))} />
            ))}
          </Command.Group>
        ))}
        {!isReady && query !== '' && <p className={styles['empty']}>{t('app.palette.reading')}</p>}
      </Command.List>
    </Command.Dialog>
  );
}

function keyOf({ document }: SearchHit): string {
  return document.key;
}
