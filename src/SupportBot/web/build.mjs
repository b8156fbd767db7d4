// Puts Web Chat beside the page's own files, once as it is and once compressed: it is too large to compress for each visitor.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const to = process.argv[2];
const from = join(import.meta.dirname, 'node_modules/botframework-webchat/dist');
mkdirSync(to, { recursive: true });
copyFileSync(join(from, 'webchat.js.LICENSE.txt'), join(to, 'webchat.js.LICENSE.txt'));

const script = readFileSync(join(from, 'webchat.js'));
writeFileSync(join(to, 'webchat.js.br'), brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: script.length } }));
writeFileSync(join(to, 'webchat.js.gz'), gzipSync(script, { level: 9 }));
// Last, for its presence says that all is there.
writeFileSync(join(to, 'webchat.js'), script);
