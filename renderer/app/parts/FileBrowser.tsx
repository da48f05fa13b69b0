/**
 * Choosing a file of the program, or a folder for one, from the host's own listing: in a browser the
 * file is opened where it lies, never uploaded.
 */
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Text, tokens,
} from '@fluentui/react-components';
import { ArrowUpRegular, DatabaseRegular, FolderRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Folder } from '../../../preload/contract/procedures/file.ts';
import { useWords } from '../../i18n/index.ts';
import { useProcedure } from '../procedures.ts';
import { useReturnFocus } from './return-focus.ts';
import { Isolated, ShownMoment } from './Shown.tsx';
import { Answered } from './Waiting.tsx';

const useStyles = makeStyles({
  surface: { maxInlineSize: '640px' },
  path: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBlockEnd: tokens.spacingVerticalS },
  pathText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  list: { blockSize: '320px', overflowY: 'auto', listStyleType: 'none', margin: 0, padding: 0 },
  entry: { inlineSize: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  name: { flexGrow: 1, textAlign: 'start', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, flexShrink: 0 },
  none: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3, display: 'block' },
});

interface Props {
  readonly choose: 'file' | 'folder';
  /** Where to start; the default folder when absent. */
  readonly folder?: string;
  readonly onChosen: (path: string) => void;
  readonly onClose: () => void;
}

export function FileBrowser({ choose, folder, onChosen, onClose }: Props) {
  const styles = useStyles();
  const t = useWords('firstRun');
  useReturnFocus();
  const [at, setAt] = useState(folder);
  const listing = useProcedure('file.browse', at === undefined ? {} : { folder: at }, { keep: true, types: [] });
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{choose === 'file' ? t('browse') : t('browseFolder')}</DialogTitle>
          <DialogContent>
            <Answered of={listing}>
              {(shown) => (
                <>
                  <div className={styles.path}>
                    <Button
                      size="small" icon={<ArrowUpRegular />} aria-label={t('browseUp')} disabled={shown.parent === null}
                      onClick={() => { if (shown.parent !== null) setAt(shown.parent); }}
                    />
                    <Text className={styles.pathText}><Isolated ltr>{shown.path}</Isolated></Text>
                  </div>
                  <Entries folder={shown} choose={choose} onFolder={setAt} onChosen={onChosen} />
                </>
              )}
            </Answered>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('cancel')}</Button>
            {choose === 'folder' && (
              <Button
                appearance="primary" disabled={listing.data === undefined}
                onClick={() => { if (listing.data !== undefined) onChosen(listing.data.path); }}
              >
                {t('browseChosenFolder')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface EntriesProps {
  readonly folder: Folder;
  readonly choose: 'file' | 'folder';
  readonly onFolder: (path: string) => void;
  readonly onChosen: (path: string) => void;
}

function Entries({ folder, choose, onFolder, onChosen }: EntriesProps) {
  const styles = useStyles();
  const t = useWords('firstRun');
  const entries = folder.entries.filter((entry) => entry.kind === 'folder' || choose === 'file');
  const noFiles = choose === 'file' && !entries.some((entry) => entry.kind === 'database');
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.path}>
          <Button
            appearance="subtle" className={styles.entry}
            icon={entry.kind === 'folder' ? <FolderRegular /> : <DatabaseRegular />}
            onClick={() => { if (entry.kind === 'folder') onFolder(entry.path); else onChosen(entry.path); }}
          >
            <span className={styles.name}><Isolated>{entry.name}</Isolated></span>
            <span className={styles.when}><ShownMoment value={entry.modifiedAt} /></span>
          </Button>
        </li>
      ))}
      {noFiles && <li><Text className={styles.none}>{t('browseEmpty')}</Text></li>}
    </ul>
  );
}
