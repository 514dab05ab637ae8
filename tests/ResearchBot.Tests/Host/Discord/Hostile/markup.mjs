// Reads a list of texts from the standard input and writes what discord-markdown-parser finds in each: the kinds of its nodes and where links lead.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(`${process.env.DISCORDJS_FOLDER}/package.json`);
const { parse } = require('discord-markdown-parser');

const visit = (node, found) => {
  if (Array.isArray(node)) {
    node.forEach(child => visit(child, found));
  } else if (node && typeof node === 'object') {
    found.kinds.push(node.type);
    if (node.target) found.links.push(node.target);
    visit(node.content, found);
  }
  return found;
};

const texts = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(texts.map(text => visit(parse(text, 'extended'), { kinds: [], links: [] }))));
