// Where the built pages will be hosted. The manifest must name it, and Excel loads pages over https only.

/** The environment variable that says it. */
export const variable = 'HELD_SPLIT_PUBLIC_URL';

/** Where the manifest of the repository, made for the development server, says that the pages are. */
export const developmentAddress = 'https://localhost:3000/';

/**
 * The public address of the pages, ending in a slash.
 *
 * @param {string | undefined} given what the environment says
 * @throws an Error whose message is one sentence, if there is none or no manifest could name it
 */
export function publicAddress(given) {
  const example = `for example ${variable}=https://held-split.example.com`;
  if (given === undefined || given === '') {
    throw new Error(`Say where the pages will be hosted: set ${variable}, ${example}.`);
  }
  const url = URL.canParse(given) ? new URL(given) : null;
  const usable =
    url !== null && url.protocol === 'https:' && url.username === '' && url.search === '' && url.hash === '';
  if (!usable || /^(localhost|127\..*|\[::1\])$/.test(url.hostname)) {
    throw new Error(`${variable} is "${given}", but it must be a public https address without a query, ${example}.`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
