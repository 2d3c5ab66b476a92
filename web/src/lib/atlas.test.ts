import { describe, expect, test } from 'vitest';
import { baseMap, boxOf, outlineOf, pixelsOfKm, projectionOf, viewOf, type Box } from './atlas';

const frame = { width: 900, height: 600 };

describe('the map', () => {
  test.each<Box>([[35.7, 32.3, 42.4, 37.3], [36.2, 33.4, 36.4, 33.6], [-170, -60, 170, 70]])('a view of a box shows the whole of it: %s', (...box) => {
    const projection = projectionOf(viewOf(box, frame), frame);
    for (const [lon, lat] of [[box[0], box[1]], [box[2], box[3]]] as const) {
      const [x, y] = projection([lon, lat])!;
      expect(x >= 0 && x <= frame.width && y >= 0 && y <= frame.height).toBe(true);
    }
  });
  test('the box that is asked for holds more than is seen', () => {
    const [west, south, east, north] = boxOf(projectionOf({ lon: 38, lat: 35, zoom: 6 }, frame), frame);
    expect(west < 38 && east > 38 && south < 35 && north > 35).toBe(true);
  });
  test('a kilometre is longer to the north and twice as long one zoom further', () => {
    expect(pixelsOfKm(1, 60, 8)).toBeGreaterThan(pixelsOfKm(1, 0, 8));
    expect(pixelsOfKm(1, 35, 9)).toBeCloseTo(2 * pixelsOfKm(1, 35, 8));
  });
  test('countries are named in the language of the page, and not on the map of the world', () => {
    const projection = projectionOf({ lon: 38, lat: 35, zoom: 6 }, frame);
    expect(baseMap(projection, frame, 'en', 6).names.map(({ text }) => text)).toContain('Syria');
    expect(baseMap(projection, frame, 'ar', 6).names.map(({ text }) => text)).toContain('سوريا');
    expect(baseMap(projection, frame, 'en', 2).names).toEqual([]);
  });
  test('only a country has an outline', () => {
    const projection = projectionOf({ lon: 38, lat: 35, zoom: 5 }, frame);
    expect(outlineOf(projection, 'sy')!.path.length).toBeGreaterThan(50);
    expect(outlineOf(projection, 'sy-yalda')).toBeNull();
    expect(outlineOf(projection, 'zz')).toBeNull();
  });
});
