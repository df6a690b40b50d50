import * as Tooltip from '@radix-ui/react-tooltip';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '#renderer/platform/host.ts';
import { warmSearch } from '#renderer/queries/search.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { currentMeetingId, useRoute } from '#renderer/state/route.ts';
import { EntryDialogs } from '#renderer/features/entry/EntryDialogs.tsx';
import { TopBarSlot } from '#renderer/ui/Slot.tsx';
import styles from './App.module.css';
import { Reopening } from './Reopening.tsx';
import { AppToasts } from './AppToasts.tsx';
import { Dialogs } from './Dialogs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { StorageNotices } from './StorageNotices.tsx';
import { TopBar } from './TopBar.tsx';
import { View } from './View.tsx';
import { followSpelling } from './follow-spelling.ts';
import { runMenuCommand } from './actions/actions.ts';
import { listenForKeys } from './actions/keymap.ts';
import { useLeaveGoneMeeting } from './use-leave-gone-meeting.ts';
import { Rail } from './rail/Rail.tsx';

/** The shell: rail, top bar, the view of the route, and what floats above them. */
export function App() {
  const { t } = useTranslation();
  const route = useRoute((state) => state.route);
  const [actions, setActions] = useState<HTMLElement | null>(null);
  useLeaveGoneMeeting(currentMeetingId(route));
  useEffect(() => listenForKeys(() => isInMeetingAndFree()), []);
  useEffect(() => host().on('menu.command', runMenuCommand), []);
  useEffect(() => followSpelling(), []);
  useEffect(() => void host()['app.ready']({ screen: useRoute.getState().route.screen }), []);
  useEffect(() => warmSearch(), []);
  return (
    <Tooltip.Provider>
      <TopBarSlot value={actions}>
        <div className={styles['shell']}>
          <a className={styles['skip']} href="#view">
            {t('app.skipToContent')}
          </a>
          <Rail />
          <div className={styles['main']}>
            <TopBar route={route} slot={setActions} />
            <StorageNotices />
            <main id="view" className={styles['view']} tabIndex={-1}>
              <ErrorBoundary key={JSON.stringify(route)}>
                <View route={route} />
              </ErrorBoundary>
            </main>
          </div>
        </div>
        <EntryDialogs />
        <Dialogs />
        <Reopening />
        <AppToasts />
      </TopBarSlot>
    </Tooltip.Provider>
  );
}

function isInMeetingAndFree(): boolean {
  return usePanels.getState().dialog === 'none' && currentMeetingId(useRoute.getState().route) !== null;
}
