// What changes something: who may, decisions and their undoing, imports from the page; on the running server, then in the browser.
import { existsSync, readdirSync } from 'node:fs';
import { check, equal, openPage, place, test } from './harness.mjs';
import { looksRight, words } from './page.mjs';

const inLanguage = { ar: 'in Arabic', en: 'in English' };
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Ask again until the answer is the expected one; what is on the page may be older than what the server knows, and the other way round. */
const becomes = async (ask, expected, what) => {
  let found;
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(50)) if ((found = await ask()) === expected) return;
  equal(found, expected, what);
};
const article = (name) => `تقدم ${name}\nقال ناشط من الساحل إن لواء الفجر سيطر على بلدة تل الريم في 3 مارس 2018، وقتل 4 عناصر.\n`;
const texts = {
  ar: {
    confirm: 'تأكيد: الروايتان متعارضتان', note: 'ملاحظة', person: 'صاحب القرار', confirmed: 'مؤكَّد', undo: 'تراجع عن القرار', undone: 'تُراجع عنه',
    noSession: 'الذي طبعه البرنامج', name: 'قرار في هذا الاسم', mergeWith: 'هو اسم آخر للطرف', is: /^هو /, merged: 'دُمج', files: 'اختر ملفات', done: 'اكتمل الاستيراد',
    counts: ['2', '0', '1', '0'], pause: 'إيقاف مؤقت', resume: 'متابعة', stop: 'إنهاء', stopped: 'أُنهي الاستيراد', paused: 'متوقف مؤقتًا', empty: 'لا شيء يُقرأ',
  },
  en: {
    confirm: 'Confirm: they contradict', note: 'Note', person: 'Who decides', confirmed: 'Confirmed', undo: 'Take back decision', undone: 'taken back on',
    noSession: 'the address that the program printed', name: 'Decide about this name', mergeWith: 'It is another name of', is: /^It is /, merged: 'Merged', files: 'Choose files', done: 'The import is done',
    counts: ['2', '0', '1', '0'], pause: 'Pause', resume: 'Go on', stop: 'Stop', stopped: 'The import was stopped', paused: 'Paused', empty: 'nothing to read',
  },
};

const tools = (server) => {
  const post = (path, body, headers = {}) =>
    fetch(new URL(path, server.address), { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-isnad-token': server.session, ...headers } });
  const get = async (path) => (await fetch(new URL(path, server.address))).json();
  /** The work, once none is going on. */
  const settled = async () => {
    for (;;) {
      const work = await get('/api/work');
      if (work.phase !== 'reading' && work.phase !== 'linking') return work;
      await wait(50);
    }
  };
  const piece = (number, name, bytes, at = 0) =>
    post(`/api/imports/${number}/pieces?name=${encodeURIComponent(name)}&at=${at}`, bytes, { 'content-type': 'application/octet-stream' });
  return { post, get, settled, piece };
};

export async function testChanges(server) {
  const { post, get, settled, piece } = tools(server);
  const dispute = (await get('/api/disputes')).items[0].id;
  const decision = JSON.stringify({ kind: 'confirm', subject: dispute });

  await test('nothing is changed without the token, from another site, or by what a form can send', async () => {
    const tried = async (headers, body = decision) => {
      const answer = await post('/api/decisions', body, headers);
      return [answer.status, (await answer.json()).code];
    };
    equal(await tried({ 'x-isnad-token': '' }), [403, 'no_session'], 'no token');
    equal(await tried({ 'x-isnad-token': 'f'.repeat(64) }), [403, 'no_session'], 'another token');
    equal(await tried({ origin: 'http://evil.example' }), [403, 'other_site'], 'another origin');
    equal(await tried({ origin: 'null' }), [403, 'other_site'], 'a page without an origin');
    equal(await tried({ 'sec-fetch-site': 'same-site' }), [403, 'other_site'], 'another site');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      equal(await tried({ 'content-type': type }), [415, 'bad_type'], type);
    equal(await tried({}, ' '.repeat((4 << 20) + 1)), [413, 'body_too_large'], 'a body that is too long');
    for (const path of ['/api/decisions/1/undo', '/api/imports/1/read'])
      equal((await fetch(new URL(path, server.address))).status, 404, `GET ${path}`);
    equal((await get('/api/decisions')).items, [], 'decisions');
  });
  await test('a decision that cannot be understood is refused with its reason', async () => {
    const bodies = ['', '{', '[]', '{"kind":{}}', '{"kind":"judge","subject":"x"}', '{"kind":"merge","subject":"islamic-state","object":"islamic-state"}',
      JSON.stringify({ kind: 'confirm', subject: dispute, note: 'x'.repeat(5000) })];
    for (const body of bodies) equal((await post('/api/decisions', body)).status, 400, body.slice(0, 60));
    equal((await post('/api/decisions', '{"kind":"confirm","subject":"d0"}')).status, 404, 'no such dispute');
    equal((await post('/api/decisions/99/undo', '{}')).status, 404, 'no such decision');
  });
  await test('a dispute is confirmed and the decision taken back; both stay on record', async () => {
    const made = await (await post('/api/decisions', JSON.stringify({ kind: 'confirm', subject: dispute, note: 'قرأت النصين', person: 'منى' }))).json();
    equal([(await get(`/api/disputes/${dispute}`)).state, made.linking], ['confirmed', false], 'state');
    await post(`/api/decisions/${made.id}/undo`, '{}');
    equal((await get(`/api/disputes/${dispute}`)).state, 'proposed', 'state after it');
    const [row] = (await get(`/api/decisions?subject=${dispute}`)).items;
    equal([row.kind, row.note, row.person, row.undone !== null], ['confirm', 'قرأت النصين', 'منى', true], 'the record');
    equal((await post(`/api/decisions/${made.id}/undo`, '{}')).status, 400, 'twice');
  });
  await test('names are merged and parted again, which links all anew', async () => {
    const count = async () => (await get('/api/statements?actor=islamic-state&limit=200')).items.length;
    const before = await count();
    const made = await (await post('/api/decisions', JSON.stringify({ kind: 'merge', subject: 'jaysh-al-islam', object: 'jabhat-al-nusra' }))).json();
    equal([made.linking, (await settled()).phase], [true, 'done'], 'linking');
    check((await get('/api/statements?actor=jaysh-al-islam')).items.length === 0, 'the name is gone');
    await post(`/api/decisions/${made.id}/undo`, '{}');
    await settled();
    equal([await count(), (await get('/api/statements?actor=jaysh-al-islam')).items.length], [before, 1], 'as before');
  });
  await test('a file name leads nowhere but below the folder of its import', async () => {
    const { number } = await (await post('/api/imports', '{}')).json();
    for (const name of ['../out.txt', 'a/../../out.txt', '..\\out.txt', '/', '', '.', 'a/'.repeat(80) + 'b', 'x'.repeat(300)])
      equal((await piece(number, name, 'x')).status, 400, name.slice(0, 40));
    equal((await piece(number, '/etc/passwd', 'x')).status, 200, 'an absolute name is one below');
    equal((await piece(number, 'a.txt', 'xyz', 7)).status, 400, 'another place than the end');
    equal((await piece(number + 1, 'a.txt', 'x')).status, 400, 'another import');
    equal((await (await post('/api/work', '{"do":"stop"}')).json()).phase, 'stopped', 'stop');
    check(!existsSync(`${place}/out.txt`), 'a file outside');
    equal(readdirSync(place).filter((name) => name.includes('incoming')), [], 'nothing is left behind');
  });
  await test('files are received in pieces, read, linked and reported; what was dropped is gone afterwards', async () => {
    const before = (await get('/api/summary')).documents;
    const { number } = await (await post('/api/imports', '{}')).json();
    const bytes = Buffer.from(article('أول'));
    await piece(number, 'مجلد/خبر.txt', bytes.subarray(0, 50));
    await piece(number, 'مجلد/خبر.txt', bytes.subarray(50), 50);
    await piece(number, 'مجلد/\u202Egpj.txt', '');
    await piece(number, 'مجلد/صورة.xyz', 'x');
    await post(`/api/imports/${number}/read`, '{}');
    const work = await settled();
    equal([work.phase, work.documents, work.failed, work.passed_over], ['done', 1, 1, ['مجلد/صورة.xyz']], 'the work');
    equal((await get('/api/summary')).documents, before + 1, 'documents');
    const [run] = (await get('/api/imports')).items;
    equal([run.documents, run.problems], [1, { empty_input: 1 }], 'the run');
    equal((await get(`/api/import-report?run=${run.run}`)).items.map(({ path }) => path), ['مجلد/gpj.txt'], 'the report, without a mark of direction');
    equal(readdirSync(place).filter((name) => name.includes('incoming')), [], 'nothing is left behind');
  });
}

export async function testChangesInPage(browser, server) {
  const { get, settled } = tools(server);
  const dispute = (await get('/api/disputes')).items[0].id;
  for (const language of ['ar', 'en']) {
    const of = texts[language];
    await test(`a dispute is confirmed from the page with a note, and that is taken back, ${inLanguage[language]}`, async () => {
      const { page, trouble, go, enter, close } = await openPage(browser, server, { language });
      await enter();
      await go(`#/disputes/${dispute}`);
      await page.getByLabel(of.note, { exact: true }).fill('سطر <b>أول</b>');
      await page.getByLabel(of.person).fill('Mona');
      await page.getByRole('button', { name: of.confirm }).focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.decide li:not(.undone)');
      equal((await words(page, '.decide li .kind'))[0], of.confirmed, 'the decision');
      equal((await words(page, '.decide li .note'))[0], 'سطر <b>أول</b>', 'the note');
      await page.waitForFunction(() => document.querySelectorAll('header .kind span')[1].textContent !== '');
      const state = async () => (await get(`/api/disputes/${dispute}`)).state;
      await becomes(state, 'confirmed', 'state');
      await page.getByRole('button', { name: of.undo }).first().click();
      await becomes(state, 'proposed', 'state after it');
      await page.getByText(of.undone).first().waitFor();
      await go('#/decisions');
      await page.waitForSelector('main li.undone');
      equal(trouble, [], 'trouble');
      await close();
    });
    await test(`who has not the address that was printed is told so, ${inLanguage[language]}`, async () => {
      const { page, go, close } = await openPage(browser, server, { language });
      await go(`#/disputes/${dispute}`);
      await page.locator('.decide', { hasText: of.noSession }).waitFor();
      equal(await page.getByRole('button', { name: of.confirm }).count(), 0, 'buttons');
      await page.evaluate(() => localStorage.setItem('isnad.session', 'f'.repeat(64)));
      await page.reload();
      await page.getByRole('button', { name: of.confirm }).click();
      await page.locator('[role=alert]', { hasText: of.noSession }).waitFor();
      await go('#/import');
      await page.locator('main', { hasText: of.noSession }).waitFor();
      await close();
    });
    await test(`a name is merged from the page of an actor, and parted again, ${inLanguage[language]}`, async () => {
      const { page, trouble, go, enter, close } = await openPage(browser, server, { language });
      await enter();
      await go('#/actors/jaysh-al-islam');
      await page.locator('summary', { hasText: of.name }).click();
      await page.getByLabel(of.mergeWith).and(page.locator('input')).fill('Nusra');
      await page.waitForSelector('.decide form li button');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: of.is }).click();
      const told = async () => (await get('/api/statements?actor=jaysh-al-islam')).items.length;
      await becomes(told, 0, 'merged');
      await page.locator('.decide li:not(.undone) .kind', { hasText: of.merged }).first().waitFor();
      await settled();
      await page.getByRole('button', { name: of.undo }).first().click();
      await becomes(told, 1, 'parted');
      await page.getByText(of.undone).first().waitFor();
      await settled();
      equal(trouble.filter((line) => !/status of 404/.test(line)), [], 'trouble');
      await close();
    });
    await test(`files are imported from the page, and what became of each is told, ${inLanguage[language]}`, async () => {
      const { page, trouble, go, enter, close } = await openPage(browser, server, { language });
      await enter();
      await go('#/import');
      await page.getByLabel(of.files).setInputFiles([1, 2].map((nth) => ({ name: `${language}${nth}.txt`, mimeType: 'text/plain', buffer: Buffer.from(article(`${language}${nth}`)) }))
        .concat({ name: `${language}-empty.txt`, mimeType: 'text/plain', buffer: Buffer.from('') }));
      await page.locator('h2', { hasText: of.done }).waitFor();
      await page.locator('.report li').first().waitFor();
      const counts = await words(page, '.report dd');
      equal([counts[0], counts[2], counts[3], counts[4]], of.counts.toSpliced(1, 3, '0', '1', '0'), 'counts');
      const [line] = await words(page, '.report li');
      check(line.includes(`${language}-empty.txt`) && line.includes(of.empty), line);
      equal(trouble, [], 'trouble');
      await close();
    });
    await test(`an import is halted, goes on and is ended from the page, ${inLanguage[language]}`, async () => {
      const { page, trouble, go, enter, close } = await openPage(browser, server, { language });
      await enter();
      await go('#/import');
      const lines = Array.from({ length: 30_000 }, (_, nth) => JSON.stringify({ id: `${language}-${nth}`, text: article(`${language} ${nth}`).repeat(4) }));
      await page.getByLabel(of.files).setInputFiles({ name: `${language}.jsonl`, mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) });
      for (let work = await get('/api/work'); work.phase !== 'reading' || work.documents === 0; work = await get('/api/work')) {
        check(work.phase !== 'failed', 'the import failed');
        await wait(20);
      }
      await page.getByRole('button', { name: of.pause }).click();
      await page.locator('h2', { hasText: of.paused }).waitFor();
      const documents = async () => (await get('/api/work')).documents;
      // What was in hand when it was halted is still finished.
      let halted = await documents();
      const stands = async () => { const before = halted; await wait(500); halted = await documents(); return halted === before; };
      await becomes(stands, true, 'it comes to a halt');
      await wait(700);
      equal(await documents(), halted, 'nothing is read while halted');
      await page.getByRole('button', { name: of.resume }).click();
      await page.getByRole('button', { name: of.pause }).waitFor();
      await page.getByRole('button', { name: of.stop }).click();
      await page.locator('h2', { hasText: of.stopped }).waitFor();
      equal((await get('/api/work')).phase, 'stopped', 'phase');
      equal(trouble, [], 'trouble');
      await close();
    });
    await looksRight(browser, server, language, { 'an import that ended': '#/import', 'a dispute about which was decided': `#/disputes/${dispute}`, 'decisions made': '#/decisions' });
  }
}
