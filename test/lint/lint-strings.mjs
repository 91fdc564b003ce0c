// Lints pieces of code as if they stood in files of this repository, with its own configuration, one rule only.
// Reads from stdin [{ "path", "code" }, ...] and prints the messages of each as an array of arrays.
// A program of its own, because ESLint loads its configuration with import(), which jest's sandbox does not allow.
import { text } from 'node:stream/consumers';
import process from 'node:process';
import { ESLint } from 'eslint';

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === 'held-split/layers',
  // The files do not exist, so there are no types to be had, and the rule needs none.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

/** @type {{ path: string, code: string }[]} */
const pieces = JSON.parse(await text(process.stdin));
const messages = [];
for (const { path, code } of pieces) {
  const results = await eslint.lintText(code, { filePath: path });
  messages.push(results.flatMap((result) => result.messages.map((found) => found.message)));
}
process.stdout.write(JSON.stringify(messages));
