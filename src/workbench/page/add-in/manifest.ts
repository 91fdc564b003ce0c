/** What an add-in's manifest (add-in only manifest, XML) says of its ribbon and its pages. Pure: text in, data out. */
import { troubles } from './messages.en';

/** An add-in as Excel would show it, in one language. */
export interface AddIn {
  readonly displayName: string;
  /** Addresses of the add-in's own icon by size in pixels. */
  readonly icons: Icons;
  readonly getStarted: { readonly title: string; readonly description: string } | null;
  readonly tab: RibbonTab;
  readonly groups: readonly RibbonGroup[];
  /** Address of the page that has the functions of the ribbon. */
  readonly functionFile: string | null;
}

/** Addresses by size in pixels. */
export type Icons = ReadonlyMap<number, string>;

/** The tab of the ribbon that the groups are on: one of Excel's, known by its id, or one of the add-in's own with a label. */
export interface RibbonTab {
  readonly id: string;
  readonly label: string | null;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

/** A button of the ribbon. */
export interface RibbonControl {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  readonly icons: Icons;
  readonly action: RibbonAction;
}

export type RibbonAction =
  { readonly kind: 'showPane'; readonly url: string } | { readonly kind: 'run'; readonly functionName: string };

/** What came of reading a manifest. */
export type ManifestReading =
  { readonly kind: 'read'; readonly addIn: AddIn } | { readonly kind: 'trouble'; readonly sentence: string };

/** Something in the manifest that is not there or not known. */
class Unreadable extends Error {}

/**
 * Reads a manifest in the words of a language. What it does not understand, it says in a sentence, and shows nothing.
 *
 * @param locale as `de-DE`; texts without an override for it are in the manifest's default language
 */
export function readManifest(xmlText: string, locale: string): ManifestReading {
  try {
    return { kind: 'read', addIn: addInOf(xmlText, locale) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'trouble', sentence: error.message };
    throw error;
  }
}

/** The address of the icon to draw at a size in pixels: the smallest that is large enough, else the largest there is. */
export function iconFor(icons: Icons, pixels: number): string | null {
  const sizes = [...icons.keys()].sort((one, other) => one - other);
  const size = sizes.find((each) => each >= pixels) ?? sizes.at(-1);
  return size === undefined ? null : (icons.get(size) ?? null);
}

function addInOf(xmlText: string, locale: string): AddIn {
  const root = new DOMParser().parseFromString(xmlText, 'application/xml').documentElement;
  if (root.localName !== 'OfficeApp' || root.getElementsByTagName('parsererror').length > 0) {
    throw new Unreadable(troubles.noManifest);
  }
  // A newer set of overrides stands inside the older one, and Office takes the newest that it knows.
  const overrides = [...root.getElementsByTagNameNS('*', 'VersionOverrides')].at(-1);
  if (overrides === undefined) throw new Unreadable(troubles.missing('VersionOverrides'));
  const words = new Resources(overrides, locale);
  const form = within(overrides, ['Hosts', 'Host', 'DesktopFormFactor']);
  const surface = childrenOf(form, 'ExtensionPoint').find((point) => typeOf(point) === 'PrimaryCommandSurface');
  if (surface === undefined) throw new Unreadable(troubles.missing('PrimaryCommandSurface'));
  const tab = childOf(surface, 'OfficeTab') ?? need(surface, 'CustomTab');
  const functionFile = childOf(form, 'FunctionFile');
  return {
    displayName: words.own(need(root, 'DisplayName')),
    icons: ownIcons(root, words),
    getStarted: getStartedOf(form, words),
    tab: { id: attribute(tab, 'id'), label: labelOf(tab, words) },
    groups: childrenOf(tab, 'Group').map((group) => groupOf(group, words)),
    functionFile: functionFile === null ? null : words.named(functionFile),
  };
}

function ownIcons(root: Element, words: Resources): Icons {
  const icons = new Map<number, string>();
  const usual = childOf(root, 'IconUrl');
  const large = childOf(root, 'HighResolutionIconUrl');
  // The sizes that both are to have (learn.microsoft.com, "IconUrl element", "HighResolutionIconUrl element").
  if (usual !== null) icons.set(32, words.own(usual));
  if (large !== null) icons.set(64, words.own(large));
  return icons;
}

function getStartedOf(form: Element, words: Resources): AddIn['getStarted'] {
  const element = childOf(form, 'GetStarted');
  if (element === null) return null;
  return { title: words.named(need(element, 'Title')), description: words.named(need(element, 'Description')) };
}

function labelOf(element: Element, words: Resources): string | null {
  const label = childOf(element, 'Label');
  return label === null ? null : words.named(label);
}

function groupOf(group: Element, words: Resources): RibbonGroup {
  return {
    id: attribute(group, 'id'),
    label: words.named(need(group, 'Label')),
    controls: childrenOf(group, 'Control').map((control) => controlOf(control, words)),
  };
}

function controlOf(control: Element, words: Resources): RibbonControl {
  const id = attribute(control, 'id');
  if (typeOf(control) !== 'Button') throw new Unreadable(troubles.control(id, typeOf(control)));
  const tip = need(control, 'Supertip');
  const images = childrenOf(need(control, 'Icon'), 'Image');
  return {
    id,
    label: words.named(need(control, 'Label')),
    tip: { title: words.named(need(tip, 'Title')), description: words.named(need(tip, 'Description')) },
    icons: new Map(images.map((image) => [Number(attribute(image, 'size')), words.named(image)])),
    action: actionOf(need(control, 'Action'), id, words),
  };
}

function actionOf(action: Element, id: string, words: Resources): RibbonAction {
  switch (typeOf(action)) {
    case 'ShowTaskpane':
      return { kind: 'showPane', url: words.named(need(action, 'SourceLocation')) };
    case 'ExecuteFunction':
      return { kind: 'run', functionName: need(action, 'FunctionName').textContent.trim() };
    default:
      throw new Unreadable(troubles.action(id, typeOf(action)));
  }
}

/** The texts and addresses that the manifest names, in one language. */
class Resources {
  readonly #byId = new Map<string, Element>();
  readonly #locale: string;

  constructor(overrides: Element, locale: string) {
    this.#locale = locale.toLowerCase();
    for (const list of childrenOf(need(overrides, 'Resources'))) {
      for (const resource of childrenOf(list)) this.#byId.set(attribute(resource, 'id'), resource);
    }
  }

  /** What stands in an element itself: the override for the language, else the default. */
  own(element: Element): string {
    const override = childrenOf(element, 'Override').find(
      (each) => each.getAttribute('Locale')?.toLowerCase() === this.#locale,
    );
    return override === undefined ? attribute(element, 'DefaultValue') : attribute(override, 'Value');
  }

  /** What an element points to by its `resid`. */
  named(element: Element): string {
    const id = attribute(element, 'resid');
    const resource = this.#byId.get(id);
    if (resource === undefined) throw new Unreadable(troubles.noResource(element.localName, id));
    return this.own(resource);
  }
}

function childrenOf(parent: Element, name?: string): readonly Element[] {
  return [...parent.children].filter(({ localName }) => name === undefined || localName === name);
}

function childOf(parent: Element, name: string): Element | null {
  return childrenOf(parent, name)[0] ?? null;
}

function need(parent: Element, name: string): Element {
  const child = childOf(parent, name);
  if (child === null) throw new Unreadable(troubles.missing(name));
  return child;
}

function within(parent: Element, path: readonly string[]): Element {
  return path.reduce(need, parent);
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Unreadable(troubles.missing(`${element.localName} ${name}`));
  return value;
}

const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

function typeOf(element: Element): string {
  return element.getAttributeNS(SCHEMA_INSTANCE, 'type') ?? '';
}
