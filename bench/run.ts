/**
 * The bench: prints ratios, each against its yardstick in the same run, and whether they keep their budgets.
 *
 *     npm run bench                       everything, a few minutes
 *     npm run bench -- rows               checking from a values matrix at 100,000 rows
 *     npm run bench -- million            the same at 1,000,000 rows, against 100,000
 *     npm run bench -- files              the command line on a .xlsx of 100,000 rows
 *     npm run bench -- excel              a check of 20,000 rows through the real Office.js client
 *     npm run bench -- --rounds 15        more rounds, steadier medians
 *
 * It is no test: it ends with 0 unless something broke.
 */
import { spawnSync } from 'node:child_process';
import { measureExcel } from './excel';
import { measureFiles, type ProcessCost } from './files';
import { measureRows, type Kind, type RowTimes } from './rows';
import { seconds, tableHead, tableRow, type Promised } from './table';

const PARTS = ['rows', 'million', 'files', 'excel'] as const;
type Part = (typeof PARTS)[number];

const ROWS = 100_000;
const MILLION = 1_000_000;

async function main(argv: readonly string[]): Promise<void> {
  if (argv[0] === 'measure') {
    const kind = argv[1] === 'defective' ? 'defective' : 'clean';
    process.stdout.write(JSON.stringify(measureRows(kind, Number(argv[2]), Number(argv[3]))));
    return;
  }
  const at = argv.indexOf('--rounds');
  const rounds = at < 0 ? null : Number(argv[at + 1]);
  const asked = PARTS.filter((part) => argv.includes(part));
  print(tableHead);
  for (const part of asked.length > 0 ? asked : PARTS) await runPart(part, rounds);
}

async function runPart(part: Part, rounds: number | null): Promise<void> {
  switch (part) {
    case 'rows': {
      const clean = inChild('clean', ROWS, rounds ?? 11);
      print(tableRow(checkRatio('check, 100,000 rows, clean', clean, 1.5)));
      const defective = inChild('defective', ROWS, rounds ?? 11);
      print(tableRow(checkRatio('check, 100,000 rows, 1 % defective', defective, 2.5)));
      print(tableRow(fingerprintRatio('fingerprint, 100,000 rows, clean', clean)));
      print(tableRow(fingerprintRatio('fingerprint, 100,000 rows, 1 % defective', defective)));
      break;
    }
    case 'million': {
      const small = inChild('clean', ROWS, rounds ?? 7);
      const large = inChild('clean', MILLION, Math.min(rounds ?? 3, 5));
      print(tableRow(growth(small, large)));
      break;
    }
    case 'files': {
      const { reader, check, write } = measureFiles(ROWS, rounds ?? 5);
      print(tableRow(timeRatio('held-split check FILE, time', check, reader, 1)));
      print(tableRow(memoryRatio('held-split check FILE, peak memory', check, reader, 1)));
      print(tableRow(timeRatio('held-split write FILE, time', write, reader, 2)));
      break;
    }
    case 'excel': {
      const { own, client, roundTrips, rows } = await measureExcel(20_000, rounds ?? 9);
      const figures = `${seconds(own)} : Office.js ${seconds(client)}; ${String(rows)} rows, ${String(roundTrips)} round trips`;
      print(tableRow({ what: 'check in Excel, 20,000 rows, own time', ratio: own / client, budget: 1, figures }));
      break;
    }
  }
}

/** A process of its own for each sheet, so that no measurement inherits the heap or the optimised code of another. */
function inChild(kind: Kind, rows: number, rounds: number): RowTimes {
  const program = process.argv[1] ?? '';
  const flags = ['--max-old-space-size=8192'];
  const args = [...flags, program, 'measure', kind, String(rows), String(rounds)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 20 });
  if (status !== 0) throw new Error(`Measuring ${kind} at ${String(rows)} rows failed: ${stderr}`);
  const times: unknown = JSON.parse(stdout);
  if (!isRowTimes(times)) throw new Error(`Measuring ${kind} at ${String(rows)} rows printed ${stdout}`);
  if (kind === 'clean' && times.errors + times.warnings > 0) throw new Error(`The clean sheet is not clean: ${stdout}`);
  return times;
}

function isRowTimes(value: unknown): value is RowTimes {
  return typeof value === 'object' && value !== null && 'parse' in value && 'check' in value && 'lines' in value;
}

function checkRatio(what: string, times: RowTimes, budget: number): Promised {
  const figures = `${seconds(times.check)} : JSON.parse ${seconds(times.parse)}; ${String(times.lines)} lines, ${String(times.errors)} errors`;
  return { what, ratio: times.check / times.parse, budget, figures };
}

function fingerprintRatio(what: string, times: RowTimes): Promised {
  const figures = `${seconds(times.fingerprint)} : JSON.parse ${seconds(times.parse)}`;
  return { what, ratio: times.fingerprint / times.parse, budget: 0.75, figures };
}

function growth(small: RowTimes, large: RowTimes): Promised {
  const ratios = [large.check / large.parse, small.check / small.parse] as const;
  const figures = `${ratios[0].toFixed(2)} (${seconds(large.check)} : ${seconds(large.parse)}) : ${ratios[1].toFixed(2)}`;
  return { what: 'ratio at 1,000,000 rows : at 100,000', ratio: ratios[0] / ratios[1], budget: 1.25, figures };
}

function timeRatio(what: string, own: ProcessCost, reader: ProcessCost, budget: number): Promised {
  const figures = `${seconds(own.time)} : @e965/xlsx ${seconds(reader.time)}`;
  return { what, ratio: own.time / reader.time, budget, figures };
}

function memoryRatio(what: string, own: ProcessCost, reader: ProcessCost, budget: number): Promised {
  const figures = `${own.memory.toFixed(0)} MB : @e965/xlsx ${reader.memory.toFixed(0)} MB`;
  return { what, ratio: own.memory / reader.memory, budget, figures };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main(process.argv.slice(2));
