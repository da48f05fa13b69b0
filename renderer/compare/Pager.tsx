/** Under a long table: which rows are shown, and the pages before and after. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../i18n/index.ts';
import type { Paging } from './paging.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    '@media print': { display: 'none' },
  },
});

export function Pager({ paging }: { readonly paging: Paging<unknown> }) {
  const styles = useStyles();
  const t = useWords('compare');
  const { first, rows, total, page, pages, go } = paging;
  if (pages === 1) return null;
  return (
    <nav className={styles.root} aria-label={t('pages')}>
      <span>{t('rowsShown', { from: first + 1, to: first + rows.length, total })}</span>
      <Button size="small" disabled={page === 0} onClick={() => { go(page - 1); }}>{t('previousRows')}</Button>
      <Button size="small" disabled={page === pages - 1} onClick={() => { go(page + 1); }}>{t('nextRows')}</Button>
    </nav>
  );
}
