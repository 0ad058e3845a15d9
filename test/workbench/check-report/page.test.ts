// The page of findings in Chromium: no accessibility violation, nothing loaded, no text of a file run, filters that work.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { CheckResult } from '../../../src/workbench/check.js';
import { findingsPage, markedText } from '../../../src/workbench/check-report/page.js';
import { HOSTILE, makingIn, sampleFinding, sampleResult, textOf } from './samples.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
if (CHROMIUM === undefined)
  console.warn(
    'There is no Chromium here, so the page of findings is not tried in a browser (apt-get install chromium).',
  );

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(name: string, result: CheckResult, language: 'nl' | 'en'): Promise<string> {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, await textOf(findingsPage(result, makingIn(language))));
  return pathToFileURL(file).href;
}

test('is sound HTML', async () => {
  const errors: string[] = [];
  parse(await textOf(findingsPage(sampleResult(), makingIn('nl'))), {
    onParseError: ({ code }) => errors.push(code),
  });
  expect(errors).toEqual([]);
});

test('says so when nothing was found', async () => {
  const nothing = {
    findings: [],
    ignored: [],
    summary: { segments: 3, ignored: 0, errors: 0, warnings: 0, notes: 0, rules: {} },
  };
  const page = await textOf(findingsPage(nothing, makingIn('en')));
  expect(page).toContain('<p>Nothing was found.</p>');
  expect(page).not.toContain('<form');
});

test.each([
  ['a<b', [{ start: 0, end: 2 }], '<mark>a&lt;</mark>b'],
  [
    'abcd',
    [
      { start: 1, end: 3 },
      { start: 0, end: 2 },
      { start: 1, end: 2 },
    ],
    '<mark>ab</mark><mark>c</mark>d',
  ],
  ['abcd', [{ start: 2, end: 2 }], 'abcd'],
  ['a\u202Eb', [], 'a⟨202E⟩b'],
])('%j is marked at %j', (text, spans, expected) => {
  expect(markedText(text, spans)).toBe(expected);
});

describe.skipIf(CHROMIUM === undefined)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser?.close());

  /** A page, and all it complained of or asked for. */
  async function opened(url: string, options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== url) complaints.push(request.url());
    });
    page.setDefaultTimeout(10_000);
    await page.goto(url);
    return { page, complaints };
  }

  const shown = (page: Page): Promise<number> => page.locator('article:visible').count();

  test.each([
    ['nl', 'light'],
    ['nl', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)(
    'in %s, %s: no violation of axe, nothing loaded, no complaint',
    async (language, colorScheme) => {
      const url = await written(`${language}-${colorScheme}`, sampleResult(), language);
      const { page, complaints } = await opened(url, {
        colorScheme,
        viewport: { width: 1200, height: 4000 },
      });
      await page.evaluate(createRequire(import.meta.url)('axe-core').source as string);
      const violations = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
      );
      expect(violations).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.evaluate('window.hacked')).toBe(undefined);
      await page.close();
    },
  );

  test('texts of files are shown as texts', async () => {
    const { page } = await opened(await written('hostile', sampleResult(), 'en'));
    const texts = await page.locator('article .sides').allTextContents();
    for (const text of HOSTILE.filter((each) => !/[\p{Cc}\p{Cs}]/u.test(each)))
      expect([text, texts.filter((each) => each.split(text).length === 3).length]).toEqual([
        text,
        text === HOSTILE[0] ? 2 : 1,
      ]);
    expect(texts.join('')).toContain('⟨202E⟩edcba⟨0000⟩⟨001B⟩[31m');
    await page.close();
  });

  test('the filter is used with keys alone', async () => {
    const { page } = await opened(await written('filter', sampleResult(), 'en'));
    const all = sampleResult().findings.length;
    expect(await shown(page)).toBe(all);
    await page.getByLabel('Severity').focus();
    await page.keyboard.press('w');
    await expect.poll(() => shown(page)).toBe(HOSTILE.length);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('img src');
    await expect.poll(() => shown(page)).toBe(1);
    expect(await page.getByRole('status').innerText()).toBe(`1 of ${String(all)} findings`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page)).toBe(all);
    await page.close();
  });

  test('by rule, file and term', async () => {
    const { page } = await opened(await written('choices', sampleResult(), 'nl'));
    await page.getByLabel('Bestand').selectOption('brief.xlf');
    expect(await shown(page)).toBe(3);
    await page.locator('select[name=rule]').selectOption('doubled-word');
    expect(await shown(page)).toBe(2);
    await page.getByRole('button', { name: 'Alles tonen' }).click();
    await page.locator('select[name=term]').selectOption({ index: 1 });
    await expect.poll(() => shown(page)).toBe(1);
    await page.close();
  });

  test('without scripts all findings are there, and no filter that does nothing', async () => {
    const { page } = await opened(await written('bare', sampleResult(), 'en'), { javaScriptEnabled: false });
    expect(await shown(page)).toBe(sampleResult().findings.length);
    expect(await page.getByRole('search').count()).toBe(0);
    await page.close();
  });

  test('ten thousand findings can be filtered', async () => {
    const findings = Array.from({ length: 10_000 }, (_, number) => sampleFinding(number));
    const { page, complaints } = await opened(await written('many', { ...sampleResult(), findings }, 'en'));
    await page.getByLabel('Text').fill('(9999)');
    await expect.poll(() => page.getByRole('status').innerText()).toBe('1 of 10,000 findings');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
