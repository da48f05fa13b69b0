/**
 * The threat: a page of ours shows text that came from anywhere, so a link, a frame or a script
 * could try to lead the window elsewhere. It must stay where it is, whatever the address looks like.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closeNetwork, denyPermissions, guardEveryPage } from '../../../main/shell/guards.ts';
import { reset, seen, StandInWindow } from '../../support/stand-in-electron.ts';

vi.mock('electron', async () => (await import('../../support/stand-in-electron.ts')).electron);

beforeEach(() => {
  reset();
});

/** Addresses that look like ours and are not. */
const foreign = [
  'https://evil.example/app://eshkol/',
  'app://eshkol.evil.example/',
  'app://evil/',
  'app://eshkol@evil/',
  'app://user@eshkol/',
  'app://eshkol:8080/',
  'http://eshkol/',
  'file:///C:/Windows/System32/calc.exe',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'about:blank',
  '',
];

describe('a page', () => {
  const open = () => {
    guardEveryPage();
    return new StandInWindow({}).webContents;
  };

  it.each(foreign)('does not navigate to %s', (url) => {
    const contents = open();
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const attempt = { url, preventDefault: vi.fn() };
      contents.emit(event, attempt);
      expect(attempt.preventDefault, event).toHaveBeenCalledOnce();
    }
  });

  it('moves within the program', () => {
    const attempt = { url: 'app://eshkol/index.html#/records/locality', preventDefault: vi.fn() };
    open().emit('will-navigate', attempt);
    expect(attempt.preventDefault).not.toHaveBeenCalled();
  });

  it('embeds no other page', () => {
    const attempt = { preventDefault: vi.fn() };
    open().emit('will-attach-webview', attempt);
    expect(attempt.preventDefault).toHaveBeenCalledOnce();
  });

  it('opens no window; a web link goes to the browser', () => {
    expect(open().windowOpen?.({ url: 'https://www.cbs.gov.il/he' })).toEqual({ action: 'deny' });
    expect(seen.opened).toEqual(['https://www.cbs.gov.il/he']);
  });

  it.each(['file:///etc/passwd', 'ms-msdt:/id', 'javascript:alert(1)', 'mailto:a@b', 'https://user:secret@example.org/', 'not an address', 'app://eshkol/'])(
    'opens nothing outside for %s',
    (url) => {
      expect(open().windowOpen?.({ url })).toEqual({ action: 'deny' });
      expect(seen.opened).toEqual([]);
    },
  );
});

it('denies every permission', () => {
  denyPermissions();
  const answers: boolean[] = [];
  for (const permission of ['media', 'geolocation', 'clipboard-read', 'notifications', 'fileSystem', 'openExternal']) {
    seen.permission.request?.({}, permission, (allowed) => answers.push(allowed));
  }
  expect(answers).toEqual(Array(6).fill(false));
  expect([seen.permission.check?.(), seen.permission.device?.()]).toEqual([false, false]);
});

it('lets no request out to the network', () => {
  closeNetwork();
  const verdict = (url: string) => {
    let cancelled: boolean | null = null;
    seen.network?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  };
  expect(['app://eshkol/assets/index.js', 'blob:app://eshkol/1', 'data:image/png;base64,', 'devtools://devtools/x'].map(verdict)).toEqual(Array(4).fill(false));
  expect(['https://example.org/', 'http://127.0.0.1/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'rubbish'].map(verdict)).toEqual(Array(5).fill(true));
});

