// Reads Mermaid charts from standard input, parted by lines '===', and says of each how many nodes and arrows Mermaid finds
// in it, or why it cannot be read.
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';

const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;

const { default: mermaid } = await import('mermaid');
for (const chart of readFileSync(0, 'utf8').split('\n===\n')) {
  try {
    await mermaid.parse(chart);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(chart);
    console.log(`${db.getVertices().size} nodes, ${db.getEdges().length} arrows`);
  } catch (error) {
    console.log(error.message);
    process.exitCode = 1;
  }
}
