// What the bot writes, as HTML: bold, lists and links to https, and nothing else. Whatever else looks like markup stays text.
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = text => text.replace(/[&<>"']/g, sign => escapes[sign]);

// Of letters that have no meaning in HTML, and not ending where a sentence does.
const address = String.raw`https://(?:[\w\-.~:/?#@!$*+,;=%]|&amp;)*[\w\-~/#=]`;
const link = (href, label) => `<a href="${href}" target="_blank" rel="noopener noreferrer">${label}</a>`;
const named = new RegExp(String.raw`\[([^\][]+)\]\((${address})\)`, 'g');
const bare = new RegExp(String.raw`(^|[\s(])(${address})`, 'g');

const inline = text => escaped(text)
  .replace(named, (_, label, href) => link(href, label))
  .replace(bare, (_, before, href) => before + link(href, href.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')))
  .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');

const kinds = [
  { tag: 'ol', mark: /^\s*\d{1,2}\.\s+/ },
  { tag: 'ul', mark: /^\s*[-*•]\s+/ },
];

export function renderMarkdown(text) {
  const blocks = [];
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const kind = kinds.find(({ mark }) => mark.test(line));
    const last = blocks.at(-1);
    if (!line.trim()) {
      if (last?.tag === 'p') blocks.push({ tag: 'gap', lines: [] });
    } else if (kind) {
      const item = inline(line.replace(kind.mark, ''));
      if (last?.tag === kind.tag) last.lines.push(item);
      else blocks.push({ tag: kind.tag, lines: [item] });
    } else if (last?.tag === 'p') {
      last.lines.push(inline(line));
    } else {
      blocks.push({ tag: 'p', lines: [inline(line)] });
    }
  }

  const isWarning = text.trimStart().startsWith('⚠');
  const html = blocks
    .filter(({ tag }) => tag !== 'gap')
    .map(({ tag, lines }) => (tag === 'p' ? `<p>${lines.join('<br>')}</p>` : `<${tag}><li>${lines.join('</li><li>')}</li></${tag}>`))
    .join('');
  return `<div class="said${isWarning ? ' warning' : ''}">${isWarning ? html.replace(/⚠\uFE0F?/, '<span class="sign">⚠\uFE0E</span>') : html}</div>`;
}
