// Draws the PNG icons of assets/icons from the SVG sources beside them. The same sources give the same bytes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Resvg } from '@resvg/resvg-js';
import { root } from './bundle.mjs';

const folder = join(root, 'assets', 'icons');

/** The product and `Check split`; `Write note`. */
const NAMES = ['held-split', 'write-note'];

/** Pixels: what the ribbon, the add-in list and the store ask for. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];

for (const name of NAMES) {
  for (const size of SIZES) {
    // Small sizes have a drawing of their own, on their own pixels.
    const own = join(folder, `${name}-${size}.svg`);
    const source = existsSync(own) ? own : join(folder, `${name}.svg`);
    const drawn = new Resvg(readFileSync(source, 'utf8'), { fitTo: { mode: 'width', value: size } }).render();
    writeFileSync(join(folder, `${name}-${size}.png`), drawn.asPng());
  }
}
process.stdout.write(`Drew ${NAMES.length * SIZES.length} icons.\n`);
