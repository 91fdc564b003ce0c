/** Times the command line on a workbook of 100,000 rows against reading it with @e965/xlsx, as whole processes. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFault, type CellValue } from '../src/domain/sheet';
import type { Content } from '../scripts/samples/draft';
import { workbookBytes } from '../scripts/samples/workbook-bytes';
import { cleanMatrix, HEADERS } from './matrix';
import { median } from './table';

/** Medians of whole processes: wall-clock milliseconds and megabytes at the peak. */
export interface ProcessCost {
  readonly time: number;
  readonly memory: number;
}

export interface FileCosts {
  readonly reader: ProcessCost;
  readonly check: ProcessCost;
  readonly write: ProcessCost;
}

/** The least a program does with a workbook: read it. */
const READER = `const { readFile } = require('@e965/xlsx'); readFile(process.argv[1], { dense: true });`;

/** Leaves the peak memory of a process in a file when it ends. */
const AT_EXIT = `process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));`;

const COMMAND_LINE = [join('scripts', 'run.mjs'), join('src', 'cli', 'main.ts')];

export function measureFiles(rows: number, rounds: number): FileCosts {
  const folder = mkdtempSync(join(tmpdir(), 'held-split-bench-'));
  try {
    mkdirSync(folder, { recursive: true });
    const book = join(folder, 'bench.xlsx');
    const out = join(folder, 'written.xlsx');
    const hook = join(folder, 'at-exit.cjs');
    writeFileSync(book, benchWorkbook(rows));
    copyFileSync(book, out);
    writeFileSync(hook, AT_EXIT);
    const runs: Readonly<Record<keyof FileCosts, readonly string[]>> = {
      reader: ['-e', READER, book],
      check: [...COMMAND_LINE, 'check', book],
      write: [...COMMAND_LINE, 'write', book, '--out', out],
    };
    return measureInterleaved(runs, hook, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureInterleaved(
  runs: Readonly<Record<keyof FileCosts, readonly string[]>>,
  hook: string,
  rounds: number,
): FileCosts {
  const costs = { reader: [] as ProcessCost[], check: [] as ProcessCost[], write: [] as ProcessCost[] };
  for (let round = -1; round < rounds; round++) {
    for (const name of ['reader', 'check', 'write'] as const) {
      const cost = measureProcess(runs[name], hook);
      if (round >= 0) costs[name].push(cost);
    }
  }
  return { reader: middle(costs.reader), check: middle(costs.check), write: middle(costs.write) };
}

function middle(costs: readonly ProcessCost[]): ProcessCost {
  return { time: median(costs.map(({ time }) => time)), memory: median(costs.map(({ memory }) => memory)) };
}

function measureProcess(args: readonly string[], hook: string): ProcessCost {
  const peak = `${hook}.peak`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
    env: { ...process.env, BENCH_PEAK: peak },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${args.slice(0, 3).join(' ')} ended with ${String(status)}: ${stderr}`);
  return { time, memory: Number(readFileSync(peak, 'utf8')) / 1024 };
}

function benchWorkbook(rows: number): Uint8Array {
  const sheet = {
    name: 'Held Inventory',
    widths: HEADERS.map(() => 14),
    rows: cleanMatrix(rows).map((row) => row.map(contentOf)),
    freeze: 'A2',
  };
  return workbookBytes({
    font: { name: 'Calibri', size: 11 },
    author: 'Bench',
    company: 'Bench',
    saved: '2025-06-12T00:00:00Z',
    sheets: [sheet],
  });
}

function contentOf(value: CellValue): Content {
  return isFault(value) ? { error: value.text } : value;
}
