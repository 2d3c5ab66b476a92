// What changes something: who may, decisions and their undoing, imports from the page; on the running server, then in the browser.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { check, equal, makeDatabase, openPage, place, startServer, stopServer, test } from './harness.mjs';
import { addressEnds, looksRight, words } from './page.mjs';

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
    review: 'مراجعتك', right: 'قراءة صحيحة', correct: 'تصحيح حقل', which: 'أي حقل', should: 'الصواب', keep: 'احفظ التصحيح', add: 'أضف اسمًا', typed: /^كما كُتب/,
    killed: 'القتلى', agent: 'الفاعل', ofArticle: 'مراجعة المقال', lookedAt: 'اطّلعتُ عليه', seen: 'رُوجع', next: 'التالي للمراجعة',
    counts: ['2', '0', '1', '0'], pause: 'إيقاف مؤقت', resume: 'متابعة', stop: 'إنهاء', stopped: 'أُنهي الاستيراد', paused: 'متوقف مؤقتًا', empty: 'لا شيء يُقرأ',
  },
  en: {
    confirm: 'Confirm: they contradict', note: 'Note', person: 'Who decides', confirmed: 'Confirmed', undo: 'Take back decision', undone: 'taken back on',
    noSession: 'the address that the program printed', name: 'Decide about this name', mergeWith: 'It is another name of', is: /^It is /, merged: 'Merged', files: 'Choose files', done: 'The import is done',
    review: 'Your review', right: 'Read rightly', correct: 'Correct a field', which: 'Which field', should: 'What it should be', keep: 'Keep the correction', add: 'Add a name',
    typed: /^As typed/, killed: 'Killed', agent: 'Who', ofArticle: 'Review of the article', lookedAt: 'Looked at', seen: 'Looked at', next: 'Next one to review',
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
  await test('a claim is judged and corrected beside its reading; claims are filtered by it; what is taken back is gone', async () => {
    const id = 'n03/c1';
    const say = async (body) => (await post('/api/decisions', JSON.stringify({ subject: id, person: 'منى', ...body }))).json();
    const one = async () => get(`/api/claims/${id}`);
    const among = async (reviewed) => (await get(`/api/claims?reviewed=${reviewed}&limit=200`)).items.map(({ document, claim }) => `${document.id}/${claim.id}`);
    equal([(await one()).review, (await among('no')).includes(id)], [null, true], 'before');
    const killed = await say({ kind: 'correct', field: 'killed', object: '4', note: 'ذكرهم النص' });
    await say({ kind: 'correct', field: 'agent', object: 'jabhat-al-nusra; «فصيل آخر»' });
    await say({ kind: 'correct', field: 'date', object: '' });
    const { review, claim } = await one();
    equal([review.verdict, review.person, review.changed, killed.linking], ['corrected', 'منى', false, false], 'the review');
    equal(review.corrections.map(({ field, value }) => [field, value]), [['killed', '4'], ['agent', 'jabhat-al-nusra; «فصيل آخر»'], ['date', null]], 'corrections');
    equal(review.corrections[1].parties.map(({ name_ar }) => name_ar), ['جبهة النصرة', 'فصيل آخر'], 'whom they name');
    equal([claim.killed, claim.date], [null, '2015-05-09'], 'the reading stays');
    equal([await among('corrected'), (await among('no')).includes(id), await among('right')], [[id], false, []], 'filters');
    const csv = await (await fetch(new URL('/api/claim-files/csv?reviewed=yes', server.address))).text();
    check(csv.includes('corrected,"killed=4\nagent=jabhat-al-nusra; «فصيل آخر»\ndate="'), csv);
    const rows = (await get(`/api/decisions?subject=${id}`)).items;
    equal(rows.map(({ field, claim: now }) => [field, now]), [['date', id], ['agent', id], ['killed', id]], 'on record');
    await say({ kind: 'wrong' });
    equal([(await one()).review.verdict, (await one()).review.corrections], ['wrong', []], 'a verdict sets corrections aside');
    for (const { id: number } of (await get(`/api/decisions?subject=${id}`)).items) await post(`/api/decisions/${number}/undo`, '{}');
    equal((await one()).review, null, 'after all is taken back');
    for (const [field, object] of [['killed', 'few'], ['type', 'WAR'], ['agent', 'two words'], ['date', 'soon'], ['colour', 'x'], ['', 'x']])
      equal((await post('/api/decisions', JSON.stringify({ kind: 'correct', subject: id, field, object }))).status, 400, `${field} ${object}`);
    equal((await post('/api/decisions', JSON.stringify({ kind: 'right', subject: 'n03/c9' }))).status, 404, 'no such claim');
    equal((await fetch(new URL('/api/claims?reviewed=perhaps', server.address))).status, 400, 'no such verdict');
  });
  await test('a document is noted as reviewed, and documents are filtered by it', async () => {
    const made = await (await post('/api/decisions', JSON.stringify({ kind: 'reviewed', subject: 'n04' }))).json();
    equal((await get('/api/documents?reviewed=yes')).items.map(({ id }) => id), ['n04'], 'yes');
    check(!(await get('/api/documents?reviewed=no&limit=200')).items.some(({ id }) => id === 'n04'), 'no');
    equal((await get('/api/claims/n04/c1')).review, null, 'its claims have reviews of their own');
    await post(`/api/decisions/${made.id}/undo`, '{}');
    equal((await get('/api/documents?reviewed=yes')).items, [], 'taken back');
  });
  await test('what a killed server left of an import is removed by the next one; nothing else is', async () => {
    const database = makeDatabase('left.db', 'nothing.txt');
    for (const name of ['left.db-incoming-Ab12Cd', 'left.db-incoming-longer-name', 'other.db-incoming-Ab12Cd']) {
      mkdirSync(`${place}/${name}/inner`, { recursive: true });
      writeFileSync(`${place}/${name}/inner/a.txt`, 'x');
    }
    const next = await startServer('--db', database, '--port', '0');
    equal(['left.db-incoming-Ab12Cd', 'left.db-incoming-longer-name', 'other.db-incoming-Ab12Cd'].map((name) => existsSync(`${place}/${name}/inner/a.txt`)), [false, true, true], 'folders');
    check(next.err.includes('drop it again'), next.err);
    // One that a living server needs stays.
    const number = (await (await fetch(new URL('/api/imports', next.address), { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', 'x-isnad-token': next.session } })).json()).number;
    const there = () => readdirSync(place).filter((name) => name.startsWith('left.db-incoming-') && name.length === 'left.db-incoming-'.length + 6);
    equal([number, there().length], [1, 1], 'an import that receives');
    const third = await startServer('--db', database, '--port', '0');
    equal(there().length, 1, 'it stays');
    await stopServer(third);
    await stopServer(next);
    equal(there(), [], 'gone with its server');
    for (const name of ['left.db-incoming-longer-name', 'other.db-incoming-Ab12Cd']) rmSync(`${place}/${name}`, { recursive: true });
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
      await settled(); // what the other language imported last is linked
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
    await test(`a claim is judged and corrected beside its words, and that is taken back, ${inLanguage[language]}`, async () => {
      const { page, trouble, go, enter, close } = await openPage(browser, server, { language });
      await enter();
      await go('#/documents/n08?claim=c1');
      const card = page.locator('aside [data-claim=c1]');
      await card.locator('summary', { hasText: of.review }).click();
      await card.getByRole('button', { name: of.right }).click();
      await card.locator('.verdict.right').waitFor();
      await card.locator('summary', { hasText: of.correct }).click();
      await card.getByLabel(of.which).selectOption({ label: of.killed });
      await card.getByLabel(of.note, { exact: true }).fill('<i>عدّوهم</i>');
      await card.getByLabel(of.should).fill('7');
      await page.keyboard.press('Enter');
      await card.locator('dl dd', { hasText: '7' }).waitFor();
      equal((await words(page, 'aside [data-claim=c1] dl + .note'))[0], '<i>عدّوهم</i>', 'the note');
      await card.getByLabel(of.which).selectOption({ label: of.agent });
      await card.getByLabel(of.add).and(page.locator('input')).fill('لواء لا يعرفه أحد');
      await card.getByRole('button', { name: of.typed }).click();
      await card.getByRole('button', { name: of.keep }).click();
      await card.locator('dl dd', { hasText: 'لواء لا يعرفه أحد' }).waitFor();
      const { review, claim } = await get('/api/claims/n08/c1');
      equal([review.verdict, review.corrections.length, review.corrections.some(({ value }) => value === '7')], ['corrected', 2, true], 'kept');
      check(claim.killed !== 7, 'the reading stays');
      await go('#/claims?reviewed=corrected');
      await page.locator('tbody .verdict.corrected').first().waitFor();
      equal(await page.locator('tbody .verdict.corrected').count(), 1, 'the filter');
      await go('#/decisions');
      await page.locator('main a', { hasText: 'n08/c1' }).first().click();
      await addressEnds(page, '#/documents/n08?claim=c1');
      await card.locator('summary', { hasText: of.review }).click();
      for (let left = 3; left > 0; --left) {
        await card.getByRole('button', { name: of.undo }).first().click();
        await page.waitForFunction((n) => document.querySelectorAll('aside [data-claim=c1] li:not(.undone)').length === n, left - 1);
      }
      await card.locator('.verdict').waitFor({ state: 'detached' });
      equal((await get('/api/claims/n08/c1')).review, null, 'taken back');
      await page.locator('summary', { hasText: of.ofArticle }).click();
      await page.locator('.text').getByRole('button', { name: of.lookedAt }).click();
      await page.locator('.text li .kind', { hasText: of.seen }).first().waitFor();
      await becomes(async () => (await get('/api/documents?reviewed=yes')).items.length, 1, 'the document');
      await page.locator('.text').getByRole('button', { name: of.undo }).first().click();
      await page.locator('.text').getByText(of.undone).first().waitFor();
      equal(trouble, [], 'trouble');
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
    await looksRight(browser, server, language, { 'an import that ended': '#/import', 'a dispute about which was decided': `#/disputes/${dispute}`, 'decisions made': '#/decisions', 'a claim that was reviewed': '#/documents/n03?claim=c1', 'documents not reviewed': '#/documents?reviewed=no' });
  }
}
