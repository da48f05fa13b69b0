/** The engine did not even answer the first question: said in every language, since none is known yet. */
import { FluentProvider, MessageBar, MessageBarBody, webLightTheme, makeStyles, tokens } from '@fluentui/react-components';
import { offeredLanguages } from '../i18n/index.ts';
import { asRefusal, refusalText } from './calls.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalXXXL },
});

export function StartFailed({ problem }: { readonly problem: Error }) {
  const styles = useStyles();
  const refusal = asRefusal(problem);
  return (
    <FluentProvider theme={webLightTheme} className={styles.root}>
      {offeredLanguages.map((language) => (
        <MessageBar key={language} intent="error" layout="multiline" lang={language} dir={language === 'en' ? 'ltr' : 'rtl'}>
          <MessageBarBody>{refusalText(refusal, language)}</MessageBarBody>
        </MessageBar>
      ))}
    </FluentProvider>
  );
}
