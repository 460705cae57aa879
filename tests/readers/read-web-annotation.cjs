// What a JSON-LD processor makes of files of Web Annotations: of each the list of annotations with their tags, sources and selectors, as JSON.
//     node read-web-annotation.cjs FILE...
// The context is not fetched: anno.jsonld beside this file has the terms that our writer uses, after the W3C's Web Annotation Vocabulary.
const fs = require('node:fs');
const path = require('node:path');
const jsonld = require('jsonld');

const known = 'http://www.w3.org/ns/anno.jsonld';
const context = JSON.parse(fs.readFileSync(path.join(__dirname, 'anno.jsonld'), 'utf8'));
const documentLoader = async url => {
  if (url !== known)
    throw new Error(`nothing but ${known} may be loaded, not ${url}`);
  return { contextUrl: null, documentUrl: url, document: context };
};

const oa = term => 'http://www.w3.org/ns/oa#' + term;
const rdfValue = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';
const all = (node, term) => node[term] ?? [];
const value = (node, term) => all(node, term)[0]?.['@value'] ?? null;
const address = (node, term) => all(node, term)[0]?.['@id'] ?? null;

async function read(file) {
  const page = JSON.parse(fs.readFileSync(file, 'utf8'));
  // Safe mode: a term that the context does not define, and so would be dropped, is an error.
  const options = { documentLoader, safe: true, base: 'http://example.org/page' };
  const triples = await jsonld.toRDF(page, options);
  const [expanded] = await jsonld.expand(page, options);
  const items = all(expanded, 'http://www.w3.org/ns/activitystreams#items')[0]?.['@list'] ?? [];
  const annotations = items.map(a => ({
    id: a['@id'],
    isAnnotation: a['@type'].includes(oa('Annotation')),
    motivation: address(a, oa('motivatedBy')),
    tags: all(a, oa('hasBody')).filter(b => value(b, rdfValue) !== null).map(b => value(b, rdfValue)),
    identifies: all(a, oa('hasBody')).map(b => address(b, oa('hasSource'))).filter(s => s !== null),
    targets: all(a, oa('hasTarget')).map(t => ({
      source: address(t, oa('hasSource')),
      selectors: all(t, oa('hasSelector')).map(s => ({
        type: s['@type'][0].slice(oa('').length),
        start: value(s, oa('start')), end: value(s, oa('end')),
        exact: value(s, oa('exact')), prefix: value(s, oa('prefix')), suffix: value(s, oa('suffix')),
      })),
    })),
  }));
  return { triples: triples.length, annotations };
}

Promise.all(process.argv.slice(2).map(read)).then(all => console.log(JSON.stringify(all))).catch(e => { console.error(e); process.exit(1); });
