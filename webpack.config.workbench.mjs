// Builds the page of the stand-in Excel, which `npm start` serves on this machine. It is hosted nowhere, so it has a folder of its own.
import HtmlPlugin from 'html-webpack-plugin';
import { recipe } from './scripts/web/recipe.mjs';

/**
 * @param {Record<string, unknown>} _env
 * @param {{ mode?: 'production' | 'development' }} argv
 * @returns {import('webpack').Configuration}
 */
export default function config(_env, argv) {
  const common = recipe({ production: argv.mode === 'production', folder: 'workbench' });
  return {
    ...common,
    entry: { workbench: './src/workbench/page/index.tsx' },
    output: { ...common.output, publicPath: '/workbench/' },
    // It is read from this machine's own disk: making it small would take longer than loading it ever does.
    optimization: { ...common.optimization, minimize: false },
    plugins: [
      new HtmlPlugin({
        template: 'src/workbench/page/workbench.html',
        filename: 'index.html',
        scriptLoading: 'defer',
        minify: false,
      }),
    ],
  };
}
