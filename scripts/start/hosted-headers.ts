/** The headers of the hosting (`assets/hosting/_headers`), for servers of this repository. */

interface HeaderRule {
  readonly path: string;
  readonly set: readonly (readonly [string, string])[];
  readonly unset: readonly string[];
}

/** The form is Netlify's: a path, then indented headers; `!` takes one away again. */
function rulesIn(text: string): readonly HeaderRule[] {
  const blocks = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .join('\n')
    .split(/\n(?=\S)/);
  return blocks.map((block) => {
    const [path = '', ...lines] = block.split('\n');
    const entries = lines.map((line) => line.trim());
    return {
      path: path.trim(),
      set: entries
        .filter((entry) => !entry.startsWith('!'))
        .map((entry) => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1).trim()] as const),
      unset: entries.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1).trim()),
    };
  });
}

/**
 * The headers of each hosted file, by its name without a slash at its beginning. One is left out, `Strict-Transport-Security`:
 * a browser would keep it for every server on this machine, and then no longer let anybody past the certificate of this one.
 */
export function hostedHeaders(text: string): (name: string) => Readonly<Record<string, string>> {
  const rules = rulesIn(text);
  return (name) => {
    const path = `/${name}`;
    const headers = new Map<string, string>();
    for (const rule of rules) {
      const fits = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
      if (!fits) continue;
      for (const header of rule.unset) headers.delete(header);
      for (const [header, value] of rule.set) headers.set(header, value);
    }
    headers.delete('Strict-Transport-Security');
    return Object.fromEntries(headers);
  };
}
