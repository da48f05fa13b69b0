/**
 * Which page is shown: the one of the address, inside the frame when a file is open; without a
 * file, the first run or the screen that says why the file did not open.
 */
import { Button } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { Suspense, type ReactNode } from 'react';
import { useWords } from '../i18n/index.ts';
import { RouteParamsContext, useAddress, useNavigate } from './address.ts';
import { Frame } from './frame/Frame.tsx';
import { useStartPlace } from './last-place.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { EmptyState } from './parts/EmptyState.tsx';
import { Page } from './parts/PageHeader.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { useProgram } from './program.tsx';
import { findRoute, type FoundRoute } from './routes.tsx';

const FIRST_RUN = '/first-run';

export function Pages() {
  const { file } = useProgram();
  const { path, full } = useAddress();
  const ready = useStartPlace();
  if (!ready) return <Waiting />;
  const found = findRoute(file === null ? FIRST_RUN : path);
  if (file === null || found?.route.withoutFile === true) {
    return <Shown found={found} at={full} />;
  }
  return (
    <Frame>
      <Shown found={found} at={full} />
    </Frame>
  );
}

function Shown({ found, at }: { readonly found: FoundRoute | null; readonly at: string }): ReactNode {
  const component = found?.route.page ?? null;
  if (found === null || component === null) return <NoSuchPage />;
  const PageComponent = component;
  return (
    <PageBoundary at={at}>
      <RouteParamsContext value={found.params}>
        <Suspense fallback={<Waiting />}>
          <PageComponent />
        </Suspense>
      </RouteParamsContext>
    </PageBoundary>
  );
}

function NoSuchPage() {
  const t = useWords('frame');
  const go = useNavigate();
  return (
    <Page>
      <EmptyState icon={<DocumentSearchRegular />} title={t('notFoundTitle')} text={t('notFoundText')}>
        <Button appearance="primary" onClick={() => { go('/'); }}>{t('toHome')}</Button>
      </EmptyState>
    </Page>
  );
}
