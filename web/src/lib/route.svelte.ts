// Views by hash: #/documents/ID?claim=c3. A view is its address, so it can be linked and gone back to.

export interface Route {
  path: string[];
  query: Record<string, string>;
}

function parse(hash: string): Route {
  const [path = '', tail = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const segments = path.split('/').filter(Boolean);
  try {
    return { path: segments.map(decodeURIComponent), query: Object.fromEntries(new URLSearchParams(tail)) };
  } catch {
    return { path: ['?'], query: {} }; // a broken escape: no such view
  }
}

let current = $state.raw<Route>(parse(location.hash));
addEventListener('hashchange', () => (current = parse(location.hash)));

export function route(): Route {
  return current;
}

export function link(path: string[], query: Record<string, string | null | undefined> = {}): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) fields.set(name, value);
  const tail = fields.toString();
  return '#/' + path.map(encodeURIComponent).join('/') + (tail ? '?' + tail : '');
}

/** Change the address without a step in the history: the same view, another state of it. */
export function amend(query: Record<string, string | null | undefined>): void {
  history.replaceState(history.state, '', link(current.path, query));
  current = parse(location.hash);
}
