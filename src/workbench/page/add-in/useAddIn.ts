import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { readManifest, type AddIn } from './manifest';
import { troubles } from './messages.en';

/** Where the manifest stands on the server of the page. */
const MANIFEST = '/manifest.xml';

/** The add-in of the page, once its manifest has come. */
export type AddInReading =
  | { readonly kind: 'coming' }
  | { readonly kind: 'read'; readonly addIn: AddIn }
  | { readonly kind: 'trouble'; readonly sentence: string };

const COMING: AddInReading = { kind: 'coming' };

/** The add-in, for the parts of the page; `App` puts it there. */
export const AddInContext = createContext<AddInReading>(COMING);

/** The add-in of the page. */
export function useAddIn(): AddInReading {
  return useContext(AddInContext);
}

/** Fetches the manifest once, and reads it in the language given. */
export function useManifest(language: string): AddInReading {
  const [text, setText] = useState<string | Error | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetchText(MANIFEST, leaving.signal).then(setText, (error: unknown) => {
      if (!leaving.signal.aborted) setText(error instanceof Error ? error : new Error(String(error)));
    });
    return () => {
      leaving.abort();
    };
  }, []);
  return useMemo((): AddInReading => {
    if (text === null) return COMING;
    return text instanceof Error ? { kind: 'trouble', sentence: troubles.notServed } : readManifest(text, language);
  }, [text, language]);
}

async function fetchText(address: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}
