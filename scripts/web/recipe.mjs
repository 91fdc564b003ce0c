// What the builds of the pages have in common: the hosted add-in (webpack.config.mjs) and the stand-in Excel around it
// (webpack.config.workbench.mjs).
import { join } from 'node:path';
import { presets } from '../babel.mjs';

const root = join(import.meta.dirname, '../..');

/**
 * The settings that every build starts from.
 *
 * @param {{ production: boolean, folder: string }} build whether it is for use or for work on it, and the folder under dist/ that it fills
 */
export const recipe = ({ production, folder }) =>
  /** @satisfies {import('webpack').Configuration} */ ({
    context: root,
    mode: production ? 'production' : 'development',
    // No eval in either, so that the same content security policy holds.
    devtool: production ? false : 'source-map',
    target: ['web', 'es2022'],
    output: {
      path: join(root, 'dist', folder),
      filename: production ? 'static/[name].[contenthash:12].js' : 'static/[name].js',
      clean: true,
      // What is written has the time of its build, also where it came out as before: scripts/start/fresh.mjs goes by it.
      compareBeforeEmit: false,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'babel-loader',
          options: { babelrc: false, configFile: false, cacheDirectory: true, presets },
        },
      ],
    },
    optimization: { runtimeChunk: 'single', splitChunks: { chunks: 'all' } },
    performance: { hints: false },
  });
