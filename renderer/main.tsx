/** The renderer's start: the bridge, the style nonce, the first drawing. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, makeStart } from './app/App.tsx';
import { installBridge } from './bridge/index.ts';
import './styles/base.css';

installBridge();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

createRoot(root).render(
  <StrictMode>
    <App start={makeStart(nonce)} />
  </StrictMode>,
);
