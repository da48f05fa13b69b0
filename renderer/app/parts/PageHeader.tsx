/**
 * The head of every page: title, count, what belongs between them, actions at the end; and the
 * page's frame, which either fills the height (grids) or scrolls (everything else).
 */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useProgramTitle } from '../title.ts';
import { ShownNumber } from './Shown.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', blockSize: '100%', minBlockSize: 0 },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalM,
    flexShrink: 0,
  },
  title: {
    ...typographyStyles.title3,
    margin: 0,
    // Takes the focus when the page opens and cannot be used: nothing to show a ring for.
    outlineStyle: 'none',
  },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase300 },
  under: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, flexBasis: '100%' },
  space: { flexGrow: 1 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  fill: { flexGrow: 1, minBlockSize: 0, display: 'flex', flexDirection: 'column' },
  scroll: {
    flexGrow: 1,
    minBlockSize: 0,
    overflowY: 'auto',
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlockEnd: tokens.spacingVerticalXXL,
  },
});

interface HeaderProps {
  readonly title: string;
  /** Shown beside the title: number of rows, of members … */
  readonly count?: number;
  /** Between title and actions: saved view, filter chips. */
  readonly children?: ReactNode;
  /** One line under the title. */
  readonly under?: ReactNode;
  readonly actions?: ReactNode;
}

/** The window's first page leaves the focus alone, so that the first Tab offers to skip to the content. */
let firstPage = true;

/** The page's title takes the focus when the page opens, so that keyboard and reader start there. */
export function PageHeader({ title, count, children, under, actions }: HeaderProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useProgramTitle(title);
  useEffect(() => {
    const active = document.activeElement;
    const first = firstPage;
    firstPage = false;
    if (first) return;
    if (active === null || active === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={styles.header}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {count !== undefined && (
        <span className={styles.count}>
          <ShownNumber value={count} />
        </span>
      )}
      {children}
      <span className={styles.space} />
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {under !== undefined && <div className={styles.under}>{under}</div>}
    </header>
  );
}

/** `<Page><PageHeader …/><PageBody>…</PageBody></Page>`. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().page}>{children}</div>;
}

interface BodyProps {
  readonly children: ReactNode;
  /** The content fills the height and scrolls by itself, as a grid does. */
  readonly fill?: boolean;
  readonly className?: string;
}

export function PageBody({ children, fill, className }: BodyProps) {
  const styles = useStyles();
  return <div className={mergeClasses(fill === true ? styles.fill : styles.scroll, className)}>{children}</div>;
}
