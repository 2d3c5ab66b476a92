// The running server: headers, guards, limits, signals, and every answer against openapi.yaml.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { check, equal, startServer, test, top } from './harness.mjs';

/** Send bytes as they are; resolves with everything that came back until the other side closed. */
function raw(server, bytes, milliseconds = 20_000) {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
    let out = '';
    socket.setTimeout(milliseconds, () => socket.destroy(new Error(`open after ${milliseconds} ms; so far: ${out}`)));
    socket.on('data', (data) => (out += data));
    socket.on('close', () => resolve(out));
    socket.on('error', (problem) => (problem.code === 'ECONNRESET' ? resolve(out) : reject(problem)));
  });
}
const status = (answer) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const request = (server, target, lines = [], method = 'GET') =>
  `${method} ${target} HTTP/1.1\r\nHost: ${new URL(server.address).host}\r\nConnection: close\r\n${lines.map((line) => line + '\r\n').join('')}\r\n`;

export async function testServer(server, database, story) {
  const get = (path, headers = {}) => fetch(new URL(path, server.address), { headers });
  const told = (path) => fetch(new URL(path, story.address));
  const statements = (await (await told('/api/statements')).json()).items;
  const disputes = (await (await told('/api/disputes')).json()).items;
  const help = statements.find((statement) => statement.type === 'REQUEST').id;
  const id = encodeURIComponent('<img src=x onerror=alert(1)>');
  const answered = {
    '/api/summary': ['/api/summary'],
    '/api/documents': ['/api/documents', '/api/documents?limit=1', '/api/documents?outlet=%D8%A7%D9%84%D8%A3%D9%81%D9%82&since=2018', '/api/documents?reviewed=no'],
    '/api/documents/{document}': ['/api/documents/d001', '/api/documents/d002', '/api/documents/d004', `/api/documents/${id}`],
    '/api/documents/{document}/citation': ['/api/documents/d001/citation', '/api/documents/d001/citation?claim=c2', `/api/documents/${id}/citation`],
    '/api/claims': ['/api/claims', '/api/claims?limit=2', '/api/claims?stance=denied', '/api/claims?between=dawn-brigade,coast-front',
      '/api/claims?type=RETREAT,CONTROL&order=day', '/api/claims?actor=nobody-at-all', '/api/claims?reviewed=no&limit=2'],
    '/api/claims/{document}/{claim}': ['/api/claims/d001/c2', `/api/claims/${id}/c1`],
    '/api/search': ['/api/search?q=%D8%A7%D9%84%D8%A8%D9%84%D8%AF%D8%A9', '/api/search?q=%D8%A7%D9%84%D8%A8%D9%84%D8%AF%D8%A9&order=best'],
    '/api/facets': ['/api/facets', '/api/facets?name=dawn', '/api/facets?leading=1'],
    '/api/import-report': ['/api/import-report', '/api/import-report?run=1'],
    '/api/published': ['/api/published'],
    '/api/decisions': ['/api/decisions', '/api/decisions?subject=dawn-brigade&limit=1'],
    '/api/imports': ['/api/imports', '/api/imports?limit=1'],
    '/api/work': ['/api/work'],
    '/api/tables': ['/api/tables'],
    '/api/tables/{table}': ['/api/tables/frames', '/api/tables/actors?q=nusra&limit=1', '/api/tables/places?after=200', '/api/tables/cues?own=yes'],
  };
  // Of the linked story.
  const linked = {
    '/api/statements': ['/api/statements', '/api/statements?actor=jabhat-al-nusra&limit=2', '/api/statements?place=sy-yalda',
      '/api/statements?between=islamic-state,jabhat-al-nusra&type=REQUEST,AGREE&since=2014&until=2015&origins=1&articles=1',
      '/api/statements?disputed=yes', '/api/statements?place=nowhere', '/api/statements?order=latest', '/api/statements?order=told&limit=2'],
    '/api/statement-counts': ['/api/statement-counts', '/api/statement-counts?place=sy-yalda'],
    '/api/statements/{statement}': statements.map(({ id }) => `/api/statements/${id}`),
    '/api/statements/{statement}/claims': [`/api/statements/${help}/claims`, `/api/statements/${help}/claims?limit=1&after=1`],
    '/api/disputes': ['/api/disputes', '/api/disputes?on=fact&state=proposed&actor=islamic-state', `/api/disputes?statement=${help}`],
    '/api/disputes/{dispute}': disputes.map(({ id }) => `/api/disputes/${id}`),
    '/api/actors': ['/api/actors', `/api/actors?name=${encodeURIComponent('النصرة')}`, '/api/actors?name=nus&limit=1', '/api/actors?name=nobody'],
    '/api/actors/{actor}': ['/api/actors/jabhat-al-nusra', '/api/actors/al-qaeda'],
    '/api/actors/{actor}/relations': ['/api/actors/jabhat-al-nusra/relations', '/api/actors/islamic-state/relations?since=2014&until=2014-12'],
    '/api/actors/{actor}/sources': ['/api/actors/jabhat-al-nusra/sources', '/api/actors/islamic-state/sources'],
    '/api/places': ['/api/places', `/api/places?name=${encodeURIComponent('يل')}`],
    '/api/places/{place}': ['/api/places/sy-yalda'],
    '/api/ties': ['/api/ties?a=islamic-state&b=jabhat-al-nusra', '/api/ties?a=islamic-state&b=jabhat-al-nusra&by=month&parts=yes&axis=saying&limit=1',
      `/api/ties?a=islamic-state&b=jabhat-al-nusra&without=${encodeURIComponent('الأفق')}`],
    '/api/network': ['/api/network', '/api/network?by=month&nodes=3&limit=1', '/api/network?axis=saying&since=2014&until=2015',
      `/api/network?without=${encodeURIComponent('الأفق')}&origins=1`, '/api/network?limit=2&after=2', '/api/network?told_by=nobody'],
    '/api/map': ['/api/map', '/api/map?zoom=9&bbox=36,33,37,34&by=month', '/api/map?bbox=0,0,1,1', '/api/map?actor=islamic-state&disputed=yes', '/api/map?place=nowhere'],
    '/api/documents/{document}/copies': ['/api/documents/n10/copies', '/api/documents/n01/copies'],
    '/api/documents/{document}/differences': ['/api/documents/n03/differences?with=n04', '/api/documents/n04/differences?with=n10'],
  };
  // What is saved as a file of its own: its type, its name, how it begins.
  const files = {
    '/api/network/files/{format}': {
      '/api/network/files/gexf?names=en': ['application/xml', 'isnad-network.gexf', '<?xml version="1.0" encoding="UTF-8"?>\n<gexf'],
      '/api/network/files/graphml': ['application/xml', 'isnad-network.graphml', '<?xml version="1.0" encoding="UTF-8"?>\n<graphml'],
      '/api/network/files/csv': ['text/csv', 'isnad-network.csv', 'source,target,type,weight'],
      '/api/network/files/jsonl?nodes=2': ['application/x-ndjson', 'isnad-network.jsonl', '{"kind":"node"'],
    },
  };
  for (const [list, opening] of Object.entries({ statement: 'statement,type,date', claim: 'claim,', document: 'document,title', dispute: 'dispute,on,state' }))
    files[`/api/${list}-files/{format}`] = {
      [`/api/${list}-files/csv?names=en`]: ['text/csv', `isnad-${list}s.csv`, opening],
      [`/api/${list}-files/jsonl`]: ['application/x-ndjson', `isnad-${list}s.jsonl`, '{'],
    };
  // Asked by POST only: changes.mjs.
  const written = ['/api/decisions/{decision}/undo', '/api/imports/{number}/pieces', '/api/imports/{number}/read', '/api/tables/{table}/trial', '/api/tables/{table}/rows', '/api/tables/{table}/rows/{line}/drop'];
  const refused = {
    400: ['/api/statements?order=up', '/api/import-report?run=x', '/api/decisions?after=x','/api/claims?type=WAR', '/api/claims?stance=maybe', '/api/claims?between=x', '/api/claims?limit=0', '/api/claims?since=soon',
      '/api/documents?after=nonsense', '/api/search', '/api/search?q=x&order=up', '/api/documents/%ff',
      '/api/statements?type=WAR', '/api/statements?disputed=maybe', '/api/statements?actor=x&role=hero', '/api/statements?said_since=soon', '/api/claims?said_until=x', '/api/claims?actor=islamic-state&role=hero', '/api/statements?origins=many', '/api/statements?since=soon',
      '/api/disputes?on=nothing', '/api/disputes?state=settled', '/api/ties', '/api/ties?a=x', '/api/ties?a=x&b=y&by=week',
      '/api/ties?a=x&b=y&axis=up', '/api/network?by=week', '/api/map?zoom=13', '/api/map?bbox=1,2,3', '/api/map?bbox=1,2,3,4,5', '/api/map?bbox=a,b,c,d', '/api/map?by=week', '/api/network?nodes=0', '/api/network?nodes=3000', '/api/network?limit=9999', '/api/network?since=soon', '/api/network?after=x', '/api/ties?a=x&b=y&after=z', '/api/actors?limit=0', '/api/documents/d001/differences', '/api/tables/frames?limit=0', '/api/tables/frames?after=x'],
    404: ['/api/tables/nothing', '/api/documents/absent/citation', '/api/documents/d001/citation?claim=c99', '/api/nothing', '/api/documents/absent', '/api/claims/d001/c99', '/api/claims/d001/x', '/api/statements/s0', '/api/statements/s0/claims',
      '/api/disputes/d0', '/api/actors/nobody-at-all', '/api/places/nowhere', '/api/places/dawn-brigade', '/api/documents/absent/copies',
      '/api/documents/d001/differences?with=absent', '/assets/none.js', '/api/network/files/doc', '/api/statement-files/pdf', '/api/claim-files/xls', '/../../etc/passwd'],
  };

  const interface_ = parse(readFileSync(join(top, 'src/server/openapi.yaml'), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: false });
  formats(ajv);
  ajv.addSchema(interface_, 'interface');
  const fits = (pointer, body) => {
    const validate = ajv.getSchema(`interface#${pointer}`);
    return validate(body) ? '' : ajv.errorsText(validate.errors);
  };
  const schemaOf = (route) => interface_.paths[route].get.responses['200'].content['application/json'].schema.$ref.slice(1);

  await test('openapi.yaml describes exactly the routes that are tested', () =>
    equal(Object.keys(interface_.paths).sort(), [...Object.keys(answered), ...Object.keys(linked), ...Object.keys(files), ...written].sort(), 'routes'));
  for (const [route, paths] of Object.entries(answered))
    await test(`${route} answers as openapi.yaml says`, async () => {
      for (const path of paths) {
        const response = await get(path);
        equal(response.status, 200, path);
        equal(fits(schemaOf(route), await response.json()), '', path);
      }
    });
  for (const [route, paths] of Object.entries(linked))
    await test(`${route} answers as openapi.yaml says`, async () => {
      for (const path of paths) {
        const response = await told(path);
        equal(response.status, 200, path);
        equal(fits(schemaOf(route), await response.json()), '', path);
      }
    });
  for (const [route, asked] of Object.entries(files))
    await test(`${route} gives files`, async () => {
      for (const [path, [type, name, opening]] of Object.entries(asked)) {
        const response = await told(path);
        equal(response.status, 200, path);
        equal(response.headers.get('content-type'), `${type}; charset=utf-8`, path);
        equal(response.headers.get('content-disposition'), `attachment; filename="${name}"`, path);
        check(Object.keys(interface_.paths[route].get.responses['200'].content).includes(type), `${type} is described`);
        const text = await response.text();
        check(text.startsWith(opening), `${path}: ${text.slice(0, 80)}`);
      }
    });
  for (const [code, paths] of Object.entries(refused))
    await test(`what cannot be answered is refused with ${code} and a reason`, async () => {
      for (const path of paths) {
        const answer = await raw(server, request(server, path));
        equal(status(answer), Number(code), path);
        equal(fits('/components/schemas/Error', JSON.parse(answer.split('\r\n\r\n')[1])), '', path);
      }
    });

  await test('the overview is given the leaders of each role, and no others', async () => {
    const all = (await (await get('/api/facets')).json()).entries;
    const few = (await (await get('/api/facets?leading=1')).json()).entries;
    const most = (count) => Math.max(...all.map(count));
    const roles = [(entry) => entry.as_agent + entry.as_target, (entry) => entry.as_source, (entry) => entry.as_place];
    equal(few, all.filter((entry) => roles.some((count) => count(entry) > 0 && count(entry) === most(count))), 'the leaders');
    check(few.length > 0 && few.length < all.length, `${few.length} of ${all.length}`);
  });

  await test('every answer carries the policy and the other guards, errors too', async () => {
    for (const path of ['/', '/icon.svg', '/api/summary', '/api/nothing', '/nothing', '/api/claims?limit=x']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      check(policy.includes("default-src 'none'") && !policy.includes('unsafe'), `${path}: ${policy}`);
      equal(headers.get('x-content-type-options'), 'nosniff', path);
      equal(headers.get('referrer-policy'), 'no-referrer', path);
      equal(headers.get('cross-origin-resource-policy'), 'same-origin', path);
    }
    equal((await get('/api/summary')).headers.get('cache-control'), 'no-store', 'cache-control of data');
  });
  await test('another Host is refused with 421, none or two with 400', async () => {
    const asked = (lines) => raw(server, `GET /api/summary HTTP/1.1\r\nConnection: close\r\n${lines}\r\n`).then(status);
    const ours = `Host: ${new URL(server.address).host}\r\n`;
    equal(await asked('Host: evil.example\r\n'), 421, 'another');
    equal(await asked(''), 400, 'none');
    equal(await asked(ours + ours), 400, 'two');
    equal(await asked(ours), 200, 'ours');
    equal(await asked(`Host: localhost:${new URL(server.address).port}\r\n`), 200, 'localhost');
  });
  await test('a call from another site is refused with 403', async () => {
    equal((await get('/api/summary', { 'sec-fetch-site': 'cross-site' })).status, 403, 'Sec-Fetch-Site');
    equal((await get('/api/summary', { origin: 'http://evil.example' })).status, 403, 'Origin');
  });
  await test('only GET and HEAD are answered, and a body is refused', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'BREW'])
      equal(status(await raw(server, request(server, '/api/summary', [], method))), 405, method);
    const head = await raw(server, request(server, '/api/summary', [], 'HEAD'));
    equal([status(head), head.split('\r\n\r\n')[1]], [200, ''], 'HEAD');
    equal(status(await raw(server, request(server, '/', ['Content-Length: 5']) + 'hello')), 413, 'Content-Length');
    equal(status(await raw(server, request(server, '/', ['Transfer-Encoding: chunked']) + '5\r\nhello\r\n0\r\n\r\n')), 413, 'chunked');
  });
  await test('too large a header gives 431, a broken request 400, and neither ends the server', async () => {
    equal(status(await raw(server, request(server, '/', [`X: ${'a'.repeat(100_000)}`]))), 431, 'large header');
    equal(status(await raw(server, request(server, '/' + 'a'.repeat(6000)))), 400, 'long address');
    for (const bytes of ['nonsense\r\n\r\n', '\x00\x01\x02\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', 'GET / HTTP/1.1\r\nBad Header\r\n\r\n'])
      equal(status(await raw(server, bytes)), 400, JSON.stringify(bytes));
    equal((await get('/api/summary')).status, 200, 'afterwards');
  });
  await test('a refusal reaches one who is still sending what was refused', async () => {
    const { port } = new URL(server.address);
    const socket = connect(Number(port), '127.0.0.1');
    let [out, broken] = ['', ''];
    const ended = new Promise((resolve) => socket.on('close', resolve).on('error', ({ code }) => (broken = code)));
    socket.pause().on('data', (data) => (out += data));
    socket.write(request(server, '/api/decisions', ['Content-Length: 2097152'], 'POST'));
    for (let piece = 0; piece < 32; ++piece) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      socket.write('x'.repeat(65_536));
    }
    socket.resume().end();
    await ended;
    equal([broken, status(out)], ['', 403], 'answer');
  });
  await test('a sender of one byte a second is cut off, while others are answered', async () => {
    const { port } = new URL(server.address);
    const began = Date.now();
    const slow = Array.from({ length: 20 }, () => connect(Number(port), '127.0.0.1'));
    const closed = slow.map((socket) => new Promise((resolve) => socket.on('close', resolve).on('error', () => {})));
    const drip = setInterval(() => slow.forEach((socket) => !socket.destroyed && socket.write('G')), 1000);
    equal((await get('/api/summary')).status, 200, 'meanwhile');
    await Promise.all(closed);
    clearInterval(drip);
    check(Date.now() - began < 30_000, `open for ${Date.now() - began} ms`);
  });
  await test('connections beyond the limit are told so, and room is made again', async () => {
    const { port } = new URL(server.address);
    const held = Array.from({ length: 128 }, () => connect(Number(port), '127.0.0.1'));
    await Promise.all(held.map((socket) => new Promise((resolve) => socket.on('connect', resolve))));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const answer = await raw(server, request(server, '/api/summary'));
    held.forEach((socket) => socket.destroy());
    check([503, 0].includes(status(answer)), answer);
    await new Promise((resolve) => setTimeout(resolve, 300));
    equal((await get('/api/summary')).status, 200, 'afterwards');
  });
  await test('a file of the page that is known is not sent again', async () => {
    const first = await get('/');
    const again = await raw(server, request(server, '/', [`If-None-Match: ${first.headers.get('etag')}`]));
    equal([status(again), again.split('\r\n\r\n')[1]], [304, ''], 'second');
    const script = /\/assets\/[^"]+\.js/.exec(await first.text())[0];
    check((await get(script)).headers.get('cache-control').includes('immutable'), 'a name with a hash may be kept');
  });
  await test('the licences of what the page holds are served with it', async () => {
    for (const name of ['ibm-plex-sans-arabic', 'noto-naskh-arabic', 'svelte', 'd3-force', 'd3-quadtree', 'natural-earth']) {
      const response = await get(`/licences/${name}.txt`);
      equal([response.status, response.headers.get('content-type')], [200, 'text/plain; charset=utf-8'], name);
    }
  });
  await test('what goes wrong is told as problem details', async () => {
    const response = await get('/api/claims?limit=0');
    equal(response.headers.get('content-type'), 'application/problem+json', 'type');
    const { title, status: code, detail } = await response.json();
    equal([title, code, detail.includes('limit')], ['Bad Request', 400, true], 'details');
  });
  await test('a statement counts reprints once, and its claims come in pages, first published first', async () => {
    const { statement, disputes: disputed } = await (await told(`/api/statements/${help}`)).json();
    equal([statement.articles, statement.origins, statement.disputed, disputed.map((one) => one.on)], [4, 3, true, ['fact']], 'statement');
    const claims = [];
    for (let after = ''; after !== null; ) {
      const page = await (await told(`/api/statements/${help}/claims?limit=3&after=${after}`)).json();
      claims.push(...page.items);
      after = page.next;
    }
    equal(claims.map((row) => row.document.id), ['n03', 'n04', 'n10', 'n05'], 'claims');
    equal(claims.map((row) => row.copies !== null), [false, true, true, false], 'reprints');
    equal(claims.map((row) => row.statement.id), [help, help, help, help], 'their statement');
  });
  await test('the fields of a statement name the claims behind each number', async () => {
    const { killed } = statements.find((statement) => statement.type === 'ASSAULT');
    equal([killed.low, killed.best, killed.high], [3, null, 5], 'range');
    equal(killed.by.map(({ value, claims }) => [value, claims]), [[3, ['n07/c1']], [5, ['n08/c1']]], 'by');
  });
  await test('statements and claims are found by role, source, stance, saying, origins and words, and their files hold the same', async () => {
    const types = async (query) => (await (await told(`/api/statements?${query}`)).json()).items.map(({ type }) => type);
    equal(await types('actor=islamic-state&role=agent&type=ACCUSE,REQUEST'), ['ACCUSE'], 'role');
    equal(await types('stance=denied'), ['REQUEST'], 'stance of one claim');
    equal(await types(`source=${encodeURIComponent('مسعف')}`), ['ASSAULT'], 'source');
    equal(await types('said_since=2014-03&said_until=2014-11'), ['AGREE', 'AGREE', 'CONSULT'], 'saying');
    equal(await types(`text=${encodeURIComponent('العون القلمون')}`), ['REQUEST'], 'words of a sentence');
    equal(await types(`text=${encodeURIComponent('العون مزرعة')}`), [], 'words of two sentences');
    const claims = async (query) => (await (await told(`/api/claims?${query}`)).json()).total;
    equal([await claims('disputed=yes'), await claims('origins=3'), await claims('said_until=2014'), await claims('actor=islamic-state&role=target')], [6, 4, 3, 4], 'claims');
    for (const query of ['stance=denied', 'said_since=2014-03&said_until=2014-11', '']) {
      const text = await (await told(`/api/statement-files/jsonl?${query}`)).text();
      equal(text.trim().split('\n').map((line) => JSON.parse(line).type), await types(query), `file of ${query}`);
    }
  });
  await test('statements come in each order, page after page', async () => {
    const key = { earliest: ({ date }) => date, latest: ({ date }) => date, told: ({ origins }) => -origins };
    for (const [order, by] of Object.entries(key)) {
      const all = (await (await told(`/api/statements?order=${order}&limit=200`)).json()).items;
      const keys = all.map(by).filter((value) => value !== null);
      const sorted = [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      equal(keys, order === 'latest' ? sorted.reverse() : sorted, order);
      const paged = [];
      for (let after = ''; after !== null; ) {
        const page = await (await told(`/api/statements?order=${order}&limit=2&after=${after}`)).json();
        paged.push(...page.items);
        after = page.next;
      }
      equal(paged.map(({ id }) => id), all.map(({ id }) => id), `pages of ${order}`);
    }
  });
  await test('the tie of two actors goes on two axes and by period', async () => {
    const tie = await (await told('/api/ties?a=islamic-state&b=jabhat-al-nusra')).json();
    equal(tie.items.map((step) => [step.day_from, step.said_first, step.type, step.rung]), [
      ['2014-09-22', '2014-09-26', 'AGREE', 'supporters'], ['2014-11-02', '2014-11-13', 'CONSULT', 'contacts'],
      ['2015-05-09', '2015-05-11', 'REQUEST', 'contacts'], ['2015-05-19', '2015-05-20', 'ACCUSE', 'rivals']], 'steps');
    equal(tie.periods.map((period) => period.period), ['2014-Q3', '2014-Q4', '2015-Q1', '2015-Q2'], 'periods');
    const back = await (await told('/api/ties?b=islamic-state&a=jabhat-al-nusra')).json();
    equal(back.items.map((step) => step.direction), ['mutual', 'mutual', 'forth', 'back'], 'directions the other way round');
    const without = await (await told(`/api/ties?a=islamic-state&b=jabhat-al-nusra&without=${encodeURIComponent('الأفق')}`)).json();
    equal(without.items.map((step) => step.articles), [1, 3, 1], 'without one paper');
    const paged = [];
    for (let after = ''; after !== null; ) {
      const page = await (await told(`/api/ties?a=islamic-state&b=jabhat-al-nusra&limit=3&after=${after}`)).json();
      paged.push(...page.items.map((step) => step.statement));
      after = page.next;
    }
    equal(paged, tie.items.map((step) => step.statement), 'pages');
  });
  await test('the network counts each edge in the whole and in its periods', async () => {
    const { nodes, items, periods } = await (await told('/api/network?by=year')).json();
    equal(periods.map(({ period }) => period), ['2014', '2015', '2018'], 'periods');
    equal(nodes[0].actor.id, 'islamic-state', 'the weightiest first');
    const accused = items.find((edge) => edge.conflict.origins > 0 && edge.to === 'jabhat-al-nusra');
    equal(accused.frames.map(({ period, conflict }) => [period, conflict]), [['2015', 1]], 'frames');
    for (const edge of items)
      for (const strand of ['cooperation', 'conflict', 'contact', 'membership'])
        equal(edge.frames.reduce((sum, frame) => sum + frame[strand], 0), edge[strand].origins, `${strand} of ${edge.from} and ${edge.to}`);
    const paged = [];
    for (let after = ''; after !== null; ) {
      const page = await (await told(`/api/network?by=year&limit=2&after=${after}`)).json();
      paged.push(...page.items);
      after = page.next;
    }
    equal(paged, items, 'pages');
  });
  await test('actors and places are found by any name that texts give them, also by its beginning', async () => {
    const found = async (path) => (await (await told(path)).json()).items.map(({ key }) => key);
    for (const name of ['النصرة', 'النصره', 'جبهة النص', 'Nusra', 'al-nus', 'jabhat-al-nusra'])
      equal(await found(`/api/actors?name=${encodeURIComponent(name)}`), ['jabhat-al-nusra'], name);
    for (const name of ['يلدا', 'يل', 'Yalda', 'sy-yalda']) equal(await found(`/api/places?name=${encodeURIComponent(name)}`), ['sy-yalda'], name);
    equal(await found('/api/actors?name=%25'), await found('/api/actors?name='), 'no letter at all is nothing typed');
  });
  await test('pages of a list hold every row once', async () => {
    const all = (await (await get('/api/claims?limit=200')).json()).items.map((row) => row.document.id + row.claim.id);
    const paged = [];
    for (let after = ''; after !== null; ) {
      const page = await (await get(`/api/claims?limit=2&after=${encodeURIComponent(after)}`)).json();
      paged.push(...page.items.map((row) => row.document.id + row.claim.id));
      after = page.next;
    }
    equal(paged, all, 'rows');
    check(all.length === 7 && new Set(all).size === 7, `${all}`);
  });
  await test('offsets are code points, also after characters beyond U+FFFF', async () => {
    const { text, claims, title_end } = await (await get('/api/documents/d002')).json();
    const points = [...text];
    equal(points.slice(claims[0].anchor.start, claims[0].anchor.end).join(''), 'انسحب', 'anchor');
    equal(points.slice(0, title_end).join(''), '😀 خبر 😀 قصير', 'title');
  });

  await test('an address of the network is refused with exit code 2', async () => {
    const wide = await startServer('--db', database, '--address', '0.0.0.0', '--port', '0');
    equal([wide.address, await wide.ended], ['', 2], 'address, exit code');
    check(wide.err.includes('loopback'), wide.err);
  });
  await test('a port in use is told with exit code 1', async () => {
    const second = await startServer('--db', database, '--port', new URL(server.address).port);
    equal([second.address, await second.ended], ['', 1], 'address, exit code');
  });
  await test('SIGTERM and SIGINT end it with exit code 0, also with a connection open', async () => {
    for (const signal of ['SIGTERM', 'SIGINT']) {
      const other = await startServer('--db', database, '--port', '0');
      const socket = connect(Number(new URL(other.address).port), '127.0.0.1').on('error', () => {});
      await new Promise((resolve) => socket.on('connect', resolve));
      other.process.kill(signal);
      equal(await other.ended, 0, signal);
      socket.destroy();
    }
  });
}

