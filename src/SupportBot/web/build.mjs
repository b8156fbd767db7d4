// Puts Web Chat beside the page's own files, once as it is and once compressed: it is too large to compress for each visitor.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const to = process.argv[2];
// Not import.meta.dirname, which Node 18 (Debian 12, Ubuntu 24.04) does not have.
const from = fileURLToPath(new URL('node_modules/botframework-webchat/dist', import.meta.url));
mkdirSync(to, { recursive: true });
copyFileSync(join(from, 'webchat.js.LICENSE.txt'), join(to, 'webchat.js.LICENSE.txt'));

const script = readFileSync(join(from, 'webchat.js'));
writeFileSync(join(to, 'webchat.js.br'), brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: script.length } }));
writeFileSync(join(to, 'webchat.js.gz'), gzipSync(script, { level: 9 }));
// Last, for its presence says that all is there.
writeFileSync(join(to, 'webchat.js'), script);
