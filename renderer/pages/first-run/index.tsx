/**
 * The first run, and the way back to it when no file is open: language, which file, name, data,
 * cluster. One decision per step; Back loses nothing.
 */
import { useState } from 'react';
import { useAddress, useNavigate, useProgram } from '../../app/index.ts';
import type { FailedOpening } from '../../app/file-actions.ts';
import { failedAtStart } from '../../app/last-place.ts';
import { ClusterStep } from './ClusterStep.tsx';
import { DataStep } from './DataStep.tsx';
import { FileScreen } from './FileScreen.tsx';
import { FileStep } from './FileStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { NameStep } from './NameStep.tsx';

/** The steps before a file is open. */
type Before = 'language' | 'file' | 'name';

export default function FirstRunPage() {
  const { file, settings } = useProgram();
  const { query } = useAddress();
  const go = useNavigate();
  const [before, setBefore] = useState<Before>(settings.language === null ? 'language' : 'file');
  const [failed, setFailed] = useState<FailedOpening | null>(failedAtStart);

  if (file !== null) {
    if (query.get('step') === 'cluster') return <ClusterStep onDone={() => { go('/'); }} onBack={() => { go('/first-run?step=data'); }} />;
    return <DataStep onDone={() => { go('/first-run?step=cluster'); }} onEmpty={() => { go('/'); }} />;
  }
  if (failed !== null) return <FileScreen failed={failed} onFailed={setFailed} onOther={() => { setFailed(null); setBefore('file'); }} />;
  switch (before) {
    case 'language':
      return <LanguageStep onDone={() => { setBefore('file'); }} />;
    case 'file':
      return <FileStep onBack={() => { setBefore('language'); }} onNew={() => { setBefore('name'); }} onFailed={setFailed} />;
    case 'name':
      return <NameStep onBack={() => { setBefore('file'); }} />;
  }
}
