/**
 * The navigation: overview, the catalogue's groups with their record types and counts, the tools.
 *
 * Promises: groups without any record stand under More, once the counts are known; the collapsed
 * form keeps every group reachable.
 */
import { Button, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { PanelLeftContractRegular, PanelLeftExpandRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { useAddress } from '../address.ts';
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
  line: {
    blockSize: '1px',
    marginBlock: tokens.spacingVerticalXS,
    marginInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralStroke2,
  },
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
        <li className={styles.line} role="presentation" />
        {toolPlaces.map((place) => (
          <NavigationLink key={place.to} to={place.to} icon={place.icon} label={t(place.word)} narrow={narrow} />
        ))}
        {rest.length > 0 && !narrow && (
          <li>
            <Button appearance="transparent" size="small" aria-expanded={restIsOpen} onClick={() => { setMore(!restIsOpen); }}>{t('more')}</Button>
          </li>
        )}
        {restIsOpen && !narrow && rest.map((group) => (
          <NavigationGroup key={group.key} group={group} narrow={narrow} onWiden={() => { setNarrow(false); }} />
        ))}
      </ul>
      <div className={styles.foot}>
        <Tooltip content={narrow ? t('showNavigation') : t('hideNavigation')} relationship="label">
          <Button
            className={styles.toggle} appearance="subtle" aria-expanded={!narrow}
            icon={<ToggleIcon narrow={narrow} />} onClick={() => { setNarrow(!narrow); }}
          />
        </Tooltip>
      </div>
    </nav>
  );
}

function ToggleIcon({ narrow }: { readonly narrow: boolean }) {
  const styles = useStyles();
  const { dir } = useLanguage();
  const mirrored = dir === 'rtl' ? { className: styles.mirrored } : {};
  return narrow ? <PanelLeftExpandRegular {...mirrored} /> : <PanelLeftContractRegular {...mirrored} />;
}

/** The groups with records, and those without; all count as used until the counts are known. */
function useGroups(): { used: readonly GroupContent[]; rest: readonly GroupContent[] } {
  const { groups } = useCatalogue();
  const { data: counts } = useProcedure('records.count', {}, { keep: true });
  const contents = groups.map((group) => ({
    key: group.key,
    types: group.types.map((type) => ({ type, count: counts?.[type.key] ?? null })),
  }));
  const isUsed = (group: GroupContent) => counts === undefined || group.types.some(({ count }) => (count ?? 0) > 0);
  return { used: contents.filter(isUsed), rest: contents.filter((group) => !isUsed(group)) };
}
