import { mkdirSync, writeFileSync } from 'node:fs';
import { createDocument } from 'zod-openapi';
import { paths } from '../api/contract/paths.ts';
import { VERSION } from '../version.ts';

/** Writes the OpenAPI document from the schemas that validate, among the assets, so that the Worker need not carry it. */
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

const folder = new URL('../../web/static/api/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('openapi.json', folder), `${JSON.stringify(document, null, 1)}\n`);
console.log(`web/static/api/openapi.json: ${Object.keys(paths).length} paths`);
