import { WorkbookError } from '../../src/xlsx/errors';
import { Token, XmlScanner } from '../../src/xlsx/xml-scanner';
import { utf8 } from './support/zip';

/** A document's tokens as text: `<p:name a="1">`, `</name>`, `"text"`. Given in pieces of so many bytes, or at once. */
function tokens(xml: string | Uint8Array, step?: number): string[] {
  const bytes = typeof xml === 'string' ? utf8(xml) : xml;
  const scanner = new XmlScanner('part.xml', step === undefined ? bytes : undefined);
  const found: string[] = [];
  const drain = (): void => {
    for (let token = scanner.next(); token !== Token.more && token !== Token.end; token = scanner.next()) {
      found.push(describeToken(token, scanner));
    }
  };
  if (step !== undefined) {
    for (let at = 0; at < bytes.length; at += step) {
      scanner.push(bytes.subarray(at, at + step));
      drain();
    }
    scanner.finish();
  }
  drain();
  return found;
}

function describeToken(token: Token, scanner: XmlScanner): string {
  if (token === Token.text) return JSON.stringify(scanner.text());
  const name = scanner.prefix === '' ? scanner.local : `${scanner.prefix}:${scanner.local}`;
  if (token === Token.close) return `</${name}>`;
  const attributes = Array.from(
    { length: scanner.attributeCount },
    (_, index) => ` ${scanner.attributeName(index)}=${JSON.stringify(scanner.attributeValue(index))}`,
  );
  return `<${name}${attributes.join('')}${scanner.selfClosing ? '/' : ''}>`;
}

const documents: readonly (readonly [what: string, xml: string, tokens: readonly string[]])[] = [
  ['elements and text', '<a><b>x</b> y<c/></a>', ['<a>', '<b>', '"x"', '</b>', '" y"', '<c/>', '</a>']],
  ['a lone root', '<a/>', ['<a/>']],
  ['prefixes', '<x:a xmlns:x="u"><x:b/></x:a>', ['<x:a xmlns:x="u">', '<x:b/>', '</x:a>']],
  ['attributes in any spelling', `<a b="1"\n c = '2"' d=""\te=">"/>`, [`<a b="1" c="2\\"" d="" e=">"/>`]],
  ['blanks in end tags', '<a ></a \r\n>', ['<a>', '</a>']],
  ['a declaration, comments and instructions', '<?xml version="1.0"?>\n<!-- <b> --><a>1<!-- - -- -->2<?x ?></a> <!---->\n', ['<a>', '"1"', '"2"', '</a>']],
  ['CDATA, where nothing is markup', '<a><![CDATA[<b>&amp;]]]></a>', ['<a>', '"<b>&amp;]"', '</a>']],
  ['entities', '<a b="&lt;&#10;&quot;">&amp;&#x41;&#66;&apos;&gt;&#x1F600;</a>', ['<a b="<\\n\\"">', '"&AB\'>😀"', '</a>']],
  ['line ends', '<a b="1\r\n2\t3">x\r\ny\rz</a>', ['<a b="1  2 3">', '"x\\ny\\nz"', '</a>']],
  ['text beyond ASCII', '<ä ö="ü">é — 件</ä>', ['<ä ö="ü">', '"é — 件"', '</ä>']],
]; // prettier-ignore

describe('a scanner finds', () => {
  it.each(documents)('%s', (_what, xml, expected) => {
    expect(tokens(xml)).toEqual(expected);
  });

  it.each([1, 2, 3, 7, 16])('the same in pieces of %i bytes', (step) => {
    for (const [, xml, expected] of documents) expect(tokens(xml, step)).toEqual(expected);
  });

  it('as many attributes as there are', () => {
    const names = Array.from({ length: 50 }, (_, index) => `a${String(index)}`);
    const xml = `<x ${names.map((name) => `${name}="${name}"`).join(' ')}/>`;
    expect(tokens(xml)).toEqual([`<x ${names.map((name) => `${name}="${name}"`).join(' ')}/>`]);
  });

  it('where its tokens are', () => {
    const xml = utf8('<a>é<b c="1"/></a>');
    const scanner = new XmlScanner('part.xml', xml);
    const places: string[] = [];
    while (scanner.next() !== Token.end) {
      places.push(new TextDecoder().decode(xml.subarray(scanner.start, scanner.end)));
    }
    expect(places).toEqual(['<a>', 'é', '<b c="1"/>', '</a>']);
  });
});

describe('a scanner refuses', () => {
  it.each([
    ['nothing', ''],
    ['only blanks', ' \n'],
    ['text', 'Lot,Qty'],
    ['text behind the root', '<a/>x'],
    ['two roots', '<a/><b/>'],
    ['an open element', '<a><b></b>'],
    ['a wrong end tag', '<a></b>'],
    ['an end tag too many', '<a/></a>'],
    ['an end tag with more in it', '<a></a b>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['a cut tag', '<a><b c="1'],
    ['a cut text', '<a>text'],
    ['a lone <', '<a>1 <'],
    ['an attribute without a value', '<a b/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute without a name', '<a ="1"/>'],
    ['< in an attribute', '<a b="<"/>'],
    ['a slash within a tag', '<a / b="1">'],
    ['an unfinished comment', '<a/><!-- x --'],
    ['an unfinished instruction', '<?xml version="1.0"'],
    ['an unfinished CDATA section', '<a><![CDATA[x]]</a>'],
    ['CDATA outside the root', '<![CDATA[x]]><a/>'],
    ['a document type, with which entities could grow', '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['an unfinished entity', '<a>&amp</a>'],
    ['a character that is none', '<a>&#x110000;</a>'],
    ['character zero', '<a b="&#0;"/>'],
    ['a bottomless document', '<a>'.repeat(300) + '</a>'.repeat(300)],
  ])('%s', (_what, xml) => {
    expect(() => tokens(xml)).toThrow(WorkbookError);
    expect(() => tokens(xml, 3)).toThrow('its part "part.xml" is not written correctly');
  });

  it('a tag that never ends, before it fills the memory', () => {
    const scanner = new XmlScanner('part.xml');
    const piece = utf8(`<a b="${'x'.repeat(1_000_000)}`);
    const endless = (): void => {
      for (let count = 0; count < 100; count++) {
        scanner.push(piece);
        scanner.next();
        piece.fill(0x78);
      }
    };
    expect(endless).toThrow(WorkbookError);
  });

  it('no document for being long: a million comments between blanks', () => {
    expect(tokens(`<a/>${' <!---->'.repeat(1_000_000)}`)).toEqual(['<a/>']);
  });
});
