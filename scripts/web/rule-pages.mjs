// Turns a rule page of docs/rules into the HTML page that the pane links to.
import { marked } from 'marked';

/** The part between the lines of dashes at the top: what the page says of itself. */
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The name that a page of docs/rules has on the web.
 *
 * @param {string} file its file name, such as `lane-missing.md`
 */
export function pageName(file) {
  return file === 'README.md' ? 'index.html' : file.replace(/\.md$/, '.html');
}

/**
 * One rule page as a whole HTML document that needs `rules.css` beside it and no script.
 *
 * @param {string} markdown the page as written
 */
export function rulePage(markdown) {
  const front = FRONT_MATTER.exec(markdown)?.[1] ?? '';
  const body = markdown.replace(FRONT_MATTER, '').replaceAll('](README.md)', '](index.html)');
  const severity = /^severity: (.*)$/m.exec(front)?.[1];
  const title = /^# (.*)$/m.exec(body)?.[1] ?? 'Rules';
  const linked = body.replaceAll(/\]\(([\w-]+)\.md(#[\w-]*)?\)/g, ']($1.html$2)');
  // A table can be wider than a phone; it then scrolls by itself, by keyboard as well.
  const html = String(marked.parse(linked, { async: false }))
    .replaceAll('<table>', '<div class="table" tabindex="0" role="region" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>');
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)} - Held Split</title>`,
    '<link rel="stylesheet" href="rules.css">',
    '</head>',
    '<body>',
    '<main>',
    severity === undefined ? '' : `<p class="severity">Severity: ${escaped(severity)}</p>`,
    html.trim(),
    '</main>',
    '<footer><a href="index.html">All rules</a></footer>',
    '</body>',
    '</html>',
    '',
  ];
  return lines.filter((line, at) => line !== '' || at === lines.length - 1).join('\n');
}
