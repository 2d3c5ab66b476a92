// What linking gives, walked in both languages on the story of tests/page/story.txt: the four questions of somebody who has never seen the
// page, each in three clicks from its first view.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { check, equal, openPage, test } from './harness.mjs';
import { addressEnds, looksRight, marked, words } from './page.mjs';

const nusra = 'jabhat-al-nusra';
const pair = `#/ties/islamic-state/${nusra}`;
const inLanguage = { ar: 'in Arabic', en: 'in English' };

/** The words of the page that the walks look for. */
const texts = {
  ar: {
    actor: 'تتبّع طرفًا', place: 'انظر في مكان', nusra: 'جبهة النصرة', state: 'تنظيم الدولة الإسلامية', yalda: 'يلدا',
    asked: 'صدر طلب من جبهة النصرة إلى تنظيم الدولة الإسلامية في 9 مايو 2015.',
    told: '4 مقالات، 3 مصادر مستقلة', letter: 'بحسب ناشط من القلمون نقلًا عن رسالة مسربة، صدر طلب من جبهة النصرة إلى تنظيم الدولة الإسلامية في 9 مايو 2015.',
    fact: 'هل حدث', stances: ['مثبَت', 'منفي'], speaker: 'متحدث باسم الجبهة',
    denied: 'بحسب متحدث باسم الجبهة، لم يصدر طلب من جبهة النصرة إلى تنظيم الدولة الإسلامية في 9 مايو 2015.',
    periods: ['الربع 3 من 2014', 'الربع 4 من 2014', 'الربع 1 من 2015', 'الربع 2 من 2015'],
    steps: ['جرى اتفاق بين جبهة النصرة وتنظيم الدولة الإسلامية.', 'جرى لقاء بين جبهة النصرة وتنظيم الدولة الإسلامية.',
      'صدر طلب من جبهة النصرة إلى تنظيم الدولة الإسلامية.', 'صدر اتهام من تنظيم الدولة الإسلامية بحق جبهة النصرة.'],
    days: ['22 سبتمبر 2014', '2 نوفمبر 2014', '9 مايو 2015', '19 مايو 2015'],
    shelled: 'وقع هجوم من تنظيم الدولة الإسلامية على جيش الإسلام في يلدا في 16 فبراير 2018، والحصيلة من 3 إلى 5 قتلى.',
    truce: 'جرى اتفاق بين الحكومة السورية والمعارضة السورية في يلدا في 17 فبراير 2014.',
    number: 'العدد', sides: ['3 قتلى', '5 قتلى'],
    pair: 'تنظيم الدولة الإسلامية وجبهة النصرة', first: 'الربع 1 من 2014', play: 'شغّل', larger: 'تكبير', pause: 'أوقف',
  },
  en: {
    actor: 'Follow an actor', place: 'Look at a place', nusra: 'Jabhat al-Nusra', state: 'Islamic State', yalda: 'Yalda',
    asked: 'Jabhat al-Nusra asked Islamic State for something on 9 May 2015.',
    told: '4 articles, 3 independent origins',
    letter: 'According to a leaked letter, quoted by an activist from Qalamoun, Jabhat al-Nusra asked Islamic State for something on 9 May 2015.',
    fact: 'Whether it happened', stances: ['asserted', 'denied'], speaker: 'a spokesman of the Nusra front',
    denied: 'According to a spokesman of the Nusra front, Jabhat al-Nusra did not ask Islamic State for something on 9 May 2015.',
    periods: ['Q3 2014', 'Q4 2014', 'Q1 2015', 'Q2 2015'],
    steps: ['Jabhat al-Nusra and Islamic State came to terms.', 'Jabhat al-Nusra and Islamic State met.',
      'Jabhat al-Nusra asked Islamic State for something.', 'Islamic State accused Jabhat al-Nusra.'],
    days: ['22 September 2014', '2 November 2014', '9 May 2015', '19 May 2015'],
    shelled: 'Islamic State attacked Jaysh al-Islam in Yalda on 16 February 2018; 3 to 5 killed.',
    truce: 'Syrian government and Syrian opposition came to terms in Yalda on 17 February 2014.',
    number: 'The number', sides: ['3 killed', '5 killed'],
    pair: 'Islamic State and Jabhat al-Nusra', first: 'Q1 2014', play: 'Play', larger: 'Larger', pause: 'Pause',
  },
};
/** Innermost text without the marks that keep directions apart and with single blanks. */
const plain = (list) => list.map((text) => text.replace(/\s+/g, ' ').trim());

/** Every view of the story, by name. */
export async function storyViews(server) {
  const { items } = await (await fetch(new URL('/api/statements?type=REQUEST', server.address))).json();
  const disputes = (await (await fetch(new URL('/api/disputes', server.address))).json()).items;
  return {
    'the statements': '#/statements',
    'a statement': `#/statements/${items[0].id}`,
    'the disputes': '#/disputes',
    'a dispute': `#/disputes/${disputes[0].id}`,
    'the actors': '#/actors',
    'an actor': `#/actors/${nusra}`,
    'two actors': pair,
    'the network': '#/network',
    'two actors of the network': `#/network?chosen=islamic-state,${nusra}&at=2015-Q2`,
    'the map': '#/map',
    'a place of the map': '#/map?chosen=sy-yalda&look=33.5,36.3,9',
    'the places': '#/places',
    'a place': '#/places/sy-yalda',
    'two texts compared': '#/documents/n03/compare/n04',
    'an article with reprints': '#/documents/n04?claim=c1&part=agent',
  };
}

export async function testStory(browser, server) {
  for (const language of ['ar', 'en']) await walk(browser, server, language);
  await keyboard(browser, server);
  await filters(browser, server);
  for (const language of ['ar', 'en']) await network(browser, server, language);
  for (const language of ['ar', 'en']) await map(browser, server, language);
  await weight(browser, server);
  for (const language of ['ar', 'en']) await looksRight(browser, server, language, await storyViews(server));
}

async function walk(browser, server, language) {
  const of = texts[language];
  const start = async () => {
    const opened = await openPage(browser, server, { language });
    await opened.go('#/');
    return opened;
  };
  /** Click one: the actor or place that is typed. */
  const find = async (page, label, name) => {
    await page.getByLabel(label, { exact: true }).and(page.locator('input')).fill(name);
    await page.locator('main form li a').first().click();
    await page.waitForSelector('main h1');
  };

  await test(`who says that al-Nusra asked Islamic State for help, and on what evidence ${inLanguage[language]}`, async () => {
    const { page, trouble, close } = await start();
    await find(page, of.actor, 'النصرة');
    await page.locator('main ul a', { hasText: of.asked }).click();
    await page.waitForSelector('.members li');
    equal(plain(await words(page, 'main h1')), [of.asked], 'the statement');
    check(plain(await words(page, 'main header')).join().includes(of.told), 'how many tell it');
    equal(plain(await words(page, '.members .sentence'))[0], of.letter, 'the first telling');
    equal(await page.locator('.members li').count(), 4, 'tellings');
    await page.locator('.members li').first().locator('.sentence a.anchor').click();
    await page.waitForSelector('article [data-run]');
    await addressEnds(page, '#/documents/n03?claim=c1&part=anchor');
    equal((await marked(page))['isnad-anchor'], ['طلبت العون'], 'the words');
    equal((await marked(page))['isnad-agent'], [], 'only that part');
    equal(trouble, [], 'trouble');
    await close();
  });
  await test(`who disputes it ${inLanguage[language]}`, async () => {
    const { page, trouble, close } = await start();
    await find(page, of.actor, 'النصرة');
    await page.locator('main ul a', { hasText: of.asked }).click();
    await page.locator('.disputes a', { hasText: of.fact }).click();
    await page.waitForSelector('thead th');
    equal(plain(await words(page, 'thead th bdi')), of.stances, 'accounts');
    equal(await page.locator('tr.differs').count(), 1, 'fields that differ');
    equal(plain(await words(page, 'section:nth-of-type(2) .sentence')), [of.denied], 'the denial');
    equal(plain(await words(page, 'section:nth-of-type(2) .chain .link')), [of.speaker], 'who denies it');
    equal(await page.locator('section:nth-of-type(1) li[data-claim]').count(), 3, 'those who say so');
    equal(trouble, [], 'trouble');
    await close();
  });
  await test(`how the two stood to one another through 2014 and 2015 ${inLanguage[language]}`, async () => {
    const { page, trouble, close } = await start();
    await find(page, of.actor, 'النصرة');
    await page.locator('[aria-labelledby=relations-heading] a', { hasText: of.state }).click();
    await page.waitForSelector('svg [data-statement]');
    equal(plain(await words(page, 'tbody th')), of.periods, 'periods');
    equal(plain(await words(page, 'ol .sentence')), of.steps, 'steps');
    equal(plain(await words(page, 'ol .when span:first-child')), of.days, 'days');
    equal(await page.locator('svg [data-statement]').count(), 4, 'marks');
    equal(await page.locator('svg .said').count(), 4, 'marks of the saying');
    const along = await page.locator('svg circle.mark').evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('cx'))));
    equal(along, [...along].sort((a, b) => a - b), 'time runs from left to right');
    const clipped = await page.locator('svg text').evaluateAll((labels) => {
      const box = labels[0].ownerSVGElement.getBoundingClientRect();
      return labels.filter((label) => label.getBoundingClientRect().left < box.left - 1 || label.getBoundingClientRect().right > box.right + 1).length;
    });
    equal(clipped, 0, 'labels beyond the edge');
    await page.locator('svg [data-statement]').nth(2).click();
    await page.waitForSelector('.members li');
    equal(plain(await words(page, 'main h1')), [of.asked], 'a mark opens its statement');
    equal(trouble, [], 'trouble');
    await close();
  });
  await test(`everything said to have happened in Yalda ${inLanguage[language]}`, async () => {
    const { page, trouble, close } = await start();
    await find(page, of.place, 'يلدا');
    await page.waitForSelector('main ul .sentence');
    equal(plain(await words(page, 'main h1')), [of.yalda], 'the place');
    equal(plain(await words(page, 'main ul .sentence')), [of.shelled, of.truce], 'statements');
    await page.locator('main ul a', { hasText: of.shelled }).click();
    await page.locator('.disputes a', { hasText: of.number }).click();
    await page.waitForSelector('thead th');
    equal(plain(await words(page, 'thead th bdi')), of.sides, 'the accounts of the toll');
    equal(trouble, [], 'trouble');
    await close();
  });
}

async function keyboard(browser, server) {
  await test('a finder opens its first find by Enter, and a mark of the chart its statement', async () => {
    const { page, go, close } = await openPage(browser, server, { language: 'en' });
    await go('#/actors');
    await page.getByLabel('Find an actor', { exact: true }).and(page.locator('input')).fill('Nusra');
    await page.keyboard.press('Enter');
    await addressEnds(page, `#/actors/${nusra}`);
    await go(pair);
    for (let stop = 0; stop < 40; ++stop) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement.closest('svg [data-statement]') !== null)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector('.members li');
    await close();
  });
}

async function filters(browser, server) {
  await test('filters of statements and ties stand in the address, and a chip takes one away', async () => {
    const { page, go, close } = await openPage(browser, server, { language: 'en' });
    const rows = (selector, count) => page.waitForFunction(([what, n]) => document.querySelectorAll(what).length === n, [selector, count]);
    const expected = {
      '#/statements': 6, '#/statements?actor=Jabhat%20al-Nusra': 4, [`#/statements?actor=${nusra}&with=islamic-state&type=ACCUSE`]: 1,
      '#/statements?place=Yalda': 2, '#/statements?origins=3': 1, '#/statements?disputed=yes': 2, '#/statements?since=2015&until=2015': 2,
      '#/statements?stance=denied': 1, '#/statements?actor=islamic-state&role=agent': 4, '#/statements?said_since=2018': 1, [`#/statements?text=${encodeURIComponent('مزرعة')}`]: 1,
    };
    for (const [hash, count] of Object.entries(expected)) {
      await go(hash);
      await rows('main ul .sentence', count);
    }
    await go('#/statements?disputed=yes&place=Yalda');
    await rows('main ul .sentence', 1);
    await page.getByRole('button', { name: 'Remove the filter disputed' }).click();
    await rows('main ul .sentence', 2);
    await addressEnds(page, '#/statements?place=Yalda');
    await go(pair);
    await page.getByLabel('Without what is told by').fill('الأفق');
    await page.keyboard.press('Enter');
    await rows('ol .sentence', 3);
    await addressEnds(page, `${pair}?without=الأفق`);
    await page.getByLabel('Sum up by').selectOption('year');
    await rows('tbody tr', 2);
    await page.reload();
    await rows('ol .sentence', 3);
    await close();
  });
  await test('every claim leads to its statement and to the pages of its actors', async () => {
    const { page, go, close } = await openPage(browser, server, { language: 'en' });
    await go('#/documents/n03');
    equal(plain(await words(page, '[data-claim=c1] .told')), ['4 articles, 3 independent origins disputed'], 'card');
    await page.locator('[data-claim=c1] .parties .agent a').click();
    await addressEnds(page, `#/actors/${nusra}`);
    await go('#/claims?type=REQUEST&stance=denied');
    await page.locator('tbody .told a').click();
    await page.waitForSelector('.members li');
    await close();
  });
  await test('reprints stand beside an article, with what they say otherwise', async () => {
    const { page, go, close } = await openPage(browser, server, { language: 'en' });
    await go('#/documents/n04');
    await page.locator('summary', { hasText: 'The same text in 2 documents' }).click();
    await page.getByRole('link', { name: 'compare' }).click();
    await addressEnds(page, '#/documents/n04/compare/n10');
    await page.waitForSelector('td');
    equal(plain(await words(page, 'tbody td')), ['مقاتل سابق: النصرة استنجدت بالتنظيم', 'not in this text', 'not in this text', 'مقاتل سابق يروي قصة الرسالة'], 'titles differ');
    await close();
  });
}

async function network(browser, server, language) {
  const of = texts[language];
  await test(`the network is drawn, played through time and saved, and what is chosen opens its statements ${inLanguage[language]}`, async () => {
    const { page, trouble, go, close } = await openPage(browser, server, { language });
    const rows = (count) => page.waitForFunction((n) => document.querySelectorAll('tbody tr').length === n, count);
    await go('#/network');
    await page.waitForSelector('canvas');
    await rows(3);
    equal(plain(await words(page, 'tbody th'))[0], of.pair, 'the weightiest pair');
    await page.locator('input[type=range]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.hash.includes('at=2014-Q1'));
    equal(plain(await words(page, 'output')), [of.first], 'the first period');
    await rows(1);
    await page.getByRole('button', { name: of.play }).click();
    await page.waitForFunction(() => location.hash.includes('at=2014-Q3'));
    await page.getByRole('button', { name: of.pause }).click();
    await rows(1);
    await page.locator('tbody a', { hasText: of.pair }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('aside .sentence');
    equal(plain(await words(page, 'aside .sentence')).length, 1, 'statements of the pair in the period');
    await go('#/network');
    await page.waitForSelector('canvas');
    // The drawing says where an actor stands only by what is chosen there: look along its rows until something is.
    const box = await page.locator('canvas').boundingBox();
    search: for (let y = 60; y < box.height; y += 12)
      for (let x = 20; x < box.width; x += 24) {
        await page.mouse.move(box.x + x, box.y + y);
        if ((await page.locator('canvas').evaluate((canvas) => canvas.style.cursor)) !== 'pointer') continue;
        await page.mouse.click(box.x + x, box.y + y);
        break search;
      }
    await page.waitForSelector('aside .sentence');
    for (const [button, begins] of [['SVG', '<svg xmlns='], ['PNG', '\u0089PNG']]) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
      const content = readFileSync(await download.path());
      check(content.toString('latin1').startsWith(begins), `${button}: ${content.toString('latin1').slice(0, 20)}`);
      if (button === 'SVG') check(content.toString('utf8').includes(of.state), 'names are text');
    }
    equal(trouble, [], 'trouble');
    await close();
  });
}

async function map(browser, server, language) {
  const of = texts[language];
  await test(`the map shows places and what is disputed, through time, and a place opens its statements ${inLanguage[language]}`, async () => {
    const { page, trouble, go, close } = await openPage(browser, server, { language });
    await go('#/map');
    await page.waitForSelector('figure svg a');
    equal(await page.locator('figure svg a').count(), 1, 'places');
    equal(await page.locator('figure svg a .doubt').count(), 1, 'the pattern of what is disputed');
    const at = await page.locator('figure svg a circle.place').boundingBox();
    const frame = await page.locator('figure .holder').boundingBox();
    check(Math.abs(at.x + at.width / 2 - frame.x - frame.width / 2) < 3, 'the one place stands in the middle');
    await page.locator('figure svg a').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('aside .sentence');
    equal(plain(await words(page, 'aside h2')), [of.yalda], 'the place');
    equal(plain(await words(page, 'aside .sentence')), [of.shelled, of.truce], 'its statements');
    await page.locator('input[type=range]').focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.querySelectorAll('aside .sentence').length === 1);
    equal(plain(await words(page, 'aside .sentence')), [of.shelled], 'of the last period');
    await page.getByRole('button', { name: of.larger }).click();
    await page.waitForFunction(() => location.hash.includes('look='));
    equal(await page.locator('figure svg a').count(), 1, 'nearer');
    await page.locator('tbody a', { hasText: of.yalda }).click();
    await page.locator('aside h2 a').click();
    await addressEnds(page, '#/places/sy-yalda');
    equal(trouble, [], 'trouble');
    await close();
  });
}

async function weight(browser, server) {
  await test('what the map fetches on top of the first view weighs at most 350 kB, that of the network 60 kB', async () => {
    for (const [hash, most] of [['#/map', 350_000], ['#/network', 60_000]]) {
      const { page, go, close } = await openPage(browser, server);
      await go('#/');
      const bodies = [];
      page.on('response', (response) => {
        if (!response.url().includes('/api/')) bodies.push(response.body());
      });
      await go(hash);
      await page.waitForSelector('figure');
      let bytes = 0;
      for (const body of await Promise.all(bodies)) bytes += Math.min(body.length, gzipSync(body).length);
      check(bytes <= most, `${hash}: ${bytes} bytes`);
      await close();
    }
  });
  await test('the first view weighs at most 200 kB, fonts and all', async () => {
    for (const language of ['ar', 'en']) {
      const { page, go, close } = await openPage(browser, server, { language });
      let bytes = 0;
      const bodies = [];
      page.on('response', (response) => {
        if (!response.url().includes('/api/')) bodies.push(response.body());
      });
      await go('#/');
      for (const body of await Promise.all(bodies)) bytes += Math.min(body.length, gzipSync(body).length);
      check(bytes <= 200_000, `${bytes} bytes in ${language}`);
      await close();
    }
  });
}
