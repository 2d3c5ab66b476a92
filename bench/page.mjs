// The page on a large archive: start and memory of the server, how long what is asked most takes, how much a first view weighs, how smoothly
// the network is drawn. Called by `bench/run page`, which makes the archive. Prints one line a figure: name, found, asked, what was measured.
//
//   node bench/page.mjs PROGRAM DATABASE DIST
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [, , program, database, dist] = process.argv;
const require = createRequire(join(dist, '..', 'package.json'));

const line = (name, found, asked, what) => console.log([name.padEnd(30), String(found).padStart(12), asked.padStart(12), ` ${what}`].join(' '));
const quantile = (times, part) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];
const inMs = (ms) => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;

async function start() {
  const began = performance.now();
  const child = spawn(program, ['serve', '--db', database, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    let out = '';
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.on('data', (data) => {
      const found = /http:\/\/[^/]+\//.exec((out += data));
      if (found) resolve(found[0]);
    });
  });
  await (await fetch(address)).text();
  return { child, address, milliseconds: performance.now() - began };
}

async function timed(server, path) {
  const began = performance.now();
  const answer = await fetch(server.address + path);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
  return { milliseconds: performance.now() - began, value: JSON.parse(text) };
}

/** The same question never twice: no answer comes out of a memory of answers. */
async function asks(server, name, asked, paths) {
  const times = [];
  for (const path of paths) times.push((await timed(server, path)).milliseconds);
  line(`${name}, p95`, inMs(quantile(times, 0.95)), asked, `${paths.length} questions, median ${inMs(quantile(times, 0.5))}`);
}

const memoryOf = (child) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;

/** What a browser fetches for a view, each file packed by gzip; those under `late` come with the view alone. */
function weigh(late) {
  const files = readdirSync(join(dist, 'assets'));
  const packed = (names) => names.reduce((sum, name) => sum + (/\.woff2$/.test(name) ? statSync(join(dist, 'assets', name)).size : gzipSync(readFileSync(join(dist, 'assets', name))).length), 0);
  return packed(files.filter((name) => late.test(name))) / 1000;
}

async function drawing(server, chromium) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'ar-SY' });
  const fetched = [];
  page.on('response', async (response) => {
    const bytes = await response.body().catch(() => Buffer.alloc(0));
    fetched.push(/\.woff2$/.test(response.url()) ? bytes.length : gzipSync(bytes).length);
  });
  await page.goto(server.address, { waitUntil: 'networkidle' });
  line('first view', `${(fetched.reduce((a, b) => a + b, 0) / 1000).toFixed(0)} kB`, '200 kB', 'all that the overview fetches, packed by gzip');
  const began = performance.now();
  await page.goto(`${server.address}#/network?nodes=2000`);
  const canvas = page.locator('canvas').first();
  await canvas.waitFor({ timeout: 300_000 });
  line('network of 2,000 in view', inMs(performance.now() - began), '-', 'from the address to the drawing, layout included');
  const box = await canvas.boundingBox();
  await page.evaluate(() => {
    window.frames_ = [];
    const each = (now) => { window.frames_.push(now); requestAnimationFrame(each); };
    requestAnimationFrame(each);
  });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const from = await page.evaluate(() => window.frames_.length);
  for (let step = 0; step < 120; ++step) {
    await page.mouse.move(box.x + box.width / 2 + 150 * Math.sin(step / 8), box.y + box.height / 2 + 100 * Math.cos(step / 8));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  const frames = await page.evaluate((first) => window.frames_.slice(first), from);
  await page.mouse.up();
  const gaps = frames.slice(1).map((at, nth) => at - frames[nth]);
  line('frames while panning', (1000 / quantile(gaps, 0.5)).toFixed(0) + '/s', '30/s', `2,000 actors drawn by software; slowest twentieth ${(1000 / quantile(gaps, 0.95)).toFixed(0)}/s`);
  await browser.close();
}

const server = await start();
try {
  const { value: summary } = await timed(server, 'api/summary');
  console.log(`${summary.documents} documents, ${summary.claims} claims\n`);
  line('figure', 'found', 'asked', 'of what');
  line('start of the server', inMs(server.milliseconds), '1000 ms', 'from the command to the first page');
  const documents = (await timed(server, 'api/documents?limit=200')).value.items;
  // Words of the archive, from often to rare: every document gives some.
  const words = new Map();
  for (const { id } of documents.slice(0, 100)) {
    const { value } = await timed(server, `api/documents/${encodeURIComponent(id)}`);
    for (const word of value.text.match(/\p{L}{3,}/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  }
  const drawn = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const some = (count) => Array.from({ length: count }, (_, nth) => encodeURIComponent(drawn[Math.floor((drawn.length - 1) * (nth / count) ** 2)]));
  await asks(server, 'search', '150 ms', some(100).flatMap((word, nth) => [`api/search?q=${word}`, `api/search?q=${word}+${some(100)[(nth * 7) % 100]}`]));
  await asks(server, 'reader', '100 ms', documents.slice(100).map(({ id }) => `api/documents/${encodeURIComponent(id)}`));
  const actors = (await timed(server, 'api/actors?limit=60')).value.items.map(({ actor, id }) => encodeURIComponent(actor?.id ?? id));
  await asks(server, 'statements of an actor', '-', actors.map((id) => `api/statements?actor=${id}`));
  await asks(server, 'claims of an actor', '-', actors.map((id) => `api/claims?actor=${id}`));
  await asks(server, 'two actors', '-', actors.slice(1).map((id) => `api/ties?a=${actors[0]}&b=${id}`));
  await asks(server, 'network of 2,000', '500 ms', ['', '&since=2012', '&since=2013&until=2016', '&origins=2'].map((more) => `api/network?nodes=2000&limit=1${more}`));
  await asks(server, 'map', '-', ['', '&bbox=36,33,40,37', '&type=ASSAULT', '&disputed=yes'].map((more) => `api/map?zoom=6${more}`));
  line('memory of the server', `${memoryOf(server.child).toFixed(0)} MB`, '400 MB', 'at its highest, after all of this');
  line('map chunk', `${weigh(/^(MapDrawing|atlas|Map)/).toFixed(0)} kB`, '350 kB', 'packed by gzip, fetched with the map alone');
  if (existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')) await drawing(server, require('playwright-core').chromium);
  else console.log('no Chromium on this machine: the drawing is not measured');
} finally {
  server.child.removeAllListeners('exit');
  server.child.kill('SIGTERM');
}
