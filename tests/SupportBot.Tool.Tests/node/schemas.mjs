// Holds every file of the guides in the folder named against the schemas that editors use, as an editor would, and prints
// what does not fit; then prints how many files it looked at.
import Ajv from 'ajv';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';

const dialogs = process.argv[2];
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
const schemas = new Map();
for (const file of readdirSync(join(dialogs, 'schema'))) {
  schemas.set(file.replace('.schema.json', ''), ajv.compile(JSON.parse(readFileSync(join(dialogs, 'schema', file), 'utf8'))));
}

let looked = 0;
for (const entry of readdirSync(dialogs, { recursive: true }).filter(name => name.endsWith('.yaml')).sort()) {
  const name = basename(dirname(entry)) === 'remedies' ? 'remedy' : basename(entry, '.yaml');
  const validate = schemas.get(name);
  if (!validate(parse(readFileSync(join(dialogs, entry), 'utf8')))) {
    for (const error of validate.errors) console.log(`${entry}${error.instancePath}: ${error.message}`);
  }
  looked++;
}
console.log(`${looked} files`);
