// The layers of src/ as an ESLint rule: domain <- workbook <- { excel, xlsx } <- { taskpane, commands, cli, workbench }.
// Every way to name a module counts: import, import type, export from, import(), import("...") as a type, require().
import { posix, relative, sep } from 'node:path';

/**
 * What a layer may import besides itself.
 *
 * @typedef {object} Layer
 * @property {readonly string[]} layers the layers below it that it may use
 * @property {readonly string[]} packages npm packages by name; `node:*` is all of Node's own modules and `*` is everything
 */

/** @type {Readonly<Record<string, Layer>>} */
const layers = {
  domain: { layers: [], packages: [] },
  workbook: { layers: ['domain'], packages: ['numfmt'] },
  // A browser page opens and saves files with src/xlsx too, so Node's own modules stay out of it.
  xlsx: { layers: ['domain', 'workbook'], packages: ['fflate', 'numfmt'] },
  excel: { layers: ['domain', 'workbook'], packages: [] },
  cli: { layers: ['domain', 'workbook', 'xlsx'], packages: ['node:*'] },
  taskpane: { layers: ['domain', 'workbook', 'excel'], packages: ['*'] },
  commands: { layers: ['domain', 'workbook', 'excel'], packages: ['*'] },
  workbench: { layers: ['domain', 'workbook', 'excel', 'xlsx'], packages: ['*'] },
};

/** The one file outside src/ that may be imported: the version is kept there. */
const manifest = 'package.json';

/**
 * The layer of a file, or null for a file in no layer.
 *
 * @param {string} path relative to the root of the repository, with forward slashes
 */
function layerOf(path) {
  const [top, folder, ...rest] = path.split('/');
  return top === 'src' && folder !== undefined && rest.length > 0 && Object.hasOwn(layers, folder) ? folder : null;
}

/**
 * The package that a bare import names: `node:*` for Node's own, `@scope/name` or `name` for npm's.
 *
 * @param {string} specifier
 */
function packageOf(specifier) {
  if (specifier.startsWith('node:')) return 'node:*';
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/**
 * Whether a layer may import a module.
 *
 * @param {string} file the importing file, relative to the root of the repository
 * @param {string} from its layer
 * @param {string} specifier the module as written
 */
function isAllowed(file, from, specifier) {
  const own = layers[from];
  if (own === undefined) return false;
  if (!specifier.startsWith('.')) return own.packages.includes('*') || own.packages.includes(packageOf(specifier));
  const target = posix.join(posix.dirname(file), specifier);
  if (target === manifest) return from !== 'domain' && from !== 'workbook';
  // `../workbook` names src/workbook/index.ts: the added slash makes a folder of it.
  const to = layerOf(`${target}/`);
  return to === from || (to !== null && own.layers.includes(to));
}

/** @type {import('eslint').Rule.RuleModule} */
const rule = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports in src/ follow the layers.' },
    schema: [],
    messages: {
      noLayer: 'This file is in no layer of src/: {{layers}}.',
      notAllowed: 'src/{{layer}} must not import "{{specifier}}". It may use: {{allowed}}.',
      notLiteral: 'Name the module as plain text, so that the layers can be checked.',
    },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const layer = layerOf(file);
    if (layer === null) {
      const known = Object.keys(layers).join(', ');
      return { Program: (node) => context.report({ node, messageId: 'noLayer', data: { layers: known } }) };
    }
    const own = layers[layer];
    const allowed = ['itself', ...(own?.layers ?? []), ...(own?.packages ?? [])].join(', ');

    /** @param {any} source the node that names a module, where there is one */
    const check = (source) => {
      if (source === null || source === undefined) return;
      const literal = source.type === 'TSLiteralType' ? source.literal : source;
      const specifier = literal.type === 'Literal' ? literal.value : null;
      if (typeof specifier !== 'string') context.report({ node: source, messageId: 'notLiteral' });
      else if (!isAllowed(file, layer, specifier)) {
        context.report({ node: source, messageId: 'notAllowed', data: { layer, specifier, allowed } });
      }
    };

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument),
      TSExternalModuleReference: (/** @type {any} */ node) => check(node.expression),
      'CallExpression[callee.name="require"]': (/** @type {any} */ node) => check(node.arguments[0]),
    };
  },
};

export default rule;
