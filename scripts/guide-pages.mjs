import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { getHeadingList, gfmHeadingId } from 'marked-gfm-heading-id';

const docs = join(import.meta.dirname, '../docs');
const files = { 'virtual:guide/en': 'guide.md', 'virtual:guide/ko': 'guide.ko.md' };

/**
 * The guide as the app shows it, made from docs/guide*.md when the app is built: `html`, and its `sections`. What stands before the
 * first of them is for readers of the file. Pictures are files of the app. Other documents and the network are named, not linked.
 * @returns {import('vite').Plugin}
 */
export function guidePages() {
  return {
    name: 'guide-pages',
    resolveId: (id) => (id in files ? `\0${id}` : null),
    load(id) {
      const file = files[/** @type {keyof typeof files} */ (id.replace(/^\0/, ''))];
      if (file === undefined) return null;
      const path = join(docs, file);
      this.addWatchFile(path);
      const { html, sections, images } = guideOf(readFileSync(path, 'utf8'));
      const imports = images.map((image, at) => `import image${at} from ${JSON.stringify(`${join(docs, image)}?url`)};`);
      const parts = images.reduce((text, image, at) => text.replaceAll(JSON.stringify(image), `"\${image${at}}"`), escaped(html));
      return `${imports.join('\n')}\nexport const html = \`${parts}\`;\nexport const sections = ${JSON.stringify(sections)};`;
    },
  };
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');

/** @param {string} markdown */
export function guideOf(markdown) {
  /** @type {string[]} */
  const images = [];
  const marked = new Marked(gfmHeadingId({ prefix: 'guide-' }), {
    renderer: {
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        return href.startsWith('#') ? `<a href="#guide-${href.slice(1)}">${text}</a>` : text;
      },
      image({ href, text }) {
        images.push(href);
        return `<img src=${JSON.stringify(href)} alt=${JSON.stringify(text)} loading="lazy">`;
      },
      // A wide table scrolls by itself, by keyboard too.
      table(token) {
        const rows = [token.header, ...token.rows].map((cells, at) => {
          const name = at === 0 ? 'th' : 'td';
          return `<tr>${cells.map(({ tokens }) => `<${name}>${this.parser.parseInline(tokens)}</${name}>`).join('')}</tr>`;
        });
        const head = token.header.every(({ text }) => text === '') ? '' : `<thead>${rows[0]}</thead>`;
        return `<table>${head}<tbody>${rows.slice(1).join('')}</tbody></table>`;
      },
    },
  });
  const start = markdown.indexOf('\n## ');
  const html = marked.parse(markdown.slice(start), { async: false });
  const sections = getHeadingList().flatMap(({ level, id, raw }) => (level === 2 ? [{ id, title: raw }] : []));
  return { html, sections, images };
}
