/** Settings: parts at the side, one shown; each part has its address. */
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { Page, PageBody, PageHeader, useNavigate, useParams } from '../../app/index.ts';
import { useWords, type Word } from '../../i18n/index.ts';
import { AboutPart } from './AboutPart.tsx';
import { AppearancePart } from './AppearancePart.tsx';
import { FieldsPart } from './FieldsPart.tsx';
import { FilePart } from './FilePart.tsx';
import { ListsPart } from './ListsPart.tsx';

const parts = {
  file: FilePart,
  appearance: AppearancePart,
  lists: ListsPart,
  fields: FieldsPart,
  about: AboutPart,
} satisfies Partial<Record<Word<'settings'>, ComponentType>>;

type Part = keyof typeof parts;

const useStyles = makeStyles({
  body: { display: 'flex', gap: tokens.spacingHorizontalXXXL, alignItems: 'flex-start', minInlineSize: 0 },
  tabs: { flexShrink: 0, inlineSize: '210px', position: 'sticky', insetBlockStart: 0 },
  tab: { justifyContent: 'flex-start' },
  part: { flexGrow: 1, minInlineSize: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
});

function isPart(name: string): name is Part {
  return Object.hasOwn(parts, name);
}

export default function SettingsPage() {
  const styles = useStyles();
  const t = useWords('settings');
  const go = useNavigate();
  const wanted = useParams()['section'] ?? 'file';
  const part: Part = isPart(wanted) ? wanted : 'file';
  const Content = parts[part];
  return (
    <Page>
      <PageHeader title={t('title')} />
      <PageBody>
        <div className={styles.body}>
          <TabList
            vertical className={styles.tabs} selectedValue={part} aria-label={t('sections')}
            onTabSelect={(_event, data) => { go(`/settings/${String(data.value)}`, { replace: true }); }}
          >
            {Object.keys(parts).filter(isPart).map((key) => <Tab key={key} value={key} className={styles.tab} id={`settings-${key}`} aria-controls="settings-part">{t(key)}</Tab>)}
          </TabList>
          <div className={styles.part} role="tabpanel" id="settings-part" aria-labelledby={`settings-${part}`}>
            <Content />
          </div>
        </div>
      </PageBody>
    </Page>
  );
}
