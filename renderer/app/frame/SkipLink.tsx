/** The first stop of Tab: straight to the page, past the title bar and the navigation. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../i18n/index.ts';

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    insetBlockStart: '-100px',
    insetInlineStart: tokens.spacingHorizontalM,
    zIndex: 1000,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { insetBlockStart: tokens.spacingVerticalS },
  },
});

export function SkipLink() {
  const styles = useStyles();
  const t = useWords('frame');
  return (
    <a
      className={styles.link}
      href="#content"
      onClick={(event) => {
        // The fragment is the page's address: only the focus moves.
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
    >
      {t('skip')}
    </a>
  );
}
