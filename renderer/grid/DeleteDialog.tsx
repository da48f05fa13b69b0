/**
 * Before records are deleted: what stands in the way (records that point at them, with links), or
 * what goes with them.
 */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import { addressOf } from '../app/address.ts';
import { useCatalogue } from '../app/catalogue.ts';
import { useLanguage } from '../app/language.tsx';
import { AppLink } from '../app/parts/AppLink.tsx';
import { Answered } from '../app/parts/Waiting.tsx';
import { useProcedure } from '../app/procedures.ts';
import { useWords } from '../i18n/index.ts';

const mostListed = 100;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxBlockSize: '240px', overflowY: 'auto' },
  kind: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly type: RecordType;
  readonly ids: readonly string[];
  /** The title when it is one record. */
  readonly title: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

export function DeleteDialog({ type, ids, title, onDelete, onClose }: Props) {
  const styles = useStyles();
  const t = useWords('grid');
  const catalogue = useCatalogue();
  const { language, label } = useLanguage();
  const asked = useProcedure('records.referrers', { type: type.key, ids: [...ids], language });
  const many = label(type.labels.many);
  // A dialog without anything to focus would stay hidden from screen readers: it opens with its answer.
  if (asked.data === undefined && asked.error === null) return null;
  const typeName = (key: string, form: 'one' | 'many') => {
    const found = catalogue.type(key);
    return found === undefined ? key : label(found.labels[form]);
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <Answered of={asked}>
          {({ referrers, owned }) => {
            const blocked = referrers.length > 0;
            const ownedParts = Object.entries(owned).filter(([, count]) => count > 0);
            return (
              <DialogBody>
                <DialogTitle>{t(blocked ? 'cannotDelete' : 'deleteTitle')}</DialogTitle>
                <DialogContent className={styles.content}>
                  <span>
                    {blocked
                      ? t('referrersText', { count: referrers.length })
                      : ids.length === 1 ? t('deleteOne', { title }) : t('deleteMany', { count: ids.length, type: many })}
                  </span>
                  {blocked && (
                    <ul className={styles.list} aria-label={t('referrers')}>
                      {referrers.slice(0, mostListed).map((referrer) => (
                        <li key={`${referrer.type} ${referrer.id} ${referrer.field}`}>
                          <AppLink to={addressOf.record(referrer.type, referrer.id)} onClick={onClose}>{referrer.title}</AppLink>{' '}
                          <span className={styles.kind}>· {typeName(referrer.type, 'one')}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                  {referrers.length > mostListed && <span>{t('moreReferrers', { count: referrers.length - mostListed })}</span>}
                  {!blocked && ownedParts.length > 0 && (
                    <>
                      <span>{t('ownedText')}</span>
                      <ul className={styles.list} aria-label={t('owned')}>
                        {ownedParts.map(([key, count]) => <li key={key}>{t('ownedPart', { count, type: typeName(key, 'many') })}</li>)}
                      </ul>
                    </>
                  )}
                  {!blocked && <span>{t('deleteUndo')}</span>}
                </DialogContent>
                <DialogActions>
                  {!blocked && <Button appearance="primary" onClick={onDelete}>{t('delete')}</Button>}
                  <Button appearance={blocked ? 'primary' : 'secondary'} onClick={onClose}>{t(blocked ? 'close' : 'keep')}</Button>
                </DialogActions>
              </DialogBody>
            );
          }}
        </Answered>
      </DialogSurface>
    </Dialog>
  );
}
