/** A group of the catalogue in the navigation: a heading that opens and closes, its record types under it. */
import { makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { GroupKey, RecordType } from '../../../preload/contract/catalogue/index.ts';
import { useWords } from '../../i18n/index.ts';
import { addressOf, useAddress } from '../address.ts';
import { useLanguage } from '../language.tsx';
import { useRemembered } from '../remembered.ts';
import { isHere, NavigationLink } from './NavigationLink.tsx';
import { groupIcons } from './places.tsx';

export interface GroupContent {
  readonly key: GroupKey;
  readonly types: readonly { readonly type: RecordType; readonly count: number | null }[];
}

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    inlineSize: '100%',
    minBlockSize: '32px',
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { display: 'inline-flex', fontSize: '20px', flexShrink: 0 },
  label: { flexGrow: 1 },
  chevron: { display: 'inline-flex', color: tokens.colorNeutralForeground3 },
  types: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props {
  readonly group: GroupContent;
  readonly narrow: boolean;
  readonly onWiden: () => void;
}

export function NavigationGroup({ group, narrow, onWiden }: Props) {
  const styles = useStyles();
  const t = useWords('frame');
  const { label, dir } = useLanguage();
  const { path } = useAddress();
  const [open, setOpen] = useRemembered(`navigation-${group.key}`, true);
  const name = t(`group.${group.key}`);
  const holdsPage = group.types.some(({ type }) => isHere(path, addressOf.register(type.key)));
  const shown = open || holdsPage;
  const closedChevron = dir === 'rtl' ? <ChevronLeftRegular /> : <ChevronRightRegular />;
  if (narrow) {
    return (
      <li>
        <Tooltip content={name} relationship="label" positioning="after">
          <button type="button" className={styles.heading} onClick={() => { setOpen(true); onWiden(); }}>
            <span className={styles.icon} aria-hidden>{groupIcons[group.key]}</span>
          </button>
        </Tooltip>
      </li>
    );
  }
  return (
    <li>
      <button type="button" className={styles.heading} aria-expanded={shown} onClick={() => { setOpen(!shown); }}>
        <span className={styles.icon} aria-hidden>{groupIcons[group.key]}</span>
        <span className={styles.label}>{name}</span>
        <span className={styles.chevron} aria-hidden>{shown ? <ChevronDownRegular /> : closedChevron}</span>
      </button>
      {shown && (
        <ul className={styles.types}>
          {group.types.map(({ type, count }) => (
            <NavigationLink key={type.key} to={addressOf.register(type.key)} label={label(type.labels.many)} count={count} />
          ))}
        </ul>
      )}
    </li>
  );
}
