import { writeFileSync } from 'node:fs';
import { createDocument } from 'zod-openapi';
import { paths } from '../api/contract/paths.ts';
import { VERSION } from '../version.ts';

/** Writes the OpenAPI document from the schemas that validate, so that the edge only hands it out. */
const document = createDocument({
  openapi: '3.1.0',
  info: {
    title: 'Forthcoming',
    version: VERSION,
    description:
      'Rehearse an informational interview. A request that changes something needs the session cookie that the first POST sets. Problems are RFC 9457.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths,
});

const file = new URL('../api/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(document, null, 1)}\n`);
console.log(`worker/api/openapi.json: ${Object.keys(paths).length} paths`);
