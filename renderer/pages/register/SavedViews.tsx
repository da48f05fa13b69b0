/**
 * Saved views of a register: choosing, saving, renaming, deleting. They are records of the file
 * (type saved_view), so they travel with it and can be undone.
 */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Menu, MenuDivider, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, MenuButton } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useCall, useLanguage, useProcedure } from '../../app/index.ts';
import { readView, writeView, type ViewState } from '../../grid/view-state.ts';
import { useWords } from '../../i18n/index.ts';

interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly view: ViewState;
}

interface Props {
  readonly type: string;
  /** Id of the chosen view; null: none. */
  readonly chosen: string | null;
  /** The register as it is looked at now. */
  readonly present: () => ViewState;
  readonly onChoose: (view: SavedView | null) => void;
}

export function useSavedViews(type: string): readonly SavedView[] {
  const { language } = useLanguage();
  const { data } = useProcedure('records.list', { type: 'saved_view', language, filter: [{ field: 'record_type', in: [type] }] }, { types: ['saved_view'], keep: true });
  return useMemo(() => {
    if (data === undefined) return [];
    const state = data.columns.indexOf('state');
    return data.rows.map((row) => ({ id: String(row[0]), name: String(row[1]), view: readView(String(row[state] ?? '')) }));
  }, [data]);
}

export function SavedViews({ type, chosen, present, onChoose }: Props) {
  const t = useWords('register');
  const { language } = useLanguage();
  const call = useCall();
  const views = useSavedViews(type);
  const current = views.find(({ id }) => id === chosen) ?? null;
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);

  const save = async (name: string) => {
    const values = { [`name_${language}`]: name, record_type: type, state: writeView(present()) };
    const done = await call('records.commit', { changes: [{ op: 'create', type: 'saved_view', values }], label: { code: 'saveView', params: { name } } });
    const id = done?.ids[0];
    if (id !== undefined) onChoose({ id, name, view: present() });
  };
  const update = async (view: SavedView) => {
    await call('records.commit', {
      changes: [{ op: 'update', type: 'saved_view', id: view.id, values: { state: writeView(present()) } }],
      label: { code: 'saveView', params: { name: view.name } },
    });
  };
  const rename = async (view: SavedView, name: string) => {
    await call('records.commit', {
      changes: [{ op: 'update', type: 'saved_view', id: view.id, values: { [`name_${language}`]: name } }],
      label: { code: 'renameView', params: { name } },
    });
  };
  const remove = async (view: SavedView) => {
    const done = await call('records.commit', {
      changes: [{ op: 'delete', type: 'saved_view', id: view.id }],
      label: { code: 'deleteView', params: { name: view.name } },
    });
    if (done !== null) onChoose(null);
  };

  return (
    <>
      <Menu checkedValues={{ view: [chosen ?? ''] }} positioning={{ align: 'start' }}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" size="small" aria-label={t('viewMenu', { view: current?.name ?? t('noView') })}>
            {current?.name ?? t('noView')}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemRadio name="view" value="" onClick={() => { onChoose(null); }}>{t('noView')}</MenuItemRadio>
            {views.map((view) => (
              <MenuItemRadio key={view.id} name="view" value={view.id} onClick={() => { onChoose(view); }}>{view.name}</MenuItemRadio>
            ))}
            <MenuDivider />
            {current !== null && <MenuItem onClick={() => { void update(current); }}>{t('saveViewChanges', { view: current.name })}</MenuItem>}
            <MenuItem onClick={() => { setNaming('new'); }}>{t('saveViewAs')}</MenuItem>
            {current !== null && <MenuItem onClick={() => { setNaming('rename'); }}>{t('renameView')}</MenuItem>}
            {current !== null && <MenuItem onClick={() => { void remove(current); }}>{t('deleteView')}</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      {naming !== null && (
        <NameDialog
          title={t(naming === 'new' ? 'saveViewAs' : 'renameView')}
          name={naming === 'rename' ? (current?.name ?? '') : ''}
          onClose={() => { setNaming(null); }}
          onName={(name) => {
            setNaming(null);
            if (naming === 'new') void save(name);
            else if (current !== null) void rename(current, name);
          }}
        />
      )}
    </>
  );
}

interface NameProps {
  readonly title: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ title, name, onName, onClose }: NameProps) {
  const t = useWords('register');
  const [text, setText] = useState(name);
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface aria-label={title}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') onName(text.trim());
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <Field label={t('viewName')} required>
                <Input value={text} onChange={(_, data) => { setText(data.value); }} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabled={text.trim() === ''}>{t('save')}</Button>
              <Button onClick={onClose}>{t('cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
