// Builds the pages of the add-in: the task pane, the page behind the ribbon's function command, and the rule pages.
// `webpack --mode production` writes what is hosted, dist/web; with `--env local` what `npm start` serves on this machine, the same
// but for its address and its size; `webpack serve` is the development server.
import { basename } from 'node:path';
import process from 'node:process';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { developmentAddress, publicAddress, variable } from './scripts/web/public-address.mjs';
import { recipe } from './scripts/web/recipe.mjs';
import { pageName, rulePage } from './scripts/web/rule-pages.mjs';

/** Ends a production build with one sentence where its address is not known: before it begins, and not when tools only read this file. */
const needsAddress = {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.beforeRun.tap('PublicAddress', () => {
      try {
        publicAddress(process.env[variable]);
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      }
    });
  },
};

/**
 * One page with the scripts of one entry.
 *
 * @param {string} name the entry
 * @param {string} template its HTML
 */
const page = (name, template) =>
  new HtmlPlugin({ template, filename: `${name}.html`, chunks: [name], scriptLoading: 'defer', minify: 'auto' });

/**
 * What is copied beside the pages, with the manifest naming the address.
 *
 * @param {() => string} address where the pages will be
 */
const copies = (address) =>
  new CopyPlugin({
    patterns: [
      { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
      { from: 'assets/hosting/_headers', to: '_headers', toType: 'file' },
      { from: 'assets/web/*.html', to: '[name][ext]' },
      { from: 'assets/web/rules.css', to: 'rules/rules.css' },
      {
        from: 'docs/rules/*.md',
        to: ({ absoluteFilename = '' }) => `rules/${pageName(basename(absoluteFilename))}`,
        transform: (content) => rulePage(content.toString()),
        info: { minimized: true },
      },
      {
        from: 'manifest.xml',
        transform: (content) => content.toString().replaceAll(developmentAddress, address()),
      },
    ],
  });

/**
 * @param {Record<string, unknown>} env
 * @param {{ mode?: 'production' | 'development' }} argv
 * @returns {Promise<import('webpack').Configuration & { devServer?: import('webpack-dev-server').Configuration }>}
 */
export default async function config(env, argv) {
  const production = argv.mode === 'production';
  const isLocal = !production || env['local'] === true;
  const common = recipe({ production, folder: 'web' });
  return {
    ...common,
    entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/index.ts' },
    output: { ...common.output, publicPath: 'auto' },
    // Making it small takes two thirds of the time of a build, and nobody on this machine would notice.
    optimization: { ...common.optimization, minimize: !isLocal },
    plugins: [
      page('taskpane', 'src/taskpane/taskpane.html'),
      page('commands', 'src/commands/commands.html'),
      ...(isLocal
        ? [copies(() => developmentAddress)]
        : [needsAddress, copies(() => publicAddress(process.env[variable]))]),
    ],
    ...(env['WEBPACK_SERVE'] === true && { devServer: await devServer() }),
  };
}

/** The development server: https with a certificate that Excel on this machine trusts. */
async function devServer() {
  // Only here: building must not ask whether a certificate may be installed.
  const { default: devCerts } = await import('office-addin-dev-certs');
  const { ca, key, cert } = await devCerts.getHttpsServerOptions();
  return {
    port: 3000,
    hot: false,
    server: { type: 'https', options: { ca, key, cert } },
    client: { overlay: false },
  };
}
