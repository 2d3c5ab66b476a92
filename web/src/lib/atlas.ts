// The base map: land and borders of Natural Earth (public domain), as they come in the package world-atlas. Fetched with the map alone.
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json';

export interface View {
  lon: number;
  lat: number;
  /** of Web Mercator: 0 is the world on 256 pixels */
  zoom: number;
}
export interface Frame {
  width: number;
  height: number;
}
export type Box = readonly [west: number, south: number, east: number, north: number];

const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
const land = feature(topology, topology.objects.land);
const countries = feature(topology, topology.objects.countries) as FeatureCollection;
const borders: MultiLineString = mesh(topology, topology.objects.countries, (one, other) => one !== other);

/** ISO 3166: the number that the atlas has, and the letters that the browser knows a name for. */
const named: Record<string, string> = {
  '760': 'SY', '368': 'IQ', '422': 'LB', '887': 'YE', '434': 'LY', '275': 'PS', '729': 'SD', '728': 'SS', '400': 'JO', '792': 'TR', '376': 'IL', '818': 'EG',
  '364': 'IR', '682': 'SA', '784': 'AE', '414': 'KW', '634': 'QA', '048': 'BH', '512': 'OM', '788': 'TN', '012': 'DZ', '504': 'MA', '004': 'AF', '586': 'PK',
  '706': 'SO', '466': 'ML', '562': 'NE', '148': 'TD', '566': 'NG', '643': 'RU', '804': 'UA', '250': 'FR', '276': 'DE', '380': 'IT', '724': 'ES', '300': 'GR',
  '196': 'CY', '051': 'AM', '031': 'AZ', '268': 'GE', '231': 'ET', '232': 'ER', '478': 'MR', '840': 'US', '156': 'CN', '356': 'IN', '826': 'GB',
};

export const worldOf = (zoom: number) => 256 * 2 ** zoom;

export function projectionOf(view: View, frame: Frame): GeoProjection {
  return geoMercator()
    .scale(worldOf(view.zoom) / (2 * Math.PI))
    .center([view.lon, view.lat])
    .translate([frame.width / 2, frame.height / 2])
    .clipExtent([[-frame.width / 2, -frame.height / 2], [frame.width * 1.5, frame.height * 1.5]]); // room to be dragged into
}

export interface BaseMap {
  land: string;
  borders: string;
  names: { id: string; x: number; y: number; text: string }[];
}
export function baseMap(projection: GeoProjection, frame: Frame, language: string, zoom: number): BaseMap {
  const path = geoPath(projection).digits(1);
  const region = new Intl.DisplayNames([language], { type: 'region' });
  return {
    land: path(land) ?? '',
    borders: path(borders) ?? '',
    names: zoom < 3 ? [] : countries.features.flatMap((country) => {
      const letters = named[String(country.id)];
      if (!letters) return [];
      const [x, y] = path.centroid(country);
      const [[left], [right]] = path.bounds(country);
      const text = region.of(letters) ?? '';
      return x > 0 && x < frame.width && y > 0 && y < frame.height && right - left > text.length * 8 ? [{ id: letters, x, y, text }] : [];
    }),
  };
}

/** The outline of a country that the place table names by its two letters; nothing for other places. */
export function outlineOf(projection: GeoProjection, key: string): { path: string; x: number; y: number } | null {
  const letters = key.toUpperCase();
  const country = key.length === 2 ? countries.features.find(({ id }) => named[String(id)] === letters) : undefined;
  if (!country) return null;
  const path = geoPath(projection).digits(1);
  const [x, y] = path.centroid(country);
  return { path: path(country) ?? '', x, y };
}

export function pixelsOfKm(km: number, lat: number, zoom: number): number {
  return (km * worldOf(zoom)) / (40_075 * Math.cos((lat * Math.PI) / 180));
}

/** A view that shows a box with some room around it. */
export function viewOf(box: Box, frame: Frame): View {
  const [west, south, east, north] = box;
  const y = (lat: number) => Math.asinh(Math.tan((Math.min(85, Math.max(-85, lat)) * Math.PI) / 180)) / (2 * Math.PI);
  const wide = Math.max((east - west) / 360, 0.002);
  const high = Math.max(y(north) - y(south), 0.002);
  const zoom = Math.min(Math.log2((frame.width * 0.8) / (256 * wide)), Math.log2((frame.height * 0.8) / (256 * high)), 9);
  const lat = (Math.atan(Math.sinh((y(north) + y(south)) * Math.PI)) * 180) / Math.PI;
  return { lon: (west + east) / 2, lat, zoom: Math.max(1, Math.floor(zoom * 2) / 2) };
}

/** What a frame shows, and half a frame around it. */
export function boxOf(projection: GeoProjection, frame: Frame): Box {
  const [west, north] = projection.invert!([-frame.width / 2, -frame.height / 2])!;
  const [east, south] = projection.invert!([frame.width * 1.5, frame.height * 1.5])!;
  return [west < east ? west : -180, south, west < east ? east : 180, north];
}
