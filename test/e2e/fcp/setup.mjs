// Runs once before the first paint is measured: builds the yardstick by the configuration that builds the pane.
import { join } from 'node:path';
import process from 'node:process';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import setup from '../support/setup.mjs';

const root = join(import.meta.dirname, '../../..');

async function buildYardstick() {
  process.env['HELD_SPLIT_PUBLIC_URL'] ??= 'https://held-split.example.com';
  const { default: configure } = await import('../../../webpack.config.mjs');
  const config = await configure({}, { mode: 'production' });
  const folder = join(root, 'test/e2e/fcp');
  const rules = (config.module?.rules ?? []).map((rule) =>
    typeof rule === 'object' && rule !== null ? { ...rule, include: folder } : rule,
  );
  const compiler = webpack({
    ...config,
    entry: { page: join(folder, 'page.tsx') },
    output: { ...config.output, path: join(root, 'reports/fcp/web') },
    module: { rules },
    plugins: [new HtmlPlugin({ template: join(folder, 'page.html'), filename: 'page.html', scriptLoading: 'defer' })],
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error === null ? resolve(result) : reject(error)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}

export default async function setUpYardstick() {
  await setup();
  await buildYardstick();
}
