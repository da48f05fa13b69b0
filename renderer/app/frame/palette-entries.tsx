/** What the palette offers for a text: records found by the engine, then pages and actions by name. */
import { ArrowRedoRegular, ArrowUndoRegular, DocumentRegular, TableRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { normalise } from '../../../preload/contract/normalise.ts';
import { useWords } from '../../i18n/index.ts';
import { addressOf, useNavigate } from '../address.ts';
import { useCatalogue } from '../catalogue.ts';
import { useLanguage } from '../language.tsx';
import { useProcedure } from '../procedures.ts';
import { useUndo } from '../undo.ts';
import { groupIcons, homePlace, settingsPlace, toolPlaces } from './places.tsx';

export interface PaletteEntry {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly icon: ReactElement;
  /** Records come first; pages and actions under their own heading. */
  readonly section: 'records' | 'pages';
  run(): void;
}

const MOST_RECORDS = 30;
const MOST_PAGES = 8;

export function usePaletteEntries(text: string): { entries: readonly PaletteEntry[]; waiting: boolean } {
  const asked = useDeferredValue(text.trim());
  const { language, label } = useLanguage();
  const catalogue = useCatalogue();
  const go = useNavigate();
  const found = useProcedure('search.find', { text: asked, language, limit: MOST_RECORDS }, { enabled: asked.length > 0, keep: true });
  const commands = useCommands();

  const entries = useMemo(() => {
    const records = (asked === '' ? [] : (found.data ?? [])).map((hit): PaletteEntry => {
      const type = catalogue.type(hit.type);
      return {
        key: `${hit.type} ${hit.id}`,
        title: hit.title,
        detail: [type === undefined ? '' : label(type.labels.one), hit.detail].filter((part) => part !== '').join(' · '),
        icon: type === undefined ? <DocumentRegular /> : groupIcons[type.group],
        section: 'records',
        run: () => { go(addressOf.record(hit.type, hit.id)); },
      };
    });
    const wanted = normalise(asked);
    const pages = commands.filter((command) => normalise(command.title).includes(wanted));
    return [...records, ...pages.slice(0, asked === '' ? pages.length : MOST_PAGES)];
  }, [asked, found.data, catalogue, label, go, commands]);

  return { entries, waiting: asked !== '' && found.isFetching };
}

function useCommands(): readonly PaletteEntry[] {
  const t = useWords('frame');
  const { label } = useLanguage();
  const { types } = useCatalogue();
  const go = useNavigate();
  const { undoable, redoable, undo, redo } = useUndo();
  return useMemo(() => {
    const places = [homePlace, ...toolPlaces, settingsPlace].map((place): PaletteEntry => ({
      key: place.to, title: t(place.word), detail: '', icon: place.icon, section: 'pages', run: () => { go(place.to); },
    }));
    const registers = types.filter((type) => !type.internal).map((type): PaletteEntry => ({
      key: `register ${type.key}`, title: label(type.labels.many), detail: t(`group.${type.group}`), icon: <TableRegular />,
      section: 'pages', run: () => { go(addressOf.register(type.key)); },
    }));
    const actions: PaletteEntry[] = [];
    if (undoable !== null) {
      actions.push({ key: 'undo', title: t('undo'), detail: 'Ctrl+Z', icon: <ArrowUndoRegular />, section: 'pages', run: () => { void undo(); } });
    }
    if (redoable !== null) {
      actions.push({ key: 'redo', title: t('redo'), detail: 'Ctrl+Y', icon: <ArrowRedoRegular />, section: 'pages', run: () => { void redo(); } });
    }
    return [...places, ...registers, ...actions];
  }, [t, label, types, go, undoable, redoable, undo, redo]);
}
