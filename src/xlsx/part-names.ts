/** Names of parts (ECMA-376 part 2, 6.2): like paths without a leading slash, and the same in upper and lower case. */

/** The form under which a part is looked up: forward slashes, no leading one, lower case, `%20` and the like resolved. */
export function partKey(name: string): string {
  return percentDecoded(name).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function percentDecoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The folder of a part with its slash at the end; empty at the top. */
export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** The part that holds the relationships of another one, or those of the package when that is empty. */
export function relationshipsPartOf(name: string): string {
  const folder = folderOf(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

/**
 * The names that the target of a relationship may mean, likeliest first: against the folder of the part that it belongs
 * to, and against the top of the package, which some programs write.
 */
export function targetNames(source: string, target: string): readonly string[] {
  const path = target.trim().replaceAll('\\', '/');
  if (path.startsWith('/')) return [withoutDots(path)];
  return [withoutDots(folderOf(source) + path), withoutDots(path)];
}

function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
}
