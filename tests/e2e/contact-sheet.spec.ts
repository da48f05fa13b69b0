/**
 * A picture of every page with the sample file, in the project's language, light and dark; each
 * is looked over for overflow, clipped text and words of the other language, and for serious
 * findings of the accessibility checker. The pictures lie together on one sheet in
 * test-results/contact-sheet/.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ask, expect, test } from './support/host.ts';
import { faultsOf } from './support/faults.ts';

const folder = path.resolve(import.meta.dirname, '../../test-results/contact-sheet');

/** Addresses of all pages; `{…}` is replaced by an id of the sample file. */
const pages: readonly { readonly name: string; readonly address: string }[] = [
  { name: 'home', address: '/' },
  { name: 'register-locality', address: '/records/locality' },
  { name: 'register-provider', address: '/records/provider' },
  { name: 'register-service', address: '/records/service' },
  { name: 'register-provision', address: '/records/provision' },
  { name: 'register-participation', address: '/records/participation' },
  { name: 'register-indicator_value', address: '/records/indicator_value' },
  { name: 'register-contact', address: '/records/contact' },
  { name: 'record-locality', address: '/records/locality/{locality}' },
  { name: 'record-provider', address: '/records/provider/{provider}' },
  { name: 'record-programme', address: '/records/programme/{programme}' },
  { name: 'compare', address: '/compare?type=locality&ids={members}' },
  { name: 'indicators', address: '/indicators' },
  { name: 'import', address: '/import' },
  { name: 'ranking', address: '/indicators?view=ranking' },
  { name: 'history', address: '/history' },
  { name: 'settings', address: '/settings' },
  { name: 'settings-lists', address: '/settings/lists' },
  { name: 'settings-fields', address: '/settings/fields' },
  { name: 'settings-appearance', address: '/settings/appearance' },
];

/** Registers are one grid with other columns: two of them are checked for all, at most 20 rows each. */
const checkedRegisters = ['register-locality', 'register-provision'];

for (const theme of ['light', 'dark'] as const) {
  test(`every page stands the look over, ${theme}`, async ({ desk, host, language }) => {
    test.setTimeout(300_000);
    mkdirSync(folder, { recursive: true });
    await ask(desk, 'settings.set', { language, theme });
    const file = path.join(host.folder, `sheet-${language}-${theme}-${String(Date.now())}.eshkol`);
    const info = await ask(desk, 'file.create', { path: file, sample: true });
    const ids = await sampleIds(desk, language, info.clusterId);
    await desk.reload();
    const faults: string[] = [];
    for (const { name, address } of pages) {
      const place = address.replace(/\{(\w+)\}/g, (_whole, key: string) => ids[key] ?? key);
      await desk.goto(`${new URL(host.url).origin}/#${place}`);
      await settled(desk);
      await desk.screenshot({ path: path.join(folder, `${language}-${theme}-${name}.png`) });
      for (const fault of await faultsOf(desk, language)) faults.push(`${name}: ${fault}`);
      if (name.startsWith('register-') && !checkedRegisters.includes(name)) continue;
      const scan = await new AxeBuilder({ page: desk }).include('main').exclude('[data-tabster-dummy]').exclude('.ag-row:nth-child(n+20)').analyze();
      for (const finding of scan.violations) {
        if (finding.impact !== 'serious' && finding.impact !== 'critical') continue;
        faults.push(`${name}: ${finding.id}: ${finding.nodes.map((node) => node.target.join(' ')).slice(0, 3).join('; ')}`);
      }
    }
    await makeSheet(desk, `${language}-${theme}`);
    expect(faults).toEqual([]);
  });
}

async function sampleIds(desk: Page, language: 'he' | 'en', clusterId: string | null): Promise<Record<string, string>> {
  const first = async (type: string) => {
    const [hit] = await ask(desk, 'records.options', { type, text: '', language, limit: 1 });
    return hit?.id ?? '';
  };
  const members = await ask(desk, 'cluster.members', { clusterId: clusterId ?? '', language });
  expect(members).toHaveLength(10);
  return {
    locality: members[0]?.id ?? '',
    members: members.map((member) => member.id).join(','),
    provider: await first('provider'),
    programme: await first('programme'),
  };
}

/** The page has drawn what it was asked for: a title, nothing waits, and its words have come to rest. */
async function settled(desk: Page): Promise<void> {
  await expect(desk.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await expect(desk.locator('[aria-busy="true"], .fui-Skeleton, .fui-Spinner')).toHaveCount(0, { timeout: 20_000 });
  await desk.evaluate(async () => {
    const frames = async (count: number) => {
      for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    };
    const resting = 30;
    for (let before = '', still = 0; still < resting; ) {
      await frames(1);
      const now = document.body.innerText;
      still = now === before ? still + 1 : 0;
      before = now;
    }
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
}

/** All pictures of that language and theme on one page, as a picture of its own. */
async function makeSheet(desk: Page, kind: string): Promise<void> {
  const figures = readdirSync(folder)
    .filter((file) => file.startsWith(`${kind}-`) && !file.includes('-sheet'))
    .map((file) => `<figure><img src="data:image/png;base64,${readFileSync(path.join(folder, file)).toString('base64')}"><figcaption>${file}</figcaption></figure>`);
  const html = `<!doctype html><meta charset="utf-8"><style>body{margin:8px;display:grid;grid-template-columns:repeat(4,1fr);gap:8px;font:12px sans-serif}figure{margin:0}img{width:100%}</style>${figures.join('')}`;
  writeFileSync(path.join(folder, `${kind}-sheet.html`), html);
  const sheet = await desk.context().newPage();
  await sheet.setViewportSize({ width: 1900, height: 1000 });
  await sheet.setContent(html);
  await sheet.screenshot({ path: path.join(folder, `${kind}-sheet.png`), fullPage: true });
  await sheet.close();
}
