/** What a paste would do when some of its cells cannot be read: accepted and rejected, then a choice. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, makeStyles, tokens } from '@fluentui/react-components';
import { sentence } from '../../preload/contract/errors/index.ts';
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import { useLanguage } from '../app/language.tsx';
import { Shown } from '../app/parts/Shown.tsx';
import { useWords } from '../i18n/index.ts';
import type { PastePlan } from './useGridClipboard.ts';

const mostListed = 200;

const useStyles = makeStyles({
  surface: { maxInlineSize: '860px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  scroll: { maxBlockSize: '220px', overflow: 'auto' },
  heading: { fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: tokens.fontSizeBase300 },
  narrow: { inlineSize: '64px' },
  text: { wordBreak: 'break-word' },
});

interface Props {
  readonly type: RecordType;
  readonly plan: PastePlan;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

export function PastePlanDialog({ type, plan, onApply, onCancel }: Props) {
  const styles = useStyles();
  const t = useWords('grid');
  const { language } = useLanguage();
  const label = (key: string) => type.fields.find((field) => field.key === key)?.labels[language] ?? key;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => { if (!data.open) onCancel(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('planTitle')}</DialogTitle>
          <DialogContent className={styles.content}>
            <span>{t('planText', { accepted: plan.accepted, rejected: plan.rejected.length })}</span>
            {plan.created > 0 && <span>{t('planCreated', { count: plan.created })}</span>}
            <h3 className={styles.heading}>{t('planRejected', { count: plan.rejected.length })}</h3>
            <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('planRejectedTable')}>
              <Table size="extra-small" aria-label={t('planRejectedTable')}>
                <TableHeader>
                  <TableRow>
                    <TableHeaderCell className={styles.narrow}>{t('planRow')}</TableHeaderCell>
                    <TableHeaderCell>{t('planColumn')}</TableHeaderCell>
                    <TableHeaderCell>{t('planCell')}</TableHeaderCell>
                    <TableHeaderCell>{t('planReason')}</TableHeaderCell>
                  </TableRow>
                </TableHeader>
                <TableBody>
                  {plan.rejected.slice(0, mostListed).map((cell) => (
                    <TableRow key={`${String(cell.row)} ${cell.field}`}>
                      <TableCell>{cell.row + 1}</TableCell>
                      <TableCell>{label(cell.field)}</TableCell>
                      <TableCell className={styles.text}>{cell.text}</TableCell>
                      <TableCell className={styles.text}>{sentence(cell.code, cell.params, language)}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </div>
            {plan.changes.length > 0 && (
              <>
                <h3 className={styles.heading}>{t('planAccepted', { count: plan.accepted })}</h3>
                <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('planAcceptedTable')}>
                  <Table size="extra-small" aria-label={t('planAcceptedTable')}>
                    <TableHeader>
                      <TableRow>
                        <TableHeaderCell className={styles.narrow}>{t('planRow')}</TableHeaderCell>
                        <TableHeaderCell>{t('planColumn')}</TableHeaderCell>
                        <TableHeaderCell>{t('planBefore')}</TableHeaderCell>
                        <TableHeaderCell>{t('planAfter')}</TableHeaderCell>
                      </TableRow>
                    </TableHeader>
                    <TableBody>
                      {plan.changes.slice(0, mostListed).map((change) => {
                        const field = type.fields.find(({ key }) => key === change.field);
                        return (
                          <TableRow key={`${String(change.row)} ${change.field}`}>
                            <TableCell>{change.row + 1}</TableCell>
                            <TableCell>{label(change.field)}</TableCell>
                            <TableCell>{field !== undefined && <Shown field={field} value={change.before} />}</TableCell>
                            <TableCell>{field !== undefined && <Shown field={field} value={change.after} />}</TableCell>
                          </TableRow>
                        );
                      })}
                    </TableBody>
                  </Table>
                </div>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={plan.accepted === 0} onClick={onApply}>{t('planApply', { count: plan.accepted })}</Button>
            <Button onClick={onCancel}>{t('planCancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
