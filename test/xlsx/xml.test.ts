import { WorkbookError } from '../../src/xlsx/errors';
import { attributeOf, childOf, childrenOf, isOn, parseXml, type XmlElement } from '../../src/xlsx/xml';
import { MAIN, RELATIONSHIPS } from './support/book';
import { utf8 } from './support/zip';

const STRICT = 'http://purl.oclc.org/ooxml';

function parse(xml: string): XmlElement {
  return parseXml(utf8(xml), 'part.xml');
}

describe('a part as a tree', () => {
  it('knows the bytes of its elements and attributes', () => {
    const xml = utf8('<?xml version="1.0"?><a é="1"><b c="2">x</b><d/></a>');
    const between = (from: number, to: number): string => new TextDecoder().decode(xml.subarray(from, to));
    const root = parseXml(xml, 'part.xml');
    const [b, d] = root.children;
    if (b === undefined || d === undefined) throw new Error('two children expected');
    expect(between(root.start, root.end)).toBe('<a é="1"><b c="2">x</b><d/></a>');
    expect(between(root.inner, root.close)).toBe('<b c="2">x</b><d/>');
    expect([between(b.start, b.end), between(b.inner, b.close)]).toEqual(['<b c="2">x</b>', 'x']);
    expect([between(d.start, d.end), d.inner === d.end, d.close === d.end, d.selfClosing]).toEqual(['<d/>', true, true, true]);
    expect(b.attributes.map((one) => between(one.start, one.end))).toEqual(['c="2"']);
  }); // prettier-ignore

  it('gathers the text of an element around its children', () => {
    expect(parse('<a>1<b>2</b>3<![CDATA[&4]]></a>').text).toBe('13&4');
  });

  it('resolves namespaces by prefix, by default, and anew within', () => {
    const root = parse(`<x:a xmlns:x="${MAIN}" xmlns="u"><x:b/><b/><x:b xmlns:x="v"/></x:a>`);
    expect(root.children.map((child) => child.namespace)).toEqual([MAIN, 'u', 'v']);
    expect(childrenOf(root, 'b')).toHaveLength(1);
    expect(childOf(root, 'b')?.prefix).toBe('x');
  });

  it('gives attributes without a prefix no namespace', () => {
    const root = parse(`<a xmlns="u" xmlns:r="${RELATIONSHIPS}" id="1" r:id="2" xml:space="preserve"/>`);
    expect([attributeOf(root, 'id'), attributeOf(root, 'id', RELATIONSHIPS), attributeOf(root, 'name')]).toEqual(['1', '2', null]);
    expect(root.attributes).toHaveLength(3);
  }); // prettier-ignore

  it('reads strict namespaces as transitional ones', () => {
    const root = parse(`<a xmlns="${STRICT}/spreadsheetml/main" xmlns:r="${STRICT}/officeDocument/relationships" r:id="2"/>`);
    expect([root.namespace, attributeOf(root, 'id', RELATIONSHIPS)]).toEqual([MAIN, '2']);
  }); // prettier-ignore

  it('takes all the ways to say yes', () => {
    expect(['1', 'true', 'on', '0', 'false', ''].map((value) => isOn(parse(`<a b="${value}"/>`), 'b'))).toEqual([true, true, true, false, false, false]);
    expect([isOn(null, 'b'), childOf(null, 'b')]).toEqual([false, null]);
  }); // prettier-ignore

  it.each(['<x:a/>', '<a x:b="1"/>', '<a><b></a></b>', ''])('refuses %j', (xml) => {
    expect(() => parse(xml)).toThrow(WorkbookError);
  });
});
