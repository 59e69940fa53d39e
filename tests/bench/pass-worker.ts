/** Hands the body on to `x-model`, and the answer back. */
export default {
  async fetch(request: Request): Promise<Response> {
    const address = request.headers.get('x-model');
    if (address === null) return new Response('');
    const { body, headers } = await fetch(address, { method: 'POST', body: await request.text() });
    return new Response(body, { headers: { 'content-type': headers.get('content-type') ?? '' } });
  },
};
