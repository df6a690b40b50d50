import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { DocumentTree, PassageRef } from '#domain/summary/document.ts';
import type { Composition } from '#domain/summary/compose.ts';
import { liesAcross } from '#domain/summary/page-shape.ts';
import styles from './DocumentSheet.module.css';
import { AddPassage, PassageText } from './PassageText.tsx';
import { SheetEmpty } from './SheetEmpty.tsx';
import { SheetSection } from './SheetSection.tsx';
import type { Sections } from './sections.ts';
import { type PassageTarget, passageElement } from './passage-key.ts';

type DocumentSheetProps = {
  readonly composition: Composition;
  readonly sections: Sections;
  readonly meetingId: MeetingId;
  readonly summaryId: string;
  /** Where to go; a new object each time, so that the same place can be asked for again. */
  readonly target: PassageTarget | null;
  readonly onTarget: (found: boolean) => void;
  readonly deskRef: Ref<HTMLDivElement>;
};

/** The document as it will go out, on its sheet, in its own language; every text of people can be edited in place. */
export function DocumentSheet(props: DocumentSheetProps) {
  const { composition, sections, meetingId, summaryId, target, onTarget, deskRef } = props;
  const { t } = useTranslation();
  const sheet = useRef<HTMLElement>(null);
  const { document: tree } = composition;
  const look = [styles['sheet'], liesAcross(tree.template) && styles['wide']].filter(Boolean).join(' ');
  const add = (field: 'intro' | 'closing'): PassageRef => ({ entity: 'summaries', entityId: summaryId, field });
  const goThere = useEffectEvent(({ key, edit }: PassageTarget) => {
    const element = passageElement(sheet.current, key);
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
    onTarget(element !== null || edit);
  });
  useEffect(() => {
    if (target !== null) goThere(target);
  }, [target]);
  return (
    <div className={styles['desk']} ref={deskRef}>
      <article ref={sheet} className={look} lang={tree.locale} onKeyDown={moveBetweenPassages}>
        <div data-section="opening">
          <Eyebrow tree={tree} />
          <h2 className="t-page">
            <PassageText passage={tree.title} name={t('summary.kind.title')} />
          </h2>
          <div className={`t-lead ${styles['lead']}`}>
            {tree.lead === null ? (
              <AddPassage
                reference={add('intro')}
                name={t('summary.kind.intro')}
                text={t('summary.passage.addIntro')}
              />
            ) : (
              <PassageText passage={tree.lead} name={t('summary.kind.intro')} />
            )}
          </div>
          <div className={styles['rule']} />
        </div>
        {tree.blocks.length === 0 && <SheetEmpty meetingId={meetingId} />}
        {sections.body.map((section) => (
          <SheetSection key={section.id} section={section} />
        ))}
        <div className={styles['section']} data-section="closing">
          {sections.closing.length === 0 && (
            <AddPassage
              reference={add('closing')}
              name={t('summary.kind.closing')}
              text={t('summary.passage.addClosing')}
            />
          )}
          {sections.closing.map(
            (block) =>
              block.kind === 'paragraph' && (
                <div key="closing" className={styles['paragraph']}>
                  <PassageText passage={block.passage} name={t('summary.kind.closing')} />
                </div>
              ),
          )}
        </div>
        {tree.footer.length > 0 && (
          <footer className={styles['colophon']}>
            {tree.footer.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </footer>
        )}
      </article>
    </div>
  );
}

function Eyebrow({ tree }: { readonly tree: DocumentTree }) {
  return (
    <p className={styles['eyebrow']}>
      <strong>{tree.kicker}</strong>
      <span>{tree.eyebrow}</span>
      {tree.restriction !== null && <span className={styles['restriction']}>{tree.restriction}</span>}
    </p>
  );
}

/** Up and down go from passage to passage. */
function moveBetweenPassages(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || !('passage' in event.target.dataset)) return;
  const passages = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-passage]')];
  event.preventDefault();
  passages[passages.indexOf(event.target) + step]?.focus();
}
