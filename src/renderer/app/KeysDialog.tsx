import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import styles from './KeysDialog.module.css';
import { actions } from './actions/actions.ts';
import { writtenKeys } from './actions/keymap.ts';

/** Every key that works everywhere. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open onClose={onClose} title={t('app.keys.title')} text={t('app.keys.text')}>
      <ul className={styles['list']}>
        {actions.map(({ id, words, keys }) =>
          keys === null ? null : (
            <li key={id}>
              <span>{t(words)}</span>
              <Kbd keys={writtenKeys(keys)} />
            </li>
          ),
        )}
      </ul>
    </Dialog>
  );
}
