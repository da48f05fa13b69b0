/**
 * The grid in Fluent's clothes: every colour is a token, so light, dark and high contrast follow
 * the page by themselves.
 */
import { tokens } from '@fluentui/react-components';
import { themeQuartz } from 'ag-grid-community';

/** Compact rows of 32 px; `touch` makes them 44. */
export function gridTheme(density: 'compact' | 'touch') {
  const rowHeight = density === 'compact' ? 32 : 44;
  return themeQuartz.withParams({
    fontFamily: tokens.fontFamilyBase,
    fontSize: 14,
    spacing: 6,
    rowHeight,
    headerHeight: rowHeight + 4,
    cellHorizontalPadding: 10,
    wrapperBorder: false,
    wrapperBorderRadius: 0,
    accentColor: tokens.colorBrandBackground,
    backgroundColor: tokens.colorNeutralBackground1,
    dataBackgroundColor: tokens.colorNeutralBackground1,
    foregroundColor: tokens.colorNeutralForeground1,
    textColor: tokens.colorNeutralForeground1,
    cellTextColor: tokens.colorNeutralForeground1,
    subtleTextColor: tokens.colorNeutralForeground3,
    borderColor: tokens.colorNeutralStroke2,
    rowBorder: { color: tokens.colorNeutralStroke3 },
    columnBorder: false,
    pinnedColumnBorder: { color: tokens.colorNeutralStroke2 },
    headerBackgroundColor: tokens.colorNeutralBackground2,
    headerTextColor: tokens.colorNeutralForeground2,
    headerFontWeight: 600,
    headerColumnResizeHandleColor: tokens.colorNeutralStroke1,
    headerColumnResizeHandleHeight: '45%',
    rowHoverColor: tokens.colorNeutralBackground1Hover,
    selectedRowBackgroundColor: tokens.colorNeutralBackground1Selected,
    oddRowBackgroundColor: tokens.colorNeutralBackground1,
    rangeSelectionBorderColor: tokens.colorBrandStroke1,
    menuBackgroundColor: tokens.colorNeutralBackground1,
    menuTextColor: tokens.colorNeutralForeground1,
    menuBorder: { color: tokens.colorNeutralStroke1 },
    menuShadow: tokens.shadow16,
    popupShadow: tokens.shadow16,
    tooltipBackgroundColor: tokens.colorNeutralBackground1,
    tooltipTextColor: tokens.colorNeutralForeground1,
    tooltipBorder: { color: tokens.colorNeutralStroke1 },
    inputBackgroundColor: tokens.colorNeutralBackground1,
    inputTextColor: tokens.colorNeutralForeground1,
    inputBorder: { color: tokens.colorNeutralStrokeAccessible },
    checkboxUncheckedBackgroundColor: tokens.colorNeutralBackground1,
    checkboxUncheckedBorderColor: tokens.colorNeutralStrokeAccessible,
    checkboxCheckedBackgroundColor: tokens.colorCompoundBrandBackground,
    checkboxCheckedBorderColor: tokens.colorCompoundBrandBackground,
    checkboxCheckedShapeColor: tokens.colorNeutralForegroundInverted,
    iconButtonActiveColor: tokens.colorBrandForeground1,
    iconButtonActiveIndicatorColor: tokens.colorBrandForeground1,
    invalidColor: tokens.colorPaletteRedForeground1,
    browserColorScheme: 'inherit',
  });
}
