// The language tables in the page: looked through, a row proposed, its changes seen, written, and the archive read again with it.
import { check, equal, openPage, test } from './harness.mjs';
import { addressEnds, looksRight, words } from './page.mjs';

const inLanguage = { ar: 'in Arabic', en: 'in English' };
const texts = {
  ar: { own: 'صفوفي وحدها', propose: 'أرِني ما سيغيّره', add: 'أضف هذا الصف', again: 'اقرأ الأرشيف من جديد', changed: 'تغيّرت جداولك', drop: /^احذف الصف/, pattern: /f0006/, search: 'كلمات في الصف', find: 'ابحث' },
  en: { own: 'only my own rows', propose: 'Show what it would change', add: 'Add this row', again: 'Read the archive again', changed: 'Your tables have changed', drop: /^Take out the row/, pattern: /f0006/, search: 'Words in the row', find: 'Search' },
};

export async function testTables(browser, server) {
  const get = async (path) => (await fetch(new URL(path, server.address))).json();
  const post = (path, body) =>
    fetch(new URL(path, server.address), { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'x-isnad-token': server.session } });
  const settled = async () => {
    for (;;) {
      const work = await get('/api/work');
      if (work.phase !== 'reading' && work.phase !== 'linking') return work;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  await test('a faulty row is refused with its place, on trial and when it is written', async () => {
    for (const what of ['trial', 'rows']) {
      const refused = await post(`/api/tables/frames/${what}`, { lemma: 'نفى', pos: 'v', root: 'نفي', form: 'I', type: 'WAR' });
      equal([refused.status, (await refused.json()).detail.includes('own/frames.tsv:4: type: found "WAR"')], [400, true], what);
    }
    equal((await get('/api/tables/frames?own=yes')).items, [], 'rows');
    equal((await post('/api/tables/nothing/rows', {})).status, 404, 'no such table');
    equal((await post('/api/tables/frames/rows/4/drop', {})).status, 404, 'no such row');
  });
  for (const [language, of] of Object.entries(texts))
    await test(`a row is proposed, seen to change a claim, written, read with, and taken out, ${inLanguage[language]}`, async () => {
      const { page, trouble, go, enter, close } = await openPage(browser, server, { language });
      await enter();
      await go('#/tables');
      await page.locator('main li a', { hasText: /^frames$/ }).click();
      await addressEnds(page, '#/tables/frames');
      await page.getByLabel(of.search).fill('قصف');
      await page.getByRole('button', { name: of.find, exact: true }).click();
      await page.waitForFunction(() => location.hash.includes('q='));
      await page.getByRole('button', { name: of.pattern }).click();
      const cell = (name) => page.locator('label.field', { has: page.getByText(name, { exact: true }) }).locator('input');
      equal([await cell('type').inputValue(), await cell('id').inputValue()], ['ASSAULT', ''], 'the pattern');
      const add = page.getByRole('button', { name: of.add });
      check(await add.isDisabled(), 'it can be written before its changes were seen');
      // A verb that no table knows, of a sentence that is imported first.
      for (const [name, value] of [['lemma', 'طبطب'], ['root', 'طبطب'], ['form', 'Q1'], ['imperfect', '']]) await cell(name).fill(value);
      await page.getByRole('button', { name: of.propose }).click();
      await page.waitForSelector('form section li');
      equal(await words(page, 'form section .kind'), [language === 'ar' ? 'أُضيف' : 'added'], 'one claim is new');
      check((await words(page, 'form section .reading')).join().includes('طبطب'), 'with its sentence');
      equal((await get('/api/tables/frames?own=yes')).items, [], 'nothing is written yet');
      await add.click();
      await page.locator('.told', { hasText: of.changed }).waitFor();
      equal((await get('/api/tables/frames?own=yes')).items.map(({ cells }) => cells.slice(0, 2)), [['own1', 'طبطب']], 'the row');
      await page.getByRole('button', { name: of.again }).click();
      await page.waitForFunction(() => document.querySelector('.told') === null);
      equal((await settled()).phase, 'done', 'the archive was read again');
      equal((await get(`/api/claims?text=${encodeURIComponent('طبطب')}`)).items.map(({ claim }) => claim.type), ['ASSAULT'], 'the claim');
      await page.getByLabel(of.search).fill('');
      await page.keyboard.press('Enter');
      await page.getByLabel(of.own).check();
      await page.getByRole('button', { name: of.drop }).click();
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 0);
      await page.getByRole('button', { name: of.again }).click();
      await page.waitForFunction(() => document.querySelector('.told') === null);
      await settled();
      equal((await get(`/api/claims?text=${encodeURIComponent('طبطب')}`)).items, [], 'no claim');
      equal(trouble, [], 'trouble');
      await close();
    });
  for (const language of ['ar', 'en'])
    await looksRight(browser, server, language, { 'the tables': '#/tables', 'a table': `#/tables/frames?q=${encodeURIComponent('قصف')}` });
}
