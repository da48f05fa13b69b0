/** Which language: each in itself, the system's own first guess already chosen. */
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import type { Language } from '../../../preload/contract/text.ts';
import { useLanguage, useProgram } from '../../app/index.ts';
import { languageNames, offeredLanguages, useWords } from '../../i18n/index.ts';
import { Step } from './Step.tsx';

export function LanguageStep({ onDone }: { readonly onDone: () => void }) {
  const t = useWords('firstRun');
  const { language } = useLanguage();
  const { set } = useProgram();
  const proceed = () => {
    void set({ language }).then(onDone);
  };
  return (
    <Step
      step="language" title={t('languageTitle')} text={t('languageLater')}
      foot={<Button appearance="primary" onClick={proceed}>{t('continue')}</Button>}
    >
      <RadioGroup aria-label={t('languageTitle')} value={language} onChange={(_event, data) => { void set({ language: data.value as Language }); }}>
        {offeredLanguages.map((one) => <Radio key={one} value={one} label={<span lang={one}>{languageNames[one]}</span>} />)}
      </RadioGroup>
    </Step>
  );
}
