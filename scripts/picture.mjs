// Takes the README's picture from the real product: `npm start` in one terminal, `node scripts/picture.mjs` in another.
import { openChromium } from './steps/product.mjs';

const origin = `http://localhost:${process.env.PORT || 8787}`;
const id = crypto.randomUUID();
const lines = [
  'Thanks for the twenty minutes, Ruth. I teach history and I’m trying to find out if dramaturgy is work I could do. I read your programme essay on the flood play. How did you come to it?',
  'Why not, kindly. What from those two years do you still use in rehearsal?',
];
const plan = {
  goal: 'Find out whether a history teacher could do this work',
  research: 'Programme essay on the flood play',
  introduction: 'I teach history, and thank you for the time.',
  questions: [
    ['How did you come to dramaturgy?', false],
    ['What would a teacher get wrong in your job?', true],
    ['What did last week look like for you?', false],
    ['Who decides when you and a director disagree?', false],
    ['Who else would you talk to in my place?', true],
  ].map(([text, mustAsk], at) => ({ id: `q${at}`, text, mustAsk })),
  closingRequest: 'Somebody who reads scripts, fifteen minutes',
};

const browser = await openChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
const send = (method, path, data) =>
  page.request[method](`${origin}/api/rehearsals${path}`, { data, headers: { accept: 'application/json' } });
await send('post', '', { id, personaId: 'ruth-adeyemi', minutes: 20, setting: 'video' });
await send('put', `/${id}/plan`, plan);
for (const text of lines) await send('post', `/${id}/turns`, { id: crypto.randomUUID(), text });
await send('put', `/${id}/notes`, { text: 'script library → 2 yrs\n11 notes → 3' });
await page.goto(`${origin}/rehearsals/${id}/talk`, { waitUntil: 'networkidle' });
await page
  .getByLabel('What do you say to Ruth?')
  .fill('From eleven to three. And the other reasons, if you don’t mind saying?');
await page.screenshot({ path: new URL('../docs/talk.png', import.meta.url).pathname });
await browser.close();
