/** One line of the navigation. */
import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAddress } from '../address.ts';
import { ShownNumber } from '../parts/Shown.tsx';

const useStyles = makeStyles({
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minBlockSize: '32px',
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    position: 'relative',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  inner: { minBlockSize: '28px', paddingInlineStart: '34px', fontSize: tokens.fontSizeBase300 },
  here: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      insetBlock: '7px',
      inlineSize: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandForeground1,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  icon: { display: 'inline-flex', fontSize: '20px', flexShrink: 0 },
  label: { flexGrow: 1, minInlineSize: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly to: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly count?: number | null;
  readonly narrow?: boolean;
}

/** True when the address is this place or lies under it. */
export function isHere(path: string, to: string): boolean {
  return to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
}

export function NavigationLink({ to, label, icon, count, narrow }: Props) {
  const styles = useStyles();
  const here = isHere(useAddress().path, to);
  const link = (
    <a
      className={mergeClasses(styles.link, icon === undefined && styles.inner, here && styles.here)}
      href={`#${to}`}
      aria-current={here ? 'page' : undefined}
      aria-label={narrow === true ? label : undefined}
    >
      {icon !== undefined && <span className={styles.icon} aria-hidden>{icon}</span>}
      {narrow !== true && <span className={styles.label} title={label}>{label}</span>}
      {narrow !== true && typeof count === 'number' && count > 0 && <span className={styles.count}><ShownNumber value={count} /></span>}
    </a>
  );
  return <li>{narrow === true ? <Tooltip content={label} relationship="label" positioning="after">{link}</Tooltip> : link}</li>;
}
