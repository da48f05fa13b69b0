/** The five states of a planned record: icon, word and colour together, the same everywhere. */
import { makeStyles, tokens } from '@fluentui/react-components';
import {
  AddCircleRegular, ArrowSyncCircleRegular, CheckmarkCircleRegular, DismissCircleRegular, WarningRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { PlanStatus } from '../../../preload/contract/procedures/exchange.ts';
import { useWords } from '../../i18n/index.ts';

const icons: Readonly<Record<PlanStatus, ReactElement>> = {
  new: <AddCircleRegular />,
  changed: <ArrowSyncCircleRegular />,
  same: <CheckmarkCircleRegular />,
  conflict: <WarningRegular />,
  rejected: <DismissCircleRegular />,
};

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  icon: { display: 'inline-flex', fontSize: '16px' },
  new: { color: tokens.colorPaletteGreenForeground1 },
  changed: { color: tokens.colorBrandForeground1 },
  same: { color: tokens.colorNeutralForeground3 },
  conflict: { color: tokens.colorPaletteDarkOrangeForeground1 },
  rejected: { color: tokens.colorPaletteRedForeground1 },
});

export function StatusWord({ status, many }: { readonly status: PlanStatus; readonly many?: boolean }) {
  const styles = useStyles();
  const t = useWords('importing');
  return (
    <span className={styles.root}>
      <span className={`${styles.icon} ${styles[status]}`} aria-hidden>{icons[status]}</span>
      {many === true ? t(`status.${status}`) : t(`one.${status}`)}
    </span>
  );
}
