// What a CoNLL-U library reads in files: of each the sentences with their comments and tokens, as JSON.
//     node read-conllu.cjs FILE...
const fs = require('node:fs');
const nx = require('notatrix');

const read = file => fs.readFileSync(file, 'utf8').split('\n\n').filter(s => s.length > 0).map(text => {
  const sentence = new nx.Sentence(text, { interpretAs: 'CoNLL-U', requireTenParams: true, allowWhiteLines: false, allowTrailingWhitespace: false });
  const said = sentence.serialize();
  return { comments: said.comments, tokens: said.tokens.map(t => ({ index: t.index, form: t.form, misc: t.misc })) };
});
console.log(JSON.stringify(process.argv.slice(2).map(read)));
