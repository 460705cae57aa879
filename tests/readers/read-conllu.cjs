// What a CoNLL-U library reads in a file: the sentences with their comments and tokens, as JSON.
//     node read-conllu.cjs FILE
const fs = require('node:fs');
const nx = require('notatrix');

const text = fs.readFileSync(process.argv[2], 'utf8');
const sentences = text.split('\n\n').filter(s => s.length > 0).map(s => {
  const sentence = new nx.Sentence(s, { interpretAs: 'CoNLL-U', requireTenParams: true, allowWhiteLines: false, allowTrailingWhitespace: false });
  const read = sentence.serialize();
  return {
    comments: read.comments,
    tokens: read.tokens.map(t => ({ index: t.index, form: t.form, misc: t.misc })),
    again: sentence.to('CoNLL-U').output,
  };
});
console.log(JSON.stringify(sentences));
