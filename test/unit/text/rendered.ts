import { marked } from 'marked';

export interface Rendered {
  /** Every start tag with its attributes, once each. */
  readonly elements: readonly string[];
  /** What a reader sees, with runs of blanks as one. */
  readonly text: string;
}

const blocks = /<\/?(?:p|br|ul|li|pre|h1|h2|table|thead|tbody|tr|th|td)>/g;
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** As a person compares two texts: the signs that only isolate a direction are not seen. */
export const seen = (text: string) =>
  text
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The page that a renderer of GitHub's Markdown makes, as what is on it. */
export function rendered(markdown: string): Rendered {
  const html = marked.parse(markdown, { async: false, gfm: true });
  const elements = [...html.matchAll(/<([^/][^>]*)>/g)].map(one => one[1] as string);
  const bare = html.replace(blocks, ' ').replace(/<[^>]*>/g, '');
  const text = bare.replace(/&(?:lt|gt|quot|#39|amp);/g, entity => entities[entity] as string);
  return { elements: [...new Set(elements)].sort(), text: seen(text) };
}
