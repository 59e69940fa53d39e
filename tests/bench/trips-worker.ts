import type { D1Database } from '@cloudflare/workers-types';

/** A statement as the product would make it. */
export interface Sent {
  sql: string;
  values: (string | number | null)[];
}

/** Makes the round trips to D1 that it is sent, and nothing else. */
export default {
  async fetch(request: Request, { DB }: { DB: D1Database }): Promise<Response> {
    for (const trip of (await request.json()) as Sent[][]) {
      await DB.batch(trip.map(({ sql, values }) => DB.prepare(sql).bind(...values)));
    }
    return new Response('');
  },
};
