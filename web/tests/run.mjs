// All tests of the server and the page; the last line is the count.
import { close, hasBrowser, makeDatabase, openBrowser, readDatabase, skip, startServer, stopServer, top } from './harness.mjs';
import { testCatalogues, testEmpty, testPage } from './page.mjs';
import { testChanges, testChangesInPage } from './changes.mjs';
import { hostileDocuments, testHostile } from './hostile.mjs';
import { testServer } from './server.mjs';
import { testTables } from './tables.mjs';
import { looksAsBefore } from './looks.mjs';
import { storyViews, testStory } from './story.mjs';

const database = makeDatabase('page.db', 'documents.txt');
const story = makeDatabase('story.db', 'story.txt');
const empty = makeDatabase('empty.db', 'nothing.txt');
const server = await startServer('--db', database, '--port', '0');
if (!server.address) throw new Error(`the server did not start: ${server.err}`);
const changed = await startServer('--db', makeDatabase('changed.db', 'story.txt'), '--port', '0');
const tabled = await startServer('--db', readDatabase('tabled.db', ['طبطب الجيش اللبناني مسلحي فتح الإسلام في طرابلس.', 'وصل الوزير إلى العاصمة.']), '--port', '0');
const told = await startServer('--db', story, '--port', '0');
const only = process.argv[2];

await testCatalogues(top);
if (!only || only === 'server') await testServer(server, database, told);
if (!only || only === 'server' || only === 'changes') await testChanges(changed);
if (!hasBrowser()) {
  skip('the page', 'no Chromium on this machine (Debian package chromium)');
} else if (only !== 'server') {
  const browser = await openBrowser();
  // They change nothing and have a server each.
  await Promise.all([!only || only === 'page' ? testPage(browser, server) : null, !only || only === 'story' ? testStory(browser, told) : null]);
  if (!only || only === 'changes') await testChangesInPage(browser, changed);
  if (!only || only === 'tables') await testTables(browser, tabled);
  if (!only || only === 'hostile') {
    const hostile = await startServer('--db', readDatabase('hostile.db', hostileDocuments), '--port', '0');
    await testHostile(browser, hostile);
    await stopServer(hostile);
  }
  if (!only || only === 'looks') await looksAsBefore(browser, told, { 'the overview': '#/', ...(await storyViews(told)), 'the claims': '#/claims', 'the import': '#/import' });
  const second = await startServer('--db', empty, '--port', '0');
  await testEmpty(browser, second);
  await stopServer(second);
  await browser.close();
}
await stopServer(changed);
await stopServer(tabled);
await stopServer(told);
await stopServer(server);
close();
