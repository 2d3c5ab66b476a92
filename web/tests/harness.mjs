// What the tests of the page share: a case is a sentence and a function; the server runs for real on a database made by
// page_database; the browser is Debian's Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const top = process.env.ISNAD_TOP ?? join(dirname(fileURLToPath(import.meta.url)), '../..');
const isnad = process.env.ISNAD ?? join(top, 'build/release/isnad');
const maker = process.env.PAGE_DATABASE ?? join(top, 'build/release/tests/page_database');
const browserProgram = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const place = mkdtempSync(join(tmpdir(), 'isnad-web-'));
process.env.ISNAD_TABLES = join(place, 'tables'); // those of whoever runs the tests are none of theirs

export function check(condition, what) {
  if (!condition) throw new Error(what);
}
export function equal(found, expected, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  check(a === b, `${what}: found ${a}, expected ${b}`);
}

const counts = { passed: 0, failed: 0, skipped: 0 };
/** A word or pattern in the variable ONLY runs the cases whose sentence it fits. */
const only = process.env.ONLY ? new RegExp(process.env.ONLY) : null;
export async function test(name, run) {
  if (only && !only.test(name)) return;
  try {
    await run();
    counts.passed += 1;
    console.log(`ok    ${name}`);
  } catch (problem) {
    counts.failed += 1;
    console.log(`FAIL  ${name}\n      ${String(problem.message).split('\n').slice(0, 12).join('\n      ')}`);
  }
}
export function skip(name, reason) {
  counts.skipped += 1;
  console.log(`skip  ${name}: ${reason}`);
}
export function close() {
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  process.exit(counts.failed === 0 ? 0 : 1);
}

/** A database of the documents in a file of tests/page, linked. */
export function makeDatabase(name, documents) {
  const path = join(place, name);
  const made = spawnSync(maker, [join(top, 'tests/page', documents), path], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`page_database: ${made.stderr || made.error}`);
  const linked = spawnSync(isnad, ['link', '--db', path], { encoding: 'utf8' });
  if (linked.status !== 0) throw new Error(`isnad link: ${linked.stderr || linked.error}`);
  return path;
}

/** A database of texts, or of whole documents, that the program reads itself. */
export function readDatabase(name, texts) {
  const path = join(place, name);
  const lines = texts.map((text, nth) => JSON.stringify(typeof text === 'string' ? { id: `t${nth + 1}`, text, published: '2016-05-10' } : text));
  const read = spawnSync(isnad, ['read', '--db', path, '--from', 'jsonl', '-'], { encoding: 'utf8', input: lines.join('\n') });
  if (read.status !== 0) throw new Error(`isnad read: ${read.stderr || read.error}`);
  return path;
}

/** `isnad serve` with these options; resolves when it has ended or printed its address. */
export function startServer(...options) {
  const process_ = spawn(isnad, ['serve', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const server = { process: process_, address: '', session: '', out: '', err: '', ended: null };
  server.ended = new Promise((resolve) => process_.on('exit', (code, signal) => resolve(code ?? signal)));
  return new Promise((resolve, reject) => {
    process_.on('error', reject);
    process_.stderr.on('data', (data) => (server.err += data));
    process_.stdout.on('data', (data) => {
      server.out += data;
      const found = /http:\/\/\S+\//.exec(server.out);
      if (found && !server.address) {
        server.address = found[0];
        server.session = /#session=(\w+)/.exec(server.out)?.[1] ?? '';
        resolve(server);
      }
    });
    server.ended.then(() => resolve(server));
  });
}

export async function stopServer(server) {
  server.process.kill('SIGTERM');
  return server.ended;
}

export function hasBrowser() {
  return existsSync(browserProgram);
}
export function openBrowser() {
  return chromium.launch({
    executablePath: browserProgram,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/**
 * A page that notes whatever must never happen: a policy violation, an error, a dialog, a request to elsewhere.
 * `trouble` holds what was noted.
 */
export async function openPage(browser, server, { language = 'ar', width = 1280, script } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language === 'ar' ? 'ar-SY' : 'en-GB' });
  const page = await context.newPage();
  const trouble = [];
  if (script) await page.addInitScript(script);
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)),
  );
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`${message.text()} ${message.location().url}`.trim());
  });
  page.on('pageerror', (problem) => trouble.push(problem.message));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address)) trouble.push(`request: ${request.url()}`);
  });
  let waiting = 0;
  page.on('request', () => (waiting += 1));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, () => (waiting -= 1));
  /** Until nothing is asked any more. What Playwright calls idle holds from the first view on: another hash is no new load. */
  const atRest = async () => {
    for (let quiet = 0, left = 600; quiet < 4 && left > 0; left -= 1) {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
      quiet = waiting === 0 ? quiet + 1 : 0;
    }
  };
  const go = async (hash) => {
    await page.goto(server.address + hash);
    await page.waitForFunction(() => document.querySelector('main .page, main form, main section'));
    await atRest();
    await page.evaluate(() => document.fonts.ready); // a face that comes later moves the words
  };
  /** As who started the program: by the address that it printed. */
  const enter = async () => {
    await page.goto(`${server.address}#session=${server.session}`);
    await page.waitForFunction(() => localStorage.getItem('isnad.session') !== null);
  };
  return { page, trouble, go, enter, close: () => context.close() };
}
