import { ImagePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Logo, Look } from '#domain/records/version.ts';
import { accentOf, contrastOf, leastContrast, paper } from '#domain/summary/look.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { pickLogo } from '#renderer/commands/summary/pick-logo.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useLook } from '#renderer/queries/summary.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './LookDialog.module.css';

type LookDialogProps = { readonly meetingId: MeetingId | null; readonly onClose: () => void };

/** The accent of documents that have none of their own; the same as in the tokens. */
const petrol = '#0d5862';

/** The logo and the accent of the documents of this house. */
export function LookDialog({ meetingId, onClose }: LookDialogProps) {
  const look = useLook();
  return look === undefined ? null : <LookForm meetingId={meetingId} look={look} onClose={onClose} />;
}

function LookForm({ meetingId, look, onClose }: LookDialogProps & { readonly look: Look }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(look.accent ?? '');
  const [logo, setLogo] = useState<Logo | null>(look.logo);
  const [problem, setProblem] = useState<string | null>(null);
  const accent = accentOf(typed);
  const isWrong = typed.trim() !== '' && accent === null;
  const choose = async () => {
    const picked = await pickLogo(t('summary.brand.pick'));
    if (!picked.ok) {
      const { failure } = picked;
      setProblem(
        failure.kind === 'host' ? t(`errors.host.${failure.code}`) : t(`summary.brand.problem.${failure.kind}`),
      );
    } else if (picked.value !== null) {
      setProblem(null);
      setLogo(picked.value);
    }
  };
  const save = async () => {
    if (isWrong) return;
    await runCommand('look.edit', { meetingId, fields: { accent, logo } });
    onClose();
  };
  return (
    <FormDialog
      title={t('summary.brand.title')}
      text={t('summary.brand.text')}
      save={t('summary.brand.save')}
      cancel={t('summary.brand.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <div className={styles['accent']}>
          <TextField
            label={t('summary.brand.accent')}
            placeholder={petrol}
            spellCheck={false}
            autoComplete="off"
            help={t('summary.brand.accentHelp')}
            problem={isWrong ? t('summary.brand.accentWrong') : null}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <input
            type="color"
            className={styles['colour']}
            aria-label={t('summary.brand.choose')}
            title={t('summary.brand.choose')}
            value={accent ?? petrol}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      </WholeRow>
      <WholeRow>
        <Faint accent={accent} />
      </WholeRow>
      <WholeRow>
        <div className={styles['logo']}>
          <span className={styles['label']}>{t('summary.brand.logo')}</span>
          <Button icon={ImagePlus} onClick={() => void choose()}>
            {logo === null ? t('summary.brand.addLogo') : t('summary.brand.changeLogo')}
          </Button>
          {logo !== null && (
            <Button look="quiet" icon={Trash2} onClick={() => setLogo(null)}>
              {t('summary.brand.removeLogo')}
            </Button>
          )}
          <span className={styles['help']}>
            {logo === null ? t('summary.brand.logoHelp') : `${logo.name}, ${logo.width} × ${logo.height}`}
          </span>
        </div>
        {problem !== null && <Notice tone="danger" title={problem} />}
      </WholeRow>
      <WholeRow>
        <Sample accent={accent ?? petrol} logo={logo} />
      </WholeRow>
    </FormDialog>
  );
}

/** Says where an accent can't be read on paper. It may be taken all the same. */
function Faint({ accent }: { readonly accent: string | null }) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  const contrast = accent === null ? null : contrastOf(accent, paper);
  if (contrast === null || contrast >= leastContrast) return null;
  const number = new Intl.NumberFormat(format.tag, { maximumFractionDigits: 1, roundingMode: 'floor' });
  return (
    <Notice tone="warn" title={t('summary.brand.faint')}>
      {t('summary.brand.faintText', { contrast: number.format(contrast), least: number.format(leastContrast) })}
    </Notice>
  );
}

/** The head of a document as it will look on paper, in any theme. */
function Sample({ accent, logo }: { readonly accent: string; readonly logo: Logo | null }) {
  const { t } = useTranslation();
  return (
    <figure className={styles['sample']} aria-label={t('summary.brand.sample')}>
      {logo !== null && (
        <img alt={logo.name} className={styles['picture']} src={`data:${logo.mediaType};base64,${logo.base64}`} />
      )}
      <p className={styles['kicker']} style={{ color: accent }}>
        {t('summary.brand.sampleKicker')}
      </p>
      <p className={styles['title']}>{t('summary.brand.sampleTitle')}</p>
    </figure>
  );
}
