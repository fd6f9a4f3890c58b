import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const isElsewhere = (href) => /^([a-z]+:|#|\/)/i.test(href);

/** The page that a link leads to; undefined where it leads to a file that is no page. */
const pageOf = (href, from, root) => {
  const [path, fragment] = decodeURI(href).split('#');
  const target = join(root, dirname(from), path);
  const end = fragment ? `#${fragment}` : '';
  if (!statSync(target).isDirectory())
    return path.endsWith('.md') ? path.replace(/(^|\/)README\.md$/, '$1index.md') + end : undefined;
  return existsSync(join(target, 'README.md')) ? `${join(path, 'index.md')}${end}` : undefined;
};

/** A picture beside the page, as the build looks for it. */
const asModule = (src) => (isElsewhere(src) || src.startsWith('.') ? src : `./${src}`);

/** Links are written for the repository: those to its READMEs become pages, those to its other files plain words. */
export const asPageLinks = (markdown, root) => {
  markdown.core.ruler.push('page-links', ({ tokens, env }) => {
    const from = relative(root, env.realPath ?? env.path);
    const plain = [];
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'html_inline')
        token.content = token.content.replace(/(\bsrc=")([^"]+)/, (_, start, src) => start + asModule(src));
      if (token.type === 'image') token.attrSet('src', asModule(token.attrGet('src')));
      if (token.type === 'link_close' && plain.pop()) token.tag = 'span';
      if (token.type !== 'link_open') continue;
      const href = token.attrGet('href');
      const page = isElsewhere(href) ? href : pageOf(href, from, root);
      plain.push(page === undefined);
      if (page !== undefined) token.attrSet('href', page);
      else {
        token.type = 'span_open';
        token.tag = 'span';
        token.attrs = [];
      }
    }
  });
};
