// Names of entities in the language of the interface, the other language as a second line.
import { currentLanguage } from './locale.svelte';
import { link } from './route.svelte';
import type { Claim, Entity, EntityType } from './types';

export interface Named {
  name_ar: string | null;
  name_en: string | null;
  type?: EntityType;
  id?: string;
  key?: string | null;
}

export function nameOf(entity: Named): string {
  return (currentLanguage() === 'en' ? entity.name_en : null) || entity.name_ar || entity.name_en || '';
}

export function otherNameOf(entity: Named): string {
  const shown = nameOf(entity);
  const other = shown === entity.name_ar ? entity.name_en : entity.name_ar;
  return other && other !== shown ? other : '';
}

export type Entities = ReadonlyMap<string, Entity>;

export function byId(entities: Entity[]): Entities {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

/** The entities behind the ids, in order; an id that is not there is left out. */
export function named(ids: string[], entities: Entities): Entity[] {
  return ids.flatMap((id) => entities.get(id) ?? []);
}

/** Types whose parties stand side by side when the text treats them alike (agent holds all, target none). */
export function isMutual(claim: Claim): boolean {
  return claim.agent.length > 1 && claim.target.length === 0;
}

/** An entity of a text is known to the archive by its key or, without one, by its name in guillemets. */
export function idOf(entity: { key?: string | null; name_ar?: string | null }): string {
  return entity.key ?? `«${entity.name_ar}»`;
}

/** Where everything about an actor or place stands; nothing for unnamed people and documents. */
export function pageOf(party: { type: EntityType; key?: string | null; id?: string; name_ar?: string | null }): string | null {
  const id = party.key === undefined ? party.id : idOf(party);
  if (!id) return null;
  if (party.type === 'LOC') return party.key === null ? null : link(['places', id]);
  if (party.type === 'ORG' || party.type === 'PER') return link(['actors', id]);
  return null;
}
