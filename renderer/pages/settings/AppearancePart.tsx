/** Language, light or dark, density, and the name that goes with each change. */
import { Button, Field, Input, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import type { Settings } from '../../../preload/contract/procedures/file.ts';
import type { Language } from '../../../preload/contract/text.ts';
import { Section, useLanguage, useNotices, useProgram } from '../../app/index.ts';
import { languageNames, offeredLanguages, useWords } from '../../i18n/index.ts';

const useStyles = makeStyles({
  author: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS, maxInlineSize: '480px', flexWrap: 'wrap' },
  field: { flexGrow: 1 },
});

export function AppearancePart() {
  const t = useWords('settings');
  const { language } = useLanguage();
  const { settings, set } = useProgram();
  return (
    <Section title={t('appearance')}>
      <Field label={t('language')}>
        <RadioGroup layout="horizontal" value={language} onChange={(_event, data) => { void set({ language: data.value as Language }); }}>
          {offeredLanguages.map((one) => <Radio key={one} value={one} label={<span lang={one}>{languageNames[one]}</span>} />)}
        </RadioGroup>
      </Field>
      <Field label={t('theme')} hint={t('contrastNote')}>
        <RadioGroup layout="horizontal" value={settings.theme} onChange={(_event, data) => { void set({ theme: data.value as Settings['theme'] }); }}>
          <Radio value="system" label={t('themeSystem')} />
          <Radio value="light" label={t('themeLight')} />
          <Radio value="dark" label={t('themeDark')} />
        </RadioGroup>
      </Field>
      <Field label={t('density')}>
        <RadioGroup layout="horizontal" value={settings.density} onChange={(_event, data) => { void set({ density: data.value as Settings['density'] }); }}>
          <Radio value="compact" label={t('densityCompact')} />
          <Radio value="touch" label={t('densityTouch')} />
        </RadioGroup>
      </Field>
      <Author />
      <Text size={200}>{t('keys')}</Text>
    </Section>
  );
}

function Author() {
  const styles = useStyles();
  const t = useWords('settings');
  const { settings, set } = useProgram();
  const { success } = useNotices();
  const [name, setName] = useState(settings.author);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    void set({ author: name.trim() }).then(() => { success(t('saved')); });
  };
  return (
    <form className={styles.author} onSubmit={save}>
      <Field className={styles.field} label={t('author')} hint={t('authorHint')}>
        <Input value={name} maxLength={100} onChange={(_event, data) => { setName(data.value); }} />
      </Field>
      <Button type="submit" disabled={name.trim() === settings.author}>{t('save')}</Button>
    </form>
  );
}
