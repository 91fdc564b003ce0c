/** What the page says of the add-in's manifest and pages. */
export const troubles = {
  noManifest: 'The manifest of the add-in cannot be read, so the ribbon has no buttons. Look at manifest.xml.',
  notServed:
    'The manifest of the add-in did not come, so the ribbon has no buttons. Look whether npm start still runs, then load the page again.',
  missing: (what: string) =>
    `The manifest of the add-in has no ${what}, so the ribbon has no buttons. Look at manifest.xml.`,
  noResource: (where: string, id: string) =>
    `The manifest of the add-in names "${id}" in ${where}, but its resources do not have it. Look at manifest.xml.`,
  control: (id: string, type: string) =>
    `The manifest has a control "${id}" of the type "${type}". This ribbon can draw buttons only.`,
  action: (id: string, type: string) =>
    `The manifest gives the button "${id}" an action "${type}". This ribbon can open a pane or run a function only.`,
  silent: (name: string) =>
    `${name} does not answer. Nothing was changed in your workbook. Look whether npm start still runs, then try again.`,
} as const;
