// How the views look, compared with how they looked when somebody last looked at them with care: each screenshot as a coarse picture of 64 by 45
// greys, which another version of the browser or a name drawn a hair wider does not change, and a lost column, a wrong direction or a view without
// its style does. The pictures are text (looks/VIEW.LANGUAGE.txt). `LOOKS=write` writes them anew: then look at the screenshots, which lie in
// the folder that it prints.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, openPage, place, test, top } from './harness.mjs';

const folder = join(top, 'web/tests/looks');
const columns = 64, rows = 45, greys = 16;
const paper = 14;     // greys from which on a field is empty
const tolerance = 1;  // greys by which a field may differ
const most = 0.12;    // of the fields that are not empty in both, as many may differ by more

/** The picture of a PNG: `rows` lines of hexadecimal digits, 0 black. Averaged by the browser itself. */
const pictureOf = (blank, png) =>
  blank.evaluate(async ([data, width, height, levels]) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    const lines = [];
    for (let row = 0; row < height; ++row) {
      let line = '';
      for (let column = 0; column < width; ++column) {
        const [left, right] = [column, column + 1].map((at) => Math.floor((at * image.width) / width));
        const [above, below] = [row, row + 1].map((at) => Math.floor((at * image.height) / height));
        let sum = 0;
        for (let y = above; y < below; ++y) for (let x = left; x < right; ++x) {
          const at = 4 * (y * image.width + x);
          sum += 0.299 * pixels[at] + 0.587 * pixels[at + 1] + 0.114 * pixels[at + 2];
        }
        // Most of a page is nearly white: the lower half of the greys is for what is darker than that.
        const light = sum / ((below - above) * (right - left)) / 255;
        line += Math.min(levels - 1, Math.floor(light * light * levels)).toString(levels);
      }
      lines.push(line);
    }
    return lines.join('\n') + '\n';
  }, [png.toString('base64'), columns, rows, greys]);

function differing(found, expected) {
  let inked = 0, count = 0;
  const [a, b] = [found, expected].map((picture) => picture.split('\n'));
  for (let row = 0; row < rows; ++row)
    for (let column = 0; column < columns; ++column) {
      const [x, y] = [a, b].map((lines) => parseInt(lines[row]?.[column] ?? '0', greys));
      if (Math.min(x, y) >= paper) continue;
      ++inked;
      if (Math.abs(x - y) > tolerance) ++count;
    }
  return count / Math.max(1, inked);
}

/** @param views  address by name; what they show must be the same on every machine and day */
export async function looksAsBefore(browser, server, views) {
  const shots = join(place, 'screenshots');
  mkdirSync(shots, { recursive: true });
  const blank = await (await browser.newContext()).newPage();
  for (const language of ['ar', 'en'])
    for (const [view, hash] of Object.entries(views))
      await test(`${view} looks as before in ${language === 'ar' ? 'Arabic' : 'English'}`, async () => {
        const { page, go, close } = await openPage(browser, server, { language });
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await go(hash);
        const png = await page.screenshot({ path: join(shots, `${view}.${language}.png`) });
        await close();
        const found = await pictureOf(blank, png);
        const file = join(folder, `${view.replaceAll(' ', '-')}.${language}.txt`);
        if (process.env.LOOKS === 'write') {
          mkdirSync(folder, { recursive: true });
          writeFileSync(file, found);
        }
        check(existsSync(file), `no picture ${file}: LOOKS=write makes it`);
        const share = differing(found, readFileSync(file, 'utf8'));
        check(share <= most, `${(100 * share).toFixed(1)} % of what is drawn differs from ${file}; the screenshot, as a picture:\n${found}`);
      });
  await blank.context().close();
  if (process.env.LOOKS === 'write') console.log(`screenshots: ${shots}`);
}
