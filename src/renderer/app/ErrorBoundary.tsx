import { Component, type ErrorInfo, type ReactNode } from 'react';
import i18next from 'i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './ErrorBoundary.module.css';

type State = { readonly error: Error | null };

/** A view that breaks leaves the rest of the app standing, says so, and can be opened again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className={styles['broken']}>
        <Notice
          tone="danger"
          title={i18next.t('errors.view.title')}
          actions={
            <Button look="link" onClick={() => this.setState({ error: null })}>
              {i18next.t('errors.view.again')}
            </Button>
          }
        >
          {i18next.t('errors.view.text', { message: error.message })}
        </Notice>
      </div>
    );
  }
}
