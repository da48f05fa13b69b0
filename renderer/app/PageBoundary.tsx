/** Holds a page's fault inside the page: the frame, undo and navigation go on working. */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { useWords } from '../i18n/index.ts';
import { asRefusal, refusalDetails } from './calls.ts';
import { copyText } from './clipboard.ts';
import { useNotices } from './notices.tsx';
import { EmptyState } from './parts/EmptyState.tsx';

interface Props {
  /** A new key (the address) gives the next page its own chance. */
  readonly at: string;
  readonly children: ReactNode;
}

interface State {
  readonly fault: Error | null;
  readonly at: string;
}

export class PageBoundary extends Component<Props, State> {
  override state: State = { fault: null, at: this.props.at };

  static getDerivedStateFromError(fault: Error): Partial<State> {
    return { fault };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.at === state.at ? null : { fault: null, at: props.at };
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    return <BrokenPage fault={this.state.fault} at={this.props.at} again={() => { this.setState({ fault: null }); }} />;
  }
}

interface BrokenProps {
  readonly fault: Error;
  readonly at: string;
  readonly again: () => void;
}

function BrokenPage({ fault, at, again }: BrokenProps) {
  const t = useWords('frame');
  const { success } = useNotices();
  const copy = () => {
    if (copyText(refusalDetails(asRefusal(fault), at))) success(t('copied'));
  };
  return (
    <div role="alert">
      <EmptyState icon={<ErrorCircleRegular />} title={t('brokenTitle')} text={t('brokenText')}>
        <Button appearance="primary" onClick={again}>{t('openAgain')}</Button>
        <Button onClick={copy}>{t('copyDetails')}</Button>
      </EmptyState>
    </div>
  );
}
