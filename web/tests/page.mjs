// The page in a browser on the running server, in both languages.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { check, equal, openPage, test } from './harness.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const hostile = encodeURIComponent('<img src=x onerror=alert(1)>');
const views = {
  'the overview': '#/',
  'the documents': '#/documents',
  'an article': '#/documents/d001?claim=c2',
  'an article without claims': '#/documents/d004',
  'a hostile article': `#/documents/${hostile}?claim=c1`,
  'the claims': '#/claims',
  'the search': `#/search?q=${encodeURIComponent('البلدة')}`,
  'the import report': '#/report',
  'hostile statements': '#/statements',
  'a hostile actor': `#/actors/${encodeURIComponent('«<img src=x onerror=alert(1)>»')}`,
  'a pair that nobody knows': `#/ties/${hostile}/${hostile}2`,
  'the imports': '#/import',
  'the decisions': '#/decisions',
  'no such view': '#/nothing/at/all',
  'a document that is not there': '#/documents/absent',
};

/** What the Highlight API marks, by layer: {"isnad-anchor": ["..."]}. */
export const marked = (page) =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])));
export const words = (page, selector) => page.locator(selector).allInnerTexts();
/** The address comes to end with this: the browser tells of a changed address only after the click has returned. */
export const addressEnds = (page, ending) => page.waitForURL((address) => decodeURIComponent(address.href).endsWith(ending));

/** Each view by itself, so that as many are looked at together as there are processors. */
export async function looksRight(browser, server, language, views) {
  const left = Object.entries(views);
  const look = async () => {
    for (let next = left.shift(); next; next = left.shift()) await oneLooksRight(browser, server, language, ...next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, look));
}

async function oneLooksRight(browser, server, language, view, hash) {
  const name = { ar: 'in Arabic', en: 'in English' }[language];
  await test(`${view} ${name}: no violation, no outside request, no serious fault of accessibility`, async () => {
    for (const width of [1280, 390]) {
      const { page, trouble, go, close } = await openPage(browser, server, { language, width });
      await go(hash);
      equal(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
        [language, language === 'ar' ? 'rtl' : 'ltr'], 'language and direction');
      check((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `wider than the window at ${width}`);
      equal(trouble.filter((line) => !/status of 404/.test(line)), [], `trouble at ${width}`);
      for (const colours of width > 600 ? ['light', 'dark'] : ['light']) {
        await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
        await page.evaluate(`if (!window.axe) { ${axe} }`);
        const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
        const serious = found.violations.filter((violation) => ['serious', 'critical'].includes(violation.impact));
        equal(serious.map((violation) => `${violation.id}: ${violation.nodes[0].target} ${violation.nodes[0].failureSummary}`), [],
          `${colours} at ${width}`);
      }
      await close();
    }
  });
}

export async function testPage(browser, server) {
  await looksRight(browser, server, 'ar', views);
  await looksRight(browser, server, 'en', views);

  await test('a chosen claim marks its words, each part in its layer', async () => {
    const { page, go, close } = await openPage(browser, server);
    await go('#/documents/d001?claim=c2');
    const layers = await marked(page);
    equal(layers['isnad-anchor'], ['هاجموا'], 'anchor');
    equal(layers['isnad-agent'], ['«جبهة الساحل»'], 'agent');
    equal(layers['isnad-target'], ['للواء'], 'target');
    equal(layers['isnad-place'], ['بلدة تل الريم'], 'place');
    equal(layers['isnad-number'], ['3 عناصر على الأقل', 'سبعة آخرين'], 'numbers');
    check(layers['isnad-source'].includes('أضاف') && layers['isnad-source'].includes('الناشط'), `source: ${layers['isnad-source']}`);
    equal(layers['isnad-stated'].length, 4, 'anchors of the other claims');
    await close();
  });
  await test('marks sit right after characters beyond U+FFFF', async () => {
    const { page, go, close } = await openPage(browser, server);
    await go('#/documents/d002?claim=c1');
    const layers = await marked(page);
    equal([layers['isnad-anchor'], layers['isnad-agent'], layers['isnad-place']], [['انسحب'], ['لواء الفجر'], ['تل الريم']], 'marks');
    await close();
  });
  await test('the text is untouched: one text node a paragraph, as received', async () => {
    const { page, go, close } = await openPage(browser, server);
    await go('#/documents/d001?claim=c2');
    const shown = await page.evaluate(() => [...document.querySelectorAll('[data-run]')].map((run) => run.textContent));
    const { text } = await (await fetch(new URL('/api/documents/d001', server.address))).json();
    equal(shown, text.split('\n').filter(Boolean), 'paragraphs');
    equal(await page.locator('article mark').count(), 0, 'elements in the text');
    await close();
  });
  await test('without the Highlight API the same words are marked by <mark>, and the text is the same', async () => {
    const { page, trouble, go, close } = await openPage(browser, server, { script: () => delete window.Highlight });
    await go('#/documents/d001?claim=c2');
    equal(await words(page, 'article mark.part-anchor'), ['هاجموا'], 'anchor');
    equal(await words(page, 'article mark.part-number'), ['3 عناصر على الأقل', 'سبعة آخرين'], 'numbers');
    const shown = await page.evaluate(() => [...document.querySelectorAll('[data-run]')].map((run) => run.textContent));
    const { text } = await (await fetch(new URL('/api/documents/d001', server.address))).json();
    equal(shown, text.split('\n').filter(Boolean), 'paragraphs');
    equal(trouble, [], 'trouble');
    await close();
  });
  await test('pointing at a card shows its words, leaving it takes them away', async () => {
    const { page, go, close } = await openPage(browser, server);
    await go('#/documents/d001');
    await page.hover('[data-claim=c1]');
    equal((await marked(page))['isnad-anchor'], ['طلب العون'], 'over');
    await page.hover('h2');
    equal((await marked(page))['isnad-anchor'], [], 'left');
    await close();
  });
  await test('choosing words of the text chooses their claim and puts it into the address', async () => {
    const { page, go, close } = await openPage(browser, server);
    await go('#/documents/d001');
    const at = await page.evaluate(() => {
      const [range] = CSS.highlights.get('isnad-stated');
      const [box] = range.getClientRects(); // of its first line: the middle of all lines may lie beside the words
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.click(at.x, at.y);
    await addressEnds(page, '#/documents/d001?claim=c1');
    equal(await page.locator('li.chosen').getAttribute('data-claim'), 'c1', 'card');
    await close();
  });
  await test('all of an article is reached with the keyboard alone', async () => {
    const { page, go, close } = await openPage(browser, server, { language: 'en' });
    await go('#/documents/d001');
    await page.keyboard.press('Tab');
    equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to content', 'first stop');
    await page.keyboard.press('Enter');
    equal(await page.evaluate(() => document.activeElement.id), 'content', 'the jump');
    for (let stop = 0; stop < 40; ++stop) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement.closest('[data-claim=c2]') !== null)) break;
    }
    equal((await marked(page))['isnad-anchor'], ['هاجموا'], 'focus shows the words');
    await page.keyboard.press('Enter');
    await addressEnds(page, '?claim=c2');
    await close();
  });
  await test('a chain is read from the outermost source on, and a stance stands on its card', async () => {
    const { page, go, close } = await openPage(browser, server, { language: 'en' });
    await go('#/documents/d001');
    const links = (claim) => page.locator(`[data-claim=${claim}] .chain .link`).allInnerTexts();
    equal(await links('c1'), ['Al-Ufuq', 'ناشط من بلدة تل الريم', 'a leaked letter'], 'chain of c1');
    equal(await words(page, '[data-claim=c3] .stance'), ['denied'], 'stance of c3');
    equal(await words(page, '[data-claim=c2] .sentence .number'), ['at least 3 killed', '7 wounded'], 'toll of c2');
    equal(await words(page, '[data-claim=c5] .parties'), ['Dawn Brigade\nand\nCoast Front'], 'parties of c5');
    await close();
  });
  await test('Arabic plurals follow the number', async () => {
    const { page, go, close } = await openPage(browser, server);
    await go('#/documents/d001');
    equal(await words(page, '[data-claim=c2] .sentence .number'), ['على الأقل 3 قتلى', '7 جرحى'], 'toll');
    equal((await words(page, 'aside .bar span'))[0], '5 ادعاءات', 'claims');
    await close();
  });
  await test('an article is cited in three forms, with the sentence of the claim that is chosen, and copied', async () => {
    const { page, trouble, go, close } = await openPage(browser, server, { language: 'en' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
    await go('#/documents/d001?claim=c2');
    await page.getByText('Cite this article').click();
    const forms = page.locator('details dd');
    await page.getByRole('button', { name: 'Copy Chicago' }).waitFor();
    const shown = (await forms.allInnerTexts()).filter((text) => /^@online|^TY {2}-|”/.test(text));
    equal(shown.length, 3, 'forms');
    check(shown[0].includes('February') && shown[0].includes('2018'), shown[0]);
    check(shown[1].startsWith('@online{d001,') && shown[1].includes('d001/c2'), shown[1]);
    check(shown[2].startsWith('TY  - NEWS') && /AB {2}- .*هاجموا/.test(shown[2]), shown[2]);
    await page.getByRole('button', { name: 'Copy Chicago' }).click();
    await page.getByText('Copied').waitFor();
    equal(trouble, [], 'trouble');
    await close();
  });
  await test('on paper stands what is said, without what is pressed', async () => {
    const { page, go, close } = await openPage(browser, server);
    await go('#/documents/d001?claim=c2');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    equal(await page.locator('nav, button, summary').evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length), 0, 'things to press');
    check((await page.locator('article').innerText()).includes('هاجموا'), 'the text');
    equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(255, 255, 255)', 'paper');
    check(await page.locator('[data-claim=c2] .sentence').isVisible(), 'the claim');
    await close();
  });
  await test('digits are Western or Arabic by choice, and stay so', async () => {
    const { page, go, close } = await openPage(browser, server);
    await go('#/documents/d001');
    await page.getByRole('button', { name: 'الأرقام: ١٢٣' }).click();
    const shown = async () => [(await words(page, 'aside .bar span'))[0], ...(await words(page, '[data-claim=c2] .sentence .number'))];
    equal(await shown(), ['٥ ادعاءات', 'على الأقل ٣ قتلى', '٧ جرحى'], 'at once');
    await page.reload();
    await page.waitForSelector('[data-claim=c2]');
    equal(await shown(), ['٥ ادعاءات', 'على الأقل ٣ قتلى', '٧ جرحى'], 'the next time');
    await close();
  });
  await test('each filter of claims narrows the table and stands in the address', async () => {
    const { page, go, close } = await openPage(browser, server, { language: 'en' });
    const rows = () => page.locator('tbody').count();
    const expected = {
      '#/claims': 7,
      '#/claims?actor=Dawn%20Brigade': 6,
      '#/claims?actor=dawn-brigade&with=coast-front': 3,  // one of them mutual
      '#/claims?type=RETREAT': 2,
      '#/claims?stance=denied': 1,
      '#/claims?source=Al-Ufuq': 2,
      '#/claims?place=Tell%20al-Reem': 4,
      '#/claims?actor=dawn-brigade&role=agent&type=RETREAT': 2,
      '#/claims?said_since=2099': 0,
      '#/claims?since=2018-03-01': 2,
      '#/claims?until=2018-02-16': 2,
      [`#/claims?text=${encodeURIComponent('العون')}`]: 1,
    };
    for (const [hash, count] of Object.entries(expected)) {
      await go(hash);
      if (count > 0) await page.waitForSelector('tbody');
      equal(await rows(), count, decodeURIComponent(hash));
    }
    await go('#/claims');
    await page.getByLabel('Stance').selectOption('doubted');
    await page.waitForFunction(() => document.querySelectorAll('tbody').length === 1);
    await addressEnds(page, '#/claims?stance=doubted');
    await page.getByRole('button', { name: 'Remove the filter doubted' }).click();
    await page.waitForFunction(() => document.querySelectorAll('tbody').length === 7);
    await go('#/claims?stance=denied&type=RETREAT');
    await page.waitForFunction(() => document.querySelectorAll('tbody').length === 1);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.waitForFunction(() => document.querySelectorAll('tbody').length === 7);
    await close();
  });
  await test('a row of the table opens the article at its words', async () => {
    const { page, go, close } = await openPage(browser, server, { language: 'en' });
    await go('#/claims?stance=denied');
    equal(await words(page, 'q mark.part-anchor'), ['انسحبوا'], 'quote');
    await page.locator('td.type a').click();
    await page.waitForSelector('article [data-run]');
    equal((await marked(page))['isnad-anchor'], ['انسحبوا'], 'article');
    await close();
  });
  await test('search folds spelling, marks the words it found and keeps the query in the address', async () => {
    const { page, go, close } = await openPage(browser, server);
    await go('#/search');
    await page.fill('#words', 'رساله'); // written with heh: the text has teh marbuta
    await page.keyboard.press('Enter');
    await page.waitForSelector('main li mark');
    equal(await words(page, 'main li mark'), ['رسالة'], 'marks');
    await addressEnds(page, '#/search?q=رساله');
    await close();
  });
  await test('the switch of language turns the page round and is remembered', async () => {
    const { page, go, close } = await openPage(browser, server, { language: 'ar' });
    await go('#/claims');
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.dir === 'ltr'); // once its catalogue is there
    await page.reload();
    equal(await page.evaluate(() => document.documentElement.lang), 'en', 'after reloading');
    await close();
  });
}

export async function testEmpty(browser, server) {
  await test('an empty database says how to fill it', async () => {
    for (const language of ['ar', 'en']) {
      const { page, trouble, go, close } = await openPage(browser, server, { language });
      await go('#/');
      await page.waitForSelector('pre');
      check((await words(page, 'pre')).join().includes('isnad read --db'), 'the command');
      equal(trouble, [], 'trouble');
      await close();
    }
  });
}

export async function testCatalogues(top) {
  const read = (name) => JSON.parse(readFileSync(`${top}/web/src/lib/messages/${name}.json`, 'utf8'));
  const [ar, en] = [read('ar'), read('en')];
  await test('both catalogues have every message, with every plural form of their language', () => {
    equal(Object.keys(ar).sort(), Object.keys(en).sort(), 'keys');
    for (const [language, messages] of Object.entries({ ar, en })) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(messages))
        if (typeof message !== 'string') equal(Object.keys(message).sort(), [...forms].sort(), `${language} ${key}`);
    }
  });
  await test('a message has the same places for values in both languages', () => {
    const places = (message) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();
    for (const key of Object.keys(en)) equal(places(ar[key]), places(en[key]), key);
  });
}
