// Holds a Teams manifest from standard input against the schema that it names, and prints what does not fit. Then prints the
// newest version that there is a schema of.
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const schemas = join(dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
const manifest = JSON.parse(readFileSync(0, 'utf8'));
const file = new URL(manifest.$schema).pathname.replace('/json-schemas/teams/', '');
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, file), 'utf8')));
if (!validate(manifest)) {
  for (const error of validate.errors) console.log(`${error.instancePath}: ${error.message}`);
}
const versions = readdirSync(schemas).map(name => /^v1\.(\d+)$/.exec(name)?.[1]).filter(Boolean).map(Number);
console.log(`newest: 1.${Math.max(...versions)}`);
