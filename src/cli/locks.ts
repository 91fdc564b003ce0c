/** Whether another program has a workbook open: the small files that Excel and LibreOffice leave beside it meanwhile. */
import { basename, dirname, join } from 'node:path';
import type { Files } from './files';

/** The name of the file that says somebody has a workbook open, or `null`. */
export function lockOf(files: Files, file: string): string | null {
  const name = basename(file);
  const locks = [`~$${name}`, `.~lock.${name}#`];
  return locks.find((lock) => files.exists(join(dirname(file), lock))) ?? null;
}
