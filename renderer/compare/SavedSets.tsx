/**
 * Comparisons that are run again: records of type `comparison_set` in the file, so that they are
 * searched, exported and undone like everything else.
 */
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Menu, MenuButton, MenuDivider, MenuItem,
  MenuList, MenuPopover, MenuTrigger,
} from '@fluentui/react-components';
import { BookmarkRegular, DeleteRegular, SaveRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCall, useLanguage, useNavigate, useNotices, useProcedure } from '../app/index.ts';
import { useWords } from '../i18n/index.ts';
import { choicesOfSet, printChoices, type Choices } from './choices.ts';

const setType = 'comparison_set';

interface Props {
  readonly choices: Choices;
  /** The records compared now, also when they stand for a whole cluster. */
  readonly ids: readonly string[];
}

export function SavedSets({ choices, ids }: Props) {
  const t = useWords('compare');
  const { language } = useLanguage();
  const go = useNavigate();
  const call = useCall();
  const { success } = useNotices();
  const [naming, setNaming] = useState(false);
  const sets = useProcedure('records.list', { type: setType, language, fields: ['record_type', 'ids', 'rows', 'year'] }, { types: [setType] });
  const rows = sets.data?.rows ?? [];

  const save = async (name: string) => {
    setNaming(false);
    const values = {
      [`name_${language}`]: name,
      record_type: choices.type,
      ids: JSON.stringify(ids),
      rows: choices.rows === null ? null : JSON.stringify(choices.rows),
      year: choices.year,
    };
    const done = await call('records.commit', { changes: [{ op: 'create', type: setType, values }] });
    if (done !== null) success(t('setSaved', { name }));
  };
  const remove = (id: string) => void call('records.commit', { changes: [{ op: 'delete', type: setType, id }] });

  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" icon={<BookmarkRegular />}>{t('sets')}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {rows.map(([id, title, type, setIds, setRows, year]) => (
              <MenuItem
                key={String(id)}
                onClick={() => {
                  const values = { type: String(type), ids: asText(setIds), rows: asText(setRows), year: typeof year === 'number' ? year : null };
                  go(printChoices(choicesOfSet(values)));
                }}
              >
                {String(title)}
              </MenuItem>
            ))}
            {rows.length > 0 && <MenuDivider />}
            <MenuItem icon={<SaveRegular />} disabled={ids.length === 0} onClick={() => { setNaming(true); }}>{t('saveSet')}</MenuItem>
            {rows.length > 0 && (
              <Menu>
                <MenuTrigger disableButtonEnhancement>
                  <MenuItem icon={<DeleteRegular />}>{t('deleteSet')}</MenuItem>
                </MenuTrigger>
                <MenuPopover>
                  <MenuList>
                    {rows.map(([id, title]) => (
                      <MenuItem key={String(id)} onClick={() => { remove(String(id)); }}>{String(title)}</MenuItem>
                    ))}
                  </MenuList>
                </MenuPopover>
              </Menu>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {naming && <NameDialog onSave={(name) => void save(name)} onClose={() => { setNaming(false); }} />}
    </>
  );
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function NameDialog({ onSave, onClose }: { readonly onSave: (name: string) => void; readonly onClose: () => void }) {
  const t = useWords('compare');
  const [name, setName] = useState('');
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') onSave(name.trim());
          }}
        >
          <DialogBody>
            <DialogTitle>{t('saveSet')}</DialogTitle>
            <DialogContent>
              <Field label={t('setName')} required>
                <Input value={name} maxLength={120} onChange={(_event, data) => { setName(data.value); }} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabled={name.trim() === ''}>{t('save')}</Button>
              <Button onClick={onClose}>{t('cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
