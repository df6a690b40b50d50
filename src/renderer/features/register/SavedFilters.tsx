import { BookmarkPlus, ListFilter, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFiltering } from '#domain/register/filter.ts';
import { useRegisterState } from '#renderer/state/register.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';

/** The filters somebody gave a name, to look through them again. */
export function SavedFilters() {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  const { filter, saved, setFilter, forgetFilter } = useRegisterState();
  const names = saved.map(({ name }) => name).join('\n');
  const items = [
    ...saved.map((one) => ({
      id: `use ${one.name}`,
      text: one.name,
      icon: ListFilter,
      onSelect: () => setFilter(one.filter),
    })),
    ...(names === '' ? [] : [{ kind: 'separator' as const, id: 'line' }]),
    {
      id: 'save',
      text: t('register.saved.save'),
      icon: BookmarkPlus,
      disabled: !isFiltering(filter),
      onSelect: () => setNaming(true),
    },
    ...saved.map((one) => ({
      id: `forget ${one.name}`,
      text: t('register.saved.remove', { name: one.name }),
      icon: Trash2,
      onSelect: () => forgetFilter(one.name),
    })),
  ];
  return (
    <>
      <Menu
        label={t('register.saved.menu')}
        trigger={<Button icon={ListFilter}>{t('register.saved.menu')}</Button>}
        items={items}
      />
      {naming && <NameDialog onClose={() => setNaming(false)} />}
    </>
  );
}

function NameDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const saveFilter = useRegisterState((state) => state.saveFilter);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const save = async () => {
    const given = name.trim();
    setMissing(given === '');
    if (given === '') return;
    saveFilter(given);
    useToast.getState().show(t('register.saved.done', { name: given }), { undoable: false });
    onClose();
  };
  return (
    <FormDialog
      title={t('register.saved.title')}
      text={t('register.saved.text')}
      save={t('register.saved.act')}
      cancel={t('register.saved.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('register.saved.name')}
          value={name}
          maxLength={60}
          problem={missing ? t('register.saved.missing') : null}
          onChange={(event) => setName(event.target.value)}
        />
      </WholeRow>
    </FormDialog>
  );
}
