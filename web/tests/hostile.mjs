// 300 strings that would run something in a careless page, each in every field of an imported article: none runs in any view.
import { equal, openPage, test } from './harness.mjs';

const run = 'window.ran=1';
const payloads = [
  `<script>${run}</script>`, `<img src=x onerror=${run}>`, `<svg onload=${run}>`, `<svg><script>${run}</script></svg>`, `<iframe src="javascript:parent.${run}"></iframe>`,
  `<body onload=${run}>`, `<input autofocus onfocus=${run}>`, `<details open ontoggle=${run}>`, `<video><source onerror=${run}></video>`, `<a href="javascript:${run}">x</a>`,
  `<math><mi xlink:href="javascript:${run}">`, `<style>@import 'javascript:${run}';</style>`, `<link rel=stylesheet href="javascript:${run}">`, `<object data="javascript:${run}">`,
  `<embed src="javascript:${run}">`, `<form action="javascript:${run}"><button>x</button></form>`, `<base href="//evil.example/">`, `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<template><script>${run}</script></template>`, `javascript:${run}`, `data:text/html,<script>${run}</script>`, `{{constructor.constructor('${run}')()}}`, `\u0000<script>${run}</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`, `&lt;script&gt;${run}&lt;/script&gt;`,
];
const around = [
  (text) => text, (text) => `"${text}`, (text) => `'${text}`, (text) => `">${text}`, (text) => `</title>${text}`, (text) => `-->${text}`,
  (text) => `]]>${text}`, (text) => `\u202E${text}\u202C`, (text) => `لواء ${text} الفجر`, (text) => text.toUpperCase(), (text) => `</textarea>${text}`, (text) => `\\"${text}//`,
];
const strings = payloads.flatMap((payload) => around.map((wrap) => wrap(payload).replace('\u0000', '')));

/** Articles of which every field is such a string. */
export const hostileDocuments = strings.map((text, nth) => ({
  id: `${nth} ${text}`, title: text, outlet: text, byline: text, dateline: text, url: `https://example.org/${text}`, published: '2016-05-10',
  text: `${text} قال «${text}» إن «لواء ${text}» هاجم مواقع الجيش السوري في حلب وقتل 3 جنود. ${text}`,
}));

export async function testHostile(browser, server) {
  await test(`${strings.length} hostile strings in every field of an article run nothing`, async () => {
    equal(strings.length, 300, 'strings');
    const { page, trouble, go, close } = await openPage(browser, server);
    const harmless = async (where) => {
      equal(await page.evaluate(() => window.ran ?? null), null, where);
      equal(await page.evaluate(() => document.querySelectorAll('script:not([src]), iframe, object, embed, base, main img, main video, [onerror], [onload], [href^="javascript:" i]').length), 0, `elements, ${where}`);
    };
    for (const view of ['#/', '#/documents', '#/claims', '#/statements', '#/actors', '#/network', '#/search?q=' + encodeURIComponent('الجيش'), '#/import', '#/report']) {
      await go(view);
      for (let more = page.locator('main button', { hasText: 'المزيد' }).last(); view === '#/documents' && (await more.count()) > 0; ) {
        const before = await page.locator('main li').count();
        await more.click();
        await page.waitForFunction((count) => document.querySelectorAll('main li').length > count, before);
      }
      await harmless(view);
    }
    const ids = [];
    for (let after = ''; after !== null; ) {
      const { items, next } = await (await fetch(new URL(`/api/documents?limit=200&after=${encodeURIComponent(after)}`, server.address))).json();
      ids.push(...items.map(({ id }) => id));
      after = next;
    }
    equal(ids.length, strings.length, 'articles');
    for (const id of ids) {
      await page.evaluate((hash) => (location.hash = hash), `#/documents/${encodeURIComponent(id)}?claim=c1`);
      await page.waitForFunction((wanted) => [...document.querySelectorAll('main dd')].some((one) => one.textContent === wanted), id);
      await harmless(id);
    }
    equal(trouble, [], 'trouble');
    await close();
  });
}
