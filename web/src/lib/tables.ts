// The language tables: which a reader looks at first, and what each is for.
import { t, type MessageKey } from './locale.svelte';

/** Those to which people most often have something to add. */
export const mainTables = ['actors', 'actor_aliases', 'actor_ties', 'places_by_hand', 'place_aliases_by_hand', 'frames', 'cues', 'person_titles', 'org_heads'] as const;

/** What a table holds, in a sentence; empty for one that few people look at. */
export function aboutOf(name: string): string {
  return (mainTables as readonly string[]).includes(name) ? t(`tables.about.${name}` as MessageKey) : '';
}
