/** What the grid's theme cannot say: the selected block, number and code cells, the problem icon. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { alwaysLeftToRight } from '../styles/direction.ts';
import { rangeClass } from './range-controller.ts';

export const useGridStyles = makeStyles({
  root: {
    flexGrow: 1,
    minBlockSize: 0,
    minInlineSize: 0,
    position: 'relative',
    blockSize: '100%',
    '& .ag-cell': { fontVariantNumeric: 'tabular-nums' },
    [`& .ag-cell.${rangeClass}`]: {
      backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} 22%, transparent)`,
      '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
    },
    '& .eshkol-number': { direction: alwaysLeftToRight, textAlign: 'end' },
    '& .eshkol-problem': { paddingInline: 0, display: 'flex', alignItems: 'center', justifyContent: 'center' },
    '& .eshkol-problem-icon': {
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      inlineSize: '16px',
      blockSize: '16px',
      borderRadius: tokens.borderRadiusCircular,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightBold,
      lineHeight: 1,
      color: tokens.colorStatusWarningForeground2,
      backgroundColor: tokens.colorStatusWarningBackground2,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    },
  },
  rightToLeft: { '& .eshkol-ltr': { direction: alwaysLeftToRight, textAlign: 'end' } },
  leftToRight: { '& .eshkol-ltr': { direction: alwaysLeftToRight, textAlign: 'start' }, '& .eshkol-number-header .ag-header-cell-label': { justifyContent: 'end' } },
});
