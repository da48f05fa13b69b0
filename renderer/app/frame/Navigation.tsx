/**
 * The navigation: overview, the catalogue's groups with their record types and counts, the tools.
 *
 * Promises: groups that are neither used daily nor hold a record stand under More; the collapsed
 * form keeps every group reachable.
 */
import { Button, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular, PanelLeftContractRegular, PanelLeftExpandRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { GroupKey } from '../../../preload/contract/catalogue/index.ts';
import { useWords } from '../../i18n/index.ts';
import { addressOf, useAddress } from '../address.ts';
import { useCatalogue } from '../catalogue.ts';
import { useLanguage } from '../language.tsx';
import { useProcedure } from '../procedures.ts';
import { useRemembered } from '../remembered.ts';
import { NavigationGroup, type GroupContent } from './NavigationGroup.tsx';
import { NavigationLink } from './NavigationLink.tsx';
import { homePlace, toolPlaces } from './places.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    inlineSize: '232px',
    flexShrink: 0,
    minBlockSize: 0,
    '@media print': { display: 'none' },
  },
  narrow: { inlineSize: '48px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalXS,
    overflowY: 'auto',
    flexGrow: 1,
    minBlockSize: 0,
  },
  foot: { paddingInline: tokens.spacingHorizontalXS, paddingBlock: tokens.spacingVerticalXS },
  toggle: { minInlineSize: '40px' },
  mirrored: { transform: 'scaleX(-1)' },
  tools: {
    listStyleType: 'none',
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalXS,
    flexShrink: 0,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  more: { justifyContent: 'flex-start', inlineSize: '100%', paddingInline: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
});

export function Navigation() {
  const styles = useStyles();
  const t = useWords('frame');
  const [narrow, setNarrow] = useRemembered('navigation-narrow', false);
  const { used, rest } = useGroups();
  const [more, setMore] = useState(false);
  const { path } = useAddress();
  const restIsOpen = more || rest.some((group) => group.types.some(({ type }) => path.startsWith(`/records/${type.key}`)));
  return (
    <nav className={mergeClasses(styles.root, narrow && styles.narrow)} aria-label={t('navigation')} data-region>
      <ul className={styles.list}>
        <NavigationLink to={homePlace.to} icon={homePlace.icon} label={t(homePlace.word)} narrow={narrow} />
        {used.map((group) => <NavigationGroup key={group.key} group={group} narrow={narrow} onWiden={() => { setNarrow(false); }} />)}
        {rest.length > 0 && (
          <li>
            <MoreButton narrow={narrow} open={restIsOpen} onToggle={() => { setMore(narrow || !restIsOpen); setNarrow(false); }} />
          </li>
        )}
        {restIsOpen && !narrow && rest.map((group) => (
          <NavigationGroup key={group.key} group={group} narrow={narrow} onWiden={() => { setNarrow(false); }} />
        ))}
      </ul>
      <ul className={styles.tools}>
        {toolPlaces.map((place) => (
          <NavigationLink key={place.to} to={place.to} icon={place.icon} label={t(place.word)} narrow={narrow} />
        ))}
      </ul>
      <div className={styles.foot}>
        <Tooltip content={narrow ? t('showNavigation') : t('hideNavigation')} relationship="label" positioning="after">
          <Button
            className={styles.toggle} appearance="subtle" aria-expanded={!narrow}
            icon={<ToggleIcon narrow={narrow} />} onClick={() => { setNarrow(!narrow); }}
          />
        </Tooltip>
      </div>
    </nav>
  );
}

interface MoreProps {
  readonly narrow: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function MoreButton({ narrow, open, onToggle }: MoreProps) {
  const styles = useStyles();
  const t = useWords('frame');
  const icon = <MoreHorizontalRegular />;
  if (!narrow) return <Button className={styles.more} appearance="subtle" icon={icon} aria-expanded={open} onClick={onToggle}>{t('more')}</Button>;
  return (
    <Tooltip content={t('more')} relationship="label" positioning="after">
      <Button appearance="subtle" icon={icon} onClick={onToggle} />
    </Tooltip>
  );
}

function ToggleIcon({ narrow }: { readonly narrow: boolean }) {
  const styles = useStyles();
  const { dir } = useLanguage();
  const mirrored = dir === 'rtl' ? { className: styles.mirrored } : {};
  return narrow ? <PanelLeftExpandRegular {...mirrored} /> : <PanelLeftContractRegular {...mirrored} />;
}

/** A coordinator's daily groups: shown even while they are empty. */
const daily: readonly GroupKey[] = ['places', 'organisations', 'services', 'programmes'];

/** The groups of the day and those with records, then the rest; one's own lists and fields live in Settings too. */
function useGroups(): { used: readonly GroupContent[]; rest: readonly GroupContent[] } {
  const { groups } = useCatalogue();
  const { path } = useAddress();
  const { data: counts } = useProcedure('records.count', {}, { keep: true });
  const contents = groups.map((group) => ({
    key: group.key,
    types: group.types
      .map((type) => ({ type, count: counts?.[type.key] ?? null }))
      // Details of other records, while there are none, are added from their owner's page.
      .filter(({ type, count }) => type.ownedBy === null || (count ?? 0) > 0 || path === addressOf.register(type.key)),
  })).filter((group) => group.types.length > 0);
  const isUsed = (group: GroupContent) =>
    daily.includes(group.key) || (group.key !== 'own' && group.types.some(({ count }) => (count ?? 0) > 0));
  return { used: contents.filter(isUsed), rest: contents.filter((group) => !isUsed(group)) };
}
