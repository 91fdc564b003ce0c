/** What went wrong with a file, as one sentence. */
import { reasons, trouble } from './messages.en';

/** Sentences for what the file system throws. */
export const fileTrouble = {
  reading: (file: string, error: unknown): string => {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return trouble.missing(file);
    if (code === 'EISDIR') return trouble.folder(file);
    if (code === 'EACCES' || code === 'EPERM') return trouble.notAllowed(file);
    return trouble.unreadable(file, reasonOf(error));
  },
  writing: (file: string, error: unknown): string => trouble.notWritten(file, reasonOf(error)),
};

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): string {
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}
