/**
 * The providers, from the outside in: styles with their nonce, the engine's answers, the program,
 * language, theme, notices, tasks, catalogue, page.
 */
import {
  AriaLiveAnnouncer, createDOMRenderer, FluentProvider, RendererProvider, useFocusFinders, type GriffelRenderer,
} from '@fluentui/react-components';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { CatalogueContext, useAskedCatalogue } from './catalogue.ts';
import { NoticeStack } from './frame/NoticeStack.tsx';
import { guessLanguage, LanguageProvider, useLanguage } from './language.tsx';
import { NoticesProvider } from './notices.tsx';
import { Pages } from './Pages.tsx';
import { watchFocus } from './parts/return-focus.ts';
import { makeQueryClient, useFreshness } from './procedures.ts';
import { ProgramProvider, useProgram, useSettings } from './program.tsx';
import { StartFailed } from './StartFailed.tsx';
import { TasksProvider } from './tasks.tsx';
import { themeOf, useThemeName } from './theme.ts';

export interface Start {
  readonly renderer: GriffelRenderer;
  readonly client: QueryClient;
}

/** The nonce under which the host lets styles in; empty in a page without a policy. */
export function makeStart(nonce: string): Start {
  return {
    renderer: createDOMRenderer(document, { styleElementAttributes: { nonce } }),
    client: makeQueryClient(),
  };
}

export function App({ start }: { readonly start: Start }) {
  return (
    <RendererProvider renderer={start.renderer} targetDocument={document}>
      <QueryClientProvider client={start.client}>
        <ProgramProvider failed={(problem) => <StartFailed problem={problem} />}>
          <InLanguage>
            <Themed>
              <NoticesProvider>
                <TasksProvider>
                  <WithCatalogue>
                    <Pages />
                  </WithCatalogue>
                  <NoticeStack />
                </TasksProvider>
              </NoticesProvider>
            </Themed>
          </InLanguage>
        </ProgramProvider>
      </QueryClientProvider>
    </RendererProvider>
  );
}

function InLanguage({ children }: { readonly children: ReactNode }) {
  useFreshness();
  const { language } = useSettings();
  const guessed = useMemo(() => guessLanguage(navigator.languages), []);
  return <LanguageProvider language={language ?? guessed}>{children}</LanguageProvider>;
}

function Themed({ children }: { readonly children: ReactNode }) {
  const { theme, density } = useSettings();
  const { dir } = useLanguage();
  const name = useThemeName(theme);
  // Keeps the focus engine alive between dialogs: it otherwise ends with the last of them, before
  // it has shown the rest of the page to screen readers again.
  useFocusFinders();
  useEffect(watchFocus, []);
  return (
    <FluentProvider theme={themeOf(name)} dir={dir} data-theme={name} data-density={density}>
      <AriaLiveAnnouncer>{children}</AriaLiveAnnouncer>
    </FluentProvider>
  );
}

function WithCatalogue({ children }: { readonly children: ReactNode }) {
  const { file } = useProgram();
  const catalogue = useAskedCatalogue(file !== null);
  return <CatalogueContext value={catalogue}>{children}</CatalogueContext>;
}
